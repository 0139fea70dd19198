import type { Span } from './span';

/** A text that can be read in pieces: a string is one, and so is a file that is not held whole. */
export interface TextSource {
  readonly length: number;
  charCodeAt(offset: number): number;
  slice(start: number, end?: number): string;
}

/** The lines of a text. A line ends at LF, CRLF or a lone CR; the ending belongs to no line. */
export interface Lines<Text extends TextSource = string> {
  readonly text: Text;
  /** Number of lines, at least 1: an empty text has one empty line. */
  readonly count: number;
  /** Offset of each line's first character; `starts[count]` is the length of the text. */
  readonly starts: Uint32Array;
  /** Where the text is made of lines of a larger document: the 0-based line there of a line here. */
  readonly numberOf?: (line: number) => number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Finds the lines of a text in one pass: the next ending of each kind is looked for once. */
export function splitLines(text: string): Lines {
  let starts = new Uint32Array(Math.max(16, text.length >> 5));
  let count = 1;
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const lone = carriage >= 0 && (feed < 0 || carriage < feed - 1);
    const next = (lone ? carriage : feed) + 1;
    if (count + 1 >= starts.length) starts = grown(starts);
    starts[count++] = next;
    if (feed >= 0 && feed < next) feed = text.indexOf('\n', next);
    if (carriage >= 0 && carriage < next) carriage = text.indexOf('\r', next);
  }
  starts[count] = text.length;
  return { text, count, starts: starts.slice(0, count + 1) };
}

/** How much two texts have in common: UTF-16 units at the beginning, and behind those at the end. */
export interface Common {
  readonly start: number;
  readonly end: number;
}

/** Finds the lines of a text that was changed in one place: between what it has in common with its old version. */
export function splitChanged(text: string, old: Lines, { start, end }: Common): Lines {
  // The character behind a carriage return decides about the line, so the line before is split again too.
  const head = Math.max(0, lineAt(old, start) - 1);
  const middle = startsBetween(text, old.starts[head] ?? 0, text.length - end);
  const firstBehind = lineAt(old, old.text.length - end) + 1;
  const starts = new Uint32Array(head + 1 + middle.length + old.count - firstBehind + 1);
  starts.set(old.starts.subarray(0, head + 1));
  starts.set(middle, head + 1);
  const shift = text.length - old.text.length;
  let count = head + 1 + middle.length;
  for (let line = firstBehind; line < old.count; line++) {
    starts[count++] = (old.starts[line] ?? 0) + shift;
  }
  starts[count] = text.length;
  return { text, count, starts };
}

/** The starts of lines behind an offset up to another one. */
function startsBetween(text: string, from: number, to: number): readonly number[] {
  const starts: number[] = [];
  for (let offset = from; offset < to; offset++) {
    const code = text.charCodeAt(offset);
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
    if (code === CARRIAGE_RETURN && text.charCodeAt(offset + 1) === LINE_FEED) offset++;
    if (offset < to) starts.push(offset + 1);
  }
  return starts;
}

/** The 0-based line that holds an offset; offsets outside the text give the first or last line. */
export function lineAt(lines: Lines<TextSource>, offset: number): number {
  let low = 0;
  let high = lines.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The same as it is told to readers: the line of the document that the text was taken from. */
export function lineNumberAt(lines: Lines<TextSource>, offset: number): number {
  const line = lineAt(lines, offset);
  return lines.numberOf?.(line) ?? line;
}

/** The lines of the document, up to the end of this part: a line break at the end begins none that anybody would count. */
export function lineCount({ text, starts, count, numberOf }: Lines<TextSource>): number {
  const last = numberOf ? numberOf(count - 1) : count - 1;
  return last > 0 && starts[count - 1] === text.length ? last : last + 1;
}

/** The span of a 0-based line without its line ending; an empty span at the end for a line outside. */
export function lineSpan(lines: Lines<TextSource>, line: number): Span {
  const start = lines.starts[line] ?? lines.text.length;
  let end = lines.starts[line + 1] ?? lines.text.length;
  if (line < lines.count - 1) {
    if (lines.text.charCodeAt(end - 1) === LINE_FEED) end--;
    if (end > start && lines.text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
  }
  return { start, end };
}

/** The text of a 0-based line without its line ending. */
export function lineText(lines: Lines<TextSource>, line: number): string {
  const { start, end } = lineSpan(lines, line);
  return lines.text.slice(start, end);
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
