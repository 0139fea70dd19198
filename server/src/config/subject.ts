import { foundAgain } from './again';
import { isAsaLine } from './asa';
import type { SymbolKind } from './grammar/kinds';
import { listIn } from './lineIndex';
import type { Configuration, Statement, SymbolTable } from './model';
import { objectsOf } from './objects/objects';
import type { Recall } from './recall';
import type { Subject } from './rules/rule';

/** A configuration for rules: what they ask of it is noted. */
export function createSubject(configuration: Configuration, recall: Recall): Subject {
  const { ask } = recall;
  return {
    ...configuration,
    symbols: notingSymbols(configuration.symbols, recall),
    objects: objectsOf(configuration, recall),
    commandsIn: (mode) => ask(`commands ${mode}`, linesIn('commands', mode)),
    negationsIn: (mode) => ask(`negations ${mode}`, linesIn('negations', mode)),
    linesBeginning: (word) => ask(`firstWords ${word}`, linesIn('firstWords', word)),
    inBlocks: <Found>(find: (block: Statement) => readonly Found[]) => ask(find, inBlocks(find)),
    get statements() {
      return ask('statements', reads.statements);
    },
    get lines() {
      return ask('lines', reads.lines);
    },
    get memos() {
      return ask('memos', reads.memos);
    },
    get blocks() {
      return ask('blocks', reads.blocks);
    },
    get misfits() {
      return ask('misfits', reads.misfits);
    },
    get asaLine() {
      return ask('asaLine', reads.asaLine);
    },
    get asa() {
      return ask('asaLine', reads.asaLine) !== undefined;
    },
    get whole() {
      return ask('whole', reads.whole);
    },
  };
}

/** What rules can ask for. Questions outlive a version of the text, so none is made where one is in scope. */
const reads = {
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
function notingSymbols(symbols: SymbolTable, { ask }: Recall): SymbolTable {
  const definitionsOf = (kind: SymbolKind) =>
    ask(`definitions ${kind}`, usesOf('definitionsOf', kind));
  const referencesOf = (kind: SymbolKind) =>
    ask(`references ${kind}`, usesOf('referencesOf', kind));
  return {
    definitionsOf,
    referencesOf,
    definitions(kind, name) {
      definitionsOf(kind);
      return symbols.definitions(kind, name);
    },
    definitionsFor(use) {
      definitionsOf(use.kind);
      return symbols.definitionsFor(use);
    },
    references(kind, name) {
      referencesOf(kind);
      return symbols.references(kind, name);
    },
    useAt(offset) {
      ask('statements', reads.statements);
      return symbols.useAt(offset);
    },
  };
}

function usesOf(list: 'definitionsOf' | 'referencesOf', kind: SymbolKind) {
  return ({ symbols }: Configuration) => symbols[list](kind);
}
