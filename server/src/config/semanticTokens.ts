import { findAlgorithm, objectionOf } from '../crypto/algorithms';
import { lineSpan } from '../text/lines';
import type { MeaningToken, TokenType } from '../text/results';
import type { Span } from '../text/span';
import { type Binding, type Configuration, type Statement, wordSpan } from './model';

/** The tokens of all known lines of a part of the document, in order; they never overlap. */
export function semanticTokens(
  { statements, lines }: Configuration,
  part: Span = { start: 0, end: lines.text.length },
): readonly MeaningToken[] {
  return statements
    .filter(({ line, offset }) => offset < part.end && part.start <= lineSpan(lines, line).end)
    .flatMap(statementTokens);
}

function statementTokens(statement: Statement): readonly MeaningToken[] {
  const { outcome, negation } = statement.reading;
  if (outcome.kind === 'foreign') return [];
  const tokens = outcome.bindings.map((binding) => tokenOf(statement, binding));
  const first = outcome.bindings[0]?.word ?? 0;
  if (negation === 'none' || first === 0) return tokens;
  return [{ span: wordSpan(statement, 0), type: 'keyword', modifiers: ['negated'] }, ...tokens];
}

function tokenOf(statement: Statement, binding: Binding): MeaningToken {
  if (binding.kind === 'keyword') {
    return { span: wordSpan(statement, binding.word), type: 'keyword', modifiers: [] };
  }
  const span = wordSpan(statement, binding.word, binding.lastWord);
  if (binding.kind === 'algorithm') {
    return { span, type: 'algorithm', modifiers: isWeak(binding) ? ['deprecated'] : [] };
  }
  return { span, type: typeOf(binding), modifiers: binding.defines ? ['definition'] : [] };
}

function isWeak({ family, cli }: Extract<Binding, { kind: 'algorithm' }>): boolean {
  const algorithm = findAlgorithm(family, cli);
  return algorithm !== undefined && objectionOf(algorithm, 'rfc') !== undefined;
}

function typeOf(binding: Extract<Binding, { kind: 'parameter' }>): TokenType {
  const { type, defines, refersTo, secret } = binding;
  if (secret) return 'secret';
  if (defines || refersTo) return 'name';
  if (type.startsWith('int') || type === 'INT' || type === 'acln' || type === 'HEX')
    return 'number';
  return /^(ip|mask|wild)/.test(type) ? 'address' : 'text';
}
