import { type Paint, plain, terminalColours } from '../report/paint';
import type { TextSource } from '../text/lines';

/** What the command line needs of the world; tests have one of their own. */
export interface Io {
  /**
   * Opens a file, or standard input for `-`; `twice` if its text is to be read again by offset. Rejects with an error
   * whose `code` says why.
   */
  readonly open: (name: string, twice: boolean) => Promise<Input>;
  /** Writes a file that only its owner may read; folders on its way are made. */
  readonly save: (path: string, text: AsyncIterable<string> | string) => Promise<void>;
  readonly write: (text: string) => void;
  /** Resolves when what was written has gone out, so that it does not pile up. */
  readonly written?: () => Promise<unknown>;
  /** Messages for the user; the results go to `write`. */
  readonly tell: (text: string) => void;
  /** Shows how far long work has come, in place of what was shown before; absent where nobody looks. */
  readonly showProgress?: (text: string) => void;
  readonly colours: boolean;
  /** UTF-16 units of a capture that are explained at once; absent: as many as are good. */
  readonly windowLength?: number;
  /** A number from 0 up to 1 that nobody can guess. */
  readonly random: () => number;
  readonly version: string;
}

/** A text that is read in pieces. */
export interface Input extends TextSource {
  pieces(): AsyncIterable<Piece>;
  close(): void;
}

/** A piece of a text, and how many of its bytes were read with it; the total is not always known. */
export interface Piece {
  readonly text: string;
  readonly read: number;
  readonly total?: number;
}

/** A text in memory as an input. */
export function inputOf(text: string): Input {
  return {
    length: text.length,
    charCodeAt: (offset) => text.charCodeAt(offset),
    slice: (start, end) => text.slice(start, end),
    async *pieces() {
      yield { text, read: text.length, total: text.length };
    },
    close: () => undefined,
  };
}

/** Colours, where they are wanted. */
export function paintFor({ colours }: Io): Paint {
  return colours ? terminalColours : plain;
}
