import type { Ladder } from '../../../server/src/report/ladderModel';

/** What the extension tells the page of the ladder. */
export type ToPage =
  /** `sa`: the SA that is asked for; absent: all, or the one that was chosen before. Sent without being asked. */
  | {
      readonly kind: 'show';
      readonly ladders: readonly Ladder[];
      readonly more: number;
      readonly sa?: number;
    }
  /** The cursor in the capture: its line, 0-based, and the SA there. */
  | { readonly kind: 'cursor'; readonly line: number; readonly sa: number };

/** What the page tells the extension. */
export type FromPage =
  /** Nothing has come: the page was hidden and begins anew. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'go'; readonly line: number }
  | { readonly kind: 'save-svg' | 'show-mermaid'; readonly text: string };
