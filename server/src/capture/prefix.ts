import type { Facility } from './model';
import { facilities } from './model';
import { readStamp } from './time';

/** What stands in front of a record's text. One object is used again and again. */
export interface Prefix {
  /** Offset of the text after it; where reading stopped when nothing was found. */
  body: number;
  /** Index of `facilities`; 0 for none. */
  facility: number;
  /** Milliseconds; NaN without a time stamp. */
  time: number;
  yearless: boolean;
  /** Number of time stamps: a relay adds its own. */
  stamps: number;
  /** A prompt stands in front: offset behind it, or -1. */
  prompt: number;
  /** `SA ID`, number or connection id; -1 for none, and the session; -1 for none. */
  saId: number;
  sessionId: number;
  /** The last time stamp, to know it again: consecutive records often share one. */
  stamp: string;
  stampTime: number;
  stampYearless: boolean;
  /** What stands before and behind its clock, where that is as usual; else empty. */
  stampDate: string;
  stampTail: string;
  /** Its time without that of the clock. */
  stampDay: number;
  /** The last id in brackets, likewise. */
  id: string;
  idSa: number;
  idSession: number;
}

/** A prefix that has found nothing yet. */
export function createPrefix(): Prefix {
  return {
    body: 0,
    facility: 0,
    time: Number.NaN,
    yearless: false,
    stamps: 0,
    prompt: -1,
    saId: -1,
    sessionId: -1,
    stamp: '',
    stampTime: 0,
    stampYearless: false,
    stampDate: '',
    stampTail: '',
    stampDay: 0,
    id: '',
    idSa: -1,
    idSession: -1,
  };
}

const longestPrefix = 200;
const mostPieces = 10;

/**
 * Reads the prefix of the record that may begin at `start`; `end` is the end of its line.
 * Tells whether a record begins here: there is a facility, a time stamp or a prompt.
 */
export function readPrefix(prefix: Prefix, text: string, start: number, end: number): boolean {
  prefix.facility = 0;
  prefix.time = Number.NaN;
  prefix.stamps = 0;
  prefix.prompt = -1;
  prefix.saId = -1;
  prefix.sessionId = -1;
  const limit = Math.min(end, start + longestPrefix);
  if (isIndentedText(text, start, limit)) return false;
  let at = skipWrapper(text, start, limit);
  prefix.body = at;
  let relayed = false;
  for (let pieces = 0; pieces < mostPieces && at < limit; pieces++) {
    if (readFacility(prefix, text, at, end)) return true;
    const timeBefore = prefix.time;
    const next = skipPiece(prefix, text, at, limit, relayed);
    if (next < 0) break;
    // Behind the stamp a word can be a host or, without a facility, the text itself.
    if (!Object.is(prefix.time, timeBefore)) prefix.body = next;
    relayed ||= text.charCodeAt(at) === LESS || !Number.isNaN(prefix.time);
    at = next;
  }
  if (Number.isNaN(prefix.time)) return prefix.prompt >= 0;
  prefix.body = skipSpaces(text, prefix.body, end);
  return true;
}

const TAB = 9;
const SPACE = 32;
const HASH = 35;
const PERCENT = 37;
const OPEN = 40;
const CLOSE = 41;
const STAR = 42;
const DASH = 45;
const DOT = 46;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const BRACKET = 91;
const BACKSLASH = 92;

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** A cheap look that spares the lines of a dump the reading: white space and a small letter that begins no facility. */
function isIndentedText(text: string, start: number, limit: number): boolean {
  let at = start;
  while (at < limit && text.charCodeAt(at) === SPACE) at++;
  const code = text.charCodeAt(at);
  return at > start && code >= 97 && code <= 122 && code !== 99 && code !== 109;
}

