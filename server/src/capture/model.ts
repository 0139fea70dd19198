import type { Lines, TextSource } from '../text/lines';
import type { Rows } from './rows';

/** A captured debug output, read. Any text gives one. */
export interface Capture {
  /** A document's text is a string; a file streamed from disk is read in pieces. */
  readonly lines: Lines<TextSource>;
  readonly records: Records;
  /** In the order of their first record. `records.sa` and `Exchange.sa` are indexes of it. */
  readonly associations: Rows<SecurityAssociation>;
  /** In the order of their first record. */
  readonly exchanges: Rows<Exchange>;
  /** In document order. */
  readonly messages: Rows<Message>;
  /** States by `records.state`; entry 0 is no state. Spelled as in the capture. */
  readonly states: readonly string[];
  /** Events by `records.event`; entry 0 is no event. Without apostrophes, as the vocabulary spells them. */
  readonly events: readonly string[];
  /** What the router calls its SAs, by `records.slot`; entry 0 is no slot. Routers use a slot again. */
  readonly slots: readonly Slot[];
  /** Of a part of another capture: for each line its line there, 0-based. */
  readonly originLines?: readonly number[];
}

/**
 * The records, one column for each property. A record reaches from its first character to the next record's,
 * so the records cover the text without gap: every character, and every line by its first one, has one owner.
 * One line can hold several records. A column holds `count` values.
 */
export interface Records {
  readonly count: number;
  /** Offset of the first character, time stamp and all; one more than `count`: the last is the text's length. */
  readonly start: Uint32Array;
  /** Distance from the start to the text after time stamp, facility and id. */
  readonly body: Uint16Array;
  /** See `recordKinds`. */
  readonly kind: Uint8Array;
  /** Index of `facilities`; 0 is none. */
  readonly facility: Uint8Array;
  /** Bits of `RecordFlag`. */
  readonly flags: Uint8Array;
  /** Index of `Capture.slots`; 0 when the record carries no id. */
  readonly slot: Uint32Array;
  /** Index of `Capture.associations`; -1 for none. */
  readonly sa: Int32Array;
  /** Index of `Capture.exchanges`; -1 for none. */
  readonly exchange: Int32Array;
  /** IKEv2 message id of a trace; -1 for none. */
  readonly messageId: Int32Array;
  /** Index of `Capture.states`: the state of a trace, the new state of an IKEv1 transition. */
  readonly state: Uint16Array;
  /** Index of `Capture.events`: the event of a trace, what the `Input =` line of IKEv1 says. */
  readonly event: Uint16Array;
  /** Milliseconds, only good for differences within the capture; NaN without a time stamp. */
  readonly time: Float64Array;
}

