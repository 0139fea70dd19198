import type { Renamable, Renaming } from '../config/navigate';
import type { Signature } from '../config/signature';
import type { Pieces } from '../text/pieces';
import type {
  Citation,
  Explanation,
  Fold,
  Hint,
  Hover,
  MeaningToken,
  OutlineItem,
  Place,
  Problem,
  Suggestion,
  TextChange,
} from '../text/results';
import type { Span } from '../text/span';
import type { Settings } from './settings';

/** Reads a document. The model depends on the text alone: `previous` only makes reading faster. */
export type Reader<Model> = (text: Pieces, previous: Model | undefined) => Model;

/** What one of our languages answers about one document, in the core's words; a feature that it lacks is absent. */
export interface Wing<Model> {
  readonly problems: (model: Model, settings: Settings) => readonly Problem[];
  /** The same where the document is not being edited, so that nothing need be kept for its next version. */
  readonly problemsOnce?: (model: Model, settings: Settings) => readonly Problem[];
  readonly folds: (model: Model) => readonly Fold[];
  readonly outline: (model: Model) => readonly OutlineItem[];
  readonly hover: (model: Model, offset: number) => Hover | undefined;
  readonly highlights?: (model: Model, offset: number) => readonly Span[];
  readonly definitions?: (model: Model, offset: number) => readonly Place[];
  readonly references?: (model: Model, offset: number) => readonly Place[];
  /** The coloured words of a part of the document, in order. */
  readonly tokens?: (model: Model, part: Span) => readonly MeaningToken[];
  /** Remarks beside the text of a part of the document. */
  readonly hints?: (model: Model, part: Span, settings: Settings) => readonly Hint[];
  readonly citations?: (model: Model) => readonly Citation[];
  readonly selectionRanges?: (model: Model, offset: number) => readonly Span[];
  readonly renamable?: (model: Model, offset: number) => Renamable | undefined;
  readonly rename?: (model: Model, offset: number, newName: string) => Renaming;
  readonly format?: (model: Model, extent: 'all' | 'indentation') => readonly TextChange[];
  readonly signatures?: (model: Model, offset: number) => readonly Signature[];
  readonly complete?: (model: Model, offset: number) => readonly Suggestion[];
  readonly explainSuggestion?: (key: string) => Explanation | undefined;
}
