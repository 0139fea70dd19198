import { parseCapture } from '../capture/builder';
import { explainAt } from '../capture/explain';
import type { Capture } from '../capture/model';
import type { Wing } from './wing';

/** Captured debugs and show outputs. */
export const captureWing: Wing<Capture> = {
  read: parseCapture,
  problems: () => [],
  folds: () => [],
  outline: () => [],
  hover: explainAt,
};
