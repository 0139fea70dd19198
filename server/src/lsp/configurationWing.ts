import { checkConfiguration, checkOnce } from '../config/check';
import { citationsIn } from '../config/citations';
import { completeAt, resolveSuggestion } from '../config/complete';
import { explainAt } from '../config/explain';
import { foldConfiguration } from '../config/fold';
import { formatConfiguration } from '../config/format';
import { inlayHints } from '../config/inlayHints';
import type { LineMemory } from '../config/memo';
import type { Configuration } from '../config/model';
import {
  definitionsAt,
  highlightsAt,
  referencesAt,
  renamableAt,
  renameAt,
} from '../config/navigate';
import { outlineConfiguration } from '../config/outline';
import { parseConfiguration } from '../config/parse';
import { selectionRangesAt } from '../config/selectionRanges';
import { semanticTokens } from '../config/semanticTokens';
import { signaturesAt } from '../config/signature';
import type { Reader, Wing } from './wing';

/** Reads configurations; what several have in common is read once. */
export function createConfigurationReader(memory: LineMemory = new Map()): Reader<Configuration> {
  return (text, previous) => parseConfiguration(text.toString(), previous, memory);
}

/** IOS crypto configuration. */
export const configurationWing: Wing<Configuration> = {
  problems: checkConfiguration,
  problemsOnce: checkOnce,
  folds: foldConfiguration,
  outline: outlineConfiguration,
  hover: explainAt,
  highlights: highlightsAt,
  definitions: definitionsAt,
  references: referencesAt,
  tokens: semanticTokens,
  hints: (configuration, part, { inlayHints: choice }) => inlayHints(configuration, part, choice),
  citations: citationsIn,
  selectionRanges: selectionRangesAt,
  renamable: renamableAt,
  rename: renameAt,
  format: formatConfiguration,
  signatures: signaturesAt,
  complete: completeAt,
  explainSuggestion: resolveSuggestion,
};
