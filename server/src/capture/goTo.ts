import { failureRecords } from './failures';
import type { Capture } from './model';
import { recordAt } from './spot';
import { recordLine } from './text';
import { readStamp } from './time';

const day = 86_400_000;

/** The line of the next (1) or previous (-1) record of the SA that an offset belongs to. */
export function lineInSa(capture: Capture, offset: number, direction: 1 | -1): number | undefined {
  const { records } = capture;
  const from = recordAt(capture, offset);
  const sa = records.sa[from] ?? -1;
  const line = recordLine(capture, from);
  for (let record = from + direction; record >= 0 && record < records.count; record += direction) {
    const owner = records.sa[record] ?? -1;
    if (sa < 0 ? owner < 0 : owner !== sa) continue;
    const found = recordLine(capture, record);
    if (found !== line) return found;
  }
  return undefined;
}

/** The line of the next (1) or previous (-1) failure; beyond the last one it is the first again. */
export function lineOfFailure(
  capture: Capture,
  offset: number,
  direction: 1 | -1,
): number | undefined {
  const lines = failureRecords(capture).map((record) => recordLine(capture, record));
  const here = recordLine(capture, recordAt(capture, offset));
  return direction > 0
    ? (lines.find((line) => line > here) ?? lines[0])
    : (lines.findLast((line) => line < here) ?? lines.at(-1));
}

/** The line of the first record at a time or after it; the last stamped one when all are before. */
export function lineAtTime(capture: Capture, time: string): number | undefined {
  const record = recordAtTime(capture, time);
  return record === undefined ? undefined : recordLine(capture, record);
}

/** The records from a time to another, both included; undefined when one is no time or nothing is between. */
export function recordsBetween(
  capture: Capture,
  from: string,
  to: string,
): { readonly first: number; readonly last: number } | undefined {
  const { time } = capture.records;
  const start = readTime(capture, from);
  const end = readTime(capture, to);
  if (start === undefined || end === undefined) return undefined;
  // `19:30` as an end means the whole minute, `19:30:34` the whole second.
  const limit = end + precisionOf(to);
  const first = time.findIndex((value) => value >= start && value < limit);
  const last = time.findLastIndex((value) => value >= start && value < limit);
  return first < 0 ? undefined : { first, last };
}

function recordAtTime(capture: Capture, text: string): number | undefined {
  const wanted = readTime(capture, text);
  if (wanted === undefined) return undefined;
  const { time } = capture.records;
  const found = time.findIndex((value) => value >= wanted);
  if (found >= 0) return found;
  const last = time.findLastIndex((value) => !Number.isNaN(value));
  return last < 0 ? undefined : last;
}

/** Milliseconds like `Records.time`. A time of day is the first one at or after the beginning of the capture. */
function readTime(capture: Capture, text: string): number | undefined {
  const whole = text
    .trim()
    .replace(/^(.*\b\d{1,2}:\d\d)$/, (time) => (/\d:\d\d:\d\d$/.test(time) ? time : `${time}:00`));
  const stamp = readStamp(`${whole}: `, 0);
  if (stamp === undefined || stamp.end < whole.length) return undefined;
  if (!/^\d{1,2}:/.test(whole)) return stamp.time;
  const first = capture.records.time.find((value) => !Number.isNaN(value));
  if (first === undefined) return undefined;
  const today = Math.floor(first / day) * day + stamp.time;
  // What was asked for to the minute may begin before the first record.
  return today + precisionOf(text) <= first ? today + day : today;
}

/** Milliseconds that a time as it is written leaves open. */
function precisionOf(text: string): number {
  if (/\d[.,]\d+\s*$/.test(text)) return 1;
  return /\d:\d\d:\d\d\s*$/.test(text) ? 1000 : 60_000;
}
