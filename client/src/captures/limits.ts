import type { CaptureSize } from '../../../server/src/lsp/protocol';

/** VS Code stops colouring and folding a document above these sizes, and hands none to extensions above the last. */
const mostCharacters = 20 * 1024 * 1024;
const mostLines = 300_000;
export const mostBytesForExtensions = 50 * 1024 * 1024;

/** What VS Code does not do for a capture because of its size, and why; empty for most. In one line, as it is shown. */
export function limitsOf({ characters, lines, folds }: CaptureSize, mostFolds: number): string[] {
  const limits: string[] = [];
  if (characters > mostCharacters || lines > mostLines) {
    limits.push(
      'Above 20 MB or 300,000 lines VS Code leaves out folds, sticky lines and most colours.',
    );
  } else if (folds > mostFolds) {
    limits.push(
      `${mostFolds} of ${folds} folds are kept: editor.foldingMaximumRegions sets how many.`,
    );
  }
  return limits;
}
