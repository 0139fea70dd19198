import type { Capture } from './model';
import type { Noise } from './symptoms/noise';
import { noises } from './symptoms/noise';
import { recordText } from './text';

/** A kind of noise in a capture, where it first stands and how often. */
export interface NoiseFound {
  readonly noise: Noise;
  readonly record: number;
  readonly count: number;
}

/** Records that are looked at; more of a long capture tell nothing new. */
const mostRecords = 50_000;

/** The lines of a capture, or of some of its records, that look like failures and are none. */
export function findNoise(
  capture: Capture,
  has: (record: number) => boolean = () => true,
): readonly NoiseFound[] {
  const { records, events } = capture;
  const found = new Map<Noise, { record: number; count: number }>();
  for (let record = 0; record < Math.min(records.count, mostRecords); record++) {
    if (!has(record)) continue;
    const event = events[records.event[record] ?? 0] ?? '';
    const text = event === '' ? recordText(capture, record).slice(0, 80) : '';
    const noise = noises.find((one) =>
      one.event === undefined ? isText(one, text) : one.event === event,
    );
    if (noise === undefined) continue;
    const known = found.get(noise);
    if (known === undefined) found.set(noise, { record, count: 1 });
    else known.count++;
  }
  return [...found].map(([noise, place]) => ({ noise, ...place }));
}

function isText({ text = '' }: Noise, line: string): boolean {
  return line !== '' && line.replace(/^[\s:]+/, '').startsWith(text);
}
