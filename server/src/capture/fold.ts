import { lineText } from '../text/lines';
import type { Fold } from '../text/results';
import type { Capture } from './model';
import { RecordFlag, recordKinds } from './model';
import { exchangeDetail, exchangeName, ownersOf, saDetail, saName } from './names';
import { type Run, runsOf } from './runs';
import { recordEndLine } from './text';

/**
 * Folds of a capture: runs of records of one SA, in them runs of one exchange, in them payload dumps; and what was
 * printed behind a prompt. They nest, and no two begin on the same line: where two would, the inner one begins
 * on the next line. SAs that interleave fold as runs.
 */
export function foldCapture(capture: Capture): readonly Fold[] {
  const lines = firstLines(capture);
  const folds: Fold[] = [];
  // Two runs share a line, when the last record of one and the first of the next are glued: the first keeps it.
  let free = 0;
  for (const run of runsOf(capture.records.sa, 0, capture.records.count)) {
    if (run.owner < 0) foldPrompts(capture, lines, run, folds, free);
    else foldSa(capture, lines, run, folds, free);
    free = lastLine(capture, lines, run.to) + 1;
  }
  return folds.slice(0, mostFolds);
}

/** VS Code keeps no more. */
const mostFolds = 65_000;

/** First line of every record: computed once, in order. */
function firstLines({ lines, records }: Capture): Uint32Array {
  const first = new Uint32Array(records.count + 1);
  let line = 0;
  for (let record = 0; record < records.count; record++) {
    const start = records.start[record] ?? 0;
    while (line + 1 < lines.count && (lines.starts[line + 1] ?? 0) <= start) line++;
    first[record] = line;
  }
  first[records.count] = lines.count;
  return first;
}

/** Last line of a record that the next record does not begin on, empty lines at its end left out. */
function lastLine(capture: Capture, first: Uint32Array, record: number): number {
  const own = first[record] ?? 0;
  return Math.max(own, Math.min(recordEndLine(capture, record), (first[record + 1] ?? 0) - 1));
}

/** Adds a fold below `free`, the first line that no fold around it begins on; gives the next free line. */
function addFold({ lines }: Capture, folds: Fold[], fold: Fold, free: number): number {
  let startLine = Math.max(fold.startLine, free);
  while (startLine < fold.endLine && lineText(lines, startLine).trim() === '') startLine++;
  if (fold.endLine <= startLine) return free;
  folds.push({ ...fold, startLine });
  return startLine + 1;
}

function foldSa(capture: Capture, lines: Uint32Array, run: Run, folds: Fold[], free: number): void {
  const { sa } = ownersOf(capture, run.from);
  if (sa === undefined) return;
  const startLine = lines[run.from] ?? 0;
  const endLine = lastLine(capture, lines, run.to);
  const label = `${saName(sa)}: ${saDetail(sa)}`;
  let next = addFold(capture, folds, { startLine, endLine, kind: 'sa', label }, free);
  for (const inner of runsOf(capture.records.exchange, run.from, run.to + 1)) {
    next = foldExchange(capture, lines, inner, folds, next);
  }
}

function foldExchange(
  capture: Capture,
  lines: Uint32Array,
  run: Run,
  folds: Fold[],
  free: number,
): number {
  const exchange = capture.exchanges.get(run.owner);
  const startLine = lines[run.from] ?? 0;
  const endLine = lastLine(capture, lines, run.to);
  let next = free;
  if (exchange !== undefined) {
    const detail = exchangeDetail(exchange);
    const label = detail === '' ? exchangeName(exchange) : `${exchangeName(exchange)}: ${detail}`;
    next = addFold(capture, folds, { startLine, endLine, kind: 'exchange', label }, next);
  }
  for (let record = run.from; record <= run.to; record++) {
    const end = dumpEnd(capture, record, run.to);
    if (end < 0) continue;
    next = foldDump(capture, lines, record, end, folds, next);
    record = end;
  }
  return Math.max(next, endLine + 1);
}

function foldDump(
  capture: Capture,
  lines: Uint32Array,
  from: number,
  to: number,
  folds: Fold[],
  free: number,
): number {
  const startLine = lines[from] ?? 0;
  const endLine = lastLine(capture, lines, to);
  if (endLine - startLine < 2) return free;
  addFold(capture, folds, { startLine, endLine, kind: 'dump' }, free);
  return Math.max(free, endLine + 1);
}

/** The last of the records of a payload dump that begins with a record; -1 when it begins none. */
function dumpEnd({ records }: Capture, record: number, limit: number): number {
  const sa = records.sa[record];
  let end = -1;
  for (let next = record; next <= limit && records.sa[next] === sa; next++) {
    const dump = ((records.flags[next] ?? 0) & RecordFlag.dump) !== 0;
    const head = recordKinds[records.kind[next] ?? 0] === 'packet';
    if (!dump && !(head && next === record)) break;
    if (head && next !== record && end >= 0 && !endsDump(records.flags[end] ?? 0)) break;
    end = next;
  }
  return end;
}

function endsDump(flags: number): boolean {
  return (flags & RecordFlag.dump) === 0;
}

/** What a show command printed. */
function foldPrompts(
  capture: Capture,
  lines: Uint32Array,
  run: Run,
  folds: Fold[],
  free: number,
): void {
  for (let record = run.from; record <= run.to; record++) {
    if (recordKinds[capture.records.kind[record] ?? 0] !== 'prompt') continue;
    const startLine = lines[record] ?? 0;
    const endLine = lastLine(capture, lines, record);
    if (endLine - startLine < 2) continue;
    addFold(capture, folds, { startLine, endLine, kind: 'show' }, free);
  }
}
