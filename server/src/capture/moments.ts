import { durationText } from '../text/duration';
import type { Capture } from './model';

/**
 * The time from one record to another as it is said: `7 ms`, `under 1 s`; undefined when one of them has no time
 * stamp, or the clock went back.
 */
export function timeBetween(capture: Capture, from: number, to: number): string | undefined {
  const { time } = capture.records;
  const span = (time[to] ?? Number.NaN) - (time[from] ?? Number.NaN);
  if (!(span >= 0)) return undefined;
  return durationText(span, Math.max(resolutionOf(capture, from), resolutionOf(capture, to)));
}

/** The step of the clock that a record's time stamp shows, in milliseconds. */
export function resolutionOf({ records, lines }: Capture, record: number): number {
  const start = records.start[record] ?? 0;
  const prefix = lines.text.slice(start, start + Math.min(records.body[record] ?? 0, 200));
  return /:\d\d[.,]\d{3}/.test(prefix) ? 1 : 1000;
}

/** The time of day or up time that a record's time stamp shows: `19:30:34.811`, `3d04h`; undefined without one. */
export function clockOf({ records, lines }: Capture, record: number): string | undefined {
  if (Number.isNaN(records.time[record] ?? Number.NaN)) return undefined;
  const start = records.start[record] ?? 0;
  const prefix = lines.text.slice(start, start + Math.min(records.body[record] ?? 0, 200));
  return /\d{1,2}:\d\d:\d\d(?:[.,]\d{1,3})?|\d+[ywd]\d+[wdh]/.exec(prefix)?.[0];
}
