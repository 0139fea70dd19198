import type { ExchangeType, SaRole } from '../model';
import type { Scan } from '../scan';
import { addTo, type Exchanges, type Tables } from './tables';

/** What a state and an event mean, whatever the SA. */
export interface Step {
  readonly state: string;
  readonly event: string;
  /** Undefined for states that every exchange ends in. */
  readonly type: ExchangeType | undefined;
  /** The request is not sent yet: the printed message id is that of the exchange before. */
  readonly building: boolean;
  readonly failure: boolean;
  readonly purpose: ReturnType<Exchanges['purpose']['get']>;
}

/** Exchanges and messages, as far as the records were gone through in order. */
export interface JoinPass extends Tables {
  readonly scan: Scan;
  /** Records that were gone through. */
  end: number;
  /** Index of `exchanges` by record; -1 for none. */
  exchange: Int32Array<ArrayBuffer>;
  /** By SA, records that wait for their exchange. */
  readonly waiting: Map<number, number[]>;
  /** Notes and packets that were gone through. */
  note: number;
  packet: number;
  /** By state and event, what they mean for an exchange: looked at once. */
  readonly steps: Map<number, Step>;
}

/** An exchange of the SA that fits, or a new one. `messageId` is NaN for none. */
export function exchangeFor(
  pass: JoinPass,
  sa: number,
  record: number,
  type: ExchangeType,
  messageId: number,
  role: SaRole | undefined,
): number {
  const { exchanges } = pass;
  const found = findExchange(pass, sa, type, messageId, role);
  if (found < 0) return addExchange(pass, sa, record, type, messageId, role);
  if (Number.isNaN(exchanges.messageId.get(found)) && !Number.isNaN(messageId)) {
    exchanges.messageId.set(found, messageId);
  }
  if (role !== undefined) exchanges.role.setOnce(found, role);
  return found;
}

/** How far back an exchange can go on between others. */
const windowOfExchanges = 12;

/**
 * The exchange of an SA that fits, looked for from the latest on; -1 for none. An absent type or role fits all;
 * `messageId` is NaN for none.
 */
export function findExchange(
  { associations, exchanges }: JoinPass,
  sa: number,
  type: ExchangeType | undefined,
  messageId: number,
  role: SaRole | undefined,
): number {
  const single = type === 'IKE_SA_INIT' || type === 'IKE_AUTH';
  let index = associations.lastExchange.get(sa);
  for (let back = 0; back < windowOfExchanges && index >= 0; back++) {
    if (type === undefined || exchanges.type.get(index) === type) {
      if (single) return index;
      const printed = exchanges.messageId.get(index);
      const nameless = Number.isNaN(printed);
      const open = type !== undefined && nameless && index === associations.current.get(sa);
      const fits = open || printed === messageId || (nameless && Number.isNaN(messageId));
      const asks = exchanges.role.get(index);
      if (fits && (role === undefined || asks === undefined || asks === role)) return index;
    }
    index = exchanges.before.get(index);
  }
  return -1;
}

/** The latest exchange of a type among the last ones of an SA; -1 for none. */
export function latestOfType(
  { associations, exchanges }: JoinPass,
  sa: number,
  type: ExchangeType,
): number {
  let index = associations.lastExchange.get(sa);
  for (let back = 0; back < windowOfExchanges && index >= 0; back++) {
    if (exchanges.type.get(index) === type) return index;
    index = exchanges.before.get(index);
  }
  return -1;
}

/** Begins an exchange of an SA. `messageId` is NaN for none. */
export function addExchange(
  { associations, exchanges }: JoinPass,
  sa: number,
  record: number,
  type: ExchangeType,
  messageId: number,
  role: SaRole | undefined,
): number {
  const added = addTo(exchanges);
  exchanges.sa.set(added, sa);
  exchanges.before.set(added, associations.lastExchange.get(sa));
  exchanges.type.set(added, type);
  if (!Number.isNaN(messageId)) exchanges.messageId.set(added, messageId);
  exchanges.role.set(added, role);
  exchanges.firstRecord.set(added, record);
  exchanges.lastRecord.set(added, record);
  associations.lastExchange.set(sa, added);
  return added;
}

/** Gives a record to an exchange. */
export function give({ exchange, exchanges }: JoinPass, record: number, index: number): void {
  exchange[record] = index;
  if (index < 0) return;
  const { firstRecord, lastRecord, recordCount } = exchanges;
  recordCount.set(index, recordCount.get(index) + 1);
  if (record < firstRecord.get(index)) firstRecord.set(index, record);
  if (record > lastRecord.get(index)) lastRecord.set(index, record);
}

/** Milliseconds after which a record has nothing to do with the exchange that follows. */
const longestWait = 10_000;

/** The records of an SA that waited for their exchange belong to this one, and what follows too. */
export function goOnWith(pass: JoinPass, sa: number, index: number): void {
  pass.associations.current.set(sa, index);
  giveWaiting(pass, sa, index);
}

/** Gives the records of an SA that waited for their exchange to it. */
export function giveWaiting(pass: JoinPass, sa: number, index: number): void {
  const { associations, waiting, scan } = pass;
  if (associations.opening.get(sa)) associations.opening.set(sa, false);
  const records = waiting.get(sa);
  if (records === undefined) return;
  const latest = scan.time[associations.lastRecord.get(sa)] ?? Number.NaN;
  for (const record of records) {
    const unrelated = latest - (scan.time[record] ?? Number.NaN) > longestWait;
    if (!unrelated) give(pass, record, index);
  }
  waiting.delete(sa);
}

/** The other role. */
export function opposite(role: SaRole): SaRole {
  return role === 'initiator' ? 'responder' : 'initiator';
}
