import type { Span } from './span';

/**
 * What the core answers, in the core's own words; `lsp/convert.ts` turns it into protocol values and
 * `report/` into text. Texts may hold Markdown code marks (`word`) and nothing else of Markdown.
 */

/** A source as it is cited to the reader: `RFC 7296 §2.15`, `Cisco FN72510`. `crypto/references.ts` knows the addresses. */
export type Reference = string;

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How sure a statement is: read in a document or a capture, concluded by us, or told without a source. */
export type Evidence = 'observed' | 'inferred' | 'unverified';

/** A place in one document. */
export interface Place {
  /** Absent: the document that was asked about. */
  readonly uri?: string;
  readonly span: Span;
}

export interface Problem {
  /** Id of the rule or symptom. */
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  /** What is wrong, why it matters here, what to write. Never holds a secret. */
  readonly message: string;
  readonly reference?: Reference;
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
  /** Certain cures, best first. */
  readonly fixes?: readonly Fix[];
}

export interface TextChange {
  readonly place: Place;
  readonly text: string;
}

export interface Fix {
  /** What it does, in the imperative: "Replace `esp-3des` by `esp-gcm 256`". */
  readonly title: string;
  readonly changes: readonly TextChange[];
  /** Safe fixes change nothing that works, and may be applied all at once. */
  readonly safe: boolean;
  /** It changes a document that the reader may not be looking at: the editor shows it before it is made. */
  readonly preview?: true;
}

/** A range of lines that can be closed to its first line; both 0-based and inclusive. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'block' | 'comment' | 'sa' | 'exchange' | 'dump' | 'show';
  /** Shown in place of the closed lines, where the editor can. */
  readonly label?: string;
}

export type OutlineKind =
  | 'object'
  | 'interface'
  | 'key'
  | 'sa'
  | 'exchange'
  | 'message'
  | 'event'
  | 'failure'
  | 'show'
  /** Holds lines of several others. */
  | 'runs';

export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  /** All that belongs to the item. */
  readonly span: Span;
  /** The name in it. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/**
 * What a hover, a report or a documentation page says about one thing. All are rendered from these fields
 * (`report/explanation.ts`), so that the same thing has the same words everywhere.
 */
export interface Explanation {
  /** The thing itself as it is spelled in the document: `R_VERIFY_AUTH`. */
  readonly name: string;
  /** Short facts beside the name: `responder`, `IKE_AUTH`. */
  readonly facts?: readonly string[];
  /** What this router is doing or what this is, in one or two sentences. */
  readonly summary: string;
  readonly next?: string;
  readonly whenStuck?: string;
  /** What to look at, for what tells of a failure itself. */
  readonly check?: string;
  /** Configuration commands that govern it: `crypto ikev2 profile` > `keyring`. */
  readonly configuration?: readonly string[];
  /** Show and debug commands that tell more. */
  readonly commands?: readonly string[];
  /** What happened around it in this document. */
  readonly here?: string;
  /** Lines of another document that it leads to, without secrets. */
  readonly excerpt?: {
    readonly title: string;
    readonly lines: readonly string[];
    /** How many lines are left out. */
    readonly more: number;
    /** Commands that the one block in `lines` could hold and does not. */
    readonly lacking?: readonly string[];
  };
  /** Values side by side, the heads first. Cells may hold code marks and be strong. */
  readonly table?: readonly (readonly string[])[];
  readonly references?: readonly Reference[];
  /** Anything but `observed` is said to the reader. */
  readonly evidence?: Evidence;
}

/** An explanation and the text that it belongs to. */
export interface Hover {
  readonly span: Span;
  readonly explanation: Explanation;
}

export interface Suggestion {
  readonly label: string;
  readonly kind: 'keyword' | 'value' | 'name' | 'template';
  /** One line beside the label. */
  readonly detail: string;
  /** Replaces `replace`. With `snippet`, holds tab stops `${1:name}`. */
  readonly text: string;
  readonly snippet: boolean;
  readonly replace: Span;
  /** Lower comes first. */
  readonly order: number;
  /** What resolving it needs to find its explanation again. */
  readonly key: string;
}

/** What a word is, for colours that a grammar by patterns cannot know. `attribution`: what ties a record to its SA. */
export const tokenTypes = [
  'keyword',
  'name',
  'number',
  'address',
  'text',
  'algorithm',
  'secret',
  'state',
  'event',
  'attribution',
] as const;
export type TokenType = (typeof tokenTypes)[number];

/**
 * `failed`: the negotiation is lost here; `inferred`: concluded, not printed; `sa1` to `sa6`: the SA that the line
 * belongs to, the seventh begins with `sa1` again.
 */
export const tokenModifiers = [
  'definition',
  'negated',
  'deprecated',
  'failed',
  'inferred',
  'sa1',
  'sa2',
  'sa3',
  'sa4',
  'sa5',
  'sa6',
] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

/** A word or several on one line, with what they mean. */
export interface MeaningToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** A remark that the editor shows at an offset without changing the text. */
export interface Hint {
  readonly offset: number;
  readonly text: string;
  readonly tooltip?: string;
}

/** Text that cites a public document. */
export interface Citation {
  readonly span: Span;
  readonly url: string;
  /** What it leads to, as it is cited: `RFC 7296 §2.15`. */
  readonly title: string;
}
