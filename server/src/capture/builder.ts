import type { TextSource } from '../text/lines';
import { finishCapture } from './join/finish';
import { advance, complete, completeCopy, createJoin, lookAtSettled } from './join/join';
import type { Capture } from './model';
import { scanLines } from './records';
import { withPlainMarks } from './repair';
import { createScan, markScan, takeBack } from './scan';
import { createScanner, type Scanner } from './scanner';

/** Reads a capture piece by piece. The text may be cut anywhere. */
export interface CaptureBuilder {
  append(text: string): void;
  /**
   * What was read so far, the last line complete or not; more may be appended afterwards.
   * `source` gives the text for all that is read on demand; without it the builder must hold the text itself.
   */
  finish(source: TextSource): Capture;
}

/** A builder for a text of about `length` UTF-16 units. */
export function createBuilder(length = 4096): CaptureBuilder {
  const scanner = createScanner(createScan(Math.ceil(length / 60) + 64));
  let join = createJoin(scanner.scan);
  // The unfinished last line; in pieces, so that a line in a thousand pieces is not copied a thousand times.
  let tail: string[] = [];
  return {
    append(appended) {
      const text = withPlainMarks(appended);
      const feed = text.indexOf('\n');
      const rest = tail.at(-1) ?? '';
      if (feed < 0 && !text.includes('\r') && !rest.endsWith('\r')) {
        if (text !== '') tail.push(text);
        return;
      }
      // Only the line that was unfinished is put together; the others are read where they are.
      const from = tail.length === 0 || feed < 0 ? 0 : feed + 1;
      if (from > 0) readWhole(scanner, tail.join('') + text.slice(0, from), 0);
      const whole = feed < 0 ? tail.join('') + text : text;
      const read = readWhole(scanner, whole, from);
      tail = read === whole.length ? [] : [whole.slice(read)];
    },
    finish(source) {
      const { scan } = scanner;
      const before = keepScanner(scanner);
      const settled = Math.max(0, scan.count - 1);
      lookAtSettled(join, settled);
      scanRest(scanner, tail.join(''));
      join = advance(join, settled);
      const capture = finishCapture(scan, completeCopy(join), source, 'goes on');
      before.restore();
      return capture;
    },
  };
}

/** Reads a whole text. */
export function parseCapture(text: string): Capture {
  const scanner = createScanner(createScan(Math.ceil(text.length / 60) + 64));
  scanRest(scanner, withPlainMarks(text));
  const { scan } = scanner;
  return finishCapture(scan, complete(advance(createJoin(scan), scan.count)), text, 'ends');
}

/** Reads the whole lines of a text from an offset on, which is where reading stopped; tells how far it got. */
function readWhole(scanner: Scanner, text: string, from: number): number {
  const { scan } = scanner;
  const end = scanLines(scanner, text, from, scan.length - from, false);
  scan.length += end - from;
  return end;
}

/** Reads a text that ends here. */
function scanRest(scanner: Scanner, text: string): void {
  scanner.scan.length += scanLines(scanner, text, 0, scanner.scan.length, true);
}

/** Keeps the state of a scanner and its scan, to go on from there. */
function keepScanner(scanner: Scanner): { readonly restore: () => void } {
  const mark = markScan(scanner.scan, scanner.firstNote);
  const kept = { ...scanner, prefix: { ...scanner.prefix } };
  return {
    restore: () => {
      Object.assign(scanner.prefix, kept.prefix);
      Object.assign(scanner, { ...kept, prefix: scanner.prefix });
      takeBack(scanner.scan, mark);
      scanner.steps.clear();
      scanner.traceHeads.clear();
    },
  };
}
