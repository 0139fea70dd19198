import { completeAt, resolveSuggestion } from '../config/complete';
import { explainAt } from '../config/explain';
import { foldConfiguration } from '../config/fold';
import type { Configuration } from '../config/model';
import { parseConfiguration } from '../config/parse';
import type { Wing } from './wing';

/** IOS crypto configuration. */
export const configurationWing: Wing<Configuration> = {
  read: parseConfiguration,
  problems: () => [],
  folds: foldConfiguration,
  outline: () => [],
  hover: explainAt,
  complete: completeAt,
  explainSuggestion: resolveSuggestion,
};
