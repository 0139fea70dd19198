import { stampLengthBefore } from './time';

/** A part of a document that is read: offset 0 of its text is `base` of the document. */
export interface Part {
  readonly text: string;
  readonly base: number;
  readonly marks: Marks;
}

/** Where the next of some marks are in the text that is read: looked for once, not line by line. */
interface Marks {
  tag: number;
  dump: number;
  escape: number;
  entity: number;
}

/** A part in which no mark was looked for yet. */
export function createPart(text: string, base: number): Part {
  return { text, base, marks: { tag: -2, dump: -2, escape: -2, entity: -2 } };
}

/** Offset of the next mark at or behind `at`, -1 for none. `known` is the last answer for the same text. */
function nextMark(text: string, mark: string, known: number, at: number): number {
  return known === -1 || known >= at ? known : text.indexOf(mark, at);
}

/**
 * The offset of a further record on the line: an ASA's tag, or another one behind a time stamp. The search is for
 * the rarest letters of `IKEv2`, as `indexOf` is faster then.
 */
export function nextGlued(
  { text, marks }: Part,
  lineStart: number,
  from: number,
  end: number,
): number {
  let at = from;
  while (at < end) {
    marks.tag = nextMark(text, 'v2', marks.tag, at);
    if (marks.tag < 0 || marks.tag >= end) return -1;
    const start = gluedStart(text, lineStart, marks.tag - 3);
    if (start >= from) return start;
    at = marks.tag + 2;
  }
  return -1;
}

function gluedStart(text: string, lineStart: number, tag: number): number {
  const next = text.charCodeAt(tag + 5);
  if (next === 45 && text.startsWith('IKEv2-P', tag)) {
    return /^IKEv2-(?:PROTO|PLAT)-\d:/.test(text.slice(tag, tag + 14)) ? tag : -1;
  }
  if (next !== 58 && next !== 45) return -1;
  if (!/^IKEv2(?:-[A-Z]+)?:/.test(text.slice(tag, tag + 18))) return -1;
  const length = stampLengthBefore(text.slice(Math.max(lineStart, tag - 48), tag), 48);
  return length > 0 ? tag - length : -1;
}

/** Is there something in a line that was escaped for a page? */
export function isEscaped({ text, marks }: Part, start: number, end: number): boolean {
  marks.escape = nextMark(text, '\\', marks.escape, start);
  marks.entity = nextMark(text, '&', marks.entity, start);
  return (marks.escape >= 0 && marks.escape < end) || (marks.entity >= 0 && marks.entity < end);
}

/** Where a line shows a payload; -1 for nowhere. */
export function nextDump({ text, marks }: Part, start: number, end: number): number {
  // `Next payload:` without its frequent first letters.
  marks.dump = nextMark(text, 'xt pay', marks.dump, start);
  return marks.dump >= 0 && marks.dump < end ? marks.dump : -1;
}
