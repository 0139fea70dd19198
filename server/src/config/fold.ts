import { lineText } from '../text/lines';
import type { Fold } from '../text/results';
import { isInBody } from './cursor';
import type { Configuration } from './model';
import { pemEnd } from './opaque';

/** The blocks of a configuration, and runs of comments that say something. */
export function foldConfiguration(configuration: Configuration): readonly Fold[] {
  const blocks = configuration.statements
    .filter(({ line, endLine }) => endLine > line)
    .map(({ line, endLine }): Fold => ({ startLine: line, endLine, kind: 'block' }));
  return [...blocks, ...pemFolds(configuration), ...commentFolds(configuration)].sort(
    (first, second) => first.startLine - second.startLine || second.endLine - first.endLine,
  );
}

function pemFolds(configuration: Configuration): readonly Fold[] {
  const { memos, lines } = configuration;
  return memos.flatMap(({ role }, startLine): Fold[] => {
    if (role !== 'pem' || isInBody(configuration, startLine)) return [];
    const endLine = pemEnd(lines, startLine);
    return endLine > startLine ? [{ startLine, endLine, kind: 'block' }] : [];
  });
}

function commentFolds(configuration: Configuration): readonly Fold[] {
  const folds: Fold[] = [];
  const { count } = configuration.lines;
  for (let line = 0; line < count; line++) {
    const startLine = line;
    while (line < count && isRemark(configuration, line)) line++;
    if (line - startLine > 1) folds.push({ startLine, endLine: line - 1, kind: 'comment' });
  }
  return folds.filter(({ startLine }) => !isInBody(configuration, startLine));
}

/** A comment with words; a lone `!` only separates. */
function isRemark({ memos, lines }: Configuration, line: number): boolean {
  const memo = memos[line];
  return memo?.role === 'comment' && /^\s*!+\s*[^\s!]/.test(lineText(lines, line).slice(0, 200));
}
