import type { Span } from '../text/span';
import { withPlainMarks } from './repair';
import type { MessageFormat } from './vocabulary/schema';

/** A message and the format that it follows. */
export interface TemplateMatch {
  readonly format: MessageFormat;
  readonly parts: readonly MatchedPart[];
}

export interface MatchedPart {
  readonly name: string;
  readonly type: PartType;
  /** Offsets in the body, quotes left out. */
  readonly span: Span;
  readonly value: string;
}

export const partTypes = [
  'ip',
  'endpoint',
  'number',
  'hex',
  'spi',
  'word',
  'name',
  'algorithms',
  'text',
] as const;
export type PartType = (typeof partTypes)[number];

/** Formats, prepared for looking up. */
export interface Templates {
  /** By the first word in lower case, the longest literal text first. */
  readonly byWord: ReadonlyMap<string, readonly Template[]>;
  /** Those whose first word runs into a part or a choice, by its first character. */
  readonly byCharacter: ReadonlyMap<string, readonly Template[]>;
}

interface Template {
  readonly format: MessageFormat;
  readonly tokens: readonly Token[];
  /** Number of literal characters: more is more specific. */
  readonly weight: number;
}

type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'part'; readonly name: string; readonly type: PartType }
  | { readonly kind: 'choice'; readonly ways: readonly (readonly Token[])[] };

/** Longest part of a body that is looked at; also the most steps that one template may take. */
const bodyLimit = 4000;

/** Prepares formats for `matchTemplates`. Throws on a template that cannot be read: the data's tests run it. */
export function compileTemplates(formats: readonly MessageFormat[]): Templates {
  const byWord = new Map<string, Template[]>();
  const byCharacter = new Map<string, Template[]>();
  for (const format of formats) {
    for (const template of [format.template, ...(format.also ?? [])]) {
      const tokens = parseTemplate(template);
      const first = tokens[0] ?? { kind: 'literal', text: '' };
      if (first.kind !== 'literal') throw new Error(`no literal beginning: ${template}`);
      const space = first.text.indexOf(' ');
      const whole = space > 0 || tokens.length <= 1;
      const key = whole ? first.text.slice(0, space > 0 ? space : undefined) : first.text.charAt(0);
      const index = whole ? byWord : byCharacter;
      index.set(key, [...(index.get(key) ?? []), { format, tokens, weight: weightOf(tokens) }]);
    }
  }
  for (const list of [...byWord.values(), ...byCharacter.values()]) {
    list.sort((a, b) => b.weight - a.weight);
  }
  return { byWord, byCharacter };
}

/**
 * Finds the most specific format that a body follows. The body is the text after time stamp, facility and id;
 * it may go on with further lines. Offsets of the parts count from the body's first character.
 */
