import { lineAt, lineSpan } from '../text/lines';
import type { Explanation, Hover } from '../text/results';
import type { Span } from '../text/span';
import type { Capture } from './model';

/** A place in a capture that somebody asks about. */
export interface Spot {
  readonly capture: Capture;
  readonly offset: number;
  /** Index of the record that holds it. */
  readonly record: number;
  /** Index of its SA; -1 for none. */
  readonly sa: number;
  /** The text around it: its record, or its line when the record is long. */
  readonly text: string;
  /** Offset of the text's first character. */
  readonly start: number;
}

/**
 * One kind of word and what to say about it. The named group `value`, else the whole match, is what the reader
 * points at; the whole match counts as well.
 */
export interface WordRule {
  readonly pattern: RegExp;
  readonly explain: (value: string, spot: Spot, match: RegExpExecArray) => Explanation | undefined;
}

/** Longest text around a spot that is looked at. */
const reach = 6000;

/** The place at an offset; undefined in a capture without records. */
export function spotAt(capture: Capture, offset: number): Spot | undefined {
  const record = recordAt(capture, offset);
  if (record < 0) return undefined;
  const sa = capture.records.sa[record] ?? -1;
  const { start, end } = spanAround(capture, record, offset);
  const text = capture.lines.text.slice(start, end);
  return { capture, offset, record, sa, text, start };
}

/** The index of the record that holds an offset, the last one behind the end; -1 without records. */
export function recordAt({ records }: Capture, offset: number): number {
  let low = 0;
  let high = records.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((records.start[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

/** The first rule that has something to say about the word at a spot. */
export function explainWord(rules: readonly WordRule[], spot: Spot): Hover | undefined {
  for (const { pattern, explain } of rules) {
    const match = matchAt(pattern, spot);
    const explanation = match && explain(match.groups?.value ?? match[0], spot, match);
    if (explanation) return { span: spanOf(match, spot), explanation };
  }
  return undefined;
}

/** A record's text without time stamp, facility and id: its first line, at most `length` characters. */
export function bodyText({ records, lines }: Capture, record: number, length = 200): string {
  const start = (records.start[record] ?? 0) + (records.body[record] ?? 0);
  const end = Math.min(records.start[record + 1] ?? lines.text.length, start + length);
  return (lines.text.slice(start, end).split(/[\r\n]/, 1)[0] ?? '').trim();
}

/** The 1-based line that a record begins in, as editors count; of a part of a capture that in the whole. */
export function lineNumberOf({ records, lines, originLines }: Capture, record: number): number {
  const line = lineAt(lines, records.start[record] ?? 0);
  return (originLines?.[line] ?? line) + 1;
}

function spanAround({ records, lines }: Capture, record: number, offset: number): Span {
  const start = records.start[record] ?? 0;
  const end = records.start[record + 1] ?? lines.text.length;
  if (offset - start < reach) return { start, end: Math.min(end, start + reach + 2000) };
  const line = lineSpan(lines, lineAt(lines, offset));
  return {
    start: Math.max(line.start, offset - reach),
    end: Math.min(line.end, offset + reach),
  };
}

function matchAt(pattern: RegExp, { text, offset, start }: Spot): RegExpExecArray | undefined {
  const at = offset - start;
  for (const match of text.matchAll(pattern)) {
    if (match.index > at) return undefined;
    if (at <= match.index + match[0].length) return match;
  }
  return undefined;
}

/** From the value to the end of the match; the label before it is not the thing itself. */
function spanOf(match: RegExpExecArray, { start }: Spot): Span {
  const [from, to] = match.indices?.groups?.value ?? [match.index, match.index + match[0].length];
  return { start: start + from, end: start + to };
}
