import { facilities } from '../model';
import { CLOSE, COLON, isDigit, OPEN, SLASH, SPACE, ZERO } from './characters';
import type { Prefix } from './prefix';
import type { Tag } from './tags';

/** The tags of IKEv2 on IOS; a number behind those of an ASA is its SA. */
const iosIkev2: ReadonlySet<number> = new Set(
  (['IKEv2', 'IKEv2-ERROR', 'IKEv2-INTERNAL', 'IKEv2-PAK'] as const).map((name) =>
    facilities.indexOf(name),
  ),
);

const eventTrace = facilities.indexOf('EVENT_TRACE');

/** Reads the id behind a facility; gives the offset of the text after it. */
export function readId(prefix: Prefix, tag: Tag, text: string, at: number, end: number): number {
  if (tag.facility === eventTrace) return readEventTraceId(prefix, text, at, end);
  const bracketed = text.charCodeAt(at + tag.length - 1) === OPEN;
  let offset = skipSpaces(text, at + tag.length - (bracketed ? 1 : 0), end);
  if (text.charCodeAt(offset) === OPEN) {
    const after = readBracketedId(prefix, text, offset, end);
    if (after >= 0) offset = after;
  }
  if (text.charCodeAt(offset) === OPEN && text.startsWith('(SA ID = ', offset))
    offset = skipSecondId(text, offset, end);
  // A second colon: the caller's text was empty.
  while (text.charCodeAt(offset) === COLON && offset < end) offset++;
  return skipSpaces(text, offset, end);
}

/** `(SESSION ID = 31,SA ID = 1):(SA ID = 1):[IPsec -> IKEv2]`: what IPsec calls back tells its id again. */
function skipSecondId(text: string, at: number, end: number): number {
  const close = text.indexOf(')', at);
  return close < 0 || close > at + 24 || close >= end ? at : close + 1;
}

/** The offset of the next character that is no white space. */
export function skipSpaces(text: string, at: number, end: number): number {
  let offset = at;
  while (offset < end && text.charCodeAt(offset) <= SPACE) offset++;
  return offset;
}

/** `(SA ID = 1):`, `(SESSION ID = 31,SA ID = 1):`, `(8):`, `(0:9577):`; -1 when it is none. */
function readBracketedId(prefix: Prefix, text: string, at: number, end: number): number {
  if (prefix.id !== '' && text.startsWith(prefix.id, at)) {
    prefix.saId = prefix.idSa;
    prefix.sessionId = prefix.idSession;
    return at + prefix.id.length;
  }
  const plain = readPlainId(prefix, text, at);
  if (plain >= 0) {
    // `IKEv2:(2): Choosing IKE profile`: IOS counts something else here, not its SAs.
    if (iosIkev2.has(prefix.facility)) prefix.saId = -1;
    return plain;
  }
  const match =
    /^\(\s*(?:SESSION ID\s*=\s*(\d{1,10})\s*,\s*)?(?:SA ID\s*=\s*)?(?:(\d{1,10})\s*:\s*)?(\d{1,10})\s*\)\s*:?/.exec(
      text.slice(at, Math.min(end, at + 80)),
    );
  if (match === null) return -1;
  if (match[1] !== undefined) prefix.sessionId = Number(match[1]);
  prefix.saId = Number(match[3]);
  prefix.id = match[0];
  prefix.idSa = prefix.saId;
  prefix.idSession = prefix.sessionId;
  return at + match[0].length;
}

/** `(1001):`, `(0:9577): `, `(0/9577): `: the usual ids of ISAKMP and of an ASA, without a regular expression. */
function readPlainId(prefix: Prefix, text: string, at: number): number {
  let value = 0;
  for (let offset = at + 1; offset < at + 12; offset++) {
    const code = text.charCodeAt(offset);
    if (isDigit(code)) value = value * 10 + code - ZERO;
    else if (offset === at + 1) return -1;
    else if ((code === COLON || code === SLASH) && value === 0) continue;
    else if (code !== CLOSE) return -1;
    else {
      prefix.saId = value;
      return text.charCodeAt(offset + 1) === COLON ? offset + 2 : offset + 1;
    }
  }
  return -1;
}

/** `SA ID:2 SESSION ID:1 Remote: 30.1.1.2/500 Local: 30.1.1.1/500  `: the text begins at the addresses. */
function readEventTraceId(prefix: Prefix, text: string, at: number, end: number): number {
  const sa = at + 'SA ID:'.length;
  const saEnd = digitsEnd(text, sa, end);
  const session = saEnd + ' SESSION ID:'.length;
  const sessionEnd = digitsEnd(text, session, end);
  if (saEnd === sa || sessionEnd === session || !text.startsWith(' SESSION ID:', saEnd)) return at;
  prefix.saId = Number(text.slice(sa, saEnd));
  prefix.sessionId = Number(text.slice(session, sessionEnd));
  return skipSpaces(text, sessionEnd, end);
}

function digitsEnd(text: string, at: number, end: number): number {
  let offset = at;
  while (offset < Math.min(end, at + 10) && isDigit(text.charCodeAt(offset))) offset++;
  return offset;
}
