import type { Capture, Outcome, SaRole, SecurityAssociation } from '../capture/model';

/** Where something stands: the initiator of the SA is on the left, as the RFC draws it. */
export type Side = 'left' | 'right';

/** One end of a ladder. */
export interface Lane {
  /** Absent when the capture does not tell; then the router that wrote the capture is on the left. */
  readonly role?: SaRole;
  /** `here`: the router that the ladder is asked for; `counterpart`: it wrote a capture too. */
  readonly place: 'here' | 'peer' | 'counterpart';
  readonly address?: string;
}

/** The messages of an IKE SA between its two ends, with the states in between. */
export interface Ladder {
  /** Index of `Capture.associations`, of the lane that is `here`. */
  readonly sa: number;
  /** The same SA as the other router of the capture tells it. */
  readonly counterpart?: number;
  /** `SA 1, up`. */
  readonly title: string;
  readonly outcome: Outcome;
  readonly left: Lane;
  readonly right: Lane;
  readonly steps: readonly LadderStep[];
}

interface StepPlace {
  /** The lane whose capture tells it. */
  readonly lane: Side;
  /** 0-based, in the capture of the lane. */
  readonly line: number;
}

/** A message, solid when a capture shows it. */
export interface MessageStep extends StepPlace {
  readonly kind: 'message';
  readonly from: Side;
  /** `IKE_SA_INIT request`, `main mode message`. */
  readonly name: string;
  readonly messageId?: number;
  /** As RFC 7296 calls them, in their order: `SA`, `KE`, `Ni`, `V ×2`, `N(COOKIE)`. */
  readonly payloads: readonly string[];
  /** An error that it carries: `NO_PROPOSAL_CHOSEN`. */
  readonly error?: string;
  /** Bytes. */
  readonly length?: number;
  /** The capture does not show it, but what follows needs it. */
  readonly inferred: boolean;
  /**
   * `lost`: it left one end and the other never saw it. `unanswered`: a request, and the sender gave up or asked
   * again. `open`: the capture shows no answer.
   */
  readonly fate: 'arrived' | 'lost' | 'unanswered' | 'open';
  /** Of the sender if it tells: `19:30:34.811`. */
  readonly time?: string;
  /** The other end's view: its line and clock. */
  readonly other?: { readonly line: number; readonly time?: string };
  /** The same message again. */
  readonly repeats: readonly { readonly line: number; readonly time?: string }[];
  /** From the first to the last time: `2 min 7 s`. */
  readonly repeatedFor?: string;
}

/** The sender shows that a message left, and nothing shows that it arrived. */
export function isCrossed({ fate }: MessageStep): boolean {
  return fate === 'lost' || fate === 'unanswered';
}

/** A range of records with the same `CurState`. */
export interface StateStep extends StepPlace {
  readonly kind: 'state';
  readonly name: string;
  /** What the router does in it, see `State.phase`; absent for an unknown state. */
  readonly phase?: string;
  /** Number of events. */
  readonly events: number;
  /** The state before the message above it was the same. */
  readonly goesOn?: boolean;
  /** The event that the exchange is lost with. */
  readonly failure?: string;
  readonly time?: string;
}

/** Something is lost here: an event, the message that says so, or what is known to be the cause. */
export interface FailureStep extends StepPlace {
  readonly kind: 'failure' | 'symptom';
  readonly text: string;
}

export type LadderStep =
  | MessageStep
  | StateStep
  | FailureStep
  | ({
      readonly kind: 'exchange';
      readonly name: string;
      readonly detail: string;
      readonly failed: boolean;
    } & StepPlace)
  /** Nothing happened for a while: `1 min 1 s`. */
  | ({ readonly kind: 'gap'; readonly text: string } & StepPlace)
  | ({ readonly kind: 'end'; readonly outcome: Outcome; readonly text: string } & StepPlace);

/** What is known to be wrong, where it shows. */
export interface Mark {
  /** Index of the record. */
  readonly record: number;
  readonly title: string;
}

/** One end's view of an SA, with what is known to be wrong there. */
export interface LadderEnd {
  readonly capture: Capture;
  readonly sa: SecurityAssociation;
  /** Causes by the record that shows them. */
  readonly marks?: readonly Mark[];
  /** Indexes of the SA's records, where they are known. */
  readonly records?: readonly number[];
}

/** The other end of a ladder. */
export function opposite(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/** A lane as it is headed: `initiator, this router`, and its address. */
export function laneName({ role, place }: Lane): string {
  const who = { here: 'this router', peer: 'peer', counterpart: 'the other router' }[place];
  return role === undefined ? who : `${role}, ${who}`;
}
