import { parseTemplate } from '../server/src/capture/templates';
import { messageFormats } from '../server/src/capture/vocabulary/messageFormats';
import type { MessageFormat } from '../server/src/capture/vocabulary/schema';
import { literal } from './textMate';

type TemplateToken = ReturnType<typeof parseTemplate>[number];

/** Patterns of the messages that are as severe as that, the longest first. */
export function messagePatterns(severity: MessageFormat['severity']): readonly string[] {
  const patterns = messageFormats
    .filter((format) => format.severity === severity)
    .flatMap(templatesOf)
    .map((template) => pattern(parseTemplate(template)));
  return [...new Set(patterns)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** What stands in front of names in messages: `IKE profile`. At most the three words before each. */
export function namePrefixes(): readonly string[] {
  return messageFormats
    .flatMap(templatesOf)
    .map(parseTemplate)
    .flatMap((tokens) => tokens.map((token, index) => prefixOf(token, tokens[index - 1])))
    .filter((prefix) => prefix !== undefined);
}

function templatesOf({ template, also = [] }: MessageFormat): readonly string[] {
  return [template, ...also];
}

function prefixOf(token: TemplateToken, before: TemplateToken | undefined): string | undefined {
  if (token.kind !== 'part' || token.type !== 'name' || before?.kind !== 'literal')
    return undefined;
  const words = /(?:\S+ ){1,3}$/.exec(before.text)?.[0].trim();
  return words === undefined || words.length < shortestPrefix ? undefined : words;
}

/** A shorter word in front of a name says too little. */
const shortestPrefix = 6;

function pattern(tokens: readonly TemplateToken[]): string {
  return tokens.map((token, index) => tokenPattern(token, index === tokens.length - 1)).join('');
}

/** A text part at the end is left to the rest of the line. */
function tokenPattern(token: TemplateToken, last: boolean): string {
  if (token.kind === 'literal') return literal(token.text);
  if (token.kind === 'choice') return `(?:${token.ways.map(pattern).join('|')})`;
  return last && openEnded(token.type) ? '' : shapes[token.type];
}

function openEnded(type: keyof typeof shapes): boolean {
  return type === 'text' || type === 'algorithms';
}

const shapes = {
  ip: '[\\w.:%<>-]{1,60}',
  endpoint: '[\\w.:%<>\\[\\]/-]{1,60}',
  number: '-?\\d{1,12}',
  hex: '(?:0x)?[\\da-f]{1,64}',
  spi: '(?:0x)?[\\da-f]{1,16}',
  word: '\\S{1,60}',
  name: '\\S{1,60}',
  algorithms: '.{0,60}?',
  text: '.{0,60}?',
} as const;
