import { foundAgain } from './again';
import { isAsaLine } from './asa';
import type { SymbolKind } from './grammar/kinds';
import type { ModeName } from './grammar/modes';
import { listIn } from './lineIndex';
import { nameKey } from './links';
import type { Configuration, Statement, SymbolTable, SymbolUse } from './model';
import type { ConfigurationObjects } from './objects/objects';
import { type Recall, remembered, type Version } from './recall';
import type { Subject } from './rules/rule';
import { usesByKey } from './symbols';

/** A configuration for rules: what they ask of it is noted. */
export function createSubject(
  { index, handover, symbols }: Configuration,
  objects: ConfigurationObjects,
  recall: Recall,
): Subject {
  const { read } = recall;
  return Object.assign(new NotedParts(recall), {
    index,
    handover,
    symbols: notingSymbols(symbols, recall),
    objects,
    commandsIn: (mode: ModeName) => read(`commands ${mode}`, linesIn('commands', mode)),
    negationsIn: (mode: ModeName) => read(`negations ${mode}`, linesIn('negations', mode)),
    linesBeginning: (word: string) => read(`firstWords ${word}`, linesIn('firstWords', word)),
    inBlocks: <Found>(find: (block: Statement) => readonly Found[]) => read(find, inBlocks(find)),
  });
}

/** A class for the same reason as `AskedFamilies`. */
class NotedParts {
  constructor(private readonly recall: Recall) {}

  get statements(): readonly Statement[] {
    return this.recall.read('statements', parts.statements);
  }

  get lines(): Configuration['lines'] {
    return this.recall.read('lines', parts.lines);
  }

  get memos(): Configuration['memos'] {
    return this.recall.read('memos', parts.memos);
  }

  get blocks(): readonly Statement[] {
    return this.recall.read('blocks', parts.blocks);
  }

  get misfits(): readonly Statement[] {
    return this.recall.read('misfits', parts.misfits);
  }

  get asaLine(): Statement | undefined {
    return this.recall.read('asaLine', parts.asaLine);
  }

  get asa(): boolean {
    return this.asaLine !== undefined;
  }

  get whole(): boolean {
    return this.recall.read('whole', parts.whole);
  }
}

/** What rules can ask for, read where no version of the text is in scope: questions outlive it. */
const parts = {
  statements: ({ statements }: Configuration) => statements,
  lines: ({ lines }: Configuration) => lines,
  memos: ({ memos }: Configuration) => memos,
  blocks: ({ index }: Configuration) => listIn(index, 'blocks'),
  misfits: ({ index }: Configuration) => listIn(index, 'misfits'),
  asaLine: asaLineIn,
  whole: isWhole,
};

function linesIn(table: 'commands' | 'negations' | 'firstWords', key: string) {
  return ({ index }: Configuration): readonly Statement[] => index[table].get(key) ?? NO_LINES;
}

const NO_LINES: readonly Statement[] = [];

function inBlocks<Found>(find: (block: Statement) => readonly Found[]) {
  return ({ index, handover }: Configuration) =>
    foundAgain(handover.carried, listIn(index, 'blocks'), find);
}

/** The first line that only an ASA knows, if there is one. */
export function asaLineIn({ index, handover }: Configuration): Statement | undefined {
  return foundAgain(handover.carried, listIn(index, 'blocks'), asaLinesOf)[0];
}

function asaLinesOf(line: Statement): readonly Statement[] {
  return isAsaLine(line) ? [line] : [];
}

/** A running-config names its host or its version, and holds interfaces. */
function isWhole(configuration: Configuration): boolean {
  const { definitions, firstWords } = configuration.index;
  if (asaLineIn(configuration) || !definitions.has('interface')) return false;
  const named = (firstWords.get('hostname') ?? []).some(({ reading }) => reading.words.length > 1);
  const versions = firstWords.get('version') ?? [];
  return named || versions.some(({ reading }) => /^\d/.test(reading.words[1]?.text ?? ''));
}

/** The names in a statement that stayed are the same, wherever it is now. */
function notingSymbols({ useAt }: SymbolTable, { read, lookUp }: Recall): SymbolTable {
  const byKey = (role: Role) =>
    remembered((kind: SymbolKind) => lookUp(`${role} by key ${kind}`, usesByKeys(role, kind)));
  const [definitions, references] = [byKey('definitions'), byKey('references')];
  return {
    definitionsOf: (kind) => read(`definitions ${kind}`, usesOf('definitions', kind)),
    referencesOf: (kind) => read(`references ${kind}`, usesOf('references', kind)),
    definitions: (kind, name) => definitions(kind)(nameKey(kind, name)) ?? NO_USES,
    definitionsFor: ({ kind, key }) => definitions(kind)(key) ?? NO_USES,
    references: (kind, name) => references(kind)(nameKey(kind, name)) ?? NO_USES,
    useAt(offset) {
      read('statements', parts.statements);
      return useAt(offset);
    },
  };
}

type Role = 'definitions' | 'references';

const NO_USES: readonly SymbolUse[] = [];

function usesOf(role: Role, kind: SymbolKind) {
  return ({ symbols }: Configuration): readonly SymbolUse[] => symbols[`${role}Of`](kind);
}

function usesByKeys(role: Role, kind: SymbolKind) {
  return ({ read }: Version) => usesByKey(read(`${role} ${kind}`, usesOf(role, kind)));
}
