/** A TextMate grammar as VS Code reads it; patterns are in the notation of Oniguruma. */
export interface TextMateGrammar {
  readonly information_for_contributors: readonly string[];
  readonly name: string;
  readonly scopeName: string;
  readonly patterns: readonly TextMateRule[];
  readonly repository: Readonly<Record<string, TextMateRule>>;
}

export interface TextMateRule {
  readonly include?: string;
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly captures?: Captures;
  readonly begin?: string;
  readonly beginCaptures?: Captures;
  readonly end?: string;
  readonly endCaptures?: Captures;
  readonly while?: string;
  readonly patterns?: readonly TextMateRule[];
}

export type Captures = Readonly<Record<string, TextMateRule>>;

/** What a generated file says about itself. */
export const generatedNote = [
  'Generated from the tables of the language server: do not edit. `npm run generate` writes it.',
];

/** A pattern that matches one of some texts, the longest first; blanks match any white space. */
export function anyOf(texts: Iterable<string>): string {
  const sorted = [...new Set(texts)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${sorted.map(literal).join('|')})`;
}

/** A text as a pattern; blanks match any white space. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/#-]/g, '\\$&').replace(/\s+/g, '\\s+');
}

/** A rule whose captures get these scopes, in order. */
export function capturing(match: string, ...scopes: readonly (string | TextMateRule)[]) {
  return { match, captures: captures(...scopes) };
}

/** The first, second ... group gets a scope or a rule. */
export function captures(...scopes: readonly (string | TextMateRule)[]): Captures {
  const entries = scopes.map((scope, index): [string, TextMateRule] => [
    `${index + 1}`,
    typeof scope === 'string' ? { name: scope } : scope,
  ]);
  return Object.fromEntries(entries);
}
