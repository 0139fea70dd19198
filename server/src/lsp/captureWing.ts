import { highlightsAt } from '../capture/highlights';
import { inlayHints } from '../capture/inlayHints';
import { type DiagnosedProblem, diagnosedProblems } from '../capture/problems';
import { semanticTokens } from '../capture/semanticTokens';
import { foldShownCapture, outlineShownCapture } from '../relate/showInCapture';
import { readShownCapture, type ShownCapture } from '../relate/shownCapture';
import { explainShownAt } from '../relate/showToCapture';
import { checkShow } from '../show/check';
import type { Problem } from '../text/results';
import type { Wing } from './wing';

/** Captured debugs and show outputs. */
export const captureWing: Wing<ShownCapture> = {
  read: readShownCapture,
  problems: (capture) => captureProblems(capture, ({ problem }) => problem),
  folds: foldShownCapture,
  outline: outlineShownCapture,
  highlights: highlightsAt,
  hover: explainShownAt,
  tokens: semanticTokens,
  hints: (capture, part, settings) => inlayHints(capture, part, settings.inlayHints),
};

/** The problems of a capture; `finish` adds to a symptom's problem what other documents know of it. */
export function captureProblems(
  capture: ShownCapture,
  finish: (found: DiagnosedProblem) => Problem,
): readonly Problem[] {
  const symptoms = diagnosedProblems(capture, capture.diagnoses()).map(finish);
  return [...symptoms, ...checkShow(capture.shows)];
}
