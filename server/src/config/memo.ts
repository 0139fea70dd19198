import { type Common, type Lines, lineAt, lineText } from '../text/lines';
import type { Configuration, LineMemo, Reading } from './model';
import { tokenizeLine } from './tokens';

/** How many lines a text shares with its previous version at its beginning and at its end. */
export interface Unchanged {
  readonly head: number;
  readonly tail: number;
}

/**
 * Lines of other texts, by their text: the routers of a network say much alike. Grows while texts are read anew, not
 * while one is edited.
 */
export type LineMemory = Map<string, LineMemo>;

/** A memory that grows larger than that is begun anew: each line holds the text that it was found in. */
const MOST_LINES = 20_000;

/** Takes all lines apart; those that did not change are taken from the previous version of the text. */
export function readLines(
  lines: Lines,
  memory: LineMemory,
  previous?: Configuration,
  { head, tail }: Unchanged = { head: 0, tail: 0 },
): readonly LineMemo[] {
  if (!previous) return readRange(lines, 0, lines.count, memory);
  return previous.memos
    .slice(0, head)
    .concat(
      readRange(lines, head, lines.count - tail, new Map()),
      previous.memos.slice(previous.memos.length - tail),
    );
}

function readRange(lines: Lines, from: number, to: number, known: LineMemory): LineMemo[] {
  if (known.size > MOST_LINES) known.clear();
  const memos: LineMemo[] = [];
  for (let line = from; line < to; line++) {
    const text = lineText(lines, line);
    let memo = known.get(text);
    if (!memo) {
      memo = memoOf(text);
      known.set(text, memo);
    }
    memos.push(memo);
  }
  return memos;
}

function memoOf(text: string): LineMemo {
  const { words, indent, role, prompt } = tokenizeLine(text);
  return { words, indent, role, prompt, readings: NONE };
}

const NONE: readonly Reading[] = [];

/** Tells how much of a text is as in its previous version. */
export function commonParts(old: string, text: string): Common {
  const start = sharedStart(old, text);
  return { start, end: sharedEnd(old, text, Math.min(old.length, text.length) - start) };
}

/** Whole lines that a text shares with its previous version. */
export function unchangedLines(old: Lines, lines: Lines, { start, end }: Common): Unchanged {
  const tail = Math.min(
    linesFrom(old, old.text.length - end),
    linesFrom(lines, lines.text.length - end),
  );
  return { head: Math.min(lineAt(old, start), lineAt(lines, start)), tail };
}

/** Texts are compared in steps of this length first: that is much faster than by character. */
const STEP = 1024;

function sharedStart(old: string, text: string): number {
  const most = Math.min(old.length, text.length);
  let same = 0;
  while (same + STEP <= most && old.slice(same, same + STEP) === text.slice(same, same + STEP)) {
    same += STEP;
  }
  while (same < most && old.charCodeAt(same) === text.charCodeAt(same)) same++;
  return same;
}

function sharedEnd(old: string, text: string, most: number): number {
  const partOf = (whole: string, back: number) =>
    whole.slice(whole.length - back - STEP, whole.length - back);
  let same = 0;
  while (same + STEP <= most && partOf(old, same) === partOf(text, same)) same += STEP;
  const codeOf = (whole: string) => whole.charCodeAt(whole.length - 1 - same);
  while (same < most && codeOf(old) === codeOf(text)) same++;
  return same;
}

/** The lines that begin at an offset or behind it. */
function linesFrom(lines: Lines, offset: number): number {
  const line = lineAt(lines, offset);
  return lines.count - (lines.starts[line] === offset ? line : line + 1);
}
