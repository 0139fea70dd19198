import { type DiagnosedCapture, readDiagnosed } from '../capture/diagnosed';
import { explainAt } from '../capture/explain';
import { foldCapture } from '../capture/fold';
import { highlightsAt } from '../capture/highlights';
import { inlayHints } from '../capture/inlayHints';
import { outlineCapture } from '../capture/outline';
import { problemsOf } from '../capture/problems';
import { semanticTokens } from '../capture/semanticTokens';
import type { Wing } from './wing';

/** Captured debugs and show outputs. */
export const captureWing: Wing<DiagnosedCapture> = {
  read: readDiagnosed,
  problems: (capture) => problemsOf(capture, capture.diagnoses()),
  folds: foldCapture,
  outline: outlineCapture,
  highlights: highlightsAt,
  hover: explainAt,
  tokens: semanticTokens,
  hints: (capture, part, settings) => inlayHints(capture, part, settings.inlayHints),
};
