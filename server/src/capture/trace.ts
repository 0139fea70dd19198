import { RecordFlag } from './model';
import type { Scan } from './scan';
import { numberOf } from './scan';
import { type Scanner, skipBlanks } from './scanner';

/** Reads a step of the state machine, from behind `SM Trace->`. Tells whether all of it is there. */
export function readTrace(
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
  if (at === state || hasSmallLetter(text, state, at)) return false;
  scan.state[row] = stateOf(scanner, text, state, at);
  at = skip(text, at, end, 'Event:');
  if (at < 0) return false;
  const event = skipBlanks(text, at, end);
  at = nameEnd(text, event, end);
  if (at - event < 4 || !text.startsWith('EV_', event)) return false;
  scan.event[row] = eventOf(scan, text.slice(event, at));
  return true;
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
