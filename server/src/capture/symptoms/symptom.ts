import type { Evidence as Certainty, Reference, Severity } from '../../text/results';
import type { History } from './history';

/** How sure a diagnosis is. */
export const confidences = ['certain', 'likely', 'possible'] as const;
export type Confidence = (typeof confidences)[number];

/** A record that shows it, and what it shows. */
export interface Evidence {
  /** Index of the record. */
  readonly record: number;
  /** A clause: `the peer sends NO_PROPOSAL_CHOSEN`. */
  readonly shows: string;
}

/** What a capture tells about a symptom. Sentences may hold code marks and never hold a secret. */
export interface Finding {
  /** The cause with what this capture knows of it; absent: the title of the symptom says it. */
  readonly title?: string;
  /** What happened, with the values of this capture: lists, names, addresses of both ends. */
  readonly summary: string;
  readonly confidence: Confidence;
  /** Why that sure; goes on after "Certain: ". */
  readonly reason: string;
  /** The decisive record first. At least one. */
  readonly evidence: readonly Evidence[];
  /** What to do. `Add \`aes-cbc-128\` to the proposal here, or \`aes-cbc-256\` there.` */
  readonly change: string;
}

/**
 * One thing that can go wrong with an SA. All sentences are ours and follow VOICE; they stand in hovers, problems,
 * reports and in `docs/symptoms.md`.
 */
export interface Symptom {
  /** Stable, kebab-case: the code of the problem. */
  readonly id: string;
  /** The cause in one sentence. */
  readonly title: string;
  readonly protocol: 'ikev2' | 'ikev1' | 'either';
  /**
   * `cause`: why an SA fails. `effect`: what a failure looks like; named first only when no cause is found.
   * `notice`: worth knowing whatever becomes of the SA. `gap`: the capture does not show enough.
   */
  readonly kind: 'cause' | 'effect' | 'notice' | 'gap';
  /** Severity of its problem; one lower than `error` when the diagnosis is only possible. */
  readonly severity: Severity;
  /** Nothing is broken: it only looks like a failure. */
  readonly harmless?: true;
  /** What would settle the doubt. */
  readonly confirm: string;
  /** Configuration that governs it, as in the vocabulary: `crypto ikev2 profile > keyring local`. */
  readonly configuration: readonly string[];
  /** The same on an ASA, where it is configured differently. */
  readonly asaConfiguration?: readonly string[];
  /** Show commands that tell more. */
  readonly commands: readonly string[];
  /** Where a debug tells more, and which one. */
  readonly debug?: { readonly side: 'here' | 'peer'; readonly what: DebugTopic };
  readonly references: readonly Reference[];
  /** Absent: seen in captures and sourced. */
  readonly certainty?: Certainty;
  /** Undefined: this history does not show it. */
  readonly find: (history: History) => Finding | undefined;
}

export type DebugTopic = 'ikev2' | 'ikev1' | 'ipsec' | 'pki' | 'aaa';