/** Skips quote marks, bullets, list numbers, tags, control characters, `--More--`. */
function skipWrapper(text: string, start: number, limit: number): number {
  let at = start;
  for (let rounds = 0; rounds < 12 && at < limit; rounds++) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (
      code <= SPACE ||
      code === GREATER ||
      code === BACKSLASH ||
      code === 0xa0 ||
      code === 0xfeff
    ) {
      at++;
      rounds--;
    } else if (code === LESS && (isLetter(next) || next === 47)) at = skipTag(text, at, limit);
    else if ((code === DASH || code === STAR) && (next === SPACE || next === code)) {
      at = text.startsWith('--More--', at - 1) ? at + 7 : at + 2;
      if (text.startsWith('More-- ', at)) at += 7;
    } else if (isDigit(code)) {
      const after = skipListNumber(text, at);
      if (after === at) break;
      at = after;
    } else break;
  }
  return Math.min(at, limit);
}

function skipTag(text: string, at: number, limit: number): number {
  for (let end = at + 1; end < Math.min(limit, at + 12); end++) {
    if (text.charCodeAt(end) === GREATER) return end + 1;
  }
  return limit;
}

function skipListNumber(text: string, at: number): number {
  let end = at;
  while (end < at + 6 && isDigit(text.charCodeAt(end))) end++;
  return text.charCodeAt(end) === DOT && text.charCodeAt(end + 1) === SPACE ? end + 2 : at;
}

/** Skips one piece of a prefix; -1 when there is none. Host names count only behind a relay's marks. */
function skipPiece(
  prefix: Prefix,
  text: string,
  at: number,
  limit: number,
  relayed: boolean,
): number {
  const code = text.charCodeAt(at);
  if (code === SPACE || code === TAB) return at + 1;
  const stamped = skipStamp(prefix, text, at);
  if (stamped >= 0) return stamped;
  if (code === LESS) return skipPriority(text, at);
  if (isDigit(code)) {
    const numbered = skipSequence(text, at, limit);
    if (numbered >= 0) return numbered;
  }
  if (relayed) return skipHost(text, at, limit);
  if (prefix.prompt >= 0) return -1;
  const end = skipPrompt(text, at, limit);
  prefix.prompt = end;
  return end >= 0 ? end : skipTaggedHost(text, at, limit);
}

function skipStamp(prefix: Prefix, text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!isDigit(code) && code !== STAR && code !== DOT && (code < 65 || code > 90)) return -1;
  if (prefix.stamp !== '' && text.startsWith(prefix.stamp, at)) {
    prefix.time = prefix.stampTime;
    prefix.yearless = prefix.stampYearless;
    prefix.stamps++;
    return at + prefix.stamp.length;
  }
  const alike = skipLikeStamp(prefix, text, at);
  if (alike >= 0) return alike;
  if (!mayBeStamp(text, at)) return -1;
  const stamp = readStamp(text, at);
  if (stamp === undefined) return -1;
  keepStamp(prefix, text.slice(at, stamp.end), stamp.time);
  prefix.yearless = stamp.yearless;
  prefix.stampYearless = stamp.yearless;
  const clock = clockOffset(prefix.stamp);
  prefix.stampDate = clock < 0 ? '' : prefix.stamp.slice(0, clock);
  prefix.stampTail = clock < 0 ? '' : prefix.stamp.slice(clock + clockLength);
  prefix.stampDay = clock < 0 ? 0 : stamp.time - clockTime(prefix.stamp, clock);
  return stamp.end;
}

/** A stamp of the same day and form as the last: only the clock is read. -1 for none. */
function skipLikeStamp(prefix: Prefix, text: string, at: number): number {
  const { stampDate, stampTail } = prefix;
  const clock = at + stampDate.length;
  if (stampDate === '' || !text.startsWith(stampTail, clock + clockLength)) return -1;
  if (!text.startsWith(stampDate, at)) return -1;
  const time = clockTime(text, clock);
  if (Number.isNaN(time)) return -1;
  const end = clock + clockLength + stampTail.length;
  keepStamp(prefix, text.slice(at, end), prefix.stampDay + time);
  prefix.yearless = prefix.stampYearless;
  return end;
}

function keepStamp(prefix: Prefix, stamp: string, time: number): void {
  prefix.stamp = stamp;
  prefix.stampTime = time;
  prefix.time = time;
  prefix.stamps++;
}

