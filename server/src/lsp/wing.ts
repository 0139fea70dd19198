import type {
  Explanation,
  Fold,
  Hover,
  OutlineItem,
  Place,
  Problem,
  Suggestion,
} from '../text/results';
import type { Span } from '../text/span';
import type { Settings } from './settings';

/**
 * What one of our languages answers about one document, in the core's words; a feature that it lacks is absent.
 * A model depends on its text alone: `previous` only makes reading faster.
 */
export interface Wing<Model> {
  readonly read: (text: string, previous: Model | undefined) => Model;
  readonly problems: (model: Model, settings: Settings) => readonly Problem[];
  readonly folds: (model: Model) => readonly Fold[];
  readonly outline: (model: Model) => readonly OutlineItem[];
  readonly hover: (model: Model, offset: number) => Hover | undefined;
  readonly highlights?: (model: Model, offset: number) => readonly Span[];
  readonly definitions?: (model: Model, offset: number) => readonly Place[];
  readonly references?: (model: Model, offset: number) => readonly Place[];
  readonly complete?: (model: Model, offset: number) => readonly Suggestion[];
  readonly explainSuggestion?: (key: string) => Explanation | undefined;
}
