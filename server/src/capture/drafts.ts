import type {
  Endpoint,
  ExchangeType,
  Found,
  Outcome,
  Protocol,
  SaRole,
  SecurityAssociation,
} from './model';

/** An SA while it is put together. Records are indexes; -1 is none. */
export interface SaDraft {
  readonly protocol: Protocol;
  initiatorSpi: string;
  responderSpi: string;
  /** In a capture of two routers the letter of the traces, else empty. */
  readonly side: '' | 'I' | 'R';
  readonly slots: number[];
  role: SaRole | undefined;
  local: Endpoint | undefined;
  remote: Endpoint | undefined;
  /** It was freed or aborted: its slot can be another's. */
  ended: boolean;
  firstRecord: number;
  lastRecord: number;
  recordCount: number;
  start: number;
  end: number;
  /** The set-up of the SA is in the capture. */
  began: boolean;
  established: number;
  failed: number;
  deleted: number;
  /** The peer asked to remove something, as long as no line says that it is a child SA. */
  deleteAsked: number;
  childMade: number;
  childRefused: number;
  /** The end of IKE_AUTH was traced. */
  authDone: number;
  ready: number;
  facts: Partial<Record<FactName, Found<string>>>;
  nat: Found<boolean> | undefined;
  rekeyed: Found<SaRole> | undefined;
  readonly childSpis: Found<string>[];
  readonly exchanges: number[];
  // Only while records are read in order:
  /** Index of the exchange that goes on; -1 for none. */
  current: number;
  /** A packet has arrived, but not yet the record that tells its exchange. */
  opening: boolean;
  waiting: number[];
  lastState: string;
  /** Index of the message that dump records belong to; -1 for none. */
  openMessage: number;
  lastMessage: number;
  dumpStart: number;
}

export type FactName =
  | 'profile'
  | 'policy'
  | 'proposal'
  | 'localAuthentication'
  | 'remoteAuthentication'
  | 'localIdentity'
  | 'remoteIdentity';

export interface ExchangeDraft {
  readonly sa: number;
  readonly type: ExchangeType;
  messageId: number | undefined;
  role: SaRole | undefined;
  firstRecord: number;
  lastRecord: number;
  recordCount: number;
  purpose: 'ike-rekey' | 'child-sa' | 'delete' | undefined;
  failed: number;
}

export function createSaDraft(protocol: Protocol, side: SaDraft['side']): SaDraft {
  return {
    protocol,
    initiatorSpi: '',
    responderSpi: '',
    side,
    slots: [],
    role: undefined,
    local: undefined,
    remote: undefined,
    ended: false,
    firstRecord: -1,
    lastRecord: -1,
    recordCount: 0,
    start: Number.NaN,
    end: Number.NaN,
    began: false,
    established: -1,
    failed: -1,
    deleted: -1,
    deleteAsked: -1,
    childMade: -1,
    childRefused: -1,
    authDone: -1,
    ready: -1,
    facts: {},
    nat: undefined,
    rekeyed: undefined,
    childSpis: [],
    exchanges: [],
    current: -1,
    opening: false,
    waiting: [],
    lastState: '',
    openMessage: -1,
    lastMessage: -1,
    dumpStart: -1,
  };
}

type Writable<Whole> = { -readonly [Key in keyof Whole]: Whole[Key] };

/** The SA as the model shows it. Written out: a capture can hold hundreds of thousands, and parts that are spread cost. */
export function finishSa(
  draft: SaDraft,
  index: number,
  exchanges: readonly number[],
): SecurityAssociation {
  const { outcome, record } = decideOutcome(draft);
  const sa: Writable<SecurityAssociation> = {
    index,
    protocol: draft.protocol,
    slots: draft.slots,
    firstRecord: draft.firstRecord,
    lastRecord: draft.lastRecord,
    recordCount: draft.recordCount,
    outcome,
    exchanges,
    childSpis: draft.childSpis,
  };
  if (draft.initiatorSpi !== '') sa.initiatorSpi = draft.initiatorSpi;
  if (draft.responderSpi !== '') sa.responderSpi = draft.responderSpi;
  if (draft.role !== undefined) sa.role = draft.role;
  if (draft.local !== undefined) sa.local = draft.local;
  if (draft.remote !== undefined) sa.remote = draft.remote;
  if (!Number.isNaN(draft.start)) {
    sa.start = draft.start;
    sa.end = draft.end;
  }
  if (record >= 0) sa.decidedBy = record;
  if (draft.established >= 0) sa.established = draft.established;
  if (draft.childMade >= 0) sa.childEstablished = draft.childMade;
  if (draft.nat !== undefined) sa.natDetected = draft.nat;
  if (draft.rekeyed !== undefined) sa.rekeyed = draft.rekeyed;
  return Object.assign(sa, draft.facts);
}

/**
 * An SA is up only with child SAs: READY is also reached when the peer has refused them, shortly before it
 * deletes the SA. Where the set-up is not in the capture, READY is all that can be known.
 */
function decideOutcome(draft: SaDraft): { outcome: Outcome; record: number } {
  const { began, established, failed, childMade, childRefused, ready } = draft;
  const deleted = draft.deleted >= 0 ? draft.deleted : draft.deleteAsked;
  if (established < 0 && began) {
    if (failed >= 0) return { outcome: 'failed', record: failed };
    if (deleted >= 0) return { outcome: 'failed', record: deleted };
    return { outcome: 'unfinished', record: draft.lastRecord };
  }
  if (deleted >= 0) return { outcome: 'deleted', record: deleted };
  if (!began) {
    if (established >= 0 || ready >= 0)
      return { outcome: 'up', record: Math.max(established, ready) };
    return failed >= 0 ? { outcome: 'failed', record: failed } : { outcome: 'unknown', record: -1 };
  }
  if (childMade >= 0) return { outcome: 'up', record: Math.max(established, childMade) };
  if (childRefused >= 0) return { outcome: 'failed', record: childRefused };
  if (draft.authDone >= 0) return { outcome: 'unfinished', record: draft.lastRecord };
  return { outcome: 'up', record: established };
}
