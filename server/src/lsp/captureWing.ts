import { highlightsAt } from '../capture/highlights';
import { inlayHints } from '../capture/inlayHints';
import { problemsOf } from '../capture/problems';
import { semanticTokens } from '../capture/semanticTokens';
import { foldShownCapture, outlineShownCapture } from '../relate/showInCapture';
import { readShownCapture, type ShownCapture } from '../relate/shownCapture';
import { explainShownAt } from '../relate/showToCapture';
import { checkShow } from '../show/check';
import type { Wing } from './wing';

/** Captured debugs and show outputs. */
export const captureWing: Wing<ShownCapture> = {
  read: readShownCapture,
  problems: (capture) => [...problemsOf(capture, capture.diagnoses()), ...checkShow(capture.shows)],
  folds: foldShownCapture,
  outline: outlineShownCapture,
  highlights: highlightsAt,
  hover: explainShownAt,
  tokens: semanticTokens,
  hints: (capture, part, settings) => inlayHints(capture, part, settings.inlayHints),
};