const clockLength = '19:30:34.811'.length;

/** Where the clock is in a stamp that has a date before it and ends with a space; -1 where it is not as usual. */
function clockOffset(stamp: string): number {
  const colon = stamp.indexOf(':');
  const known = colon > 2 && stamp.endsWith(' ') && !isDigit(stamp.charCodeAt(colon + 10));
  return known && !Number.isNaN(clockTime(stamp, colon - 2)) ? colon - 2 : -1;
}

/** The milliseconds of `19:30:34.811`; NaN for anything else. */
function clockTime(text: string, at: number): number {
  if (text.charCodeAt(at + 2) !== COLON || text.charCodeAt(at + 5) !== COLON) return Number.NaN;
  if (text.charCodeAt(at + 8) !== DOT) return Number.NaN;
  const seconds =
    (digits(text, at, 2) * 60 + digits(text, at + 3, 2)) * 60 + digits(text, at + 6, 2);
  return seconds * 1000 + digits(text, at + 9, 3);
}

function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let offset = at; offset < at + count; offset++) {
    const code = text.charCodeAt(offset);
    if (!isDigit(code)) return Number.NaN;
    value = value * 10 + code - ZERO;
  }
  return value;
}

/** A cheap look that spares most lines the reading: `Nov `, `*Nov`, `12:`, `2024-`, `2024/`, `2024 `, `3d`. */
function mayBeStamp(text: string, at: number): boolean {
  let start = at;
  const first = text.charCodeAt(at);
  if (first === STAR || first === DOT) start++;
  if (!isDigit(text.charCodeAt(start))) return text.charCodeAt(start + 3) === SPACE;
  let end = start + 1;
  while (end < start + 5 && isDigit(text.charCodeAt(end))) end++;
  const code = text.charCodeAt(end);
  if (end - start === 4) return code === DASH || code === SPACE || code === SLASH;
  return code === COLON || code === 119 || code === 100 || code === 121;
}

/** `<189>`, `<189>:`, `<189>: ` */
function skipPriority(text: string, at: number): number {
  let end = at + 1;
  while (end < at + 5 && isDigit(text.charCodeAt(end))) end++;
  if (end === at + 1 || text.charCodeAt(end) !== GREATER) return -1;
  end++;
  return text.charCodeAt(end) === COLON ? end + 1 : end;
}

/** `2328304: ` */
function skipSequence(text: string, at: number, limit: number): number {
  let end = at;
  while (end < Math.min(limit, at + 12) && isDigit(text.charCodeAt(end))) end++;
  return text.charCodeAt(end) === COLON && text.charCodeAt(end + 1) === SPACE ? end + 2 : -1;
}

function isHostCharacter(code: number): boolean {
  return isDigit(code) || isLetter(code) || code === DASH || code === DOT || code === 95;
}

/** `sw01: `, `192.168.100.2 `, `2a02:cf40::: ` */
function skipHost(text: string, at: number, limit: number): number {
  let end = at;
  while (end < Math.min(limit, at + 64)) {
    const code = text.charCodeAt(end);
    if (!isHostCharacter(code) && code !== COLON) break;
    end++;
  }
  return end > at && text.charCodeAt(end) === SPACE ? end + 1 : -1;
}

/** A host without marks around it counts when a stamp or a facility follows at once. */
function skipTaggedHost(text: string, at: number, limit: number): number {
  const end = skipHost(text, at, limit);
  if (end < 0 || text.charCodeAt(end - 2) !== COLON) return -1;
  return readStamp(text, end) !== undefined || readTag(text, end) !== undefined ? end : -1;
}

/** `Spoke# `, `HQ(config-if)#`, `R1>`: the offset behind it. */
function skipPrompt(text: string, at: number, limit: number): number {
  if (!isLetter(text.charCodeAt(at))) return -1;
  let end = at;
  while (end < Math.min(limit, at + 64)) {
    const code = text.charCodeAt(end);
    if (code === HASH || code === GREATER) {
      return code === GREATER && text.charCodeAt(end - 1) === DASH ? -1 : end + 1;
    }
    if (!isHostCharacter(code) && code !== OPEN && code !== CLOSE && code !== 47) return -1;
    end++;
  }
  return -1;
}

