import { type Lines, lineAt, lineText } from '../text/lines';
import type { Configuration, LineMemo } from './model';
import { tokenizeLine } from './tokens';

/**
 * Takes all lines apart. Those before and behind the place where the text differs from its previous version
 * are taken from there.
 */
export function readLines(lines: Lines, previous: Configuration | undefined): readonly LineMemo[] {
  if (!previous) return readRange(lines, 0, lines.count);
  const { head, tail } = unchangedLines(previous.lines, lines);
  return [
    ...previous.memos.slice(0, head),
    ...readRange(lines, head, lines.count - tail),
    ...previous.memos.slice(previous.memos.length - tail),
  ];
}

function readRange(lines: Lines, from: number, to: number): LineMemo[] {
  const known = new Map<string, LineMemo>();
  const memos: LineMemo[] = [];
  for (let line = from; line < to; line++) {
    const text = lineText(lines, line);
    let memo = known.get(text);
    if (!memo) {
      memo = { ...tokenizeLine(text), readings: [] };
      known.set(text, memo);
    }
    memos.push(memo);
  }
  return memos;
}

/** How many lines two texts share at their beginning and at their end. */
function unchangedLines(old: Lines, lines: Lines): { head: number; tail: number } {
  const shorter = Math.min(old.text.length, lines.text.length);
  let same = 0;
  while (same < shorter && old.text.charCodeAt(same) === lines.text.charCodeAt(same)) same++;
  const head = Math.min(lineAt(old, same), lineAt(lines, same));
  const [oldEnd, end] = [old.text.length, lines.text.length];
  let back = 0;
  const most = shorter - same;
  while (
    back < most &&
    old.text.charCodeAt(oldEnd - 1 - back) === lines.text.charCodeAt(end - 1 - back)
  ) {
    back++;
  }
  const tail = Math.min(linesFrom(old, oldEnd - back), linesFrom(lines, end - back));
  return { head, tail };
}

/** The lines that begin behind an offset. */
function linesFrom(lines: Lines, offset: number): number {
  return lines.count - 1 - lineAt(lines, offset);
}
