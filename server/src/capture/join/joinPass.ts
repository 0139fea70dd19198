import type { ExchangeType, SaRole } from '../model';
import type { Scan } from '../scan';
import { blankExchange, type Drafts, type ExchangeDraft, type SaDraft } from './drafts';

/** What a state and an event mean, whatever the SA. */
export interface Step {
  readonly state: string;
  readonly event: string;
  /** Undefined for states that every exchange ends in. */
  readonly type: ExchangeType | undefined;
  /** The request is not sent yet: the printed message id is that of the exchange before. */
  readonly building: boolean;
  readonly failure: boolean;
  readonly purpose: ExchangeDraft['purpose'];
}

/** Exchanges and messages, as far as the records were gone through in order. */
export interface JoinPass extends Drafts {
  readonly scan: Scan;
  /** Records that were gone through. */
  end: number;
  /** SA of the current record; -1 for none. */
  sa: number;
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

/** An exchange of the SA that fits, or a new one. */
export function exchangeFor(
  pass: JoinPass,
  draft: SaDraft,
  record: number,
  type: ExchangeType,
  messageId: number | undefined,
  role: SaRole | undefined,
): number {
  const found = findExchange(pass, draft, type, messageId, role);
  const exchange = pass.exchanges.get(found);
  if (exchange === undefined) return addExchange(pass, draft, record, type, messageId, role);
  exchange.messageId ??= messageId;
  exchange.role ??= role;
  return found;
}

/** How far back an exchange can go on between others. */
const windowOfExchanges = 12;

/** The exchange of an SA that fits, looked for from the latest on; -1 for none. Absent criteria fit all. */
export function findExchange(
  pass: JoinPass,
  draft: SaDraft,
  type: ExchangeType | undefined,
  messageId: number | undefined,
  role: SaRole | undefined,
): number {
  const { exchanges } = pass;
  const single = type === 'IKE_SA_INIT' || type === 'IKE_AUTH';
  let index = draft.lastExchange;
  for (let back = 0; back < windowOfExchanges; back++) {
    const exchange = exchanges.get(index);
    if (exchange === undefined) return -1;
    if (type === undefined || exchange.type === type) {
      if (single) return index;
      const open =
        type !== undefined && exchange.messageId === undefined && index === draft.current;
      const fits = exchange.messageId === messageId || open;
      if (fits && (role === undefined || exchange.role !== opposite(role))) return index;
    }
    index = exchange.before;
  }
  return -1;
}

/** The latest exchange of a type among the last ones of an SA; -1 for none. */
export function latestOfType(
  { exchanges }: JoinPass,
  { lastExchange }: SaDraft,
  type: ExchangeType,
): number {
  let index = lastExchange;
  for (let back = 0; back < windowOfExchanges; back++) {
    const exchange = exchanges.get(index);
    if (exchange === undefined || exchange.type === type) return index;
    index = exchange.before;
  }
  return -1;
}

/** Begins an exchange of the SA of a record. */
export function addExchange(
  pass: JoinPass,
  draft: SaDraft,
  record: number,
  type: ExchangeType,
  messageId: number | undefined,
  role: SaRole | undefined,
): number {
  draft.lastExchange = pass.exchanges.add({
    ...blankExchange,
    sa: pass.sa,
    before: draft.lastExchange,
    type,
    messageId,
    role,
    firstRecord: record,
    lastRecord: record,
  });
  return draft.lastExchange;
}

/** Gives a record to an exchange. */
export function give(pass: JoinPass, record: number, index: number): void {
  pass.exchange[record] = index;
  const exchange = pass.exchanges.get(index);
  if (exchange === undefined) return;
  exchange.recordCount++;
  if (record < exchange.firstRecord) exchange.firstRecord = record;
  if (record > exchange.lastRecord) exchange.lastRecord = record;
}

/** Milliseconds after which a record has nothing to do with the exchange that follows. */
const longestWait = 10_000;

/** Gives the records of the current SA that waited for their exchange to it. */
export function giveWaiting(pass: JoinPass, draft: SaDraft, index: number): void {
  draft.opening = false;
  const waiting = pass.waiting.get(pass.sa);
  if (waiting === undefined) return;
  const latest = pass.scan.time[draft.lastRecord] ?? Number.NaN;
  for (const record of waiting) {
    const unrelated = latest - (pass.scan.time[record] ?? Number.NaN) > longestWait;
    if (!unrelated) give(pass, record, index);
  }
  pass.waiting.delete(pass.sa);
}

/** The other role. */
export function opposite(role: SaRole): SaRole {
  return role === 'initiator' ? 'responder' : 'initiator';
}
