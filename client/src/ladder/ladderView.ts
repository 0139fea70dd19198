import { placeColumns } from '../../../server/src/report/ladderColumns';
import type { Ladder } from '../../../server/src/report/ladderModel';
import type { LadderRow } from '../../../server/src/report/ladderRows';
import { drawLadder } from '../../../server/src/report/ladderSvg';

/** A row of the page, with its place. */
export interface ViewRow extends LadderRow {
  /** Pixels from the top of the page. */
  readonly top: number;
  /** SAs that it belongs to: of both ends. */
  readonly associations: readonly number[];
}

/** Ladders, drawn one below the other. */
export interface LadderView {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly ViewRow[];
  readonly chunks: readonly Chunk[];
}

/** Rows that come and go together when the page is scrolled. */
export interface Chunk {
  /** Indexes of rows; `end` is behind the last one. */
  readonly start: number;
  readonly end: number;
  readonly height: number;
}

const CHUNK_ROWS = 60;

/** Draws ladders for a page of a width. */
export function layOut(ladders: readonly Ladder[], wanted: number): LadderView {
  const columns = placeColumns(ladders, wanted);
  const rows: ViewRow[] = [];
  let top = 0;
  for (const ladder of ladders) {
    const associations = [
      ladder.sa,
      ...(ladder.counterpart === undefined ? [] : [ladder.counterpart]),
    ];
    for (const row of drawLadder(ladder, columns)) {
      const { height, paint, style, label, kind, line, lane, moreLines } = row;
      rows.push({ height, paint, style, label, kind, line, lane, moreLines, top, associations });
      top += row.height;
    }
  }
  const chunks: Chunk[] = [];
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    const end = Math.min(rows.length, start + CHUNK_ROWS);
    const below = rows[end]?.top ?? top;
    chunks.push({ start, end, height: below - (rows[start]?.top ?? 0) });
  }
  return { width: columns.width, height: top, rows, chunks };
}

/** The row that the cursor of the capture is in: the last one of its SA that begins before; -1 for none. */
export function rowAtLine({ rows }: LadderView, sa: number, line: number): number {
  let found = -1;
  let best = -1;
  for (const [index, row] of rows.entries()) {
    if (row.line === undefined || row.kind === 'exchange' || row.kind === 'end') continue;
    if (!row.associations.includes(sa)) continue;
    for (const at of [row.line, ...row.moreLines]) {
      if (at > line || at < best) continue;
      best = at;
      found = index;
    }
  }
  return found;
}

/** What arrow keys stop at: messages, and what stands out. */
function isStop({ kind, style }: ViewRow): boolean {
  return kind === 'message' || kind === 'failure' || kind === 'symptom' || style.includes('bad');
}

/**
 * The row that a key leads to: `step` 1 and -1 to the next and previous message, with `every` to any row that has a
 * line; the same row when there is none.
 */
export function rowBeside({ rows }: LadderView, from: number, step: 1 | -1, every = false): number {
  for (let index = from + step; index >= 0 && index < rows.length; index += step) {
    const row = rows[index];
    if (row?.line !== undefined && (every || isStop(row))) return index;
  }
  return from;
}

/** The first row of the next or previous exchange; the same row when there is none. */
export function exchangeBeside({ rows }: LadderView, from: number, step: 1 | -1): number {
  for (let index = from + step; index >= 0 && index < rows.length; index += step) {
    if (rows[index]?.kind === 'exchange') return index;
  }
  return from;
}
