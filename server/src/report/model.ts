import type { Evidence, Severity } from '../text/results';

/**
 * What the command line and the exports say, before it is rendered as text, Markdown, JSON or SARIF. It is the JSON
 * form as it is: `docs/report.schema.json` describes it, so a changed or removed field is a new `version`.
 * Lines and columns count from 1, columns in UTF-16 units; an end is behind the last character.
 * `null`: the documents do not tell.
 */
export interface Report {
  readonly format: 'ios-crypto-report';
  readonly version: 1;
  readonly command: 'explain' | 'check' | 'negotiate';
  readonly files: readonly FileReport[];
  readonly captures: readonly CaptureReport[];
  readonly negotiations: readonly NegotiationReport[];
  /** Of all files: what rules, negotiations and symptoms found, in the order of files and lines. */
  readonly problems: readonly ProblemReport[];
  readonly summary: Readonly<Record<Severity, number>>;
}

export interface FileReport {
  /** As it was named. */
  readonly file: string;
  readonly kind: 'capture' | 'configuration';
  readonly lines: number;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Location {
  readonly file: string;
  readonly range: Range;
}

export interface ProblemReport extends Location {
  /** Id of the rule, of the symptom, or `negotiation-` and the id of the step. */
  readonly rule: string;
  readonly severity: Severity;
  /** May hold code marks (`word`) and nothing else of Markdown. */
  readonly message: string;
  readonly reference: string | null;
  readonly url: string | null;
  readonly tags: readonly ('unnecessary' | 'deprecated')[];
  readonly related: readonly (Location & { readonly message: string })[];
  /** Best first. */
  readonly fixes: readonly FixReport[];
}

export interface FixReport {
  readonly title: string;
  /** Changes nothing that works. */
  readonly safe: boolean;
  readonly changes: readonly (Location & { readonly text: string })[];
}

export interface CaptureReport {
  readonly file: string;
  readonly lines: number;
  readonly records: RecordCounts;
  /** What no entry of the vocabulary explains, the most frequent first. */
  readonly unknown: {
    readonly states: readonly NameCount[];
    readonly events: readonly NameCount[];
    /** Their form, without names and numbers. */
    readonly messages: readonly NameCount[];
  };
  readonly associations: readonly AssociationReport[];
  /** What went wrong and belongs to no SA. */
  readonly symptoms: readonly SymptomReport[];
  /** Outputs of show commands in the capture. */
  readonly shows: readonly ShowReport[];
}

export interface ShowReport {
  /** The command as the reference spells it. */
  readonly command: string;
  readonly lines: LineRange;
}

export interface RecordCounts {
  readonly total: number;
  /** Records that belong to an SA. */
  readonly attributed: number;
  readonly byKind: Readonly<Record<string, number>>;
  /** Debug lines, system messages and lines of event traces with a text. */
  readonly messages: number;
  /** Those of them that follow a known format. */
  readonly matched: number;
}

export interface NameCount {
  readonly name: string;
  readonly count: number;
}

/** From a line to a line, both inclusive. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

export interface AddressReport {
  readonly address: string;
  readonly port: number | null;
}

export interface AssociationReport {
  /** `SA 1`, as everywhere. */
  readonly name: string;
  /** Counts from 1. */
  readonly number: number;
  readonly protocol: 'ikev2' | 'ikev1';
  readonly role: 'initiator' | 'responder' | null;
  readonly outcome: 'up' | 'failed' | 'deleted' | 'unfinished' | 'unknown';
  /** The line that decided the outcome. */
  readonly decidedAt: number | null;
  readonly local: AddressReport | null;
  readonly remote: AddressReport | null;
  /** 16 upper-case hexadecimal digits. */
  readonly initiatorSpi: string | null;
  readonly responderSpi: string | null;
  /** Of ESP and AH: 8 upper-case hexadecimal digits. */
  readonly childSpis: readonly string[];
  readonly profile: string | null;
  readonly policy: string | null;
  readonly proposal: string | null;
  /** Chosen for the IKE SA, as printed. */
  readonly transforms: readonly { readonly type: string | null; readonly name: string }[];
  readonly authentication: { readonly local: string | null; readonly remote: string | null };
  readonly identities: { readonly local: string | null; readonly remote: string | null };
  readonly natTraversal: boolean | null;
  readonly rekeyedBy: 'initiator' | 'responder' | null;
  /** Number of the same SA, as the other router in the capture sees it. */
  readonly counterpart: number | null;
  /** Time stamps as printed. */
  readonly start: string | null;
  readonly end: string | null;
  readonly durationMs: number | null;
  /** Lines of other SAs can stand between. */
  readonly lines: LineRange;
  readonly records: number;
  readonly exchanges: readonly ExchangeReport[];
  /** The main cause first. */
  readonly symptoms: readonly SymptomReport[];
}