export function matchTemplates(templates: Templates, body: string): TemplateMatch | undefined {
  const text = withPlainMarks(body.slice(0, bodyLimit));
  // A colon is left over where a line break stands between the id and its colon, a quote mark where a mail breaks it.
  const start = /^[\s:]*(?:> ?)*/.exec(text)?.[0].length ?? 0;
  const over = /^[\s.!"`|]*$/.test(firstLine(text, start));
  const word = over ? '' : (/^\S*/.exec(text.slice(start, start + 80))?.[0].toLowerCase() ?? '');
  const exact = best(templates.byWord.get(word), text, start);
  const loose = best(templates.byCharacter.get(word.charAt(0)), text, start);
  if (exact === undefined || loose === undefined) return (exact ?? loose)?.match;
  return exact.weight >= loose.weight ? exact.match : loose.match;
}

function best(candidates: readonly Template[] | undefined, text: string, start: number) {
  for (const { format, tokens, weight } of candidates ?? []) {
    const attempt: Attempt = { text, parts: [], steps: 0 };
    if (follows(attempt, tokens, 0, start, undefined)) {
      return { weight, match: { format, parts: attempt.parts } satisfies TemplateMatch };
    }
  }
  return undefined;
}

// Reading templates

/** Reads the notation that `MessageFormat` describes. */
export function parseTemplate(template: string): readonly Token[] {
  const cursor = { template, at: 0 };
  const tokens = parseSequence(cursor, '');
  if (cursor.at < template.length) throw new Error(`unmatched bracket: ${template}`);
  return tokens;
}

interface Cursor {
  readonly template: string;
  at: number;
}

function parseSequence(cursor: Cursor, closers: string): Token[] {
  const tokens: Token[] = [];
  while (cursor.at < cursor.template.length) {
    const character = cursor.template.charAt(cursor.at);
    if (closers.includes(character)) break;
    if (character === '[') tokens.push({ kind: 'choice', ways: [...parseWays(cursor, ']'), []] });
    else if (character === '{') tokens.push({ kind: 'choice', ways: parseWays(cursor, '}') });
    else tokens.push(parsePart(cursor) ?? parseLiteral(cursor));
  }
  return joinLiterals(tokens);
}

function parseWays(cursor: Cursor, closer: string): Token[][] {
  const ways: Token[][] = [];
  do {
    cursor.at++;
    ways.push(parseSequence(cursor, `|${closer}`));
  } while (cursor.template.charAt(cursor.at) === '|');
  if (cursor.template.charAt(cursor.at) !== closer) {
    throw new Error(`no "${closer}": ${cursor.template}`);
  }
  cursor.at++;
  return ways;
}

function parsePart(cursor: Cursor): Token | undefined {
  const match = /^<([A-Za-z]\w*):(\w+)>/.exec(cursor.template.slice(cursor.at, cursor.at + 60));
  if (match === null) return undefined;
  const type = partTypes.find((known) => known === match[2]);
  if (type === undefined) throw new Error(`unknown type ${match[2]}: ${cursor.template}`);
  cursor.at += match[0].length;
  return { kind: 'part', name: match[1] ?? '', type };
}

function parseLiteral(cursor: Cursor): Token {
  if (cursor.template.charAt(cursor.at) === '\\') cursor.at++;
  const character = cursor.template.charAt(cursor.at++);
  return { kind: 'literal', text: /\s/.test(character) ? ' ' : character.toLowerCase() };
}

function joinLiterals(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.kind !== 'literal' || last?.kind !== 'literal') joined.push(token);
    else if (token.text !== ' ' || !last.text.endsWith(' ')) {
      joined[joined.length - 1] = { kind: 'literal', text: last.text + token.text };
    }
  }
  return joined;
}

function weightOf(tokens: readonly Token[]): number {
  let weight = 0;
  for (const token of tokens) {
    if (token.kind === 'literal') weight += 2 * token.text.length;
    else if (token.kind === 'choice') weight += Math.min(...token.ways.map(weightOf));
    else if (token.type !== 'text' && token.type !== 'algorithms') weight += 1;
  }
  return weight;
}

// Matching

interface Attempt {
  readonly text: string;
  parts: MatchedPart[];
  steps: number;
}

/** What is to match after the tokens of a choice. */
interface Rest {
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly rest: Rest | undefined;
}

function follows(
  attempt: Attempt,
  tokens: readonly Token[],
  index: number,
  at: number,
  rest: Rest | undefined,
): boolean {
  if (++attempt.steps > bodyLimit) return false;
  const token = tokens[index];
  if (token === undefined) {
    if (rest === undefined) return isEnd(firstLine(attempt.text, at));
    return follows(attempt, rest.tokens, rest.index, at, rest.rest);
  }
  switch (token.kind) {
    case 'literal': {
      const end = matchLiteral(attempt.text, token.text, at);
      return end >= 0 && follows(attempt, tokens, index + 1, end, rest);
    }
    case 'choice':
      return token.ways.some((way) =>
        follows(attempt, way, 0, at, { tokens, index: index + 1, rest }),
      );
    case 'part':
      return followsPart(attempt, token.name, token.type, at, { tokens, index: index + 1, rest });
  }
}

/**
 * The message is over: nothing but ping marks follows, what a table or a list left behind, or a remark or its number
 * that somebody wrote there.
 */
