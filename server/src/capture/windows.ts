import { lineAt } from '../text/lines';
import { parseCapture } from './builder';
import type { Capture, SecurityAssociation } from './model';
import { rowsOf } from './rows';

/**
 * A part of a capture that is too long to be held: lines in a row and, before them, the lines of the SAs that were
 * not over when the part before ended. Lines and SAs have their numbers in the whole.
 */
export interface CaptureWindow {
  readonly capture: Capture;
  /** It is the whole capture. */
  readonly isWhole: boolean;
  /** SAs that no later window shows. */
  readonly settled: readonly SecurityAssociation[];
  /** How many of them were not over, but too long to be kept any longer. */
  readonly cutOff: number;
  /** No later window has this record. */
  readonly leaves: (record: number) => boolean;
}

/** Cuts a capture into windows; each of its lines leaves with one of them. */
export interface CaptureWindows {
  /** Takes the next piece of the text, cut anywhere; gives a window when enough has come together. */
  append(text: string): CaptureWindow | undefined;
  /** The last window. */
  finish(): CaptureWindow;
}

/** UTF-16 units of a window; a shorter capture is its own only window. */
export const windowLength = 16_000_000;
/** The share of a window that stands at the beginning of the next one too. */
const keptShare = 1 / 8;
/** The share of a window that lines of open SAs can take. */
const openShare = 1 / 2;
/** An SA that went silent on its way is over after so many milliseconds: longer than any retransmission lasts. */
const longSilence = 600_000;

/** What stands between two windows. */
interface State {
  text: string[];
  length: number;
  /** Numbers in the whole of the first lines, which were kept. */
  readonly numbers: Uint32Array;
  /** Number of the line behind those; from there on they stand in a row. */
  readonly next: number;
  /** Numbers of the open SAs, by the number of their first line. */
  readonly names: ReadonlyMap<number, number>;
  /** How many SAs have a number. */
  readonly named: number;
  readonly isFirst: boolean;
}

/** Windows of about `longest` UTF-16 units. */
export function createWindows(longest = windowLength): CaptureWindows {
  let state: State = {
    text: [],
    length: 0,
    numbers: new Uint32Array(0),
    next: 0,
    names: new Map(),
    named: 0,
    isFirst: true,
  };
  return {
    append: (text) => {
      state.text.push(text);
      state.length += text.length;
      if (state.length < longest) return undefined;
      const { window, following } = cutWindow(state, longest);
      state = following;
      return window;
    },
    finish: () => {
      const { capture } = readNumbered(state, state.text.join(''));
      const settled = [...capture.associations];
      return { capture, isWhole: state.isFirst, settled, cutOff: 0, leaves: () => true };
    },
  };
}

function cutWindow(state: State, longest: number) {
  const held = state.text.join('');
  const end = lastLineEnd(held);
  const { capture, named } = readNumbered(state, held.slice(0, end));
  const { associations } = capture;
  const border = recordFrom(capture, end - longest * keptShare);
  const { open, cutOff } = openAssociations(capture, border, longest * openShare);
  const kept = keptLines(capture, border, open, cutOff);
  const window: CaptureWindow = {
    capture,
    isWhole: false,
    settled: associations.filter(({ index }) => !open.has(index)),
    cutOff: cutOff.size,
    leaves: (record) => kept[lineAt(capture.lines, capture.records.start[record] ?? 0)] !== 1,
  };
  const text = [...textOf(capture, kept), held.slice(end)];
  const following: State = {
    ...numbersOf(capture, kept),
    text,
    length: text.reduce((sum, { length }) => sum + length, 0),
    names: new Map(associations.flatMap((sa) => (open.has(sa.index) ? [nameOf(capture, sa)] : []))),
    named,
    isFirst: false,
  };
  return { window, following };
}

/** Where the last complete line ends; a carriage return may be half of its ending. */
function lastLineEnd(text: string): number {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r', text.length - 2)) + 1;
  return end === 0 ? text.length : end;
}

// Numbers

