import { readBody } from './bodies';
import { facilities, RecordFlag } from './model';
import { readPrefix } from './prefix/prefix';
import { repaired, terminalWidths } from './repair';
import { addLine, addRow, dropPacket } from './scan';
import { isBlank, kinds, type Scanner, skipBlanks, slotOf, timeOf } from './scanner';
import { stampLengthBefore } from './time';
import { traceTag } from './trace';

/** Where the next of some marks are in the text that is read: looked for once, not line by line. */
export interface Marks {
  tag: number;
  dump: number;
  escape: number;
  entity: number;
}

/**
 * Reads the whole lines of a text from `from` on; gives the offset behind them. Offset 0 of the text is `base` of the
 * document. With `final` the rest is a line too.
 */
export function scanLines(
  scanner: Scanner,
  text: string,
  from: number,
  base: number,
  final: boolean,
): number {
  const { scan } = scanner;
  const marks: Marks = { tag: -2, dump: -2, escape: -2, entity: -2 };
  let at = from;
  let lineFeed = text.indexOf('\n', from);
  let carriageReturn = text.indexOf('\r', from);
  while (lineFeed >= 0 || carriageReturn >= 0) {
    let end = lineFeed;
    let next = lineFeed + 1;
    if (carriageReturn >= 0 && (lineFeed < 0 || carriageReturn < lineFeed)) {
      if (carriageReturn + 1 === text.length && !final) break;
      end = carriageReturn;
      next = carriageReturn + 1 === lineFeed ? lineFeed + 1 : carriageReturn + 1;
    }
    scanLine(scanner, marks, text, base, at, end);
    addLine(scan, base + next);
    at = next;
    if (lineFeed >= 0 && lineFeed < at) lineFeed = text.indexOf('\n', at);
    if (carriageReturn >= 0 && carriageReturn < at) carriageReturn = text.indexOf('\r', at);
  }
  if (final) {
    scanLine(scanner, marks, text, base, at, text.length);
    at = text.length;
  }
  return at;
}

/** Offset of the next mark at or behind `at`, -1 for none. `known` is the last answer for the same text. */
function nextMark(text: string, mark: string, known: number, at: number): number {
  return known === -1 || known >= at ? known : text.indexOf(mark, at);
}

function scanLine(
  scanner: Scanner,
  marks: Marks,
  text: string,
  base: number,
  start: number,
  end: number,
): void {
  let at = start;
  while (at < end || at === start) {
    const begins = readPrefix(scanner.prefix, text, at, end);
    const from = begins ? Math.max(scanner.prefix.body, at + 1) : at + 1;
    const next = nextGlued(marks, text, at, from, end);
    const stop = next < 0 ? end : next;
    if (begins) beginRecord(scanner, marks, text, base, at, stop);
    else continueRecord(scanner, marks, text, base, at, stop);
    if (next < 0) return;
    at = next;
  }
}

/**
 * The offset of a further record on the line: an ASA's tag, or another one behind a time stamp. The search is for
 * the rarest letters of `IKEv2`, as `indexOf` is faster then.
 */
