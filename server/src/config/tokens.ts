import { compact } from '../text/lists';
import type { LineRole, LineTokens, Word } from './model';

/** Longer lines are no commands of any IOS, and are not looked at. */
const LONGEST_LINE = 8192;
const MOST_WORDS = 256;

/** Splits a line into words. Prompts and `--More--` of a captured session belong to no word. */
export function tokenizeLine(text: string): LineTokens {
  if (text.length > LONGEST_LINE) {
    return { words: [], indent: 0, role: 'comment', prompt: undefined };
  }
  const pager = pagerEnd(text);
  const prompt = PROMPT.exec(text.slice(pager));
  const start = pager + (prompt?.[0].length ?? 0);
  const words = wordsFrom(text, start);
  return {
    words,
    role: roleOf(words),
    indent: prompt ? 0 : indentFrom(text, pager),
    prompt: prompt?.[1],
  };
}

function roleOf(words: readonly Word[]): LineRole {
  const first = words[0]?.text;
  if (first === undefined || /^(!|#|\{%|\{#|<\/?#|<%|%%?$|-+More-+$)/.test(first)) return 'comment';
  if (first === '-----BEGIN') return 'pem';
  if (words.length > 1 || first.length < 2) return 'command';
  const lower = first.toLowerCase();
  if (lower === 'end') return 'end';
  const leaves = 'exit'.startsWith(lower) || lower === 'quit' || lower === 'exit-address-family';
  return leaves ? 'exit' : 'command';
}

const PAGER = /^\s{0,9}-{1,3} ?More ?-{1,3}/;
const PROMPT = /^\s{0,9}[\w.\-/:@]{1,64}?((?:\([\w-]{1,40}\))?[#>])(?=\s|\w|$)/;

/** A line without what a pager printed before it. */
export function withoutPager(text: string): string {
  return text.slice(pagerEnd(text));
}

/** Where the pager's prompt ends, with the backspaces that wipe it off the screen. */
function pagerEnd(text: string): number {
  const length = PAGER.exec(text)?.[0].length ?? 0;
  return length === 0 ? 0 : Math.max(length, text.lastIndexOf('\b', length + 40) + 1);
}

function wordsFrom(text: string, from: number): readonly Word[] {
  const words: Word[] = [];
  let at = from;
  while (words.length < MOST_WORDS) {
    while (at < text.length && isBlank(text.charCodeAt(at))) at++;
    if (at >= text.length) break;
    const end = wordEnd(text, at);
    words.push({ text: text.slice(at, end), start: at, end });
    at = end;
  }
  return compact(words);
}

/** A word ends at a blank, but not inside of `{{ … }}` or `<… …>`. */
function wordEnd(text: string, start: number): number {
  let at = start;
  if (text.charCodeAt(start) === LESS_THAN) at = skipPast(text, start, '>');
  while (at < text.length && !isBlank(text.charCodeAt(at))) {
    at = text.startsWith('{{', at) ? skipPast(text, at, '}}') : at + 1;
  }
  return at;
}

const LONGEST_PLACEHOLDER = 80;

function skipPast(text: string, from: number, close: string): number {
  const found = text.slice(from, from + LONGEST_PLACEHOLDER).indexOf(close);
  return found < 0 ? from + 1 : from + found + close.length;
}

function indentFrom(text: string, from: number): number {
  let columns = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === NO_BREAK_SPACE) columns++;
    else if (code === TAB) columns = (columns | 7) + 1;
    else if (!isBlank(code)) break;
  }
  return columns;
}

const TAB = 0x09;
const SPACE = 0x20;
const LESS_THAN = 0x3c;
const NO_BREAK_SPACE = 0xa0;
const BYTE_ORDER_MARK = 0xfeff;

/** Control characters (NUL and backspace too) are blanks. */
function isBlank(code: number): boolean {
  return code <= SPACE || code === NO_BREAK_SPACE || code === BYTE_ORDER_MARK;
}