/** What a record is, by `Records.kind`. */
export const recordKinds = [
  /** Text that no rule knows; the first lines of a cut capture. */
  'unknown',
  /** A line of a debug with its facility. */
  'debug',
  /** A step of the IKEv2 state machine: `SM Trace->`. */
  'trace',
  /** The head of a message with its payloads: `Sending Packet [...`, `Next payload: ...`. */
  'packet',
  /** A step of the IKEv1 state machine: `Old State = ...  New State = ...`. */
  'transition',
  /** `%CRYPTO-6-...`, `%ASA-7-...`. */
  'syslog',
  /** A line of an event-trace buffer. */
  'eventTrace',
  /** A prompt and what was typed after it, with the output of a show command. */
  'prompt',
  /** A remark that someone wrote into the capture. */
  'remark',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Who prints a record, by `Records.facility`; entry 0 is nobody. */
export const facilities = [
  '',
  'IKEv2',
  'IKEv2-ERROR',
  'IKEv2-INTERNAL',
  'IKEv2-PAK',
  'IKEv2-PROTO',
  'IKEv2-PLAT',
  'ISAKMP',
  'ISAKMP-PAK',
  'ISAKMP-ERROR',
  'IPSEC',
  'CRYPTO_PKI',
  'CRYPTO_ENGINE',
  'CRYPTO_MAP',
  'SYSLOG',
  'EVENT_TRACE',
] as const;
export type Facility = (typeof facilities)[number];

/** Bits of `Records.flags`. */
export const RecordFlag = {
  /** The SA is concluded from the neighbours, not printed. */
  inferred: 1,
  /** A trace of an exchange that this router asks for: `(I)`. */
  initiator: 2,
  /** A trace of an exchange that this router answers: `(R)`. */
  responder: 4,
  /** A message, or a part of it, that answers. */
  response: 8,
  /** Part of a payload dump. */
  dump: 16,
  /** The record is damaged: cut, wrapped or run through by other output. */
  damaged: 32,
} as const;

/** An id under which a router prints the lines of an SA. */
export interface Slot {
  /** `SA ID = 1`, the number in `IKEv2-PROTO-5: (8):`, the connection id of ISAKMP. */
  readonly saId: number;
  readonly sessionId?: number;
  readonly protocol: Protocol;
}

export type Protocol = 'ikev2' | 'ikev1';
export type SaRole = 'initiator' | 'responder';
/** `unknown`: the capture shows too little of the SA, not even how it began. */
export type Outcome = 'up' | 'failed' | 'deleted' | 'unfinished' | 'unknown';

/** Something that a record says. */
export interface Found<T> {
  readonly value: T;
  /** Index of the record that says it. */
  readonly record: number;
}

export interface Endpoint {
  /** As printed; can be a redacted one. */
  readonly address: string;
  /** UDP port; absent when not printed. */
  readonly port?: number;
}

/** An IKE SA as one router sees it. */
export interface SecurityAssociation {
  /** Its index in `Capture.associations`. */
  readonly index: number;
  /** Counts from 1 in the whole of which the capture is a part; absent: by its index. */
  readonly number?: number;
  readonly protocol: Protocol;
  /** 16 upper-case hex digits; absent when no record tells, zero SPIs too. */
  readonly initiatorSpi?: string;
  readonly responderSpi?: string;
  /** Indexes of `Capture.slots`, in order of appearance. */
  readonly slots: readonly number[];
  /** This router's role in the SA, not in a later exchange; absent when the capture does not tell. */
  readonly role?: SaRole;
  readonly local?: Endpoint;
  readonly remote?: Endpoint;
  /** First and last record; records of other SAs can stand between. */
  readonly firstRecord: number;
  readonly lastRecord: number;
  /** Number of records. */
  readonly recordCount: number;
  /** Milliseconds like `Records.time`; absent without time stamps. */
  readonly start?: number;
  readonly end?: number;
  readonly outcome: Outcome;
  /** The record that decided the outcome. */
  readonly decidedBy?: number;
  /** The record that established the SA, even if it was deleted later. */
  readonly established?: number;
  /** The record that shows IPsec SAs being made or loaded. */
  readonly childEstablished?: number;
  /** Indexes of `Capture.exchanges`. */
  readonly exchanges: readonly number[];
  readonly profile?: Found<string>;
  readonly policy?: Found<string>;
  readonly proposal?: Found<string>;
  readonly natDetected?: Found<boolean>;
  /** How each end proves its identity: `PSK`, `RSA`, as printed. */
  readonly localAuthentication?: Found<string>;
  readonly remoteAuthentication?: Found<string>;
  readonly localIdentity?: Found<string>;
  readonly remoteIdentity?: Found<string>;
  /** SPIs of ESP and AH that lines of this SA name: 8 upper-case hex digits. */
  readonly childSpis: readonly Found<string>[];
  /** An IKE rekey of this SA was seen. */
  readonly rekeyed?: Found<SaRole>;
  /** The same SA, seen by the other router in the same capture. */
  readonly counterpart?: number;
}

export const exchangeTypes = [
  'IKE_SA_INIT',
  'IKE_AUTH',
  'CREATE_CHILD_SA',
  'INFORMATIONAL',
  'IKE_INTERMEDIATE',
  'IKE_SESSION_RESUME',
  'MAIN_MODE',
  'AGGRESSIVE_MODE',
  'QUICK_MODE',
  'TRANSACTION',
] as const;
export type ExchangeType = (typeof exchangeTypes)[number];

/** A request and its response; in IKEv1 all messages of a mode. */
export interface Exchange {
  readonly index: number;
  /** Index of `Capture.associations`. */
  readonly sa: number;
  readonly type: ExchangeType;
  /** Absent in IKEv1 phase 1. IKEv1 ids are unsigned, however they are printed. */
  readonly messageId?: number;
  /** Does this router ask (`initiator`) or answer? Absent when the capture does not tell. */
  readonly role?: SaRole;
  readonly firstRecord: number;
  readonly lastRecord: number;
  readonly recordCount: number;
  /** Indexes of `Capture.messages`. */
  readonly messages: readonly number[];
  /** What a CREATE_CHILD_SA or INFORMATIONAL exchange is for, when its records tell. */
  readonly purpose?: 'ike-rekey' | 'child-sa' | 'delete';
  /** The record that ended it badly. */
  readonly failed?: number;
}

/** One IKE message that the capture shows, in however many records. */
export interface Message {
  readonly index: number;
  /** Index of `Capture.associations`; -1 for none. */
  readonly sa: number;
  /** Index of `Capture.exchanges`; -1 for none. */
  readonly exchange: number;
  /** First record that shows it, and the last one of its payload dump. */
  readonly firstRecord: number;
  readonly lastRecord: number;
  readonly direction?: 'sent' | 'received';
  readonly response?: boolean;
  /** Absent when the head is damaged. */
  readonly type?: ExchangeType;
  readonly messageId?: number;
  readonly local?: Endpoint;
  readonly remote?: Endpoint;
  /** Bytes, as printed. */
  readonly length?: number;
  /** It was sent by the initiator of the SA. */
  readonly fromInitiator?: boolean;
  /** The message that this one repeats: index of `Capture.messages`. */
  readonly retransmissionOf?: number;
}
