import type { TextSource } from '../text/lines';
import { attribute } from './associations';
import type { SaDraft } from './drafts';
import { finishSa } from './drafts';
import type { Joined } from './exchanges';
import { joinExchanges } from './exchanges';
import type { MessageDraft } from './joinPass';
import type { Capture, Exchange, Message, Records, SecurityAssociation } from './model';
import { scanLines } from './records';
import { createRows, type Rows } from './rows';
import type { Scan } from './scan';
import { copyScan, createScan } from './scan';
import type { Scanner } from './scanner';
import { createScanner } from './scanner';

/** Reads a capture piece by piece. The text may be cut anywhere. */
export interface CaptureBuilder {
  append(text: string): void;
  /**
   * What was read so far, the last line complete or not; more may be appended afterwards.
   * `source` gives the text for all that is read on demand; without it the builder must hold the text itself.
   */
  finish(source: TextSource): Capture;
}

/** A builder for a text of about `length` UTF-16 units. */
export function createBuilder(length = 4096): CaptureBuilder {
  const scanner = createScanner(createScan(Math.ceil(length / 60) + 64));
  // The unfinished last line; in pieces, so that a line in a thousand pieces is not copied a thousand times.
  let tail: string[] = [];
  return {
    append(text) {
      if (text === '') return;
      const rest = tail.at(-1) ?? '';
      tail.push(text);
      if (!/[\r\n]/.test(text) && !rest.endsWith('\r')) return;
      const whole = tail.length === 1 ? text : tail.join('');
      const read = scanLines(scanner, whole, scanner.scan.length, false);
      scanner.scan.length += read;
      tail = read === whole.length ? [] : [whole.slice(read)];
    },
    finish(source) {
      const last = tail.join('');
      const copy: Scanner = {
        ...scanner,
        prefix: { ...scanner.prefix },
        scan: copyScan(scanner.scan),
      };
      return finishScan(copy, last, source);
    },
  };
}

/** Reads a whole text. */
export function parseCapture(text: string): Capture {
  const scanner = createScanner(createScan(Math.ceil(text.length / 60) + 64));
  return finishScan(scanner, text, text);
}

function finishScan(scanner: Scanner, last: string, source: TextSource): Capture {
  const { scan } = scanner;
  scan.length += scanLines(scanner, last, scan.length, true);
  return buildCapture(scan, source);
}

/** Joins what a scan holds. */
function buildCapture(scan: Scan, text: TextSource): Capture {
  scan.start[scan.count] = scan.length;
  scan.lineStarts[scan.lineCount] = scan.length;
  const { count } = scan;
  const attribution = attribute(scan);
  const joined = joinExchanges(scan, attribution);
  const saOrder = orderOf(joined.drafts);
  const exchangeOrder = orderOf(joined.exchanges);
  renumber(attribution.sa, saOrder.rank);
  renumber(joined.exchange, exchangeOrder.rank);
  const records: Records = {
    count,
    start: cut(scan.start, count + 1),
    body: cut(scan.body, count),
    kind: cut(scan.kind, count),
    facility: cut(scan.facility, count),
    flags: attribution.flags,
    slot: cut(scan.slot, count),
    sa: attribution.sa,
    exchange: joined.exchange,
    messageId: cut(scan.messageId, count),
    state: cut(scan.state, count),
    event: cut(scan.event, count),
    time: cut(scan.time, count),
  };
  const messages = joined.messages.map((message) => finishMessage(message, saOrder, exchangeOrder));
  return {
    lines: { text, count: scan.lineCount, starts: cut(scan.lineStarts, scan.lineCount + 1) },
    records,
    associations: rowsOf(finishAssociations(joined, saOrder, exchangeOrder)),
    exchanges: rowsOf(finishExchanges(joined, saOrder, exchangeOrder, messages)),
    messages: rowsOf(messages),
    states: scan.states.list,
    events: scan.events.list,
    slots: scan.slots,
  };
}

/** A column cut to its length; copied when much of it is empty. */
function cut<
  T extends { length: number; slice(a: number, b: number): T; subarray(a: number, b: number): T },
>(column: T, length: number): T {
  return column.length > length * 1.2 + 64 ? column.slice(0, length) : column.subarray(0, length);
}

