import type { Exchange, Message, Outcome, SecurityAssociation } from '../model';
import type { ExchangeDraft, MessageDraft, SaDraft } from './drafts';

type Writable<Whole> = { -readonly [Key in keyof Whole]: Whole[Key] };

/** The SA as the model shows it. */
export function finishSa(
  draft: SaDraft,
  index: number,
  exchanges: readonly number[],
  counterpart: number | undefined,
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
  if (counterpart !== undefined) sa.counterpart = counterpart;
  return Object.assign(sa, draft.facts);
}

/**
 * An SA is up only with child SAs: READY is also reached when the peer has refused them, shortly before it
 * deletes the SA. Where the set-up is not in the capture, READY is all that can be known.
 */
function decideOutcome(draft: SaDraft): { outcome: Outcome; record: number } {
  const { established, failed, childMade, childRefused, ready } = draft;
  const began = draft.began || draft.startSeen;
  const deleted = draft.deleted >= 0 ? draft.deleted : draft.deleteAsked;
  if (established < 0 && began) {
    if (failed >= 0) return { outcome: 'failed', record: failed };
    if (deleted >= 0) return { outcome: 'failed', record: deleted };
    return { outcome: 'unfinished', record: draft.lastRecord };
  }
  if (deleted >= 0) return { outcome: 'deleted', record: deleted };
  if (!began) {
    const up = Math.max(established, ready, childMade);
    if (up >= 0) return { outcome: 'up', record: up };
    return failed >= 0 ? { outcome: 'failed', record: failed } : { outcome: 'unknown', record: -1 };
  }
  if (childMade >= 0) return { outcome: 'up', record: Math.max(established, childMade) };
  if (childRefused >= 0) return { outcome: 'failed', record: childRefused };
  if (draft.authDone >= 0) return { outcome: 'unfinished', record: draft.lastRecord };
  return { outcome: 'up', record: established };
}

/** The exchange as the model shows it. */
export function finishExchange(
  draft: ExchangeDraft,
  index: number,
  sa: number,
  messages: readonly number[],
): Exchange {
  const { type, firstRecord, lastRecord, recordCount } = draft;
  const exchange: Writable<Exchange> = {
    index,
    sa,
    type,
    firstRecord,
    lastRecord,
    recordCount,
    messages,
  };
  if (draft.messageId !== undefined) exchange.messageId = draft.messageId;
  if (draft.role !== undefined) exchange.role = draft.role;
  if (draft.purpose !== undefined) exchange.purpose = draft.purpose;
  if (draft.failed >= 0) exchange.failed = draft.failed;
  return exchange;
}

/** The message as the model shows it. */
export function finishMessage(
  draft: MessageDraft,
  index: number,
  sa: number,
  exchange: number,
): Message {
  const { firstRecord, lastRecord } = draft;
  const message: Writable<Message> = { index, sa, exchange, firstRecord, lastRecord };
  if (draft.direction !== undefined) message.direction = draft.direction;
  if (draft.response !== undefined) message.response = draft.response;
  if (draft.type !== undefined) message.type = draft.type;
  if (draft.messageId !== undefined) message.messageId = draft.messageId;
  if (draft.local !== undefined) message.local = draft.local;
  if (draft.remote !== undefined) message.remote = draft.remote;
  if (draft.length !== undefined) message.length = draft.length;
  if (draft.fromInitiator !== undefined) message.fromInitiator = draft.fromInitiator;
  if (draft.retransmissionOf >= 0) message.retransmissionOf = draft.retransmissionOf;
  return message;
}
