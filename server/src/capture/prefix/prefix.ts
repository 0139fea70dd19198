import { facilities } from '../model';
import { LESS, PERCENT } from './characters';
import { readId, skipSpaces } from './ids';
import { isIndentedText, skipPiece, skipWrapper } from './pieces';
import { likeStampTime, skipStamp } from './stamps';
import { readTag } from './tags';

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
  /** An ASA has sent the line of a debug to its log: it goes on with the record before where it has no facility. */
  traced: boolean;
  /** `SA ID`, number or connection id; -1 for none, and the session; -1 for none. */
  saId: number;
  sessionId: number;
  /** The last time stamp, to know it again: consecutive records often share one. */
  stamp: string;
  stampTime: number;
  stampYearless: boolean;
  /** What stands before and behind the seconds of its clock, where that is as usual; else empty. */
  stampMinute: string;
  stampTail: string;
  /** Its time without the seconds. */
  minuteTime: number;
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
    traced: false,
    saId: -1,
    sessionId: -1,
    stamp: '',
    stampTime: 0,
    stampYearless: false,
    stampMinute: '',
    stampTail: '',
    minuteTime: 0,
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
  prefix.prompt = -1;
  prefix.traced = false;
  prefix.saId = -1;
  prefix.sessionId = -1;
  return readLikeBefore(prefix, text, start, end) || readPieces(prefix, text, start, end);
}

/** A facility behind a stamp of the form of the last one: as most lines have. */
function readLikeBefore(prefix: Prefix, text: string, start: number, end: number): boolean {
  const time = likeStampTime(prefix, text, start);
  if (Number.isNaN(time)) return false;
  prefix.time = time;
  prefix.yearless = prefix.stampYearless;
  prefix.stamps = 1;
  return readFacility(prefix, text, start + prefix.stamp.length, end);
}

function readPieces(prefix: Prefix, text: string, start: number, end: number): boolean {
  prefix.facility = 0;
  prefix.time = Number.NaN;
  prefix.stamps = 0;
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

/** Tags that are the most telling part of their text, as the name in `IPSEC(sa_request):` is: they stay in it. */
const keptTags: ReadonlySet<number> = new Set(
  (['SYSLOG', 'IPSEC', 'CRYPTO_MAP'] as const).map((name) => facilities.indexOf(name)),
);

function readFacility(prefix: Prefix, text: string, at: number, end: number): boolean {
  const inside = skipDebugTrace(prefix, text, at);
  const tag = readTag(text, inside);
  if (tag === undefined) {
    if (inside === at) return false;
    prefix.traced = true;
    prefix.facility = 0;
    prefix.body = inside;
    return true;
  }
  prefix.facility = tag.facility;
  prefix.body = keptTags.has(tag.facility) ? inside : readId(prefix, tag, text, inside, end);
  return true;
}

const debugTraces = ['%ASA-7-711001: ', '%FTD-7-711001: '] as const;

/** `%ASA-7-711001: `, in which `logging debug-trace` wraps each line of a debug, with the stamp that it has itself. */
function skipDebugTrace(prefix: Prefix, text: string, at: number): number {
  if (text.charCodeAt(at) !== PERCENT) return at;
  const [ofAsa, ofFtd] = debugTraces;
  if (!text.startsWith(ofAsa, at) && !text.startsWith(ofFtd, at)) return at;
  const inside = at + ofAsa.length;
  const stamped = skipStamp(prefix, text, inside);
  return stamped < 0 ? inside : stamped;
}
