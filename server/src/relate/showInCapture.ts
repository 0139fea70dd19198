import { foldCapture } from '../capture/fold';
import { outlineCapture } from '../capture/outline';
import { foldShow } from '../show/fold';
import { outlineShow } from '../show/outline';
import type { Fold, OutlineItem } from '../text/results';
import type { ShownCapture } from './shownCapture';

/** Folds of a capture and of the show outputs in it. */
export function foldShownCapture(document: ShownCapture): readonly Fold[] {
  const own = foldCapture(document);
  if (document.shows.length === 0) return own;
  const shows = foldShow(document.lines, document.shows);
  return nested([...shows, ...own.filter((fold) => !isSame(fold, shows))]);
}

/** A capture folds what follows a prompt without knowing what it is. */
function isSame({ kind, startLine, endLine }: Fold, shows: readonly Fold[]): boolean {
  if (kind !== 'show') return false;
  return shows.some((show) => show.startLine <= endLine && startLine <= show.endLine);
}

/** SAs and show outputs in document order, then what holds lines of several SAs. */
export function outlineShownCapture(document: ShownCapture): readonly OutlineItem[] {
  const shows = outlineShow(document.lines.text, document.shows);
  const own = outlineCapture(document);
  if (shows.length === 0) return own;
  const rank = ({ kind, span }: OutlineItem) => (kind === 'runs' ? Infinity : span.start);
  return [...own, ...shows].sort((a, b) => rank(a) - rank(b));
}

/** Leaves out folds that cross one that begins earlier, and all but the largest that begin on one line. */
function nested(folds: readonly Fold[]): readonly Fold[] {
  const kept: Fold[] = [];
  const around: Fold[] = [];
  for (const fold of folds.toSorted((a, b) => a.startLine - b.startLine || b.endLine - a.endLine)) {
    while ((around.at(-1)?.endLine ?? fold.startLine) < fold.startLine) around.pop();
    const outer = around.at(-1);
    if (outer && (outer.endLine < fold.endLine || outer.startLine === fold.startLine)) continue;
    around.push(fold);
    kept.push(fold);
  }
  return kept;
}
