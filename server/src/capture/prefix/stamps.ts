import { readStamp } from '../time';
import { COLON, DASH, DOT, isDigit, SLASH, SPACE, STAR, ZERO } from './characters';
import type { Prefix } from './prefix';

/** Skips a time stamp, and keeps its time; -1 where there is none. */
export function skipStamp(prefix: Prefix, text: string, at: number): number {
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
