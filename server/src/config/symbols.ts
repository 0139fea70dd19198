import type { SymbolKind } from './grammar/kinds';
import { nameKey } from './links';
import type { Link, Statement, SymbolTable, SymbolUse } from './model';

/** Collects the names that statements define and refer to. */
export function symbolTable(statements: readonly Statement[]): SymbolTable {
  const definitions: Index = new Map();
  const references: Index = new Map();
  for (const statement of statements) {
    for (const link of statement.reading.links) {
      addUse(link.role === 'definition' ? definitions : references, useOf(link, statement));
    }
  }
  return {
    definitions: (kind, name) => definitions.get(kind)?.byKey.get(nameKey(kind, name)) ?? [],
    definitionsFor: ({ kind, key }) => definitions.get(kind)?.byKey.get(key) ?? [],
    references: (kind, name) => references.get(kind)?.byKey.get(nameKey(kind, name)) ?? [],
    definitionsOf: (kind) => definitions.get(kind)?.all ?? [],
    referencesOf: (kind) => references.get(kind)?.all ?? [],
    useAt: (offset) => useAt(statements, offset),
  };
}

type Index = Map<
  SymbolKind,
  { readonly all: SymbolUse[]; readonly byKey: Map<string, SymbolUse[]> }
>;

/** A link of a line, where the line stands. */
export function useOf({ kind, name, key, start, end }: Link, statement: Statement): SymbolUse {
  const span = { start: statement.offset + start, end: statement.offset + end };
  return { kind, name, key, statement, span };
}

function addUse(index: Index, added: SymbolUse): void {
  let entry = index.get(added.kind);
  if (!entry) {
    entry = { all: [], byKey: new Map() };
    index.set(added.kind, entry);
  }
  entry.all.push(added);
  const same = entry.byKey.get(added.key);
  if (same) same.push(added);
  else entry.byKey.set(added.key, [added]);
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
