import type { Lines, TextSource } from '../text/lines';
import { lineAt } from '../text/lines';
import type { Span } from '../text/span';
import type { Location, Position } from './model';

/** The lines of the documents of a report by URI: where an offset is, and how its file was named. */
export type Sources = ReadonlyMap<string, Source>;

export interface Source {
  readonly file: string;
  readonly lines: Lines<TextSource>;
}

/** Where a span is, counted from 1. */
export function locationOf({ file, lines }: Source, { start, end }: Span): Location {
  return { file, range: { start: positionOf(lines, start), end: positionOf(lines, end) } };
}

function positionOf(lines: Lines<TextSource>, offset: number): Position {
  const line = lineAt(lines, offset);
  return {
    line: (lines.numberOf?.(line) ?? line) + 1,
    column: offset - (lines.starts[line] ?? 0) + 1,
  };
}