function rowsOf<Item>(items: readonly Item[]): Rows<Item> {
  return createRows(items.length, (index) => items[index] as Item);
}

interface Order {
  /** Old indexes in the new order, and the new index by the old. */
  readonly order: readonly number[];
  readonly rank: readonly number[];
}

/** Orders by the first record; what has no records is left out. */
function orderOf(
  items: readonly { readonly firstRecord: number; readonly recordCount: number }[],
): Order {
  const order = items
    .map((_, index) => index)
    .filter((index) => (items[index]?.recordCount ?? 0) > 0)
    .sort((a, b) => (items[a]?.firstRecord ?? 0) - (items[b]?.firstRecord ?? 0));
  const rank: number[] = new Array(items.length).fill(-1);
  for (const [position, index] of order.entries()) rank[index] = position;
  return { order, rank };
}

function renumber(column: Int32Array, rank: readonly number[]): void {
  for (let record = 0; record < column.length; record++) {
    const old = column[record] ?? -1;
    column[record] = old < 0 ? -1 : (rank[old] ?? -1);
  }
}

function renumbered(indexes: readonly number[], rank: readonly number[]): number[] {
  return indexes
    .map((index) => rank[index] ?? -1)
    .filter((index) => index >= 0)
    .sort((a, b) => a - b);
}

/** A message with the final numbers of its SA and exchange. The draft is used up. */
function finishMessage(draft: MessageDraft, saOrder: Order, exchangeOrder: Order): Message {
  draft.sa = saOrder.rank[draft.sa] ?? -1;
  draft.exchange = exchangeOrder.rank[draft.exchange] ?? -1;
  return draft;
}

function finishAssociations(
  joined: Joined,
  saOrder: Order,
  exchangeOrder: Order,
): SecurityAssociation[] {
  const drafts = saOrder.order.flatMap((index) => joined.drafts[index] ?? []);
  const counterparts = findCounterparts(drafts);
  return drafts.map((draft, index) => {
    const counterpart = counterparts.get(index);
    const opposite = drafts[counterpart ?? -1]?.role;
    if (opposite !== undefined) {
      draft.role ??= opposite === 'initiator' ? 'responder' : 'initiator';
    }
    const sa = finishSa(draft, index, renumbered(draft.exchanges, exchangeOrder.rank));
    return counterpart === undefined ? sa : { ...sa, counterpart };
  });
}

/** SAs of a capture of two routers by the SA that is the other end. */
function findCounterparts(drafts: readonly SaDraft[]): ReadonlyMap<number, number> {
  const counterparts = new Map<number, number>();
  const sides = new Map<string, number>();
  for (const [index, draft] of drafts.entries()) {
    if (draft.side === '') continue;
    const spis = `${draft.initiatorSpi}/${draft.responderSpi}`;
    const other = sides.get(spis);
    sides.set(spis, index);
    if (other === undefined || drafts[other]?.side === draft.side) continue;
    counterparts.set(index, other);
    counterparts.set(other, index);
  }
  return counterparts;
}

function finishExchanges(
  joined: Joined,
  saOrder: Order,
  exchangeOrder: Order,
  messages: readonly Message[],
): Exchange[] {
  const byExchange = new Map<number, number[]>();
  for (const { exchange, index } of messages) {
    const list = byExchange.get(exchange);
    if (list === undefined) byExchange.set(exchange, [index]);
    else list.push(index);
  }
  return exchangeOrder.order.flatMap((old, index) => {
    const draft = joined.exchanges[old];
    if (draft === undefined) return [];
    const exchange: { -readonly [Key in keyof Exchange]: Exchange[Key] } = {
      index,
      sa: saOrder.rank[draft.sa] ?? -1,
      type: draft.type,
      firstRecord: draft.firstRecord,
      lastRecord: draft.lastRecord,
      recordCount: draft.recordCount,
      messages: byExchange.get(index) ?? [],
    };
    if (draft.messageId !== undefined) exchange.messageId = draft.messageId;
    if (draft.role !== undefined) exchange.role = draft.role;
    if (draft.purpose !== undefined) exchange.purpose = draft.purpose;
    if (draft.failed >= 0) exchange.failed = draft.failed;
    return exchange;
  });
}
