import { RecordFlag } from './model';
import type { Scan } from './scan';
import { numberOf } from './scan';
import { rememberStep, rememberTraceHead, type Scanner, skipBlanks } from './scanner';

/** How a step of the state machine begins. */
export const traceTag = 'SM Trace->';

/** What an incomplete step still lacks. */
export interface TraceGap {
  /** Number of characters behind `SM Trace->` that are understood. */
  readonly read: number;
  /** How what is lacking begins. */
  readonly wants: RegExp;
}

const wants = {
  sa: /\bSA:/,
  initiatorSpi: /\bI_SPI=/,
  responderSpi: /\bR_SPI=/,
  role: /\([IR]\)/,
  idLabel: /\bMsgID\b/,
  equals: /=\s*[0-9A-Fa-f]/,
  id: /\b[0-9A-Fa-f]{1,8}\s+CurState:|^\s*[0-9A-Fa-f]{1,8}\s*$/,
  stateLabel: /\bCurState:/,
  state: /\b[A-Z][A-Z0-9_]{2,80}\s*(?:Event:|$)/,
  eventLabel: /\bEvent:/,
  event: /\bEV_/,
} as const satisfies Record<string, RegExp>;

/** Reads a step of the state machine, from behind `SM Trace->`. Tells what of it is not there; undefined when all is. */
export function readTrace(
  scanner: Scanner,
  row: number,
  text: string,
  from: number,
  end: number,
): TraceGap | undefined {
  const isRead = readLikeBefore(scanner, row, text, from, end);
  return isRead ? undefined : readParts(scanner, row, text, from, end);
}

const idLabel = ') MsgID = ';

/** A step of an SA, with a state and an event, all of which were read before. Most are such. */
function readLikeBefore(
  { scan, steps, traceHeads, traceHeadLength }: Scanner,
  row: number,
  text: string,
  from: number,
  end: number,
): boolean {
  const letter = from + traceHeadLength;
  const role = text.charCodeAt(letter);
  if ((role !== 73 && role !== 82) || !text.startsWith(idLabel, letter + 1)) return false;
  const pair = traceHeads.get(text.slice(from, letter));
  if (pair === undefined) return false;
  const id = letter + 1 + idLabel.length;
  const step = steps.get(text.slice(id + 8, end));
  if (step === undefined || readMessageId(scan, row, text, id, end) !== id + 8) return false;
  scan.flags[row] = (scan.flags[row] ?? 0) | roleFlag(role);
  scan.pair[row] = pair;
  scan.state[row] = step.state;
  scan.event[row] = step.event;
  return true;
}

function roleFlag(letter: number): number {
  return letter === 73 ? RecordFlag.initiator : RecordFlag.responder;
}

function readParts(
  scanner: Scanner,
  row: number,
  text: string,
  from: number,
  end: number,
): TraceGap | undefined {
  const { scan } = scanner;
  const named = skip(text, from, end, 'SA:');
  if (named < 0) return { read: 0, wants: wants.sa };
  const first = skip(text, named, end, 'I_SPI=');
  if (first < 0) return { read: named - from, wants: wants.initiatorSpi };
  const pair = readPair(scanner, row, text, first, end);
  if (pair < 0) {
    const initiator = hexEnd(text, first, end);
    const read = (initiator > first ? initiator : named) - from;
    return { read, wants: initiator > first ? wants.responderSpi : wants.initiatorSpi };
  }
  const letter = skip(text, pair, end, '(');
  const role = text.charCodeAt(letter);
  if (letter < 0 || (role !== 73 && role !== 82)) return { read: pair - from, wants: wants.role };
  scan.flags[row] = (scan.flags[row] ?? 0) | roleFlag(role);
  const closed = skip(text, letter + 1, end, ')');
  if (closed < 0) return { read: pair - from, wants: wants.role };
  const label = skip(text, closed, end, 'MsgID');
  if (label < 0) return { read: closed - from, wants: wants.idLabel };
  const equals = skip(text, label, end, '=');
  if (equals < 0) return { read: label - from, wants: wants.equals };
  const id = readMessageId(scan, row, text, equals, end);
  if (id < 0) return { read: equals - from, wants: wants.id };
  const gap = readStep(scanner, row, text, id, end, from);
  if (gap === undefined) {
    rememberTraceHead(scanner, text.slice(from, letter), scan.pair[row] ?? 0);
    const step = { state: scan.state[row] ?? 0, event: scan.event[row] ?? 0 };
    rememberStep(scanner, text.slice(id, end), step);
  }
  return gap;
}

/** Reads `CurState: READY Event: EV_NO_EVENT`. */
function readStep(
  scanner: Scanner,
  row: number,
  text: string,
  at: number,
  end: number,
  from: number,
): TraceGap | undefined {
  const { scan } = scanner;
  const label = skip(text, at, end, 'CurState:');
  if (label < 0) return { read: at - from, wants: wants.stateLabel };
  const state = skipBlanks(text, label, end);
  const stateEnd = nameEnd(text, state, end);
  if (stateEnd === state || hasSmallLetter(text, state, stateEnd)) {
    return { read: label - from, wants: wants.state };
  }
  scan.state[row] = numberOf(scan.states, text.slice(state, stateEnd), 0xffff);
  const next = skip(text, stateEnd, end, 'Event:');
  if (next < 0) return { read: stateEnd - from, wants: wants.eventLabel };
  const event = skipBlanks(text, next, end);
  const eventEnd = nameEnd(text, event, end);
  if (eventEnd - event < 4 || !text.startsWith('EV_', event)) {
    return { read: next - from, wants: wants.event };
  }
  // Events are known by their spelling without apostrophes.
  const spelling = text.slice(event, eventEnd).replaceAll("'", '');
  scan.event[row] = numberOf(scan.events, spelling, 0xffff);
  return undefined;
}

/** Skips white space and then a text; -1 when it is not there. */
function skip(text: string, from: number, end: number, expected: string): number {
  const at = skipBlanks(text, from, end);
  return at < end && text.startsWith(expected, at) ? at + expected.length : -1;
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

/** Words between the fields are a remark of somebody: states are written in capitals. */
function hasSmallLetter(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (text.charCodeAt(at) >= 97) return true;
  return false;
}

function readPair({ scan }: Scanner, row: number, text: string, from: number, end: number): number {
  const initiatorEnd = hexEnd(text, from, end);
  const responder = skip(text, initiatorEnd, end, 'R_SPI=');
  if (initiatorEnd === from || responder < 0) return -1;
  const responderEnd = hexEnd(text, responder, end);
  if (responderEnd === responder) return -1;
  const first = text.slice(from, initiatorEnd).toUpperCase().padStart(16, '0');
  const second = text.slice(responder, responderEnd).toUpperCase().padStart(16, '0');
  scan.pair[row] = numberOf(scan.pairs, `${first}/${second}`);
  return responderEnd;
}

/** The offset behind the digits; -1 for none. */
function readMessageId(scan: Scan, row: number, text: string, from: number, end: number): number {
  const start = skipBlanks(text, from, end);
  const limit = Math.min(end, start + 8);
  let value = 0;
  let at = start;
  while (at < limit && isHex(text.charCodeAt(at))) {
    const code = text.charCodeAt(at++);
    value = value * 16 + (code <= 57 ? code - 48 : (code | 32) - 87);
  }
  if (at === start) return -1;
  scan.messageId[row] = value;
  return at;
}
