import type { LadderAnswer } from '../../../server/src/lsp/protocol';

/** What the extension tells the page of the ladder. */
export type ToPage =
  /**
   * `sa`: the SA that is asked for; absent: all, or the one that was chosen before. `begin` is sent without being asked,
   * and what it leaves out comes next.
   */
  | ({ readonly kind: 'begin' | 'show' } & LadderAnswer)
  /** The cursor in the capture: its line, 0-based, and the SA there. */
  | { readonly kind: 'cursor'; readonly line: number; readonly sa: number };

/** What the page tells the extension. */
export type FromPage =
  /** Nothing has come: the page was hidden and begins anew. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'go'; readonly line: number }
  | { readonly kind: 'save-svg' | 'show-mermaid'; readonly text: string };