function nextGlued(
  marks: Marks,
  text: string,
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

// Records

function beginRecord(
  scanner: Scanner,
  marks: Marks,
  text: string,
  base: number,
  start: number,
  end: number,
): void {
  const { scan, prefix } = scanner;
  if (continuesStamp(scanner)) {
    continueHead(scanner, text.slice(start, end));
    return;
  }
  if (prefix.facility === 0 && prefix.stamps > 0 && prefix.stamps < scanner.stamps) {
    // A relay has stamped every line of a record.
    if (scanner.soft) scanner.head = '';
    continueRecord(scanner, marks, text, base, prefix.body, end);
    return;
  }
  if (prefix.facility === 0 && prefix.prompt >= 0 && Number.isNaN(prefix.time)) {
    beginPrompt(scanner, marks, text, base, start, end);
    return;
  }
  const row = openRow(scanner, base + start);
  scan.body[row] = Math.min(0xffff, prefix.body - start);
  scan.facility[row] = prefix.facility;
  if (prefix.facility !== 0) scanner.stamps = prefix.stamps;
  scan.time[row] = timeOf(scanner);
  scan.slot[row] = slotOf(scanner);
  scan.kind[row] = kinds.debug;
  const dump = nextDump(marks, text, start, end);
  const partly = prefix.facility === 0 || dump > prefix.body + 2;
  if (dump >= 0 && partly) scan.flags[row] = RecordFlag.dump;
  const damaged = isEscaped(marks, text, start, end);
  const open = damaged
    ? readRepaired(scanner, row, text.slice(start, end))
    : readBody(scanner, row, text, prefix.body, end);
  scanner.full = isFullWidth(text, start, end);
  scanner.soft = !open && (scanner.full || (mayWrap(start, end) && scan.kind[row] === kinds.debug));
  if (open || scanner.soft) {
    const line = text.slice(start, Math.min(end, start + 800));
    scanner.head = understood(scanner, row, damaged ? repaired(line) : line);
    scanner.headLines = 0;
  }
}

/** Of an incomplete step only what is understood: a page that somebody copied goes on with another column. */
function understood({ scan, gap, full }: Scanner, row: number, line: string): string {
  if (gap === undefined || full || scan.kind[row] !== kinds.trace) return line;
  const at = line.indexOf(traceTag);
  return at < 0 ? line : line.slice(0, at + traceTag.length + gap.read);
}

/** Lines of this length can be cut by somebody who breaks lines between words. */
function mayWrap(start: number, end: number): boolean {
  return end - start >= 48 && end - start <= 81;
}

/** A terminal breaks lines at its width, in the middle of words. */
function isFullWidth(text: string, start: number, end: number): boolean {
  const length = end - start - (text.charCodeAt(end - 1) === 13 ? 1 : 0);
  return terminalWidths.includes(length);
}

function openRow(scanner: Scanner, start: number): number {
  const { scan } = scanner;
  closeHead(scanner);
  scanner.firstNote = scan.noteCount;
  scanner.closed = false;
  return addRow(scan, scan.count === 0 ? 0 : start);
}

/** A line break between the time stamp and the facility: the record goes on. */
function continuesStamp(scanner: Scanner): boolean {
  const { scan, prefix, head } = scanner;
  const row = scan.count - 1;
  return (
    head !== '' &&
    scan.facility[row] === 0 &&
    !Number.isNaN(scan.time[row] ?? Number.NaN) &&
    prefix.facility !== 0 &&
    Number.isNaN(prefix.time)
  );
}

function beginPrompt(
  scanner: Scanner,
  marks: Marks,
  text: string,
  base: number,
  start: number,
  end: number,
): void {
  const { scan, prefix } = scanner;
  const typed = prefix.prompt;
  // A prompt that was printed into the middle of a record.
  if (scan.count > 0 && text.startsWith('  ', typed)) {
    continueRecord(scanner, marks, text, base, start, end);
    return;
  }
  const row = openRow(scanner, base + start);
  scan.kind[row] = kinds.prompt;
  scan.body[row] = Math.min(0xffff, typed - start);
  scanner.closed = isBlank(text, typed, end);
}

function continueRecord(
  scanner: Scanner,
  marks: Marks,
  text: string,
  base: number,
  start: number,
  end: number,
): void {
  const { scan } = scanner;
  if (scan.count === 0) {
    beginFirst(scanner, text, base, start, end);
    return;
  }
  if (isBlank(text, start, end)) return;
  const row = scan.count - 1;
  if (beginsInStep(text, start, end)) {
    beginStep(scanner, text, base, start, end);
    return;
  }
  if (isRemark(text, start, end) && !(isOpenStep(scanner) && isPageMark(text, start, end))) {
    if (scan.kind[row] === kinds.remark) return;
    const remark = openRow(scanner, base + start);
    scan.kind[remark] = kinds.remark;
    scanner.closed = true;
    return;
  }
  if (scanner.closed) openRow(scanner, base + start);
  const current = scan.count - 1;
  if (nextDump(marks, text, start, end) >= 0) {
    scan.flags[current] = (scan.flags[current] ?? 0) | RecordFlag.dump;
  }
  if (text.charCodeAt(start) === 40 && scan.slot[current] === 0)
    adoptSlot(scanner, text, base, start);
  if (scanner.head === '') return;
  if (scanner.soft && !goesOn(text, start, end)) scanner.head = '';
  else continueHead(scanner, text.slice(start, Math.min(end, start + 400)));
}

/** A step of the state machine whose facility and id are lost, or stand in another place of a page. */
function beginsInStep(text: string, start: number, end: number): boolean {
  const at = skipBlanks(text, start, Math.min(end, start + 8));
  const code = text.charCodeAt(at);
  if (code !== 83 && code !== 73) return false; // S, I
  return /^(?:(?:SA )?ID = \d{1,10}\):\s?)?SM Trace->/.test(text.slice(at, Math.min(end, at + 40)));
}

