import type { Span } from '../text/span';
import { kindOf } from './compiled';
import type { SymbolKind } from './grammar/kinds';
import { canonicalInterface, virtualTemplateNumber } from './interfaces';
import { type Binding, type Statement, type SymbolTable, type SymbolUse, wordSpan } from './model';

/** Collects the names that statements define and refer to. Negated lines do neither. */
export function symbolTable(statements: readonly Statement[]): SymbolTable {
  const definitions: Index = new Map();
  const references: Index = new Map();
  for (const statement of statements) {
    const { outcome, negation } = statement.reading;
    if (negation !== 'none' || outcome.kind === 'foreign') continue;
    for (const binding of outcome.bindings) {
      if (binding.kind !== 'parameter') continue;
      if (binding.defines) addDefinition(definitions, binding.defines, statement, binding);
      if (binding.refersTo) addUse(references, use(binding.refersTo, statement, binding));
    }
  }
  return {
    definitions: (kind, name) => definitions.get(kind)?.byName.get(nameKey(kind, name)) ?? [],
    references: (kind, name) => references.get(kind)?.byName.get(nameKey(kind, name)) ?? [],
    definitionsOf: (kind) => definitions.get(kind)?.all ?? [],
    referencesOf: (kind) => references.get(kind)?.all ?? [],
    useAt: (offset) => useAt(statements, offset),
  };
}

/** The form of a name under which equal names are equal; depends on how its kind compares. */
export function nameKey(kind: SymbolKind, name: string): string {
  if (kind === 'virtual-template') return name;
  const { compare } = kindOf(kind);
  if (compare === 'interface') return canonicalInterface(name).toLowerCase();
  return compare === 'ignoreCase' ? name.toLowerCase() : name;
}

type Index = Map<
  SymbolKind,
  { readonly all: SymbolUse[]; readonly byName: Map<string, SymbolUse[]> }
>;
type ParameterBinding = Extract<Binding, { kind: 'parameter' }>;

function use(
  kind: SymbolKind,
  statement: Statement,
  { value, word, lastWord }: ParameterBinding,
): SymbolUse {
  return { kind, name: value, statement, span: wordSpan(statement, word, lastWord) };
}

/** `interface Virtual-Template1` also defines the virtual template 1. */
function addDefinition(
  index: Index,
  kind: SymbolKind,
  statement: Statement,
  binding: ParameterBinding,
): void {
  const definition = use(kind, statement, binding);
  addUse(index, definition);
  const template = virtualTemplate(definition);
  if (template) addUse(index, template);
}

function virtualTemplate({ kind, name, statement, span }: SymbolUse): SymbolUse | undefined {
  if (kind !== 'interface' || !/^vi/i.test(name)) return undefined;
  const number = virtualTemplateNumber(name);
  if (number === undefined) return undefined;
  const end: Span = { start: span.end - number.length, end: span.end };
  return { kind: 'virtual-template', name: number, statement, span: end };
}

function addUse(index: Index, added: SymbolUse): void {
  let entry = index.get(added.kind);
  if (!entry) {
    entry = { all: [], byName: new Map() };
    index.set(added.kind, entry);
  }
  entry.all.push(added);
  const key = nameKey(added.kind, added.name);
  const same = entry.byName.get(key);
  if (same) same.push(added);
  else entry.byName.set(key, [added]);
}

function useAt(statements: readonly Statement[], offset: number): ReturnType<SymbolTable['useAt']> {
  const statement = statementAt(statements, offset);
  if (statement?.reading.negation !== 'none') return undefined;
  const { outcome } = statement.reading;
  if (outcome.kind === 'foreign') return undefined;
  for (const binding of outcome.bindings) {
    if (binding.kind !== 'parameter') continue;
    const kind = binding.defines ?? binding.refersTo;
    const span = wordSpan(statement, binding.word, binding.lastWord);
    if (!kind || offset < span.start || offset > span.end) continue;
    const role = binding.defines ? 'definition' : 'reference';
    return { use: use(kind, statement, binding), role };
  }
  return undefined;
}

/** The statement whose words reach from before to behind an offset. */
export function statementAt(
  statements: readonly Statement[],
  offset: number,
): Statement | undefined {
  const statement = statements[lastWhere(statements, (candidate) => candidate.offset <= offset)];
  const end = statement?.reading.words.at(-1)?.end ?? 0;
  return statement && offset <= statement.offset + end ? statement : undefined;
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
