import type { TextSource } from '../text/lines';

/** What the command line needs of the world; tests have one of their own. */
export interface Io {
  /** Opens a file, or standard input for `-`. Rejects with an error whose `code` says why. */
  readonly open: (name: string) => Promise<Input>;
  /** Writes a file that only its owner may read; folders on its way are made. */
  readonly save: (path: string, text: AsyncIterable<string> | string) => Promise<void>;
  readonly write: (text: string) => void;
  /** Messages for the user; the results go to `write`. */
  readonly tell: (text: string) => void;
  /** Shows how far long work has come, in place of what was shown before; absent where nobody looks. */
  readonly showProgress?: (text: string) => void;
  readonly colours: boolean;
  /** A number from 0 up to 1 that nobody can guess. */
  readonly random: () => number;
  readonly version: string;
}

/** A text that is read in pieces. What was read can be read again, by offset. */
export interface Input extends TextSource {
  pieces(): AsyncIterable<{ readonly text: string; readonly read: number; readonly total: number }>;
  close(): void;
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
