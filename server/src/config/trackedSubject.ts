import { indexLines } from './checkBlock';
import type { SymbolKind } from './grammar/kinds';
import type { ModeName } from './grammar/modes';
import type { Configuration, Statement, SymbolTable } from './model';
import { objectsOf } from './objects/objects';
import type { Subject } from './rules/rule';
import { createTracker, type Tracker } from './tracker';

/** A subject that notes what rules ask of it. */
export interface TrackedSubject {
  readonly subject: Subject;
  readonly blocks: readonly Statement[];
  readonly tracker: Tracker;
  /** What was asked for, by the name that the tracker noted; lists can be compared item by item. */
  readonly inputOf: (name: string) => unknown;
}

/** A configuration, and what is known of it as a whole, for rules. */
export function trackedSubject(
  configuration: Configuration,
  facts: Pick<Subject, 'blocks' | 'asa' | 'whole' | 'asaLine'>,
): TrackedSubject {
  const tracker = createTracker();
  const index = indexLines(configuration.statements);
  const objects = objectsOf(configuration, tracker);
  const subject: Subject = {
    ...configuration,
    ...facts,
    ...index,
    objects,
    symbols: trackedSymbols(configuration.symbols, tracker),
    commandsIn: (mode) => {
      tracker.note(`commands ${mode}`);
      return index.commandsIn(mode);
    },
    negationsIn: (mode) => {
      tracker.note(`negations ${mode}`);
      return index.negationsIn(mode);
    },
  };
  const plain = { ...subject };
  for (const key of TRACKED) trackProperty(subject, key, tracker);
  return {
    subject,
    blocks: facts.blocks,
    tracker,
    inputOf: remembered((name) => valueIn(plain, index, name)),
  };
}

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
    statementsOf(role, kind) {
      tracker.note(`${role}s ${kind}`);
      return symbols.statementsOf(role, kind);
    },
    useAt(offset) {
      tracker.note('statements');
      return symbols.useAt(offset);
    },
  };
}

function valueIn(
  { symbols, objects, ...plain }: Subject,
  index: ReturnType<typeof indexLines>,
  name: string,
): unknown {
  const [what = '', which = ''] = name.split(' ');
  switch (what) {
    case 'commands':
      return index.commandsIn(which as ModeName);
    case 'negations':
      return index.negationsIn(which as ModeName);
    // The names in a statement that stayed are the same, wherever it is now.
    case 'definitions':
      return symbols.statementsOf('definition', which as SymbolKind);
    case 'references':
      return symbols.statementsOf('reference', which as SymbolKind);
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
