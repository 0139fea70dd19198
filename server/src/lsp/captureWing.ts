import { explainAt } from '../capture/explain';
import { foldCapture } from '../capture/fold';
import { type FollowedCapture, readCapture } from '../capture/follow';
import { highlightsAt } from '../capture/highlights';
import { inlayHints } from '../capture/inlayHints';
import { outlineCapture } from '../capture/outline';
import { semanticTokens } from '../capture/semanticTokens';
import type { Wing } from './wing';

/** Captured debugs and show outputs. */
export const captureWing: Wing<FollowedCapture> = {
  read: readCapture,
  problems: () => [],
  folds: foldCapture,
  outline: outlineCapture,
  highlights: highlightsAt,
  hover: explainAt,
  tokens: semanticTokens,
  hints: (capture, part, settings) => inlayHints(capture, part, settings.inlayHints),
};