interface Tag {
  /** Index of `facilities`. */
  readonly facility: number;
  /** Number of characters, the colon that ends it included. */
  readonly length: number;
}

/** Spellings, frequent ones first; none begins like another. `#` stands for a digit. */
const spellings: readonly (readonly [spelling: string, facility: Facility])[] = [
  ['IKEv2:', 'IKEv2'],
  ['IKEv2-PROTO-#:', 'IKEv2-PROTO'],
  ['IKEv2-PLAT-#:', 'IKEv2-PLAT'],
  ['ISAKMP:', 'ISAKMP'],
  ['IKEv2-ERROR:', 'IKEv2-ERROR'],
  ['IKEv2-INTERNAL:', 'IKEv2-INTERNAL'],
  ['IKEv2-PAK:', 'IKEv2-PAK'],
  ['ISAKMP-PAK:', 'ISAKMP-PAK'],
  ['ISAKMP-ERROR:', 'ISAKMP-ERROR'],
  ['ISAKMP :', 'ISAKMP'],
  ['ISAKMP (', 'ISAKMP'],
  ['ISAKMP(', 'ISAKMP'],
  ['IPSEC-EVENT:', 'EVENT_TRACE'],
  ['SA ID:', 'EVENT_TRACE'],
  ['IPSEC:(', 'IPSEC'],
  ['IPSEC:', 'IPSEC'],
  ['IPSEC ', 'IPSEC'],
  ['IPSEC(', 'IPSEC'],
  ['IPSec:', 'IPSEC'],
  ['CRYPTO_PKI:', 'CRYPTO_PKI'],
  ['CRYPTO_PKI ', 'CRYPTO_PKI'],
  ['CRYPTO_OPSSL:', 'CRYPTO_PKI'],
  ['PKI:', 'CRYPTO_PKI'],
  ['crypto_engine:', 'CRYPTO_ENGINE'],
  ['crypto engine:', 'CRYPTO_ENGINE'],
  ['CryptoEngine#:', 'CRYPTO_ENGINE'],
  ['CryptoEngine', 'CRYPTO_ENGINE'],
  ['Crypto mapdb', 'CRYPTO_MAP'],
  ['CRYPTO_SS(', 'CRYPTO_MAP'],
  ['map_db_', 'CRYPTO_MAP'],
];

interface Spelling extends Tag {
  readonly begins: string;
  /** Offset of a digit and a colon behind the beginning; -1 for none. */
  readonly digit: number;
}

/** By their first two characters. */
const spellingsByKey: ReadonlyMap<number, readonly Spelling[]> = indexSpellings();

function indexSpellings(): ReadonlyMap<number, readonly Spelling[]> {
  const index = new Map<number, Spelling[]>();
  for (const [spelling, name] of spellings) {
    const digit = spelling.indexOf('#');
    const begins = digit < 0 ? spelling : spelling.slice(0, digit);
    const facility = facilities.indexOf(name);
    const entry = { begins, digit, facility, length: spelling.length };
    const key = keyAt(spelling, 0);
    index.set(key, [...(index.get(key) ?? []), entry]);
  }
  return index;
}

function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** The facility that stands at an offset. */
function readTag(text: string, at: number): Tag | undefined {
  const code = text.charCodeAt(at);
  if (code === PERCENT) return readSyslogTag(text, at);
  if (code === BRACKET) return readAsaIkev1Tag(text, at);
  if (!isLetter(code)) return undefined;
  const candidates = spellingsByKey.get(keyAt(text, at));
  if (candidates === undefined) return undefined;
  for (const spelling of candidates) {
    if (!text.startsWith(spelling.begins, at)) continue;
    const digit = at + spelling.digit;
    if (spelling.digit < 0) return spelling;
    if (isDigit(text.charCodeAt(digit)) && text.charCodeAt(digit + 1) === COLON) return spelling;
  }
  return undefined;
}

