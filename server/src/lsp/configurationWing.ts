import { type Lines, splitLines } from '../text/lines';
import type { Wing } from './wing';

export const configurationWing: Wing<Lines> = {
  read: (text) => splitLines(text),
  problems: () => [],
  folds: () => [],
  outline: () => [],
  hover: () => undefined,
};
