import type { RecordKind } from './model';
import { facilities, RecordFlag, recordKinds } from './model';
import type { NoteKind } from './notes';
import { indexNotes, noteKinds, noteRules, readNote, rulesFor } from './notes';
import { readDecodePacket, readEventTracePacket, readPacketHead } from './packets';
import type { Prefix } from './prefix';
import { createPrefix, readPrefix } from './prefix';
import type { Scan } from './scan';
import { addLine, addNote, addRow, numberOf } from './scan';
import { stampLengthBefore } from './time';

/** Reads lines into a scan. Its state is small: everything found is in the scan. */
export interface Scanner {
  scan: Scan;
  prefix: Prefix;
  /** Text of the current record whose head goes on in the next lines; empty when it is complete. */
  head: string;
  headLines: number;
  /** Where the current record's notes and packets begin. */
  firstNote: number;
  /** Nothing was typed at the prompt, or a remark is over: further lines are something else. */
  closed: boolean;
  /** For stamps without a year. */
  lastTime: number;
  yearShift: number;
  // The last of each, to know it again without looking it up.
  pairText: string;
  pair: number;
  stateText: string;
  state: number;
  slotKey: number;
  slotSession: number;
  slotProtocol: number;
  slot: number;
}

/** Where the next of some marks are in the text that is read: looked for once, not line by line. */
export interface Marks {
  tag: number;
  dump: number;
  escape: number;
  entity: number;
}

const kinds = Object.fromEntries(recordKinds.map((kind, index) => [kind, index])) as Readonly<
  Record<RecordKind, number>
>;

export function createScanner(scan: Scan): Scanner {
  return {
    scan,
    prefix: createPrefix(),
    head: '',
    headLines: 0,
    firstNote: 0,
    closed: false,
    lastTime: Number.NaN,
    yearShift: 0,
    pairText: '',
    pair: 0,
    stateText: '',
    state: 0,
    slotKey: -1,
    slotSession: -1,
    slotProtocol: 0,
    slot: 0,
  };
}

/**
 * Reads the whole lines of a text that goes on at offset `base` of the document; gives the number of characters
 * read. With `final` the rest is a line too.
 */
