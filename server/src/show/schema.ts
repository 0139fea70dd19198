import type { AlgorithmFamily } from '../crypto/algorithms';
import type { Evidence, Reference, Severity } from '../text/results';

/**
 * How a value is printed, and with it what a reader is told beside it. A pattern stands for a value that only one
 * field has; it must be bounded, and it ends where the value ends.
 */
export type ValueKind =
  /** The label says it all: `Kilobyte Volume Rekey has been disabled`. */
  | 'none'
  /** To the end of the line. */
  | 'text'
  /** To the next blank or comma. */
  | 'word'
  /** To the closing brace, over lines: `{Tunnel, esn}`. */
  | 'braces'
  | 'count'
  | 'seconds'
  /** `Y` or `N`. */
  | 'yesNo'
  /** Kilobytes and seconds that are left: `(4608000/3400)`. */
  | 'remaining'
  /** Seconds in all and seconds passed: `86400/735 sec`. */
  | 'lifeUsed'
  /** What a new SA gets: `4608000 kilobytes/3600 seconds`. */
  | 'lifetimes'
  /** `23:29:35`, `1d02h`. */
  | 'clock'
  | 'ikeSpi'
  /** `0x50A0FB1C(1352727324)`. */
  | 'ipsecSpi'
  /** In and out: `0x232CB82D/0x30767B6E`. */
  | 'spiPair'
  | 'address'
  /** `(0.0.0.0/0.0.0.0/47/0)`: address, mask, protocol, port. */
  | 'selector'
  /** A cell of a table; the label is the head of its column. */
  | 'cell';

/** One thing that an output tells. */
export interface FieldEntry {
  /**
   * As printed; blanks stand for any run of blanks and line breaks. A colon at its end must be there. The head of
   * the column when the value is a cell.
   */
  readonly label: string;
  readonly value: ValueKind | RegExp;
  /** It only begins a line. */
  readonly first?: true;
  /** A section of this kind begins with it. */
  readonly opens?: string;
  /** What a count counts. */
  readonly unit?: string;
  /** What it tells, in one or two sentences. */
  readonly summary: string;
  /** What a healthy router shows, where that is not plain. */
  readonly normal?: string;
  /** What some values mean; runs of blanks count as one. */
  readonly values?: Readonly<Record<string, string>>;
  /** What some words of the value mean, where it is a list of them: only those that it has are explained. */
  readonly words?: Readonly<Record<string, string>>;
  /** The value names algorithms of this family. */
  readonly algorithms?: AlgorithmFamily;
  /** A count that is worth a word as soon as it is not zero. */
  readonly worth?: WorthAWord;
  readonly configuration?: readonly string[];
  readonly commands?: readonly string[];
  readonly references?: readonly Reference[];
  readonly evidence?: Evidence;
  /** Pieces of output that hold it, the value between « and ». */
  readonly samples: readonly string[];
}

export interface WorthAWord {
  readonly code: 'packet-errors' | 'replay-failures';
  readonly severity: Severity;
  /** `{count}` stands for the value. */
  readonly message: string;
}

/** A part of an output that comes once for each SA, flow, policy ... */
export interface SectionEntry {
  /** The word of `FieldEntry.opens`. */
  readonly kind: string;
  /** What it is called: the values of fields, by key, after a word of ours. */
  readonly title: string;
  readonly name: readonly string[];
  readonly detail: readonly string[];
}

export interface TableEntry {
  /** The line of column heads. */
  readonly header: RegExp;
  /** Keys of fields, as their heads stand in the line. */
  readonly columns: readonly string[];
  /** A row; its groups are named by the keys of fields. */
  readonly row: RegExp;
}

export interface ShowCommand {
  /** In full words, without options: `show crypto ikev2 sa`. */
  readonly command: string;
  /** Other commands whose output looks like this on an ASA. */
  readonly alsoTyped?: readonly string[];
  /** What it shows. */
  readonly summary: string;
  /** Lines that only this output has, the first of them `once` in an output. */
  readonly headings: readonly RegExp[];
  /** An output begins anew with it even without a prompt. */
  readonly once?: RegExp;
  /** Outermost first. */
  readonly sections: readonly SectionEntry[];
  readonly tables?: readonly TableEntry[];
  readonly fields: Readonly<Record<string, FieldEntry>>;
  readonly references?: readonly Reference[];
}
