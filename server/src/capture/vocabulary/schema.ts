import type { Evidence, Reference, Severity } from '../../text/results';

/** Who prints a line or a state: the side of the IKE SA or of the exchange. */
export type Role = 'initiator' | 'responder' | 'either';

/**
 * What everything that a capture can hold says about itself. All sentences are ours, follow VOICE:
 * the first says what this router is doing or what is wrong.
 */
export interface Knowledge {
  readonly summary: string;
  /** What normally follows. */
  readonly next?: string;
  /** Likely causes and what to check, when the trace stops here. */
  readonly whenStuck?: string;
  /** Configuration that governs it: `crypto ikev2 profile > keyring local`. Parts are IOS commands, `>` descends into a mode. */
  readonly configuration?: readonly string[];
  /** Show and debug commands that tell more. */
  readonly commands?: readonly string[];
  readonly references?: readonly Reference[];
  /** Absent: seen in a capture and sourced. */
  readonly evidence?: Evidence;
}

/** A state of the IKEv2 state machine, by its spelling in `CurState:`. */
export interface State extends Knowledge {
  readonly role: Role;
  readonly exchange: string;
  readonly phase:
    | 'idle'
    | 'building'
    | 'waiting'
    | 'processing'
    | 'verifying'
    | 'done'
    | 'established'
    | 'ending';
  /** Progress along the negotiation, 0 to 100: later states are larger. */
  readonly order: number;
  /** States that normally follow. */
  readonly leadsTo?: readonly string[];
  /** SM Trace bodies, `CurState: … Event: …`, that name it. */
  readonly samples: readonly string[];
}

/** An event of the IKEv2 state machine, by its spelling in `Event:` without apostrophes. */
export interface Event extends Knowledge {
  /** `failure`: the exchange is lost with it, whatever made it. */
  readonly kind: 'check' | 'action' | 'result' | 'timer' | 'failure';
  /** Other spellings: `EV_OK_REC'D_DH_PUBKEY_RESP`. */
  readonly aliases?: readonly string[];
  /** What it means in certain states, where that differs: by state. */
  readonly inState?: Readonly<Record<string, string>>;
  readonly samples: readonly string[];
}

/** One message of an exchange, as the RFC draws it. */
export interface ExchangeStep {
  readonly sender: 'initiator' | 'responder';
  /** Payloads in their order; one in brackets may be missing: `[CERT]`. */
  readonly payloads: readonly string[];
  /** What is settled when it has arrived. */
  readonly achieves: string;
}

/** An exchange of messages, by its name in `model.ts`. */
export interface ExchangeKnowledge extends Knowledge {
  readonly protocol: 'ikev2' | 'ikev1';
  /** As it is said: `main mode`. */
  readonly title: string;
  readonly steps: readonly ExchangeStep[];
}

/** What the parts of messages are that bear a certain name in templates. */
export interface PartKind extends Knowledge {
  /** As it is said: `IKEv2 profile`. */
  readonly title: string;
}

/** A word in the name of a state or an event that nobody explains, and what it suggests. */
export interface NamePart {
  /** The word between underscores. */
  readonly part: string;
  /** Where it means that: as the first word, or wherever it stands. */
  readonly place: 'first' | 'any';
  readonly suggests: string;
  /** Names that hold it. */
  readonly samples: readonly string[];
}

/**
 * One message of a debug, as a template over the text after prefix, facility and SA id:
 *
 * - words compare without case; any run of white space matches any other
 * - `<name:type>` a part: `ip`, `endpoint` (address and port), `number`, `hex` (with or without 0x), `spi` (8 or 16 hex digits),
 *   `word` (up to white space), `name` (with or without quotes: up to the closing quote or white space), `algorithms` or `text` (up to what
 *   follows in the template, at the end: the rest of the line)
 * - `{a|b}` one of these texts, `[a]` may be missing
 * - a backslash before `[ ] { } | <` takes the character as it is
 *
 * A template starts with a literal word: the matcher finds candidates by it. It covers the first line of a message
 * to its end; of all that match, the one with more literal text counts. The empty template is a message without text.
 */
export interface MessageFormat extends Knowledge {
  /** Stable, kebab-case, from what it says: `preshared-key-by-address`. */
  readonly id: string;
  readonly template: string;
  /** Other wordings of the same message, by release or device. */
  readonly also?: readonly string[];
  readonly severity: Severity | 'normal';
  /** Facilities that print it, see `records`; absent: any. */
  readonly facility?: readonly string[];
  /** What a named part is, where its name does not tell: `{ address: 'Address of the peer whose key is looked up' }`. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Whole lines that match it and no other entry. At least one. */
  readonly samples: readonly string[];
}