export interface ExchangeReport {
  readonly type: string;
  readonly messageId: number | null;
  /** Of this router in the exchange. */
  readonly role: 'initiator' | 'responder' | null;
  readonly purpose: 'ike-rekey' | 'child-sa' | 'delete' | null;
  readonly lines: LineRange;
  /** The line that ended it badly. */
  readonly failedAt: number | null;
  readonly messages: readonly MessageReport[];
}

export interface MessageReport {
  readonly direction: 'sent' | 'received' | null;
  readonly response: boolean | null;
  /** Bytes. */
  readonly length: number | null;
  /** As printed: `SA`, `KE`, `NOTIFY(NAT_DETECTION_SOURCE_IP)`. */
  readonly payloads: readonly string[];
  readonly lines: LineRange;
  readonly retransmission: boolean;
}

export interface SymptomReport {
  readonly id: string;
  /** The cause in one sentence. */
  readonly title: string;
  readonly confidence: 'certain' | 'likely' | 'possible';
  readonly severity: Severity;
  readonly kind: 'cause' | 'effect' | 'notice' | 'gap';
  /** Nothing is broken: it only looks like a failure. */
  readonly harmless: boolean;
  /** What happened, with the values of this capture. */
  readonly cause: string;
  /** Why that sure. */
  readonly reason: string;
  /** What would settle the doubt. */
  readonly confirm: string;
  /** The decisive line first, with what it shows. */
  readonly evidence: readonly { readonly line: number; readonly shows: string }[];
  readonly lines: readonly number[];
  /** What else was found and only follows from it. */
  readonly consequences: readonly { readonly id: string; readonly title: string }[];
  /** Commands that govern it: `crypto ikev2 keyring > peer`. */
  readonly configuration: readonly string[];
  /** The lines of the given configurations behind it. */
  readonly configurationLines: readonly ConfigurationLine[];
  /** What to do, best first. */
  readonly actions: readonly string[];
  /** Show commands that tell more. */
  readonly commands: readonly string[];
  /** Debugs that tell more; they are restricted to one peer. */
  readonly debug: DebugReport | null;
  readonly references: readonly string[];
}

export interface ConfigurationLine {
  readonly file: string;
  readonly line: number;
  /** Without secrets. */
  readonly text: string;
  /** The command that led to it. */
  readonly path: string;
  /** The block lacks the line; it is the block's. */
  readonly absent: boolean;
}

export interface DebugReport {
  readonly side: 'here' | 'peer';
  readonly start: readonly string[];
  readonly stop: readonly string[];
}

export interface NegotiationReport {
  readonly initiator: PartyReport;
  readonly responder: PartyReport;
  readonly version: 'IKEv2' | 'IKEv1' | null;
  readonly verdict: 'works' | 'fails' | 'undecided';
  /** Id of the first step that fails. */
  readonly failure: string | null;
  readonly steps: readonly StepReport[];
}

export interface PartyReport {
  readonly file: string;
  readonly name: string;
  readonly title: string;
}

export interface StepReport {
  readonly id: string;
  readonly title: string;
  readonly exchange: string;
  readonly outcome: 'agreed' | 'noted' | 'undecided' | 'failed';
  readonly initiator: SideReport;
  readonly responder: SideReport;
  readonly result: string;
  readonly symptom: string | null;
  readonly reference: string | null;
  readonly evidence: Evidence;
}

export interface SideReport extends Location {
  readonly text: string;
  /** The value is built in, not written. */
  readonly implied: boolean;
}