function beginStep(scanner: Scanner, text: string, base: number, start: number, end: number): void {
  const { scan } = scanner;
  const row = openRow(scanner, base + start);
  const at = text.indexOf(traceTag, start);
  scan.flags[row] = RecordFlag.damaged;
  scanner.full = false;
  const head = `IKEv2:${text.slice(at, Math.min(end, at + 800))}`;
  const open = rereadRecord(scanner, row, repaired(head));
  scan.body[row] = at - start;
  scanner.soft = false;
  if (!open) return;
  scanner.head = understood(scanner, row, repaired(head));
  scanner.headLines = 0;
}

function isOpenStep({ scan, head, soft }: Scanner): boolean {
  return head !== '' && !soft && scan.kind[scan.count - 1] === kinds.trace;
}

/** A heading or a fence of Markdown. */
function isPageMark(text: string, start: number, end: number): boolean {
  const at = skipBlanks(text, start, Math.min(end, start + 8));
  return /^(?:#{1,6} \w|```)/.test(text.slice(at, Math.min(end, at + 10)));
}

/** Is this the rest of a broken line? Lines that a router breaks itself are indented or begin in known ways. */
function goesOn(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) <= 32) return false;
  return !ownLines.test(text.slice(start, Math.min(end, start + 40)));
}

const ownLines =
  /^(?:Initiator SPI|IKEv2 [A-Z_]+ Exch|Payload contents|Num\. transforms|Proposal \d|Technical Support|Copyright|Compiled|\(\d+\):|spi \d)/;

/** The document begins in the middle of a record, perhaps with some characters lost. */
function beginFirst(
  scanner: Scanner,
  text: string,
  base: number,
  start: number,
  end: number,
): void {
  const row = openRow(scanner, base);
  if (isRemark(text, start, end)) {
    scanner.scan.kind[row] = kinds.remark;
    scanner.closed = true;
    return;
  }
  const lost = lostBeginnings.find(([left]) => text.startsWith(left, start));
  if (lost === undefined) return;
  scanner.scan.flags[row] = RecordFlag.damaged;
  rereadRecord(scanner, row, `${lost[1]}${text.slice(start, Math.min(end, start + 800))}`);
}

const lostBeginnings: readonly (readonly [left: string, lost: string])[] = [
  ['KEv2', 'I'],
  ['Ev2-', 'IK'],
  ['Ev2:', 'IK'],
  ['SAKMP', 'I'],
  ['AKMP', 'IS'],
];

/** `(16):` in front of a further line of an ASA: the id of a record that was begun without one. */
function adoptSlot(scanner: Scanner, text: string, base: number, at: number): void {
  const { scan, head } = scanner;
  const row = scan.count - 1;
  const facility = facilities[scan.facility[row] ?? 0];
  if (facility !== 'IKEv2-PROTO' && facility !== 'IKEv2-PLAT') return;
  const id = /^\((\d{1,10})\): ?/.exec(text.slice(at, at + 14));
  if (id === null) return;
  const isEmpty = head !== '' && scanner.headLines === 0;
  if (isEmpty && isBlank(head, scan.body[row] ?? 0, head.length)) {
    const body = base + at + id[0].length - (scan.start[row] ?? 0);
    scan.body[row] = Math.min(0xffff, body);
  }
  scanner.prefix.saId = Number(id[1]);
  scanner.prefix.sessionId = -1;
  scanner.prefix.facility = scan.facility[row] ?? 0;
  scan.slot[row] = slotOf(scanner);
}

// Heads that go on in further lines

const mostHeadLines = 8;
/** Lines of another column of a page between two parts of a step. */
const mostStrangeLines = 40;
/** Lines that a message is broken into. */
const mostSoftLines = 3;

