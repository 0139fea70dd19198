import type { Lines, TextSource } from '../text/lines';
import { lineSpan } from '../text/lines';
import type { Span } from '../text/span';
import { showCommands } from './commands/commands';
import type { ShowCommand } from './schema';

/** Where the output of a command stands, in whole lines: `from` to `to`, the last one left out. */
export interface ShowRange {
  readonly command: ShowCommand;
  readonly from: number;
  readonly to: number;
  /** The command as it was typed. */
  readonly typed?: Span;
  /** It reaches the end of the text: more may follow when the text grows. */
  readonly open: boolean;
}

const STAR = 42;
/** Characters of a line that are looked at. */
const reach = 160;
/** So many lines of a debug in a row end an output. */
const mostForeign = 12;

const prompt = /^\s{0,4}[\w.-]{1,63}(?:\([\w-]{1,40}\))?[#>]/;
const typed =
  /^\s{0,4}(?:[\w.-]{1,63}(?:\([\w-]{1,40}\))?[#>]\s{0,4}|-{3,40} )?(?:do\s+)?(?<typed>(?<words>sho?w?\s+(?:cry\w{0,4}(?:\s+[\w-]{1,40}){1,4}|(?:dmv\w{0,2}|vpn-s\w{0,8}|ip\s+nhr\w?)(?:\s+[\w-]{1,40}){0,4}|int\w{0,7}\s+[Tt]u[a-z]{0,4}))[^\r\n]{0,100})/;
const stamped =
  /^\s{0,4}(?:<\d{1,3}>)?(?:\d{1,12}: )?[*.]?(?:[A-Z][a-z]{2} {1,2}\d{1,2} |\d{4}-\d\d-\d\d[T ]|\d{4} [A-Z][a-z]{2} |\d\d:\d\d:\d\d)|^\s{0,4}(?:IKEv2(?:-[A-Z]{1,10})?|ISAKMP(?:-[A-Z]{1,10})?|IPSEC|CRYPTO_\w{1,12})(?::(?!\s*$)|\()/;

/** The outputs from a line on, each to the line where it can no longer go on; their last lines may be foreign. */
export function findRanges(lines: Lines<TextSource>, firstLine: number): readonly ShowRange[] {
  const found: ShowRange[] = [];
  let open: Omit<ShowRange, 'to' | 'open'> | undefined;
  let headed = false;
  let foreign = 0;
  const close = (to: number) => {
    if (open) found.push({ ...open, to, open: to === lines.count });
    open = undefined;
    foreign = 0;
  };
  for (let line = firstLine; line < lines.count; line++) {
    // Most lines of a capture begin so.
    if (open === undefined && lines.text.charCodeAt(lines.starts[line] ?? 0) === STAR) continue;
    const start = beginning(lines, line);
    if (start === undefined) continue;
    if (open === undefined && !couldBegin(start)) continue;
    const next = begins(start, open?.command, headed);
    if (open?.typed && !headed && next && isMeant(open.command, next)) {
      open = { ...open, command: next.command };
      headed = isOnce(next.command, start);
    } else if (next !== undefined) {
      close(line);
      const at = lineSpan(lines, line).start + next.typedAt;
      open = {
        command: next.command,
        from: line,
        ...(next.typed && { typed: { start: at, end: at + next.typed.length } }),
      };
      headed = next.typed === undefined && isOnce(next.command, start);
    } else if (open !== undefined) {
      if (isOnce(open.command, start)) headed = true;
      foreign = stamped.test(start) ? foreign + 1 : 0;
      if (prompt.test(start) || foreign >= mostForeign) close(line);
    }
  }
  close(lines.count);
  return found;
}

/** Tells whether a heading belongs to the output of a command that was typed as another one. */
function isMeant(command: ShowCommand, { command: headed, typed }: Beginning): boolean {
  return typed === undefined && headed.alsoTyped?.includes(command.command) === true;
}

/** The beginning of a line; undefined when there is nothing in it. */
function beginning(lines: Lines<TextSource>, line: number): string | undefined {
  const start = lines.starts[line] ?? 0;
  const end = Math.min(lines.starts[line + 1] ?? start, start + reach);
  return end - start < 4 ? undefined : lines.text.slice(start, end);
}

/** A fast no for most lines of a debug. */
function couldBegin(text: string): boolean {
  return text.charCodeAt(0) !== STAR && !text.startsWith('IKEv2:');
}

interface Heading {
  /** As much of what it begins with, behind blanks, as is certain. */
  readonly begins: string;
  readonly pattern: RegExp;
}

const digits = [...'0123456789'];

/** Headings by the character that they begin with, behind blanks: nearly every line of a capture has none. */
const headingsByFirst: ReadonlyMap<string, readonly Heading[]> = indexHeadings();

function indexHeadings(): ReadonlyMap<string, readonly Heading[]> {
  const index = new Map<string, readonly Heading[]>();
  for (const pattern of showCommands.flatMap(({ headings }) => headings)) {
    for (const begins of beginningsOf(pattern)) {
      const first = begins.charAt(0);
      index.set(first, [...(index.get(first) ?? []), { begins, pattern }]);
    }
  }
  return index;
}

/** What a heading can begin with; one empty text where that is not plain. */
function beginningsOf({ source }: RegExp): readonly string[] {
  const rest = source.replace(/^\^\\s\{0,\d{1,2}\}/, '');
  if (rest.startsWith('\\d')) return digits;
  const choices = /^\(\?:([^()]{1,200})\)/.exec(rest)?.[1]?.split('|') ?? [rest];
  return choices.map((choice) => /^(?:[\w# -](?![?*{]))*/.exec(choice)?.[0] ?? '');
}

function isHeading(text: string): boolean {
  let at = 0;
  while (text.charCodeAt(at) <= 32) at++;
  return [text.charAt(at), ''].some((first) =>
    headingsByFirst
      .get(first)
      ?.some(({ begins, pattern }) => text.startsWith(begins, at) && pattern.test(text)),
  );
}

interface Beginning {
  readonly command: ShowCommand;
  readonly typed?: string;
  readonly typedAt: number;
}

/** The output that begins with a line, unless the open one goes on with it. */
function begins(
  text: string,
  open: ShowCommand | undefined,
  headed: boolean,
): Beginning | undefined {
  const groups = mayBeTyped(text) ? typed.exec(text) : null;
  const command = groups ? commandTyped(groups.groups?.words ?? '') : undefined;
  if (groups && command) {
    const words = (groups.groups?.typed ?? '').trimEnd();
    return { command, typed: words, typedAt: text.indexOf(words) };
  }
  if (open && goesOn(open, text)) {
    return headed && isOnce(open, text) ? { command: open, typedAt: 0 } : undefined;
  }
  if (!isHeading(text)) return undefined;
  const headedBy = showCommands.find(({ headings }) => headings.some((line) => line.test(text)));
  return headedBy && { command: headedBy, typedAt: 0 };
}

function mayBeTyped(text: string): boolean {
  return text.includes('sh') && / (?:cr|dmv|vpn-s|ip +nhr|int)/.test(text);
}

function goesOn({ headings, tables = [] }: ShowCommand, text: string): boolean {
  return headings.some((line) => line.test(text)) || tables.some(({ header }) => header.test(text));
}

function isOnce({ once }: ShowCommand, text: string): boolean {
  return once?.test(text) ?? false;
}

/** The command that was meant by words that may be shortened; the one of most words. */
function commandTyped(words: string): ShowCommand | undefined {
  const given = words.toLowerCase().split(/\s+/);
  const fitting = showCommands.filter(({ command }) =>
    command.split(' ').every((word, at) => {
      const shortened = given[at] ?? '';
      return shortened !== '' && word.startsWith(shortened);
    }),
  );
  return fitting.sort((a, b) => b.command.length - a.command.length)[0];
}

/** A part of a text with its lines of a debug blanked, offsets unchanged. */
export function withoutDebug(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) =>
    stamped.test(line.slice(0, reach)) ? ' '.repeat(line.length) : line,
  );
}