function isEnd(text: string): boolean {
  return (
    /^[\s.!"`|]*$/.test(text) ||
    /^[.!]*\s+(?:<[=-]|[=-]{2,}>|![\s-]*--|\(#?\d{1,2}\)\s*$|[\u0080-\uffff])/.test(text)
  );
}

function followsPart(
  attempt: Attempt,
  name: string,
  type: PartType,
  at: number,
  rest: Rest,
): boolean {
  const kept = attempt.parts;
  for (const { start, end, next } of possibleParts(attempt.text, type, at)) {
    const value = attempt.text.slice(start, end);
    attempt.parts = [...kept, { name, type, span: { start, end }, value }];
    if (follows(attempt, rest.tokens, rest.index, next, rest.rest)) return true;
    if (attempt.steps > bodyLimit) break;
  }
  attempt.parts = kept;
  return false;
}

interface PossiblePart {
  readonly start: number;
  readonly end: number;
  /** Where matching goes on: behind a closing quote. */
  readonly next: number;
}

const shapes: Readonly<Record<Exclude<PartType, 'text' | 'algorithms' | 'name'>, RegExp>> = {
  // Redacted addresses (`x.y`, `<My public IP>`) count.
  ip: /(?:[0-9A-Za-z][0-9A-Za-z.:%_-]*|<[^<>\n]{1,40}>)/y,
  endpoint: /\[?(?:[0-9A-Za-z][0-9A-Za-z.:%_/-]*|<[^<>\n]{1,40}>)(?:\](?::\d{1,5})?)?/y,
  number: /-?\d+/y,
  hex: /(?:0x)?[0-9A-Fa-f]+/y,
  spi: /(?:0x)?(?:[0-9A-Fa-f]{16}|[0-9A-Fa-f]{1,8})(?![0-9A-Fa-f])/y,
  word: /\S+/y,
};

function* possibleParts(text: string, type: PartType, at: number): Generator<PossiblePart> {
  if (type === 'text' || type === 'algorithms') {
    yield* possibleTexts(text, at);
  } else if (type === 'name') {
    yield* possibleNames(text, at);
  } else {
    const shape = new RegExp(shapes[type]);
    shape.lastIndex = at;
    const length = shape.exec(text)?.[0].length ?? 0;
    // Punctuation that the template goes on with is not part of the word.
    for (let end = at + length; end > at; end--) {
      yield { start: at, end, next: end };
      if (type === 'number' || !/[.,:;)\]/'"_-]/.test(text.charAt(end - 1))) break;
    }
  }
}

/** The shortest first; white space around belongs to it only in the middle. */
function* possibleTexts(text: string, at: number): Generator<PossiblePart> {
  const lineEnd = at + firstLine(text, at).length;
  const start = Math.min(skipSpace(text, at), lineEnd);
  for (let end = start; end <= lineEnd; end++) {
    let trimmed = end;
    while (trimmed > start && /\s/.test(text.charAt(trimmed - 1))) trimmed--;
    yield { start, end: trimmed, next: end };
  }
}

function* possibleNames(text: string, at: number): Generator<PossiblePart> {
  const quote = text.charAt(at);
  if (quote === "'" || quote === '"') {
    const close = firstLine(text, at + 1).indexOf(quote);
    if (close >= 0) yield { start: at + 1, end: at + 1 + close, next: at + 2 + close };
    return;
  }
  yield* possibleParts(text, 'word', at);
}

/** The offset after a literal, or -1. */
function matchLiteral(text: string, literal: string, at: number): number {
  let offset = at;
  for (let index = 0; index < literal.length; index++) {
    const wanted = literal.charAt(index);
    if (wanted === ' ') {
      const next = skipSpace(text, offset);
      if (next === offset) return -1;
      offset = next;
    } else if (text.charAt(offset).toLowerCase() === wanted) {
      offset++;
    } else {
      return -1;
    }
  }
  return offset;
}

function skipSpace(text: string, at: number): number {
  let offset = at;
  while (offset < text.length && /\s/.test(text.charAt(offset))) offset++;
  return offset;
}

function firstLine(text: string, at: number): string {
  const end = text.slice(at).search(/[\r\n]/);
  return end < 0 ? text.slice(at) : text.slice(at, at + end);
}
