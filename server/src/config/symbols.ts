import type { SymbolKind } from './grammar/kinds';
import { nameKey } from './links';
import type { Link, Statement, SymbolTable, SymbolUse } from './model';

/** Collects the names that statements define and refer to. */
export function symbolTable(statements: readonly Statement[]): SymbolTable {
  const definitions: Index = new Map();
  const references: Index = new Map();
  for (const statement of statements) {
    for (const link of statement.reading.links) {
      addLink(link.role === 'definition' ? definitions : references, statement, link);
    }
  }
  return {
    definitions: (kind, name) => usesIn(definitions, kind).byKey.get(nameKey(kind, name)) ?? [],
    definitionsFor: ({ kind, key }) => usesIn(definitions, kind).byKey.get(key) ?? [],
    references: (kind, name) => usesIn(references, kind).byKey.get(nameKey(kind, name)) ?? [],
    definitionsOf: (kind) => usesIn(definitions, kind).all,
    referencesOf: (kind) => usesIn(references, kind).all,
    statementsOf: (role, kind) =>
      (role === 'definition' ? definitions : references).get(kind)?.statements ?? [],
    useAt: (offset) => useAt(statements, offset),
  };
}

type Index = Map<SymbolKind, Links>;

/** The links of a kind with their statements, and what was made of them when it was first asked for. */
interface Links {
  readonly statements: Statement[];
  readonly links: Link[];
  uses: Uses | undefined;
}

interface Uses {
  readonly all: readonly SymbolUse[];
  readonly byKey: ReadonlyMap<string, readonly SymbolUse[]>;
}

function addLink(index: Index, statement: Statement, link: Link): void {
  let known = index.get(link.kind);
  if (!known) {
    known = { statements: [], links: [], uses: undefined };
    index.set(link.kind, known);
  }
  known.statements.push(statement);
  known.links.push(link);
}

function usesIn(index: Index, kind: SymbolKind): Uses {
  const known = index.get(kind);
  if (!known) return NO_USES;
  known.uses ??= makeUses(known);
  return known.uses;
}

const NO_USES: Uses = { all: [], byKey: new Map() };

function makeUses({ statements, links }: Links): Uses {
  const all: SymbolUse[] = [];
  const byKey = new Map<string, SymbolUse[]>();
  for (const [at, statement] of statements.entries()) {
    const link = links[at];
    if (!link) continue;
    const use = useOf(link, statement);
    all.push(use);
    const same = byKey.get(use.key);
    if (same) same.push(use);
    else byKey.set(use.key, [use]);
  }
  return { all, byKey };
}

/** A link of a line, where the line stands. */
export function useOf({ kind, name, key, start, end }: Link, statement: Statement): SymbolUse {
  const span = { start: statement.offset + start, end: statement.offset + end };
  return { kind, name, key, statement, span };
}

function useAt(statements: readonly Statement[], offset: number): ReturnType<SymbolTable['useAt']> {
  const statement = statementAt(statements, offset);
  const column = offset - (statement?.offset ?? 0);
  const link = statement?.reading.links.find(({ start, end }) => start <= column && column <= end);
  return statement && link && { use: useOf(link, statement), role: link.role };
}

/** The statement whose words reach from before to behind an offset. */
export function statementAt(
  statements: readonly Statement[],
  offset: number,
): Statement | undefined {
  const statement = statementAtOffset(statements, offset);
  const end = statement?.reading.words.at(-1)?.end ?? 0;
  return statement && offset <= statement.offset + end ? statement : undefined;
}

/** The last statement that begins at an offset or before it. */
export function statementAtOffset(
  statements: readonly Statement[],
  offset: number,
): Statement | undefined {
  return statements[lastWhere(statements, (candidate) => candidate.offset <= offset)];
}

/** The last statement that begins on a line or before it. */
export function statementAtLine(
  statements: readonly Statement[],
  line: number,
): Statement | undefined {
  return statements[indexAtLine(statements, line)];
}

/** The index of the last statement that begins on a line or before it; -1 when there is none. */
export function indexAtLine(statements: readonly Statement[], line: number): number {
  return lastWhere(statements, (candidate) => candidate.line <= line);
}

/** The index of the last statement that fulfils a condition that holds for the first ones only. */
function lastWhere(
  statements: readonly Statement[],
  holds: (statement: Statement) => boolean,
): number {
  let low = 0;
  let high = statements.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const statement = statements[middle];
    if (statement && holds(statement)) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