function continueHead(scanner: Scanner, line: string): void {
  const { scan } = scanner;
  const row = scan.count - 1;
  scanner.headLines++;
  const rest = restOf(scanner, row, line);
  const mostLines = isOpenStep(scanner) ? mostStrangeLines : mostHeadLines;
  if (rest === undefined) {
    if (scanner.headLines >= mostLines) closeHead(scanner);
    return;
  }
  const joined = repaired(
    scanner.full ? `${scanner.head}${rest}` : `${scanner.head} ${rest.trim()}`,
  );
  scanner.full = isFullWidth(line, 0, line.length);
  scanner.head = '';
  const body = scan.body[row] ?? 0;
  const isKnown = scan.facility[row] !== 0;
  const open = rereadRecord(scanner, row, joined);
  // Columns count in the document, not in what was joined and repaired.
  if (isKnown) scan.body[row] = body;
  scanner.soft = !open;
  if (!open && !scanner.full && scan.kind[row] !== kinds.debug) return;
  if (!open && scanner.headLines >= mostSoftLines) return;
  if (scanner.headLines >= mostLines || joined.length >= 1600) return;
  scanner.head = understood(scanner, row, joined);
}

/** What of a line belongs to an open head; undefined for none. */
function restOf(scanner: Scanner, row: number, line: string): string | undefined {
  const { scan, gap, full } = scanner;
  if (gap === undefined || full || scan.kind[row] !== kinds.trace) return line;
  const plain = repaired(line);
  const at = plain.search(gap.wants);
  const next = plain.indexOf(traceTag);
  return at < 0 || (next >= 0 && next < at) ? undefined : plain.slice(at);
}

/** Reads a record again from a text that is not the document's own. Tells whether its head is still open. */
function rereadRecord(scanner: Scanner, row: number, text: string): boolean {
  const { scan, prefix } = scanner;
  scan.noteCount = scanner.firstNote;
  dropPacket(scan, row);
  if (!readPrefix(prefix, text, 0, text.length)) return false;
  scan.facility[row] = prefix.facility;
  if (Number.isNaN(scan.time[row] ?? 0)) scan.time[row] = timeOf(scanner);
  if (prefix.saId >= 0) scan.slot[row] = slotOf(scanner);
  if (scan.kind[row] === 0) scan.kind[row] = kinds.debug;
  scan.body[row] = Math.min(0xffff, prefix.body);
  return readBody(scanner, row, text, prefix.body, text.length);
}

function readRepaired(scanner: Scanner, row: number, line: string): boolean {
  const { scan } = scanner;
  const body = scan.body[row] ?? 0;
  const piece = line.slice(0, 1000);
  const better = repaired(piece);
  if (better === piece) return readBody(scanner, row, piece, body, piece.length);
  scan.flags[row] = (scan.flags[row] ?? 0) | RecordFlag.damaged;
  const open = rereadRecord(scanner, row, better);
  scan.body[row] = body;
  return open;
}

function isEscaped(marks: Marks, text: string, start: number, end: number): boolean {
  marks.escape = nextMark(text, '\\', marks.escape, start);
  marks.entity = nextMark(text, '&', marks.entity, start);
  return (marks.escape >= 0 && marks.escape < end) || (marks.entity >= 0 && marks.entity < end);
}

function closeHead(scanner: Scanner): void {
  const { scan } = scanner;
  if (scanner.head === '') return;
  scanner.head = '';
  if (scanner.soft) return;
  const row = scan.count - 1;
  if (scan.kind[row] === kinds.trace || scan.kind[row] === kinds.packet) {
    scan.flags[row] = (scan.flags[row] ?? 0) | RecordFlag.damaged;
  }
}

function nextDump(marks: Marks, text: string, start: number, end: number): number {
  // `Next payload:` without its frequent first letters.
  marks.dump = nextMark(text, 'xt pay', marks.dump, start);
  return marks.dump >= 0 && marks.dump < end ? marks.dump : -1;
}

/** A line that no router prints into a debug: comments, rulers, what `ping` prints, Markdown and HTML marks. */
function isRemark(text: string, start: number, end: number): boolean {
  const at = skipBlanks(text, start, Math.min(end, start + 8));
  const code = text.charCodeAt(at);
  if (code === 33) return true; // !
  const piece = text.slice(at, Math.min(end, at + 40));
  if (code === 46) return /^[.!UQM?&]+\s*$/.test(piece);
  if (code === 35 || code === 61 || code === 45 || code === 47 || code === 96 || code === 60) {
    return /^(?:#{1,6}(?:\s|#|$)|={3}|-{3}|\/\/ |```|<[!=-])/.test(piece);
  }
  if (code === 80 || code === 83 || code === 84) {
    return /^(?:Packet sent with a source|Success rate is|Sending \d+, \d+-byte|Type escape sequence)/.test(
      piece,
    );
  }
  return false;
}
