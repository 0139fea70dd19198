import { highlightsAt } from '../capture/highlights';
import { inlayHints } from '../capture/inlayHints';
import { type DiagnosedProblem, diagnosedProblems } from '../capture/problems';
import { semanticTokens } from '../capture/semanticTokens';
import { foldShownCapture, outlineShownCapture } from '../relate/showInCapture';
import type { ShownCapture } from '../relate/shownCapture';
import { explainShownAt } from '../relate/showToCapture';
import { checkShow } from '../show/check';
import type { Problem } from '../text/results';
import { meets, type Span } from '../text/span';
import type { Wing } from './wing';

/** Captured debugs and show outputs. */
export const captureWing: Wing<ShownCapture> = {
  problems: (capture) => captureProblems(capture, ({ problem }) => problem),
  folds: foldShownCapture,
  outline: outlineShownCapture,
  highlights: highlightsAt,
  hover: explainShownAt,
  tokens: semanticTokens,
  hints: (capture, part, settings) => inlayHints(capture, part, settings.inlayHints),
};

/**
 * The problems of a capture, or of a part of it; `finish` adds to a symptom's problem what other documents know of it,
 * which takes its time.
 */
export function captureProblems(
  capture: ShownCapture,
  finish: (found: DiagnosedProblem) => Problem,
  part?: Span,
): readonly Problem[] {
  const isWanted = ({ span }: Problem) => !part || meets(span, part);
  const symptoms = diagnosedProblems(capture, capture.diagnoses())
    .filter(({ problem }) => isWanted(problem))
    .map(finish);
  return [...symptoms, ...checkShow(capture.shows).filter(isWanted)];
}
