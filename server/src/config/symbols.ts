import { addToList } from '../text/lists';
import type { SymbolKind } from './grammar/kinds';
import type { LineIndex } from './lineIndex';
import { nameKey } from './links';
import type { Statement, SymbolTable, SymbolUse } from './model';
import { linkUse } from './symbolUse';

/** The names that statements define and refer to. What was worked out for lists that did not change is taken over. */
export function symbolTable(
  statements: readonly Statement[],
  { definitions, references }: Pick<LineIndex, 'definitions' | 'references'>,
  byKeys: WeakMap<readonly SymbolUse[], UsesByKey>,
): SymbolTable {
  const definitionsOf = (kind: SymbolKind) => definitions.get(kind) ?? NO_USES;
  const referencesOf = (kind: SymbolKind) => references.get(kind) ?? NO_USES;
  const byKey = (uses: readonly SymbolUse[], key: string) => {
    const known = byKeys.get(uses) ?? usesByKey(uses);
    byKeys.set(uses, known);
    return known.get(key) ?? NO_USES;
  };
  return {
    definitions: (kind, name) => byKey(definitionsOf(kind), nameKey(kind, name)),
    definitionsFor: ({ kind, key }) => byKey(definitionsOf(kind), key),
    references: (kind, name) => byKey(referencesOf(kind), nameKey(kind, name)),
    definitionsOf,
    referencesOf,
    useAt: (offset) => useAt(statements, offset),
  };
}

export type UsesByKey = ReadonlyMap<string, readonly SymbolUse[]>;

const NO_USES: readonly SymbolUse[] = [];

/** Names in the order in which they stand, by their keys. */
export function usesByKey(uses: readonly SymbolUse[]): UsesByKey {
  const byKey = new Map<string, SymbolUse[]>();
  for (const use of uses) {
    addToList(byKey, use.key, use);
  }
  return byKey;
}

function useAt(statements: readonly Statement[], offset: number): ReturnType<SymbolTable['useAt']> {
  const statement = statementAt(statements, offset);
  const column = offset - (statement?.offset ?? 0);
  const link = statement?.reading.links.find(({ start, end }) => start <= column && column <= end);
  return statement && link && { use: linkUse(link, statement), role: link.role };
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
