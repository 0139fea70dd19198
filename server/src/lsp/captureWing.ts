import { parseCapture } from '../capture/builder';
import { explainAt } from '../capture/explain';
import { foldCapture } from '../capture/fold';
import { inlayHints } from '../capture/inlayHints';
import type { Capture } from '../capture/model';
import { outlineCapture } from '../capture/outline';
import { semanticTokens } from '../capture/semanticTokens';
import type { Wing } from './wing';

/** Captured debugs and show outputs. */
export const captureWing: Wing<Capture> = {
  read: parseCapture,
  problems: () => [],
  folds: foldCapture,
  outline: outlineCapture,
  hover: explainAt,
  tokens: semanticTokens,
  hints: (capture, part, settings) => inlayHints(capture, part, settings.inlayHints),
};
