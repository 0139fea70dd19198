import { escapeXml } from './xml';

/** The languages that lines of a report are written in. */
export type HighlightedLanguage = 'ios-config' | 'ios-debug';

/** A piece of a line with its TextMate scopes, the outermost first. */
export interface ScopedText {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Cuts a line, alone as it stands, into pieces with their scopes; together they are the line. */
export type Highlight = (language: HighlightedLanguage, line: string) => readonly ScopedText[];

/** A line as one piece without a scope: where no grammar can be had. */
export const noHighlight: Highlight = (_, text) => [{ text, scopes: [] }];

/** A line as HTML, its pieces in the classes of `highlightStyle`. */
export function highlightedHtml(pieces: readonly ScopedText[]): string {
  return pieces
    .map(({ text, scopes }) => {
      const name = text.trim() === '' ? undefined : classOf(scopes);
      const html = escapeXml(text);
      return name === undefined ? html : `<span class="${name}">${html}</span>`;
    })
    .join('');
}

/** The class of the innermost scope that has one. */
function classOf(scopes: readonly string[]): string | undefined {
  for (const scope of scopes.toReversed()) {
    const known = looks.find(({ scopes }) =>
      scopes.some((head) => scope === head || scope.startsWith(`${head}.`)),
    );
    if (known) return known.name;
  }
  return undefined;
}

/** How a kind of scope looks: its CSS class, and its colour on white and on black. */
interface Look {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly light: string;
  readonly dark: string;
  readonly more?: string;
}

/** After the default themes of VS Code, darkened where small text on a soft ground would be too pale. */
const looks: readonly Look[] = [
  { name: 't-quiet', scopes: ['comment'], light: '#59636e', dark: '#9198a1' },
  {
    name: 't-error',
    scopes: ['token.error-token'],
    light: '#cf222e',
    dark: '#ff7b72',
    more: 'font-weight:600',
  },
  {
    name: 't-warn',
    scopes: ['token.warn-token'],
    light: '#8a5a00',
    dark: '#d7ba7d',
    more: 'font-weight:600',
  },
  { name: 't-info', scopes: ['token.info-token'], light: '#0550ae', dark: '#79c0ff' },
  {
    name: 't-word',
    scopes: ['storage.modifier', 'keyword', 'constant.language'],
    light: '#0033b3',
    dark: '#569cd6',
  },
  { name: 't-state', scopes: ['entity.name.type'], light: '#1a6f86', dark: '#4ec9b0' },
  { name: 't-event', scopes: ['entity.name.function'], light: '#795e26', dark: '#dcdcaa' },
  { name: 't-payload', scopes: ['entity.name.tag'], light: '#800000', dark: '#d7a3ff' },
  { name: 't-value', scopes: ['variable.other.enummember'], light: '#0070c1', dark: '#4fc1ff' },
  { name: 't-name', scopes: ['variable'], light: '#001080', dark: '#9cdcfe' },
  { name: 't-number', scopes: ['constant.numeric'], light: '#08703f', dark: '#b5cea8' },
  { name: 't-text', scopes: ['string'], light: '#a31515', dark: '#ce9178' },
];

/** The classes of `highlightedHtml`, for screens in light and dark and for paper. */
export function highlightStyle(): string {
  const colours = (shade: 'light' | 'dark') =>
    looks.map((look) => `--${look.name}:${look[shade]}`).join(';');
  const rules = looks.map(
    ({ name, more }) => `.${name}{color:var(--${name})${more ? `;${more}` : ''}}`,
  );
  return `:root{${colours('light')}}
@media screen and (prefers-color-scheme:dark){:root{${colours('dark')}}}
${rules.join('\n')}`;
}
