import { parseCapture } from '../capture/builder';
import { explainAt } from '../capture/explain';
import { inlayHints } from '../capture/inlayHints';
import type { Capture } from '../capture/model';
import { semanticTokens } from '../capture/semanticTokens';
import type { Wing } from './wing';

/** Captured debugs and show outputs. */
export const captureWing: Wing<Capture> = {
  read: parseCapture,
  problems: () => [],
  folds: () => [],
  outline: () => [],
  hover: explainAt,
  tokens: semanticTokens,
  hints: (capture, part, settings) => inlayHints(capture, part, settings.inlayHints),
};
