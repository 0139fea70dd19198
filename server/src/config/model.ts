import type { AlgorithmFamily } from '../crypto/algorithms';
import type { Lines } from '../text/lines';
import type { Span } from '../text/span';
import type { SymbolKind } from './grammar/kinds';
import type { ModeName } from './grammar/modes';
import type { Command } from './grammar/schema';
import type { LineIndex } from './lineIndex';
import type { Remembered } from './once';

/** A configuration, read. Any text gives one. */
export interface Configuration {
  readonly lines: Lines;
  /** Every line that is a command, in document order; comments and empty lines are none. */
  readonly statements: readonly Statement[];
  readonly symbols: SymbolTable;
  readonly index: LineIndex;
  /** What was read, line by line, to be found again when the next version of the text is read. */
  readonly memos: readonly LineMemo[];
  readonly handover: Handover;
}

/**
 * The statements, for the next version of the text to take over, once. It moves those that it keeps, so that a
 * configuration that was read on from is not asked any more.
 */
export interface Handover {
  statements: readonly Statement[] | undefined;
  /** What was worked out from the statements, by what did it: it holds for the next version too where those did not change. */
  carried: Map<unknown, unknown>;
  /** Names by their keys, as far as asked for. */
  readonly byKeys: WeakMap<readonly SymbolUse[], ReadonlyMap<string, readonly SymbolUse[]>>;
}

/** A line, taken apart, and its readings in the modes that were asked. Depends on the line's text alone. */
export interface LineMemo extends LineTokens {
  readings: readonly Reading[];
}

/** `comment`: empty, `!` or a directive of a template. `exit` leaves a mode, `end` leaves all of them. */
export type LineRole = 'command' | 'comment' | 'pem' | 'exit' | 'end';

/** A line of a configuration, taken apart without knowing what it means. */
export interface LineTokens {
  readonly words: readonly Word[];
  /** Columns that the first word is indented by; a tab goes to the next multiple of eight. */
  readonly indent: number;
  readonly role: LineRole;
  /** `(config-if)#` of a captured session, `#` or `>` for EXEC mode. */
  readonly prompt: string | undefined;
}

/**
 * One command line and where it stands. The next version of the text keeps the statements of blocks that did not
 * change, and moves them: what outlives a version asks a statement for its place again.
 */
export interface Statement {
  /** 0-based. */
  readonly line: number;
  /** Offset of the line's first character: columns in `reading` count from it. */
  readonly offset: number;
  readonly reading: Reading;
  /** The command that opened the mode this line is in; absent in global configuration. */
  readonly parent: Statement | undefined;
  /** The lines of the mode that this line opens. */
  readonly children: readonly Statement[];
  /** Last line of the block that this line opens, else its own line. */
  readonly endLine: number;
  /** See `once`. */
  made: Remembered | undefined;
}

/** What a line says, read in its mode. Depends on nothing but both, so equal lines share one. */
export interface Reading {
  readonly mode: ModeName;
  readonly words: readonly Word[];
  /** `no` or `default` in front; the words still hold it. */
  readonly negation: 'none' | 'no' | 'default';
  readonly outcome: Outcome;
  /** The mode that the lines below are in. */
  readonly opens: ModeName | undefined;
  /** How well the line fits the mode, see `fitOf`. */
  readonly fit: number;
  /** The names in it. */
  readonly links: readonly Link[];
}

/** A name that a line defines or refers to; a name that is both is two. */
export interface Link {
  readonly role: 'definition' | 'reference';
  readonly kind: SymbolKind;
  /** As written. */
  readonly name: string;
  /** The form of the name under which equal names are equal. */
  readonly key: string;
  /** Columns, as those of words. */
  readonly start: number;
  readonly end: number;
}

/** A word of a line; columns are UTF-16 units from the line's beginning. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type Outcome =
  /** The whole line is known. `bindings` are in word order. */
  | {
      readonly kind: 'command';
      readonly command: Command;
      readonly bindings: readonly Binding[];
      /** The keywords that it begins with: `match identity remote address`. */
      readonly keywords: string;
    }
  /** So far right, but IOS would answer `% Incomplete command`. */
  | {
      readonly kind: 'incomplete';
      readonly command: Command;
      readonly bindings: readonly Binding[];
      readonly expected: readonly string[];
    }
  /** The word at index `word` fits nowhere; `expected` are the spellings that would. */
  | {
      readonly kind: 'invalid';
      readonly word: number;
      readonly expected: readonly string[];
      readonly command?: Command;
      readonly bindings: readonly Binding[];
    }
  /** A number outside of its range. */
  | {
      readonly kind: 'outOfRange';
      readonly word: number;
      readonly low: number;
      readonly high: number;
      readonly command: Command;
      readonly bindings: readonly Binding[];
    }
  | {
      readonly kind: 'ambiguous';
      readonly word: number;
      readonly candidates: readonly string[];
      readonly bindings: readonly Binding[];
    }
  /** Not a command of this mode, which is not ours to judge: outside crypto, or an accepted mode. */
  | { readonly kind: 'foreign' };

/** How one or more words of a line were read. */
export type Binding =
  | { readonly kind: 'keyword'; readonly word: number; readonly keyword: string }
  | {
      readonly kind: 'parameter';
      readonly word: number;
      /** Index of the last word that belongs to it; `LINE` takes all that follow. */
      readonly lastWord: number;
      readonly name: string;
      readonly type: string;
      readonly value: string;
      readonly defines?: SymbolKind;
      readonly refersTo?: SymbolKind;
      readonly secret?: true;
    }
  /** An algorithm of `crypto/algorithmTable.ts`, by its `family` and `cli`; `esp-aes 256` is two words. */
  | {
      readonly kind: 'algorithm';
      readonly word: number;
      readonly lastWord: number;
      readonly family: AlgorithmFamily;
      readonly cli: string;
    };

/** A name where it is defined or used. */
export interface SymbolUse {
  readonly kind: SymbolKind;
  /** As written. */
  readonly name: string;
  /** As that of `Link`. */
  readonly key: string;
  readonly statement: Statement;
  readonly span: Span;
}

export interface SymbolTable {
  /** All definitions of a name, by the rules of its kind (case, interface abbreviations). */
  definitions(kind: SymbolKind, name: string): readonly SymbolUse[];
  /** All definitions of the name of a use. */
  definitionsFor(use: SymbolUse): readonly SymbolUse[];
  references(kind: SymbolKind, name: string): readonly SymbolUse[];
  /** All definitions of a kind, in document order. */
  definitionsOf(kind: SymbolKind): readonly SymbolUse[];
  referencesOf(kind: SymbolKind): readonly SymbolUse[];
  /** The definition or reference that an offset touches. */
  useAt(
    offset: number,
  ): { readonly use: SymbolUse; readonly role: 'definition' | 'reference' } | undefined;
}

/** The absolute span of a word, or from one word to another, of a statement. */
export function wordSpan(statement: Statement, first: number, last = first): Span {
  const { words } = statement.reading;
  const start = statement.offset + (words[first]?.start ?? 0);
  return { start, end: statement.offset + (words[last]?.end ?? words[first]?.end ?? 0) };
}

/** The keywords that a line begins with, as IOS writes them, up to the first parameter. */
export function firstKeywords(bindings: readonly Binding[]): string {
  const keywords: string[] = [];
  for (const binding of bindings) {
    if (binding.kind !== 'keyword') break;
    keywords.push(binding.keyword);
  }
  return keywords.join(' ');
}