/** `%CRYPTO-6-IKMP_MODE_FAILURE: `, `%ASA-7-713236: ` */
function readSyslogTag(text: string, at: number): Tag | undefined {
  const match = /^%[A-Z][A-Z0-9_]{1,30}(?:-[A-Z0-9_]{1,20})?-\d-[A-Z0-9_]{2,40}:? ?/.exec(
    text.slice(at, at + longestPrefix),
  );
  return match === null ? undefined : { facility: numbers.syslog, length: match[0].length };
}

/** `[IKEv1]: `, `[IKEv1 DEBUG]`: an ASA prints on its terminal what it logs as `%ASA-7-713906: `. */
function readAsaIkev1Tag(text: string, at: number): Tag | undefined {
  const match = /^\[IKEv1(?: DEBUG| DECODE)?\]:? ?/.exec(text.slice(at, at + 20));
  return match === null ? undefined : { facility: numbers.syslog, length: match[0].length };
}

const numbers = {
  syslog: facilities.indexOf('SYSLOG'),
  ipsec: facilities.indexOf('IPSEC'),
  map: facilities.indexOf('CRYPTO_MAP'),
  eventTrace: facilities.indexOf('EVENT_TRACE'),
};

/** The tags of IKEv2 on IOS; a number behind those of an ASA is its SA. */
const iosIkev2: ReadonlySet<number> = new Set(
  (['IKEv2', 'IKEv2-ERROR', 'IKEv2-INTERNAL', 'IKEv2-PAK'] as const).map((name) =>
    facilities.indexOf(name),
  ),
);

function readFacility(prefix: Prefix, text: string, at: number, end: number): boolean {
  const tag = readTag(text, at);
  if (tag === undefined) return false;
  const { facility } = tag;
  prefix.facility = facility;
  // A syslog's tag is the most telling part of its text, as the name in `IPSEC(sa_request):` is.
  const kept =
    facility === numbers.syslog || facility === numbers.ipsec || facility === numbers.map;
  prefix.body = kept ? at : readId(prefix, tag, text, at, end);
  return true;
}

/** Reads the id behind a facility; gives the offset of the text after it. */
function readId(prefix: Prefix, tag: Tag, text: string, at: number, end: number): number {
  if (tag.facility === numbers.eventTrace) return readEventTraceId(prefix, text, at, end);
  const bracketed = text.charCodeAt(at + tag.length - 1) === OPEN;
  let offset = skipSpaces(text, at + tag.length - (bracketed ? 1 : 0), end);
  if (text.charCodeAt(offset) === OPEN) {
    const after = readBracketedId(prefix, text, offset, end);
    if (after >= 0) offset = after;
  }
  if (text.startsWith('(SA ID = ', offset)) offset = skipSecondId(text, offset, end);
  // A second colon: the caller's text was empty.
  while (text.charCodeAt(offset) === COLON && offset < end) offset++;
  return skipSpaces(text, offset, end);
}

/** `(SESSION ID = 31,SA ID = 1):(SA ID = 1):[IPsec -> IKEv2]`: what IPsec calls back tells its id again. */
function skipSecondId(text: string, at: number, end: number): number {
  const close = text.indexOf(')', at);
  return close < 0 || close > at + 24 || close >= end ? at : close + 1;
}

function skipSpaces(text: string, at: number, end: number): number {
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

/** `(1001):`, `(0:9577): `: the usual ids of ISAKMP and of an ASA, without a regular expression. */
function readPlainId(prefix: Prefix, text: string, at: number): number {
  let value = 0;
  for (let offset = at + 1; offset < at + 12; offset++) {
    const code = text.charCodeAt(offset);
    if (isDigit(code)) value = value * 10 + code - ZERO;
    else if (offset === at + 1) return -1;
    else if (code === COLON && value === 0) continue;
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
  const match = /^SA ID:(\d{1,10}) SESSION ID:(\d{1,10})\s*/.exec(
    text.slice(at, Math.min(end, at + 60)),
  );
  if (match === null) return at;
  prefix.saId = Number(match[1]);
  prefix.sessionId = Number(match[2]);
  return at + match[0].length;
}
