import { findAlgorithm, objectionOf } from '../crypto/algorithms';
import type { Span } from '../text/span';
import { type Binding, type Configuration, type Statement, wordSpan } from './model';

export type TokenKind = 'keyword' | 'name' | 'number' | 'address' | 'text' | 'algorithm' | 'secret';

/** A word or several with the part that they play, to be coloured. */
export interface SemanticToken {
  readonly span: Span;
  readonly kind: TokenKind;
  readonly modifiers: readonly ('definition' | 'negated' | 'deprecated')[];
}

/** The tokens of all known lines, in document order; they never overlap. */
export function semanticTokens(configuration: Configuration): readonly SemanticToken[] {
  return configuration.statements.flatMap(statementTokens);
}

function statementTokens(statement: Statement): readonly SemanticToken[] {
  const { outcome, negation } = statement.reading;
  if (outcome.kind === 'foreign') return [];
  const tokens = outcome.bindings.map((binding) => tokenOf(statement, binding));
  const first = outcome.bindings[0]?.word ?? 0;
  if (negation === 'none' || first === 0) return tokens;
  return [{ span: wordSpan(statement, 0), kind: 'keyword', modifiers: ['negated'] }, ...tokens];
}

function tokenOf(statement: Statement, binding: Binding): SemanticToken {
  if (binding.kind === 'keyword') {
    return { span: wordSpan(statement, binding.word), kind: 'keyword', modifiers: [] };
  }
  const span = wordSpan(statement, binding.word, binding.lastWord);
  if (binding.kind === 'algorithm') {
    return { span, kind: 'algorithm', modifiers: isWeak(binding) ? ['deprecated'] : [] };
  }
  return { span, kind: kindOf(binding), modifiers: binding.defines ? ['definition'] : [] };
}

function isWeak({ family, cli }: Extract<Binding, { kind: 'algorithm' }>): boolean {
  const algorithm = findAlgorithm(family, cli);
  return algorithm !== undefined && objectionOf(algorithm, 'rfc') !== undefined;
}

function kindOf(binding: Extract<Binding, { kind: 'parameter' }>): TokenKind {
  const { type, defines, refersTo, secret } = binding;
  if (secret) return 'secret';
  if (defines || refersTo) return 'name';
  if (type.startsWith('int') || type === 'INT' || type === 'acln' || type === 'HEX')
    return 'number';
  return /^(ip|mask|wild)/.test(type) ? 'address' : 'text';
}