export function scanLines(scanner: Scanner, text: string, base: number, final: boolean): number {
  const { scan } = scanner;
  const marks: Marks = { tag: -2, dump: -2, escape: -2, entity: -2 };
  let at = 0;
  let lineFeed = text.indexOf('\n');
  let carriageReturn = text.indexOf('\r');
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
  if (prefix.facility === 0 && prefix.prompt >= 0 && Number.isNaN(prefix.time)) {
    beginPrompt(scanner, marks, text, base, start, end);
    return;
  }
  const row = openRow(scanner, base + start);
  scan.body[row] = Math.min(0xffff, prefix.body - start);
  scan.facility[row] = prefix.facility;
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
  if (open) {
    scanner.head = text.slice(start, Math.min(end, start + 800));
    scanner.headLines = 0;
  }
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
  if (isRemark(text, start, end)) {
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
  if (text.charCodeAt(start) === 40 && scan.slot[current] === 0) adoptSlot(scanner, text, start);
  if (scanner.head !== '') continueHead(scanner, text.slice(start, Math.min(end, start + 400)));
}

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
function adoptSlot(scanner: Scanner, text: string, at: number): void {
  const { scan } = scanner;
  const row = scan.count - 1;
  const facility = facilities[scan.facility[row] ?? 0];
  if (facility !== 'IKEv2-PROTO' && facility !== 'IKEv2-PLAT') return;
  const id = /^\((\d{1,10})\):/.exec(text.slice(at, at + 14))?.[1];
  if (id === undefined) return;
  scanner.prefix.saId = Number(id);
  scanner.prefix.sessionId = -1;
  scanner.prefix.facility = scan.facility[row] ?? 0;
  scan.slot[row] = slotOf(scanner);
}

// Heads that go on in further lines

const mostHeadLines = 8;

function continueHead(scanner: Scanner, line: string): void {
  const { scan } = scanner;
  const row = scan.count - 1;
  scanner.headLines++;
  const joined = `${scanner.head} ${line.trim()}`;
  scanner.head = '';
  if (!rereadRecord(scanner, row, joined)) return;
  if (scanner.headLines < mostHeadLines && joined.length < 1600) scanner.head = joined;
}

/** Reads a record again from a text that is not the document's own. Tells whether its head is still open. */
function rereadRecord(scanner: Scanner, row: number, text: string): boolean {
  const { scan, prefix } = scanner;
  scan.noteCount = scanner.firstNote;
  if (scan.packets.at(-1)?.record === row) scan.packets.pop();
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

/** Takes what Markdown and HTML put into a text out again. */
function repaired(line: string): string {
  return line
    .replace(/\\([_*<>[\]#~-])/g, '$1')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('**', '');
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
  const row = scan.count - 1;
  if (scan.kind[row] === kinds.trace || scan.kind[row] === kinds.packet) {
    scan.flags[row] = (scan.flags[row] ?? 0) | RecordFlag.damaged;
  }
}

// Bodies

const noteIndex = indexNotes(noteRules);

/** Reads what the text of a record says. Tells whether its head goes on in the next line. */
function readBody(scanner: Scanner, row: number, text: string, at: number, end: number): boolean {
  const { scan } = scanner;
  const facility = scan.facility[row] ?? 0;
  if (at >= end || isBlank(text, at, end)) return true;
  if (text.startsWith('SM Trace->', at)) {
    scan.kind[row] = kinds.trace;
    return !readTrace(scanner, row, text, at + 10, end);
  }
  if (facility === syslog) return readSyslog(scanner, row, text, at, end);
  if (facility === eventTrace) return readEventTrace(scanner, row, text, at, end);
  const head = readPacketHead(text, at, end);
  if (head !== undefined) {
    scan.kind[row] = kinds.packet;
    scan.packets.push({ record: row, head });
    if (head.initiatorSpi !== undefined) {
      scan.pair[row] = numberOf(scan.pairs, `${head.initiatorSpi}/${head.responderSpi}`);
    }
    return !head.complete;
  }
  tellNotes(scanner, row, text, at, end);
  if (isakmpFacilities.has(facility)) readIsakmpStep(scanner, row, text, at, end);
  // An id that is cut by a line break.
  return text.charCodeAt(at) === 40 && end - at < 30 && !text.slice(at, end).includes(')');
}

function tellNotes(scanner: Scanner, row: number, text: string, at: number, end: number): void {
  const { scan } = scanner;
  for (const candidate of rulesFor(noteIndex, text, at) ?? []) {
    const value = readNote(candidate, text, at, end);
    if (value === undefined) continue;
    addNote(scan, row, candidate.kind, noteNumber(scan, candidate.kind, value));
    if (candidate.kind === deleting) {
      readDeletedPair(scan, row, text.slice(at, Math.min(end, at + 160)));
    }
  }
  if (text.startsWith('Parse ', at) || text.startsWith('Construct ', at)) {
    scan.flags[row] = (scan.flags[row] ?? 0) | RecordFlag.dump;
  }
}

const node = noteKinds.indexOf('node');
const deleting = noteKinds.indexOf('deleting');

function tell(scanner: Scanner, row: number, kind: NoteKind, value: string): void {
  const number = noteKinds.indexOf(kind);
  addNote(scanner.scan, row, number, noteNumber(scanner.scan, number, value));
}

function noteNumber(scan: Scan, kind: number, value: string): number {
  if (value === '') return 0;
  return kind === node ? Number(value) >>> 0 : numberOf(scan.values, value);
}

/** `[ISPI: 0x52C79670608A3068 RSPI: 0x0063AAED5563FDAE]` */
function readDeletedPair(scan: Scan, row: number, line: string): void {
  const match = /ISPI: 0x([0-9A-Fa-f]{1,16}) RSPI: 0x([0-9A-Fa-f]{1,16})/.exec(line);
  if (match === null) return;
  const [initiator, responder] = match.slice(1).map((spi) => spi.toUpperCase().padStart(16, '0'));
  scan.pair[row] = numberOf(scan.pairs, `${initiator}/${responder}`);
}

const syslog = facilities.indexOf('SYSLOG');
const eventTrace = facilities.indexOf('EVENT_TRACE');
const isakmpFacilities: ReadonlySet<number> = new Set(
  (['ISAKMP', 'ISAKMP-PAK', 'ISAKMP-ERROR'] as const).map((name) => facilities.indexOf(name)),
);

function readSyslog(scanner: Scanner, row: number, text: string, at: number, end: number): boolean {
  const { scan } = scanner;
  scan.kind[row] = kinds.syslog;
  const line = text.slice(at, Math.min(end, at + 400));
  if (!line.startsWith('%ASA-') && !line.startsWith('%PIX-')) return false;
  const peer = /\bIP = ([^\s,]{1,60})/.exec(line)?.[1];
  if (peer === undefined) return false;
  tell(scanner, row, 'peer', peer);
  const head = readDecodePacket(text, at, end);
  if (head !== undefined) {
    scan.kind[row] = kinds.packet;
    scan.packets.push({ record: row, head });
  }
  for (const [phrase, kind] of asaPhrases) {
    if (line.includes(phrase)) tell(scanner, row, kind, kind === 'newSa' ? peer : '');
  }
  const group = /\bGroup = ([^,]{1,60}),/.exec(line)?.[1];
  if (group !== undefined) tell(scanner, row, 'profile', group);
  for (const spi of line.matchAll(/(?:In|Out)bound SPI = 0x([0-9a-f]{1,8})/gi)) {
    tell(scanner, row, 'childSpi', spi[1] ?? '');
  }
  return false;
}

/** What an ASA says about IKEv1 in syslog messages. */
const asaPhrases: readonly (readonly [string, NoteKind])[] = [
  ['New Phase 1', 'newSa'],
  ['IKE Initiator', 'initiator'],
  ['PHASE 1 COMPLETED', 'established'],
  ['PHASE 2 COMPLETED', 'childMade'],
  ['Security negotiation complete', 'childMade'],
  ['Starting phase 2', 'quickMode'],
  ['IKE got SPI from key engine', 'quickMode'],
  ['Connection terminated', 'deleting'],
  ['Session is being torn down', 'deleting'],
  ['QM FSM error', 'childRefused'],
  ['All SA proposals found unacceptable', 'failed'],
  ['Removing peer from peer table failed', 'failed'],
];

function readEventTrace(
  scanner: Scanner,
  row: number,
  text: string,
  at: number,
  end: number,
): boolean {
  const { scan } = scanner;
  scan.kind[row] = kinds.eventTrace;
  const head = readEventTracePacket(text, at, end);
  if (head !== undefined) scan.packets.push({ record: row, head });
  const local = text.indexOf('Local: ', at);
  const space = local < 0 || local > at + 80 ? -1 : text.indexOf(' ', local + 7);
  let body = space < 0 || space > end ? at : space;
  while (body < end && text.charCodeAt(body) === 32) body++;
  scan.body[row] = Math.min(0xffff, (scan.body[row] ?? 0) + body - at);
  tellNotes(scanner, row, text, body, end);
  return false;
}

/** `Input = IKE_MESG_FROM_PEER, IKE_MM_EXCH` and `Old State = IKE_I_MM1  New State = IKE_I_MM2`. */
function readIsakmpStep(
  scanner: Scanner,
  row: number,
  text: string,
  at: number,
  end: number,
): void {
  const { scan } = scanner;
  const old = text.startsWith('Old State', at);
  if (!old && !text.startsWith('Input', at) && !text.startsWith('Node', at)) return;
  const line = text.slice(at, Math.min(end, at + 160));
  if (old) {
    const step = /^Old State =\s*[.!]*[A-Z0-9_]+\s+New State =\s*[.!]*([A-Z0-9_]+)/.exec(line);
    if (step?.[1] === undefined) return;
    scan.kind[row] = kinds.transition;
    scan.state[row] = numberOf(scan.states, step[1], 0xffff);
    return;
  }
  const input = /^(?:Node -?\d+, )?Input =\s*[.!]*[A-Z0-9_]+,\s*([A-Z0-9_]+)/.exec(line)?.[1];
  if (input !== undefined) scan.event[row] = numberOf(scan.events, input, 0xffff);
}

/** Reads a step of the state machine, from behind `SM Trace->`. Tells whether all of it is there. */
function readTrace(
  scanner: Scanner,
  row: number,
  text: string,
  from: number,
  end: number,
): boolean {
  const { scan } = scanner;
  let at = skip(text, from, end, 'SA:');
  at = at < 0 ? at : skip(text, at, end, 'I_SPI=');
  if (at < 0) return false;
  at = readPair(scanner, row, text, at, end);
  if (at < 0) return false;
  const letter = skip(text, at, end, '(');
  const role = text.charCodeAt(letter);
  if (letter < 0 || (role !== 73 && role !== 82)) return false;
  scan.flags[row] =
    (scan.flags[row] ?? 0) | (role === 73 ? RecordFlag.initiator : RecordFlag.responder);
  at = skip(text, letter + 1, end, ')');
  at = at < 0 ? at : skip(text, at, end, 'MsgID');
  at = at < 0 ? at : skip(text, at, end, '=');
  if (at < 0) return false;
  at = readMessageId(scan, row, text, at, end);
  at = skip(text, at, end, 'CurState:');
  if (at < 0) return false;
  const state = skipBlanks(text, at, end);
  at = nameEnd(text, state, end);
  if (at === state) return false;
  scan.state[row] = stateOf(scanner, text, state, at);
  at = skip(text, at, end, 'Event:');
  if (at < 0) return false;
  const event = skipBlanks(text, at, end);
  at = nameEnd(text, event, end);
  if (at - event < 4) return false;
  scan.event[row] = eventOf(scan, text.slice(event, at));
  return true;
}

/** Skips white space and then a text; -1 when it is not there. */
function skip(text: string, from: number, end: number, expected: string): number {
  const at = skipBlanks(text, from, end);
  return at < end && text.startsWith(expected, at) ? at + expected.length : -1;
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) <= 32) at++;
  return at;
}

function isHex(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
}

function hexEnd(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + 16);
  let at = from;
  while (at < limit && isHex(text.charCodeAt(at))) at++;
  return at;
}

function nameEnd(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + 80);
  let at = from;
  while (at < limit) {
    const code = text.charCodeAt(at);
    const name =
      (code >= 65 && code <= 90) ||
      (code >= 97 && code <= 122) ||
      (code >= 48 && code <= 57) ||
      code === 95 ||
      code === 39;
    if (!name) break;
    at++;
  }
  return at;
}

function readPair(scanner: Scanner, row: number, text: string, from: number, end: number): number {
  const { scan } = scanner;
  if (scanner.pairText !== '' && text.startsWith(scanner.pairText, from)) {
    scan.pair[row] = scanner.pair;
    return from + scanner.pairText.length;
  }
  const initiatorEnd = hexEnd(text, from, end);
  const responder = skip(text, initiatorEnd, end, 'R_SPI=');
  if (initiatorEnd === from || responder < 0) return -1;
  const responderEnd = hexEnd(text, responder, end);
  if (responderEnd === responder) return -1;
  const first = text.slice(from, initiatorEnd).toUpperCase().padStart(16, '0');
  const second = text.slice(responder, responderEnd).toUpperCase().padStart(16, '0');
  scanner.pair = numberOf(scan.pairs, `${first}/${second}`);
  scanner.pairText = `${text.slice(from, responderEnd)} `;
  scan.pair[row] = scanner.pair;
  return responderEnd;
}

function readMessageId(scan: Scan, row: number, text: string, from: number, end: number): number {
  const start = skipBlanks(text, from, end);
  const limit = Math.min(end, start + 8);
  let value = 0;
  let at = start;
  while (at < limit && isHex(text.charCodeAt(at))) {
    const code = text.charCodeAt(at++);
    value = value * 16 + (code <= 57 ? code - 48 : (code | 32) - 87);
  }
  if (at > start) scan.messageId[row] = value;
  return at;
}

function stateOf(scanner: Scanner, text: string, start: number, end: number): number {
  if (scanner.stateText.length === end - start && text.startsWith(scanner.stateText, start)) {
    return scanner.state;
  }
  scanner.stateText = text.slice(start, end);
  scanner.state = numberOf(scanner.scan.states, scanner.stateText, 0xffff);
  return scanner.state;
}

/** Events are known by their spelling without apostrophes. */
function eventOf(scan: Scan, spelling: string): number {
  const known = scan.events.indexes.get(spelling);
  return known ?? numberOf(scan.events, spelling.replaceAll("'", ''), 0xffff);
}

// Small things

function timeOf(scanner: Scanner): number {
  const { prefix } = scanner;
  if (Number.isNaN(prefix.time)) return prefix.time;
  let time = prefix.time + (prefix.yearless ? scanner.yearShift : 0);
  // From December to January: the next year. 2000, which stands for no year, has 366 days.
  if (prefix.yearless && time < scanner.lastTime - 180 * 86_400_000) {
    scanner.yearShift += 366 * 86_400_000;
    time = prefix.time + scanner.yearShift;
  }
  scanner.lastTime = time;
  return time;
}

/** Number of the slot in the prefix; 0 for none, and for id 0, which is no id yet. */
function slotOf(scanner: Scanner): number {
  const { scan, prefix } = scanner;
  if (prefix.saId <= 0) return 0;
  const ikev1 = isakmpFacilities.has(prefix.facility) ? 1 : 0;
  if (
    scanner.slotKey === prefix.saId &&
    scanner.slotSession === prefix.sessionId &&
    scanner.slotProtocol === ikev1
  ) {
    return scanner.slot;
  }
  scanner.slotKey = prefix.saId;
  scanner.slotSession = prefix.sessionId;
  scanner.slotProtocol = ikev1;
  const key = `${ikev1}/${prefix.sessionId}/${prefix.saId}`;
  let slot = scan.slotIndexes.get(key);
  if (slot === undefined) {
    slot = scan.slots.length;
    scan.slots.push({
      saId: prefix.saId,
      ...(prefix.sessionId >= 0 && { sessionId: prefix.sessionId }),
      protocol: ikev1 === 1 ? 'ikev1' : 'ikev2',
    });
    scan.slotIndexes.set(key, slot);
  }
  scanner.slot = slot;
  return slot;
}

function nextDump(marks: Marks, text: string, start: number, end: number): number {
  // `Next payload:` without its frequent first letters.
  marks.dump = nextMark(text, 'xt pay', marks.dump, start);
  return marks.dump >= 0 && marks.dump < end ? marks.dump : -1;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 32 && code !== 0xa0 && code !== 0xfeff) return false;
  }
  return true;
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
  if (code === 83 || code === 84) {
    return /^(?:Success rate is|Sending \d+, \d+-byte|Type escape sequence)/.test(piece);
  }
  return false;
}
