import type { TextSource } from '../../text/lines';
import type { Capture, Records } from '../model';
import { createRows } from '../rows';
import type { Scan } from '../scan';
import { finishExchange, finishMessage, finishSa } from './finished';
import type { Joined } from './join';
import { opposite } from './joinPass';
import { groupsOf, type Order, orderOf, renumber } from './order';
import { doneOfAssociations, doneOfExchanges, doneOfMessages, trimTable } from './tables';

/**
 * The capture that a scan and what it was joined to make. SAs, exchanges and messages are numbered by their first
 * record, and made when somebody looks. With a scan that goes on, nothing is shared.
 */
export function finishCapture(
  scan: Scan,
  joined: Joined,
  text: TextSource,
  scanning: 'goes on' | 'ends',
): Capture {
  const { count, lineCount } = scan;
  scan.start[count] = scan.length;
  scan.lineStarts[lineCount] = scan.length;
  const associations = orderOf(joined.associations);
  const exchanges = orderOf(joined.exchanges);
  renumber(joined.sa, associations);
  renumber(joined.exchange, exchanges);
  trim(joined);
  const cut = scanning === 'ends' ? trimmed : copied;
  const records: Records = {
    count,
    start: cut(scan.start, count + 1),
    body: cut(scan.body, count),
    kind: cut(scan.kind, count),
    facility: cut(scan.facility, count),
    flags: joined.flags,
    slot: cut(scan.slot, count),
    sa: joined.sa,
    exchange: joined.exchange,
    messageId: cut(scan.messageId, count),
    state: cut(scan.state, count),
    event: cut(scan.event, count),
    time: cut(scan.time, count),
  };
  return {
    lines: { text, count: lineCount, starts: cut(scan.lineStarts, lineCount + 1) },
    records,
    ...rowsOf(scan, joined, associations, exchanges),
    states: [...scan.states.list],
    events: [...scan.events.list],
    slots: [...scan.slots],
  };
}

interface Column<T> {
  readonly length: number;
  slice(start: number, end: number): T;
  subarray(start: number, end: number): T;
}

function copied<T extends Column<T>>(column: T, length: number): T {
  return column.slice(0, length);
}

/** Copied only when much of it is empty. */
function trimmed<T extends Column<T>>(column: T, length: number): T {
  const loose = column.length > length * 1.2 + 64;
  return loose ? column.slice(0, length) : column.subarray(0, length);
}

function trim({ associations, exchanges, messages }: Joined): void {
  trimTable(associations, doneOfAssociations);
  trimTable(exchanges, doneOfExchanges);
  trimTable(messages, doneOfMessages);
}

/** SAs, exchanges and messages, each of which names the others by their numbers in the capture. */
function rowsOf(
  scan: Scan,
  joined: Joined,
  associations: Order,
  exchanges: Order,
): Pick<Capture, 'associations' | 'exchanges' | 'messages'> {
  const { sa, exchange, messages } = joined;
  // The scan goes on, and takes back what it read last.
  const names = { pairs: [...scan.pairs.list], values: [...scan.values.list] };
  const saOf = (row: number) => associations.rank[row] ?? -1;
  const exchangesOfSa = groupsOf(associations.count, exchanges.count, (index) =>
    saOf(joined.exchanges.sa.get(exchanges.order[index] ?? 0)),
  );
  const messagesOfExchange = groupsOf(
    exchanges.count,
    messages.count,
    (message) => exchange[messages.lastRecord.get(message)] ?? -1,
  );
  const counterparts = findCounterparts(joined, associations);
  return {
    associations: createRows(associations.count, (index) => {
      const row = associations.order[index] ?? 0;
      const of = { exchanges: exchangesOfSa(index), counterpart: counterparts.get(index) };
      return finishSa(joined.associations, row, names, index, of);
    }),
    exchanges: createRows(exchanges.count, (index) => {
      const row = exchanges.order[index] ?? 0;
      const of = { sa: saOf(joined.exchanges.sa.get(row)), messages: messagesOfExchange(index) };
      return finishExchange(joined.exchanges, row, index, of);
    }),
    messages: createRows(messages.count, (index) => {
      const last = messages.lastRecord.get(index);
      const of = { sa: sa[last] ?? -1, exchange: exchange[last] ?? -1 };
      return finishMessage(messages, index, of);
    }),
  };
}

/** SAs of a capture of two routers by the SA that is the other end. What one end tells of its role, both have. */
function findCounterparts(
  { associations: { side, pair, role } }: Joined,
  { order, count }: Order,
): ReadonlyMap<number, number> {
  const counterparts = new Map<number, number>();
  const known = new Map<number, number>();
  for (let index = 0; index < count; index++) {
    const row = order[index] ?? 0;
    if (side.get(row) === '') continue;
    const other = known.get(pair.get(row));
    known.set(pair.get(row), index);
    if (other === undefined || side.get(order[other] ?? 0) === side.get(row)) continue;
    counterparts.set(index, other);
    counterparts.set(other, index);
  }
  for (const [index, other] of [...counterparts].sort(([a], [b]) => a - b)) {
    const opposed = role.get(order[other] ?? 0);
    if (opposed !== undefined) role.setOnce(order[index] ?? 0, opposite(opposed));
  }
  return counterparts;
}
