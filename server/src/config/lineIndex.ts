import type { Statement, SymbolUse } from './model';
import { linkUse } from './symbolUse';
import { type Change, nextTable, type Shape, type Table } from './tables';

/** The statements of a configuration by what is asked of them most. */
export interface LineIndex {
  /** Understood commands that are not negated, by mode. */
  readonly commands: Table<Statement>;
  /** Lines that begin with `no` or `default` and are understood, by mode. */
  readonly negations: Table<Statement>;
  /** Understood global lines, those that are negated too, by the keywords that they begin with. */
  readonly globals: Table<Statement>;
  /** Top-level lines by their first word in lower case. */
  readonly firstWords: Table<Statement>;
  readonly lists: Table<Statement>;
  /** By kind. */
  readonly definitions: Table<SymbolUse>;
  readonly references: Table<SymbolUse>;
}

/** The index of the next version of a configuration; see `nextTable`. */
export function nextIndex(change: Change, old?: LineIndex): LineIndex {
  return {
    commands: nextTable(commands, change, old?.commands),
    negations: nextTable(negations, change, old?.negations),
    globals: nextTable(globals, change, old?.globals),
    firstWords: nextTable(firstWords, change, old?.firstWords),
    lists: nextTable(lists, change, old?.lists),
    definitions: nextTable(definitions, change, old?.definitions),
    references: nextTable(references, change, old?.references),
  };
}

/** The statements of one of the lists: top-level lines, those not fully understood, negated global ones. */
export function listIn(
  { lists: all }: LineIndex,
  name: 'blocks' | 'misfits' | 'negated',
): readonly Statement[] {
  return all.get(name) ?? [];
}

const statementOf = (statement: Statement) => statement;

const commands: Shape<Statement> = {
  statementOf,
  enter: (statement, add) => {
    const { outcome, negation, mode } = statement.reading;
    if (outcome.kind === 'command' && negation === 'none') add(mode, statement);
  },
};

const negations: Shape<Statement> = {
  statementOf,
  enter: (statement, add) => {
    const { outcome, negation, mode } = statement.reading;
    if (outcome.kind === 'command' && negation !== 'none') add(mode, statement);
  },
};

const globals: Shape<Statement> = {
  statementOf,
  enter: (statement, add) => {
    const { outcome } = statement.reading;
    if (!statement.parent && outcome.kind === 'command') add(outcome.keywords, statement);
  },
};

const firstWords: Shape<Statement> = {
  statementOf,
  enter: (statement, add) => {
    const first = statement.parent ? undefined : statement.reading.words[0];
    if (first) add(first.text.toLowerCase(), statement);
  },
};

const lists: Shape<Statement> = {
  statementOf,
  enter: (statement, add) => {
    const { outcome, negation } = statement.reading;
    if (outcome.kind !== 'command' && outcome.kind !== 'foreign') add('misfits', statement);
    if (statement.parent) return;
    add('blocks', statement);
    if (outcome.kind === 'command' && negation !== 'none') add('negated', statement);
  },
};

const definitions = usesIn('definition');
const references = usesIn('reference');

function usesIn(role: 'definition' | 'reference'): Shape<SymbolUse> {
  return {
    statementOf: ({ statement }) => statement,
    enter: (statement, add) => {
      for (const link of statement.reading.links) {
        if (link.role === role) add(link.kind, linkUse(link, statement));
      }
    },
  };
}
