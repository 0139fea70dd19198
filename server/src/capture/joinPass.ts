import type { ExchangeDraft, SaDraft } from './drafts';
import type { ExchangeType, Message, SaRole } from './model';
import type { Scan } from './scan';

/** A message while it is put together. */
export type MessageDraft = { -readonly [Key in keyof Message]: Message[Key] };

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

/** State of the pass over the records, in order. */
export interface JoinPass {
  readonly scan: Scan;
  readonly sa: Int32Array<ArrayBuffer>;
  readonly drafts: readonly SaDraft[];
  readonly exchanges: ExchangeDraft[];
  readonly messages: MessageDraft[];
  /** By message, the forms it was seen in: bits by `packetForms`. */
  readonly forms: number[];
  readonly exchange: Int32Array<ArrayBuffer>;
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
  const exchange = pass.exchanges[found];
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
  const single = type === 'IKE_SA_INIT' || type === 'IKE_AUTH';
  const oldest = Math.max(0, draft.exchanges.length - windowOfExchanges);
  for (let index = draft.exchanges.length - 1; index >= oldest; index--) {
    const candidate = draft.exchanges[index] ?? -1;
    const exchange = pass.exchanges[candidate];
    if (exchange === undefined || (type !== undefined && exchange.type !== type)) continue;
    if (single) return candidate;
    if (role !== undefined && exchange.role === opposite(role)) continue;
    const open =
      type !== undefined && exchange.messageId === undefined && candidate === draft.current;
    if (exchange.messageId === messageId || open) return candidate;
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
  const index = pass.exchanges.length;
  pass.exchanges.push({
    sa: pass.sa[record] ?? -1,
    type,
    messageId,
    role,
    firstRecord: record,
    lastRecord: record,
    recordCount: 0,
    purpose: undefined,
    failed: -1,
  });
  draft.exchanges.push(index);
  return index;
}

/** Gives a record to an exchange. */
export function give(pass: JoinPass, record: number, index: number): void {
  pass.exchange[record] = index;
  const exchange = pass.exchanges[index];
  if (exchange === undefined) return;
  exchange.recordCount++;
  if (record < exchange.firstRecord) exchange.firstRecord = record;
  if (record > exchange.lastRecord) exchange.lastRecord = record;
}

/** Milliseconds after which a record has nothing to do with the exchange that follows. */
const longestWait = 10_000;

/** Gives the records that waited for their exchange to it. */
export function giveWaiting(pass: JoinPass, draft: SaDraft, index: number): void {
  draft.opening = false;
  if (draft.waiting.length === 0) return;
  const latest = pass.scan.time[draft.lastRecord] ?? Number.NaN;
  for (const record of draft.waiting) {
    const unrelated = latest - (pass.scan.time[record] ?? Number.NaN) > longestWait;
    if (!unrelated) give(pass, record, index);
  }
  draft.waiting = [];
}

/** The other role. */
export function opposite(role: SaRole): SaRole {
  return role === 'initiator' ? 'responder' : 'initiator';
}
