import { type Algorithm, type AlgorithmFamily, findAlgorithm } from '../crypto/algorithms';
import type { Span } from '../text/span';
import { type Binding, type Statement, wordSpan } from './model';

/** Tells whether a statement is an understood command, not negated, that begins with these keywords. */
export function isCommand(statement: Statement, keywords: string): boolean {
  const { outcome, negation } = statement.reading;
  if (outcome.kind !== 'command' || negation !== 'none') return false;
  return beginsWith(outcome, keywords);
}

/** Tells whether a command begins with these keywords, as IOS writes them: `match identity remote`. */
export function beginsWith(command: { readonly keywords: string }, keywords: string): boolean {
  const own = command.keywords;
  if (!own.startsWith(keywords)) return false;
  return own.length === keywords.length || own.charAt(keywords.length) === ' ';
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

/** The first line of an object that is an understood command with these first keywords. */
export function lineOf(lines: readonly Statement[], keywords: string): Statement | undefined {
  return lines.find((line) => isCommand(line, keywords));
}

/** All lines of an object that are understood commands with these first keywords. */
export function linesOf(lines: readonly Statement[], keywords: string): readonly Statement[] {
  return lines.filter((line) => isCommand(line, keywords));
}