function readNumbered(state: State, text: string): { capture: Capture; named: number } {
  const capture = parseCapture(text);
  if (state.isFirst) return { capture, named: capture.associations.length };
  const { numbers, next } = state;
  const numberOf = (line: number) => numbers[line] ?? next + line - numbers.length;
  const whole: Capture = { ...capture, lines: { ...capture.lines, numberOf } };
  let { named } = state;
  const known = new Map(state.names);
  const associations = capture.associations.map((sa) => {
    const first = firstLine(whole, sa);
    const number = known.get(first) ?? ++named;
    known.delete(first);
    return { ...sa, number };
  });
  return { capture: { ...whole, associations: rowsOf(associations) }, named };
}

function firstLine({ lines, records }: Capture, { firstRecord }: SecurityAssociation): number {
  const line = lineAt(lines, records.start[firstRecord] ?? 0);
  return lines.numberOf?.(line) ?? line;
}

function nameOf(capture: Capture, sa: SecurityAssociation): [number, number] {
  return [firstLine(capture, sa), sa.number ?? sa.index + 1];
}

/** The numbers of kept lines, and of the line behind the text. */
function numbersOf({ lines }: Capture, kept: Uint8Array): Pick<State, 'numbers' | 'next'> {
  const { numberOf = (line) => line } = lines;
  const numbers: number[] = [];
  for (let line = 0; line < kept.length; line++) if (kept[line] === 1) numbers.push(numberOf(line));
  return { numbers: Uint32Array.from(numbers), next: numberOf(lines.count - 1) };
}

// What stays

/** The first record that begins at an offset or behind it. */
function recordFrom({ records }: Capture, offset: number): number {
  let low = 0;
  let high = records.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((records.start[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The SAs that go on from a record; and those that do but have no room: the ones that are silent for longest. */
function openAssociations(capture: Capture, border: number, room: number) {
  const { associations, records } = capture;
  const now = lastTime(capture);
  const isOpen = (sa: SecurityAssociation) => sa.lastRecord >= border || !isOver(sa, now);
  const candidates = associations.filter((sa) => {
    const other = associations.get(sa.counterpart ?? -1);
    return isOpen(sa) || (other !== undefined && isOpen(other));
  });
  const lengths = new Map<number, number>();
  for (let record = 0; record < border; record++) {
    const sa = records.sa[record] ?? -1;
    const length = (records.start[record + 1] ?? 0) - (records.start[record] ?? 0);
    lengths.set(sa, (lengths.get(sa) ?? 0) + length);
  }
  const open = new Set<number>();
  const cutOff = new Set<number>();
  let left = room;
  for (const { index } of candidates.toSorted((a, b) => b.lastRecord - a.lastRecord)) {
    left -= lengths.get(index) ?? 0;
    (left >= 0 ? open : cutOff).add(index);
  }
  return { open, cutOff };
}

function lastTime({ records }: Capture): number {
  for (let at = records.count - 1; at >= 0; at--) {
    const time = records.time[at] ?? Number.NaN;
    if (!Number.isNaN(time)) return time;
  }
  return Number.NaN;
}

function isOver({ outcome, end = Number.NaN }: SecurityAssociation, now: number): boolean {
  if (outcome === 'failed' || outcome === 'deleted') return true;
  return outcome !== 'up' && now - end > longSilence;
}

/** 1 for the lines that stay: of open SAs, and from the border on all but those of SAs that are cut off. */
function keptLines(
  { records, lines }: Capture,
  border: number,
  open: ReadonlySet<number>,
  cutOff: ReadonlySet<number>,
): Uint8Array {
  // The last line is the beginning of what follows.
  const kept = new Uint8Array(lines.count - 1);
  let line = 0;
  for (let record = 0; record < records.count; record++) {
    const start = records.start[record] ?? 0;
    const end = records.start[record + 1] ?? 0;
    while (line < kept.length && (lines.starts[line + 1] ?? 0) <= start) line++;
    const sa = records.sa[record] ?? -1;
    if (!open.has(sa) && (record < border || cutOff.has(sa))) continue;
    for (let own = line; own < kept.length && (lines.starts[own] ?? 0) < end; own++) kept[own] = 1;
  }
  return kept;
}

/** The text of the kept lines, what stands together in one piece. */
function* textOf({ lines }: Capture, kept: Uint8Array): Generator<string> {
  for (let line = 0; line < kept.length; line++) {
    if (kept[line] !== 1) continue;
    const from = lines.starts[line] ?? 0;
    while (kept[line + 1] === 1) line++;
    yield lines.text.slice(from, lines.starts[line + 1] ?? 0);
  }
}
