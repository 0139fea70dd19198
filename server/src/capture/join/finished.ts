import type { Exchange, Found, Message, Outcome, SecurityAssociation } from '../model';
import type { FoundNumbers } from './columns';
import {
  type Associations,
  type Exchanges,
  factNames,
  isUnanswered,
  type Messages,
  rekeyers,
} from './tables';

type Writable<Whole> = { -readonly [Key in keyof Whole]: Whole[Key] };

/** The SA as the model shows it. */
export function finishSa(
  table: Associations,
  row: number,
  names: { readonly pairs: readonly string[]; readonly values: readonly string[] },
  index: number,
  of: { readonly exchanges: readonly number[]; readonly counterpart: number | undefined },
): SecurityAssociation {
  const { outcome, record } = decideOutcome(table, row);
  const sa: Writable<SecurityAssociation> = {
    index,
    protocol: table.protocol.get(row),
    slots: table.slots.get(row),
    firstRecord: table.firstRecord.get(row),
    lastRecord: table.lastRecord.get(row),
    recordCount: table.recordCount.get(row),
    outcome,
    exchanges: of.exchanges,
    childSpis: table.childSpis.get(row),
  };
  const pair = names.pairs[table.pair.get(row)] ?? '';
  const [initiatorSpi, responderSpi] = pair.split('/');
  if (initiatorSpi) sa.initiatorSpi = initiatorSpi;
  if (responderSpi && !isUnanswered(pair)) sa.responderSpi = responderSpi;
  const role = table.role.get(row);
  if (role !== undefined) sa.role = role;
  const local = table.local.get(row);
  if (local !== undefined) sa.local = local;
  const remote = table.remote.get(row);
  if (remote !== undefined) sa.remote = remote;
  const start = table.start.get(row);
  if (!Number.isNaN(start)) {
    sa.start = start;
    sa.end = table.end.get(row);
  }
  if (record >= 0) sa.decidedBy = record;
  const established = table.established.get(row);
  if (established >= 0) sa.established = established;
  const childMade = table.childMade.get(row);
  if (childMade >= 0) sa.childEstablished = childMade;
  const nat = foundAt(table.nat, row, (number) => number === 1);
  if (nat !== undefined) sa.natDetected = nat;
  const rekeyed = foundAt(table.rekeyed, row, (number) => rekeyers[number] ?? 'initiator');
  if (rekeyed !== undefined) sa.rekeyed = rekeyed;
  if (of.counterpart !== undefined) sa.counterpart = of.counterpart;
  for (const name of factNames) {
    const fact = foundAt(table[name], row, (number) => names.values[number] ?? '');
    if (fact !== undefined) sa[name] = fact;
  }
  return sa;
}

function foundAt<Value>(
  column: FoundNumbers,
  row: number,
  read: (number: number) => Value,
): Found<Value> | undefined {
  const number = column.value(row);
  return number < 0 ? undefined : { value: read(number), record: column.record(row) };
}

/**
 * An SA is up only with child SAs: READY is also reached when the peer has refused them, shortly before it
 * deletes the SA. Where the set-up is not in the capture, READY is all that can be known.
 */
function decideOutcome(table: Associations, row: number): { outcome: Outcome; record: number } {
  const established = table.established.get(row);
  const failed = table.failed.get(row) >= 0 ? table.failed.get(row) : table.lost.get(row);
  const childMade = table.childMade.get(row);
  const childRefused = table.childRefused.get(row);
  const deletedHere = table.deleted.get(row);
  const deleted = deletedHere >= 0 ? deletedHere : table.deleteAsked.get(row);
  const began = table.began.get(row) || table.startSeen.get(row);
  const unfinished = { outcome: 'unfinished', record: table.lastRecord.get(row) } as const;
  if (established < 0 && began) {
    if (failed >= 0) return { outcome: 'failed', record: failed };
    return deleted >= 0 ? { outcome: 'failed', record: deleted } : unfinished;
  }
  const never = Math.max(established, table.ready.get(row), childMade) < 0;
  // What fails IKEv1 before its phase 1 stands also removes it.
  if (never && failed >= 0 && table.protocol.get(row) === 'ikev1') {
    return { outcome: 'failed', record: failed };
  }
  if (deleted >= 0) return { outcome: 'deleted', record: deleted };
  if (!began) {
    const up = Math.max(established, table.ready.get(row), childMade);
    if (up >= 0) return { outcome: 'up', record: up };
    const refused = failed >= 0 ? failed : childRefused;
    return refused >= 0
      ? { outcome: 'failed', record: refused }
      : { outcome: 'unknown', record: -1 };
  }
  if (childMade >= 0) return { outcome: 'up', record: Math.max(established, childMade) };
  if (childRefused >= 0) return { outcome: 'failed', record: childRefused };
  return table.authDone.get(row) >= 0 ? unfinished : { outcome: 'up', record: established };
}

/** The exchange as the model shows it. */
export function finishExchange(
  table: Exchanges,
  row: number,
  index: number,
  of: { readonly sa: number; readonly messages: readonly number[] },
): Exchange {
  const exchange: Writable<Exchange> = {
    index,
    sa: of.sa,
    type: table.type.get(row),
    firstRecord: table.firstRecord.get(row),
    lastRecord: table.lastRecord.get(row),
    recordCount: table.recordCount.get(row),
    messages: of.messages,
  };
  const messageId = table.messageId.get(row);
  if (!Number.isNaN(messageId)) exchange.messageId = messageId;
  const role = table.role.get(row);
  if (role !== undefined) exchange.role = role;
  const purpose = table.purpose.get(row);
  if (purpose !== undefined) exchange.purpose = purpose;
  const failed = table.failed.get(row);
  if (failed >= 0) exchange.failed = failed;
  return exchange;
}

/** The message as the model shows it. */
export function finishMessage(
  table: Messages,
  index: number,
  of: { readonly sa: number; readonly exchange: number },
): Message {
  const message: Writable<Message> = {
    index,
    sa: of.sa,
    exchange: of.exchange,
    firstRecord: table.firstRecord.get(index),
    lastRecord: table.lastRecord.get(index),
  };
  const direction = table.direction.get(index);
  if (direction !== undefined) message.direction = direction;
  const response = table.response.get(index);
  if (response !== undefined) message.response = response;
  const type = table.type.get(index);
  if (type !== undefined) message.type = type;
  const messageId = table.messageId.get(index);
  if (!Number.isNaN(messageId)) message.messageId = messageId;
  const local = table.local.get(index);
  if (local !== undefined) message.local = local;
  const remote = table.remote.get(index);
  if (remote !== undefined) message.remote = remote;
  const length = table.length.get(index);
  if (length >= 0) message.length = length;
  const fromInitiator = table.fromInitiator.get(index);
  if (fromInitiator !== undefined) message.fromInitiator = fromInitiator;
  const retransmissionOf = table.retransmissionOf.get(index);
  if (retransmissionOf >= 0) message.retransmissionOf = retransmissionOf;
  return message;
}
