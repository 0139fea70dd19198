import { lineNumberAt, type TextSource } from '../text/lines';
import type { Span } from '../text/span';
import type { Capture } from './model';
import { restored, terminalWidths, withPlainMarks } from './repair';

/** All of a record, prefix and line endings included. */
export function recordSpan({ records }: Capture, record: number): Span {
  return { start: records.start[record] ?? 0, end: records.start[record + 1] ?? 0 };
}

const shortestLine = Math.min(...terminalWidths);

/** Longest text of a record that is read on demand. */
const longestBody = 60_000;

/** A record's text behind time stamp, facility and id; without the white space at its end. */
export function bodySpan(capture: Capture, record: number): Span {
  const { start, end } = recordSpan(capture, record);
  const body = Math.min(end, start + (capture.records.body[record] ?? 0));
  return { start: body, end: trimmedEnd(capture.lines.text, body, end) };
}

/** The end of a text without the white space there. */
function trimmedEnd(text: TextSource, start: number, end: number): number {
  const last = Math.min(end, start + longestBody);
  let length = last;
  while (length > start && text.charCodeAt(length - 1) <= 32) length--;
  return length > start && text.charCodeAt(length - 1) < 0x80
    ? length
    : start + text.slice(start, length).trimEnd().length;
}

/** A record's text behind time stamp, facility and id, all its lines. */
export function recordText(capture: Capture, record: number): string {
  const { start, end } = recordSpan(capture, record);
  const body = start + (capture.records.body[record] ?? 0);
  return withPlainMarks(
    capture.lines.text.slice(body, Math.min(end, body + longestBody)).trimEnd(),
  );
}

/** The same as the router printed it, see `restored`: for reading, not for places. */
export function messageText(capture: Capture, record: number, length = longestBody): string {
  const { records, lines } = capture;
  const { start, end } = recordSpan(capture, record);
  const body = start + (records.body[record] ?? 0);
  const text = lines.text.slice(body, Math.min(end, body + length)).trimEnd();
  return restored(text, columnOf(capture, start, Math.min(end, body)));
}

/** Where a body begins in its line: a terminal may have broken what stands before it. */
function columnOf({ lines }: Capture, start: number, body: number): number {
  if (body - start <= shortestLine) return body - start;
  return body - start - 1 - lines.text.slice(start, body).lastIndexOf('\n');
}

/** 0-based line that a record begins on. */
export function recordLine(capture: Capture, record: number): number {
  return lineNumberAt(capture.lines, capture.records.start[record] ?? 0);
}

/** 0-based last line of a record that is not empty. */
export function recordEndLine(capture: Capture, record: number): number {
  const { start, end } = recordSpan(capture, record);
  const length = capture.lines.text.slice(Math.max(start, end - 400), end).trimEnd().length;
  return lineNumberAt(capture.lines, Math.max(start, Math.max(start, end - 400) + length - 1));
}
