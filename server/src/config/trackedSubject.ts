import { foundAgain } from './again';
import type { SymbolKind } from './grammar/kinds';
import { type LineIndex, listIn } from './lineIndex';
import type { Configuration, Statement, SymbolTable } from './model';
import { objectsOf } from './objects/objects';
import type { Subject } from './rules/rule';
import { createTracker, type Tracker } from './tracker';

/** A subject that notes what rules ask of it. */
export interface TrackedSubject {
  readonly subject: Subject;
  readonly tracker: Tracker;
  /** What was asked for, by the name that the tracker noted; lists can be compared item by item. */
  readonly inputOf: (name: string) => unknown;
}

/** A configuration, and what is known of it as a whole, for rules. */
export function trackedSubject(
  configuration: Configuration,
  facts: Pick<Subject, 'asa' | 'whole' | 'asaLine'>,
): TrackedSubject {
  const { index, handover } = configuration;
  const tracker = createTracker();
  const objects = objectsOf(configuration, tracker);
  const noted = (name: string) => {
    tracker.note(name);
    return linesNamed(index, name);
  };
  const blocks = listIn(index, 'blocks');
  const subject: Subject = {
    ...configuration,
    ...facts,
    blocks,
    misfits: listIn(index, 'misfits'),
    objects,
    symbols: trackedSymbols(configuration.symbols, tracker),
    commandsIn: (mode) => noted(`commands ${mode}`),
    negationsIn: (mode) => noted(`negations ${mode}`),
    linesBeginning: (word) => noted(`firstWords ${word}`),
    inBlocks: (find) => {
      tracker.note('blocks');
      return foundAgain(handover.carried, blocks, find);
    },
  };
  const plain = { ...subject };
  for (const key of TRACKED) trackProperty(subject, key, tracker);
  return { subject, tracker, inputOf: remembered((name) => valueIn(plain, name)) };
}

/** Lines of an index by the name that the tracker noted. */
function linesNamed(index: LineIndex, name: string): readonly Statement[] {
  const [table = '', key = ''] = name.split(' ');
  return index[table as 'commands' | 'negations' | 'firstWords'].get(key) ?? NO_LINES;
}

const NO_LINES: readonly Statement[] = [];

/** What else a rule can ask for. */
const TRACKED = ['statements', 'blocks', 'lines', 'memos', 'misfits', 'whole', 'asaLine'] as const;

function trackProperty(subject: Subject, key: (typeof TRACKED)[number], tracker: Tracker): void {
  const value = subject[key];
  const get = () => {
    tracker.note(key);
    return value;
  };
  Object.defineProperty(subject, key, { get, enumerable: true });
}

function trackedSymbols(symbols: SymbolTable, tracker: Tracker): SymbolTable {
  const defined = (kind: SymbolKind) => tracker.note(`definitions ${kind}`);
  const referred = (kind: SymbolKind) => tracker.note(`references ${kind}`);
  return {
    definitions(kind, name) {
      defined(kind);
      return symbols.definitions(kind, name);
    },
    definitionsFor(use) {
      defined(use.kind);
      return symbols.definitionsFor(use);
    },
    references(kind, name) {
      referred(kind);
      return symbols.references(kind, name);
    },
    definitionsOf(kind) {
      defined(kind);
      return symbols.definitionsOf(kind);
    },
    referencesOf(kind) {
      referred(kind);
      return symbols.referencesOf(kind);
    },
    useAt(offset) {
      tracker.note('statements');
      return symbols.useAt(offset);
    },
  };
}

function valueIn({ symbols, objects, index, ...plain }: Subject, name: string): unknown {
  const space = name.indexOf(' ');
  const [what, which] = space < 0 ? [name, ''] : [name.slice(0, space), name.slice(space + 1)];
  switch (what) {
    case 'commands':
    case 'negations':
    case 'firstWords':
      return linesNamed(index, name);
    // The names in a statement that stayed are the same, wherever it is now.
    case 'definitions':
      return symbols.definitionsOf(which as SymbolKind);
    case 'references':
      return symbols.referencesOf(which as SymbolKind);
    case 'lines-that-hold':
      return objects.linesOf(which);
    case 'objects':
      return objects[which as keyof typeof objects];
    default:
      return plain[what as keyof typeof plain];
  }
}

function remembered(find: (name: string) => unknown): (name: string) => unknown {
  const values = new Map<string, unknown>();
  return (name) => {
    if (!values.has(name)) values.set(name, find(name));
    return values.get(name);
  };
}
