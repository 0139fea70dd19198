import { facilities, RecordFlag } from './model';
import type { NoteKind } from './notes';
import { indexNotes, noteKinds, noteRules, readNote, rulesFor } from './notes';
import { readDecodePacket, readEventTraceHead, readPacketHead } from './packets';
import type { Scan } from './scan';
import { addNote, addPacket, numberOf } from './scan';
import { isBlank, isIsakmp, kinds, rememberStep, type Scanner, type StepSeen } from './scanner';
import { readTrace, traceTag } from './trace';

const noteIndex = indexNotes(noteRules);

/** Reads what the text of a record says. Tells whether its head goes on in the next line. */
export function readBody(
  scanner: Scanner,
  row: number,
  text: string,
  at: number,
  end: number,
): boolean {
  const { scan } = scanner;
  const facility = scan.facility[row] ?? 0;
  if (at >= end || isBlank(text, at, end)) return true;
  if (text.startsWith(traceTag, at)) {
    scan.kind[row] = kinds.trace;
    scanner.gap = readTrace(scanner, row, text, at + traceTag.length, end);
    return scanner.gap !== undefined;
  }
  if (facility === syslog) return readSyslog(scanner, row, text, at, end);
  if (facility === eventTrace) return readEventTrace(scanner, row, text, at, end);
  const head = readPacketHead(text, at, end, scanner.heads);
  if (head !== undefined) {
    scan.kind[row] = kinds.packet;
    addPacket(scan, row, head);
    if (head.initiatorSpi !== undefined) {
      scan.pair[row] = numberOf(scan.pairs, `${head.initiatorSpi}/${head.responderSpi}`);
    }
    return !head.complete;
  }
  tellNotes(scanner, row, text, at, end);
  if (isIsakmp(facility)) readIsakmpStep(scanner, row, text, at, end);
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
  const code = text.charCodeAt(at);
  const builds = code === 80 || code === 67; // P, C
  if (builds && (text.startsWith('Parse ', at) || text.startsWith('Construct ', at))) {
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

function readSyslog(scanner: Scanner, row: number, text: string, at: number, end: number): boolean {
  const { scan } = scanner;
  const line = inOneLine(text.slice(at, Math.min(end, at + 400)));
  scan.kind[row] = line.startsWith('%') ? kinds.syslog : kinds.debug;
  if (!/^(?:%(?:ASA|PIX|FTD)-|\[IKEv1)/.test(line)) return false;
  const peer = /\bIP = ([^\s,]{1,60})/.exec(line)?.[1];
  if (peer === undefined) {
    readAsaIkev2(scanner, row, line);
    return false;
  }
  tell(scanner, row, 'peer', peer);
  const head = readDecodePacket(text, at, end, scanner.heads);
  if (head !== undefined) {
    scan.kind[row] = kinds.packet;
    addPacket(scan, row, head);
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

/** A line that a mail or a page has broken, as it was. */
function inOneLine(text: string): string {
  return text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text;
}

/** `%ASA-5-750006: Local:192.0.2.1:500 Remote:198.51.100.1:500 Username:198.51.100.1 IKEv2 SA UP. Reason: ...` */
function readAsaIkev2(scanner: Scanner, row: number, line: string): void {
  const ends =
    /: Local: ?(\S{1,60}): ?\d{1,5} Remote: ?(\S{1,60}): ?\d{1,5} Username: ?\S{1,80} (?:IKEv2 )?/.exec(
      line,
    );
  const [local, remote] = ends?.slice(1) ?? [];
  if (ends === null || local === undefined || remote === undefined) return;
  tell(scanner, row, 'syslogIkev2', '');
  tell(scanner, row, 'localAddress', local);
  tell(scanner, row, 'peer', remote);
  const said = line.slice(ends.index + ends[0].length);
  for (const [beginning, kind] of asaIkev2Beginnings) {
    if (said.startsWith(beginning)) tell(scanner, row, kind, kind === 'newSa' ? remote : '');
  }
}

/** What an ASA says about IKEv2 in syslog messages. */
const asaIkev2Beginnings: readonly (readonly [string, NoteKind])[] = [
  ['Received a IKE_INIT_SA request', 'newSa'],
  ['Received a IKE_INIT_SA request', 'responder'],
  ['Received request to establish an IPsec tunnel', 'newSa'],
  ['Received request to establish an IPsec tunnel', 'initiator'],
  ['SA UP', 'established'],
  ['SA DOWN', 'deleting'],
  ['SA DOWN', 'freed'],
  ['Negotiation aborted due to ERROR', 'failed'],
  ['Tunnel rejected', 'childRefused'],
];

/** What an ASA says about IKEv1 in syslog messages. */
const asaPhrases: readonly (readonly [string, NoteKind])[] = [
  ['New Phase 1', 'newSa'],
  ['IKE Initiator', 'initiator'],
  ['IKE Responder', 'responder'],
  [')  Initiator, Inbound', 'initiator'],
  [')  Responder, Inbound', 'responder'],
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
  ['had problems decrypting packet', 'failed'],
  ['Session disconnected', 'freed'],
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
  const head = readEventTraceHead(text, at, end, scanner.heads);
  if (head !== undefined) addPacket(scan, row, head);
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
  const code = text.charCodeAt(at);
  if (code !== 79 && code !== 73 && code !== 78) return; // O, I, N
  const old = text.startsWith('Old State', at);
  if (!old && !text.startsWith('Input', at) && !text.startsWith('Node', at)) return;
  const line = text.slice(at, Math.min(end, at + 160));
  const step = scanner.steps.get(line) ?? isakmpStepOf(scan, line);
  if (step === undefined) return;
  if (code !== 78) rememberStep(scanner, line, step);
  if (old) scan.kind[row] = kinds.transition;
  scan.state[row] = step.state;
  scan.event[row] = step.event;
}

function isakmpStepOf(scan: Scan, line: string): StepSeen | undefined {
  const old = /^Old State =\s*[.!]*[A-Z0-9_]+\s+New State =\s*[.!]*([A-Z0-9_]+)/.exec(line);
  if (old?.[1] !== undefined) return { state: numberOf(scan.states, old[1], 0xffff), event: 0 };
  const input = /^(?:Node -?\d+, )?Input =\s*[.!]*[A-Z0-9_]+,\s*([A-Z0-9_]+)/.exec(line)?.[1];
  if (input === undefined) return undefined;
  return { state: 0, event: numberOf(scan.events, input, 0xffff) };
}
