import { readStamp } from '../time';
import {
  AMPERSAND,
  COLON,
  DASH,
  DOT,
  HARD_BLANK,
  isDigit,
  SLASH,
  SPACE,
  STAR,
  ZERO,
} from './characters';
import type { Prefix } from './prefix';

/** Skips a time stamp, and keeps its time; -1 where there is none. */
export function skipStamp(prefix: Prefix, text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!isDigit(code) && code !== STAR && code !== DOT && (code < 65 || code > 90)) return -1;
  const time = likeStampTime(prefix, text, at);
  if (!Number.isNaN(time)) return keepTime(prefix, time, at + prefix.stamp.length);
  if (prefix.stamp !== '' && text.startsWith(prefix.stamp, at)) {
    return keepTime(prefix, prefix.stampTime, at + prefix.stamp.length);
  }
  if (!mayBeStamp(text, at)) return skipEntities(prefix, text, at);
  const stamp = readStamp(text, at);
  if (stamp === undefined) return -1;
  keepStamp(prefix, text.slice(at, stamp.end), stamp.time);
  prefix.stampYearless = stamp.yearless;
  return keepTime(prefix, stamp.time, stamp.end);
}

/** Skips a stamp whose blanks are entities of a web page: `Mar&nbsp; 1 00:10:00.001: `. */
function skipEntities(prefix: Prefix, text: string, at: number): number {
  if (!hasHardBlank(text, at)) return -1;
  const piece = text.slice(at, at + longestStamp);
  const stamp = readStamp(piece.replaceAll(HARD_BLANK, ' '), 0);
  if (stamp === undefined) return -1;
  let { end } = stamp;
  for (let entity = piece.indexOf(HARD_BLANK); entity >= 0 && entity < end; ) {
    end += HARD_BLANK.length - 1;
    entity = piece.indexOf(HARD_BLANK, entity + HARD_BLANK.length);
  }
  prefix.stampYearless = stamp.yearless;
  return keepTime(prefix, stamp.time, at + end);
}

/** Looks at the first characters alone: the text behind is long. */
function hasHardBlank(text: string, at: number): boolean {
  for (let first = at; first <= at + 5; first++) {
    if (text.charCodeAt(first) === AMPERSAND) return text.startsWith(HARD_BLANK, first);
  }
  return false;
}

const longestStamp = 100;

function keepTime(prefix: Prefix, time: number, end: number): number {
  prefix.time = time;
  prefix.yearless = prefix.stampYearless;
  prefix.stamps++;
  return end;
}

function keepStamp(prefix: Prefix, stamp: string, time: number): void {
  const seconds = secondsOffset(stamp);
  prefix.stamp = stamp;
  prefix.stampTime = time;
  prefix.stampMinute = seconds < 0 ? '' : stamp.slice(0, seconds);
  prefix.stampTail = seconds < 0 ? '' : stamp.slice(seconds + secondsLength);
  prefix.minuteTime = seconds < 0 ? 0 : time - secondsTime(stamp, seconds);
}

/** The time of a stamp of the same minute and form as the last: only its seconds are read. NaN for none. */
export function likeStampTime(prefix: Prefix, text: string, at: number): number {
  const { stampMinute, stampTail } = prefix;
  if (stampMinute === '' || !text.startsWith(stampMinute, at)) return Number.NaN;
  const seconds = at + stampMinute.length;
  if (!text.startsWith(stampTail, seconds + secondsLength)) return Number.NaN;
  return prefix.minuteTime + secondsTime(text, seconds);
}

const secondsLength = '34.811'.length;

/** Where the seconds are in a stamp that has a date before its clock and ends with a space; -1 where it is not as usual. */
function secondsOffset(stamp: string): number {
  const colon = stamp.indexOf(':');
  const seconds = colon + 4;
  if (colon < 3 || stamp.charCodeAt(colon + 3) !== COLON || !stamp.endsWith(' ')) return -1;
  const ends = !isDigit(stamp.charCodeAt(seconds + secondsLength));
  return ends && !Number.isNaN(secondsTime(stamp, seconds)) ? seconds : -1;
}

/** The milliseconds of `34.811`; NaN for anything else. */
function secondsTime(text: string, at: number): number {
  if (text.charCodeAt(at + 2) !== DOT) return Number.NaN;
  return digits(text, at, 2) * 1000 + digits(text, at + 3, 3);
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
