import { type Algorithm, type AlgorithmFamily, findAlgorithm } from '../crypto/algorithms';
import type { Span } from '../text/span';
import type { SymbolKind } from './grammar/kinds';
import { type Binding, type Configuration, type Statement, wordSpan } from './model';
import { nameKey } from './symbols';

/** Tells whether a statement is an understood command, not negated, that begins with these keywords. */
export function isCommand(statement: Statement, keywords: string): boolean {
  const { outcome, negation } = statement.reading;
  if (outcome.kind !== 'command' || negation !== 'none') return false;
  return beginsWith(outcome.bindings, keywords);
}

/** Tells whether bindings begin with these keywords, as IOS writes them: `match identity remote`. */
export function beginsWith(bindings: readonly Binding[], keywords: string): boolean {
  return keywords.split(' ').every((keyword, index) => {
    const binding = bindings[index];
    return binding?.kind === 'keyword' && binding.keyword === keyword;
  });
}

/** Tells whether a keyword stands anywhere in an understood command. */
export function hasKeyword(statement: Statement, keyword: string): boolean {
  return bindingsOf(statement).some(
    (binding) => binding.kind === 'keyword' && binding.keyword === keyword,
  );
}

/** What the words of a statement were read as; empty where nothing was. */
export function bindingsOf({ reading }: Statement): readonly Binding[] {
  return reading.outcome.kind === 'foreign' ? [] : reading.outcome.bindings;
}

export type ParameterBinding = Extract<Binding, { kind: 'parameter' }>;

/** A parameter of a statement, by its name in the grammar. */
export function parameterOf(statement: Statement, name: string): ParameterBinding | undefined {
  return bindingsOf(statement).find(
    (binding): binding is ParameterBinding => binding.kind === 'parameter' && binding.name === name,
  );
}

/** The span of what a binding was read from. */
export function bindingSpan(statement: Statement, binding: Binding): Span {
  return wordSpan(statement, binding.word, 'lastWord' in binding ? binding.lastWord : binding.word);
}

/** The span of the words of a statement, without its indentation. */
export function statementSpan(statement: Statement): Span {
  return wordSpan(statement, 0, statement.reading.words.length - 1);
}

/** An algorithm in a statement. */
export interface AlgorithmUse {
  readonly algorithm: Algorithm;
  readonly statement: Statement;
  readonly span: Span;
}

/** The algorithms that a statement names, in order; of one family where one is given. */
export function algorithmsIn(
  statement: Statement,
  family?: AlgorithmFamily,
): readonly AlgorithmUse[] {
  return bindingsOf(statement).flatMap((binding) => {
    if (binding.kind !== 'algorithm' || (family && binding.family !== family)) return [];
    const algorithm = findAlgorithm(binding.family, binding.cli);
    return algorithm ? [{ algorithm, statement, span: bindingSpan(statement, binding) }] : [];
  });
}

/** A named object: all blocks that define it, and their lines as far as later ones did not take them back. */
export interface NamedObject {
  readonly name: string;
  /** The span of the name where it is first defined. */
  readonly span: Span;
  readonly definitions: readonly Statement[];
  /** Understood commands that are not negated, in document order. */
  readonly lines: readonly Statement[];
}

/** The objects of a kind, each once; those that a later `no` removes are left out. */
export function objectsOf(configuration: Configuration, kind: SymbolKind): readonly NamedObject[] {
  const objects = new Map<string, { name: string; span: Span; definitions: Statement[] }>();
  for (const { name, span, statement } of configuration.symbols.definitionsOf(kind)) {
    const key = nameKey(kind, name);
    const known = objects.get(key);
    if (known) known.definitions.push(statement);
    else objects.set(key, { name, span, definitions: [statement] });
  }
  return [...objects.values()].map((object) => ({
    ...object,
    lines: remaining(object.definitions.flatMap(({ children }) => children)),
  }));
}

/** The understood commands that stay when `no` takes back lines above it. */
function remaining(lines: readonly Statement[]): readonly Statement[] {
  const kept: Statement[] = [];
  for (const line of lines) {
    const { outcome, negation } = line.reading;
    if (outcome.kind !== 'command') continue;
    if (negation === 'none') kept.push(line);
    else takeBack(kept, line);
  }
  return kept;
}

/** Removes the lines that begin with the words behind `no`, as far as they are given. */
function takeBack(kept: Statement[], { reading }: Statement): void {
  const words = reading.words.slice(1).map(({ text }) => text.toLowerCase());
  for (let index = kept.length - 1; index >= 0; index--) {
    const line = kept[index]?.reading.words ?? [];
    if (words.every((word, at) => line[at]?.text.toLowerCase() === word)) kept.splice(index, 1);
  }
}

/** The first line of an object that is an understood command with these first keywords. */
export function lineOf(lines: readonly Statement[], keywords: string): Statement | undefined {
  return lines.find((line) => isCommand(line, keywords));
}

/** All lines of an object that are understood commands with these first keywords. */
export function linesOf(lines: readonly Statement[], keywords: string): readonly Statement[] {
  return lines.filter((line) => isCommand(line, keywords));
}
