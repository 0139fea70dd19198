import { type Lines, lineAt, type TextSource } from '../text/lines';
import type { Fold } from '../text/results';
import type { ShownSection, ShowOutput } from './model';
import { sectionDetail, sectionName } from './names';

/** An output folds to its first line, its sections to theirs; no two folds begin on one line. */
export function foldShow(
  lines: Lines<TextSource>,
  outputs: readonly ShowOutput[],
): readonly Fold[] {
  const folds: Fold[] = [];
  for (const output of outputs) foldSection(lines, output, output.command.command, folds);
  return folds;
}

function foldSection(
  lines: Lines<TextSource>,
  section: ShownSection,
  label: string,
  folds: Fold[],
): void {
  const startLine = lineAt(lines, section.span.start);
  const endLine = lineAt(lines, section.span.end);
  const taken = folds.at(-1)?.startLine === startLine;
  if (endLine > startLine && !taken) folds.push({ startLine, endLine, kind: 'show', label });
  for (const inner of section.sections) {
    const detail = sectionDetail(inner);
    const name = sectionName(inner);
    foldSection(lines, inner, detail === '' ? name : `${name}: ${detail}`, folds);
  }
}
