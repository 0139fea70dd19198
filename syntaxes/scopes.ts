import type { TokenModifier, TokenType } from '../server/src/text/results';

/** A kind of token, or one with a modifier: `name.definition`. */
export type TokenSelector = TokenType | `${TokenType}.${TokenModifier}`;

/**
 * The scope of each kind of token, in TextMate grammars and for semantic tokens alike, so that a word keeps its colour
 * when the language server has read the document. The default themes colour all of them. Most words of a configuration
 * are keywords: the scope `keyword` would paint them red in some of these themes, the colour of failures.
 */
export const scopes = {
  keyword: 'storage.modifier',
  'keyword.negated': 'keyword.control',
  name: 'variable.other',
  'name.definition': 'entity.name.type',
  number: 'constant.numeric',
  address: 'constant.numeric.address',
  text: 'string.unquoted',
  algorithm: 'variable.other.enummember',
  'algorithm.deprecated': 'token.warn-token',
  secret: 'comment.secret',
  state: 'entity.name.type',
  event: 'entity.name.function',
  'event.failed': 'token.error-token',
  attribution: 'comment.quiet',
  'attribution.sa1': 'comment.quiet',
  // Colours that differ in all default themes and are nobody's red.
  'attribution.sa2': 'entity.name.function',
  'attribution.sa3': 'storage.modifier',
  'attribution.sa4': 'entity.name.type',
  'attribution.sa5': 'variable.other.enummember',
  'attribution.sa6': 'variable.other',
} as const satisfies Partial<Record<TokenSelector, string>>;

/** Scopes of what only TextMate grammars tell apart. */
export const plainScopes = {
  comment: 'comment.line',
  opaque: 'comment.block',
  placeholder: 'variable.parameter',
  quoted: 'string.quoted',
  quiet: 'comment.quiet',
  failure: 'token.error-token',
  warning: 'token.warn-token',
  notice: 'token.info-token',
  role: 'storage.modifier',
  payload: 'entity.name.tag',
  exchange: 'constant.language',
  prompt: 'comment.quiet',
} as const;

const configurationKinds = [
  'keyword',
  'keyword.negated',
  'name',
  'name.definition',
  'number',
  'address',
  'text',
  'algorithm',
  'algorithm.deprecated',
  'secret',
] as const;

const captureKinds = [
  'state',
  'event',
  'event.failed',
  'attribution',
  'attribution.sa1',
  'attribution.sa2',
  'attribution.sa3',
  'attribution.sa4',
  'attribution.sa5',
  'attribution.sa6',
] as const;

/** The scopes of the tokens that the server sends, by language, as the manifest lists them. */
export const semanticScopes = {
  'ios-config': scopesOf('ios-config', configurationKinds),
  'ios-debug': scopesOf('ios-debug', captureKinds),
  cisco: scopesOf('cisco', configurationKinds),
} as const;

function scopesOf(language: string, kinds: readonly (keyof typeof scopes)[]) {
  return Object.fromEntries(kinds.map((kind) => [kind, [`${scopes[kind]}.${language}`]]));
}

/** Scope names with the language behind them, as TextMate has it. */
export function suffixed<Key extends string>(
  language: string,
  names: Readonly<Record<Key, string>>,
): Readonly<Record<Key, string>> {
  const entries = Object.entries<string>(names).map(([key, name]) => [key, `${name}.${language}`]);
  return Object.fromEntries(entries) as Record<Key, string>;
}
