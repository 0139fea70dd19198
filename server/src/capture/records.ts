import { readBody } from './bodies';
import {
  closeHead,
  continueHead,
  goesOn,
  isFullWidth,
  isOpenStep,
  mayWrap,
  readRepaired,
  rereadRecord,
  understood,
} from './heads';
import { createPart, isEscaped, nextDump, nextGlued, type Part } from './marks';
import { facilities, RecordFlag } from './model';
import { readPrefix } from './prefix/prefix';
import { isPageMark, isRemark } from './remarks';
import { repaired } from './repair';
import { addLine, addRow } from './scan';
import { isBlank, isIsakmp, kinds, type Scanner, skipBlanks, slotOf, timeOf } from './scanner';
import { traceTag } from './trace';

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
  const part = createPart(text, base);
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
    scanLine(scanner, part, at, end);
    addLine(scan, base + next);
    at = next;
    if (lineFeed >= 0 && lineFeed < at) lineFeed = text.indexOf('\n', at);
    if (carriageReturn >= 0 && carriageReturn < at) carriageReturn = text.indexOf('\r', at);
  }
  if (final) {
    scanLine(scanner, part, at, text.length);
    at = text.length;
  }
  return at;
}

function scanLine(scanner: Scanner, part: Part, start: number, end: number): void {
  const { text } = part;
  let at = start;
  while (at < end || at === start) {
    const begins = readPrefix(scanner.prefix, text, at, end);
    const from = begins ? Math.max(scanner.prefix.body, at + 1) : at + 1;
    const next = nextGlued(part, at, from, end);
    const stop = next < 0 ? end : next;
    if (begins) beginRecord(scanner, part, at, stop);
    else continueRecord(scanner, part, at, stop);
    if (next < 0) return;
    at = next;
  }
}

// Records

function beginRecord(scanner: Scanner, part: Part, start: number, end: number): void {
  const { scan, prefix } = scanner;
  const { text } = part;
  if (continuesStamp(scanner)) {
    continueHead(scanner, text.slice(start, end), offsetOf(scanner, part, start));
    return;
  }
  const relayed = prefix.stamps > 0 && prefix.stamps < scanner.stamps;
  if (prefix.facility === 0 && (relayed || prefix.traced)) {
    // A relay has stamped every line of a record, or each line is a log of its own.
    if (scanner.soft) scanner.head = '';
    continueRecord(scanner, part, prefix.body, end);
    return;
  }
  if (prefix.facility === 0 && prefix.prompt >= 0 && Number.isNaN(prefix.time)) {
    beginPrompt(scanner, part, start, end);
    return;
  }
  const row = openRow(scanner, part.base + start);
  scan.body[row] = Math.min(0xffff, prefix.body - start);
  scan.facility[row] = prefix.facility;
  if (prefix.facility !== 0) scanner.stamps = prefix.stamps;
  scan.time[row] = timeOf(scanner);
  scan.slot[row] = slotOf(scanner);
  scan.kind[row] = kinds.debug;
  const dump = nextDump(part, start, end);
  const partly = prefix.facility === 0 || dump > prefix.body + 2;
  if (dump >= 0 && partly) scan.flags[row] = RecordFlag.dump;
  const damaged = isEscaped(part, start, end);
  const open = damaged
    ? readRepaired(scanner, row, text.slice(start, end))
    : readBody(scanner, row, text, prefix.body, end);
  scanner.full = isFullWidth(text, start, end);
  scanner.soft = !open && (scanner.full || (mayWrap(start, end) && isOneLine(scanner, row)));
  if (open || scanner.soft) {
    const line = text.slice(start, Math.min(end, start + 800));
    scanner.head = understood(scanner, row, damaged ? repaired(line) : line);
    scanner.headLines = 0;
  }
}

/** Kinds of records whose text may go on behind a line break of a mail or a page. */
const wraps: ReadonlySet<number> = new Set([kinds.debug, kinds.syslog, kinds.eventTrace]);

/** Packets of IKEv2 go on in lines of their own. */
function isOneLine({ scan }: Scanner, row: number): boolean {
  const kind = scan.kind[row] ?? 0;
  return wraps.has(kind) || (kind === kinds.packet && isIsakmp(scan.facility[row] ?? 0));
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

function beginPrompt(scanner: Scanner, part: Part, start: number, end: number): void {
  const { scan, prefix } = scanner;
  const { text } = part;
  const typed = prefix.prompt;
  // A prompt that was printed into the middle of a record.
  if (scan.count > 0 && text.startsWith('  ', typed)) {
    continueRecord(scanner, part, start, end);
    return;
  }
  const row = openRow(scanner, part.base + start);
  scan.kind[row] = kinds.prompt;
  scan.body[row] = Math.min(0xffff, typed - start);
  scanner.closed = isBlank(text, typed, end);
}

function continueRecord(scanner: Scanner, part: Part, start: number, end: number): void {
  const { scan } = scanner;
  const { text } = part;
  if (scan.count === 0) {
    beginFirst(scanner, part, start, end);
    return;
  }
  if (isBlank(text, start, end)) return;
  const row = scan.count - 1;
  if (beginsInStep(text, start, end)) {
    beginStep(scanner, part, start, end);
    return;
  }
  if (isRemark(text, start, end) && !(isOpenStep(scanner) && isPageMark(text, start, end))) {
    if (scan.kind[row] === kinds.remark) return;
    const remark = openRow(scanner, part.base + start);
    scan.kind[remark] = kinds.remark;
    scanner.closed = true;
    return;
  }
  if (scanner.closed) openRow(scanner, part.base + start);
  const current = scan.count - 1;
  if (nextDump(part, start, end) >= 0) {
    scan.flags[current] = (scan.flags[current] ?? 0) | RecordFlag.dump;
  }
  if (text.charCodeAt(start) === 40 && scan.slot[current] === 0) adoptSlot(scanner, part, start);
  if (scanner.head === '') return;
  if (scanner.soft && !goesOn(text, start, end)) scanner.head = '';
  else {
    const line = text.slice(start, Math.min(end, start + 400));
    continueHead(scanner, line, offsetOf(scanner, part, start));
  }
}

/** How far behind the beginning of the last record an offset of a text is. */
function offsetOf({ scan }: Scanner, { base }: Part, at: number): number {
  return base + at - (scan.start[scan.count - 1] ?? 0);
}

/** A step of the state machine whose facility and id are lost, or stand in another place of a page. */
function beginsInStep(text: string, start: number, end: number): boolean {
  const at = skipBlanks(text, start, Math.min(end, start + 8));
  const code = text.charCodeAt(at);
  if (code !== 83 && code !== 73) return false; // S, I
  return /^(?:(?:SA )?ID = \d{1,10}\):\s?)?SM Trace->/.test(text.slice(at, Math.min(end, at + 40)));
}

function beginStep(scanner: Scanner, { text, base }: Part, start: number, end: number): void {
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

/** The document begins in the middle of a record, perhaps with some characters lost. */
function beginFirst(scanner: Scanner, { text, base }: Part, start: number, end: number): void {
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
function adoptSlot(scanner: Scanner, { text, base }: Part, at: number): void {
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
