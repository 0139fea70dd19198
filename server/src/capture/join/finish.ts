import type { TextSource } from '../../text/lines';
import type { Capture, Records } from '../model';
import { createRows } from '../rows';
import type { Scan } from '../scan';
import { finishExchange, finishMessage, finishSa } from './finished';
import type { Joined } from './join';
import { opposite } from './joinPass';
import { groupsOf, type Order, orderOf, renumber } from './order';

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
  renumber(joined.sa, associations.rank);
  renumber(joined.exchange, exchanges.rank);
  if (scanning === 'ends') trim(joined);
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
    ...rowsOf(joined, associations, exchanges),
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
  associations.trim();
  exchanges.trim();
  messages.trim();
}

/** SAs, exchanges and messages, each of which names the others by their numbers in the capture. */
function rowsOf(
  joined: Joined,
  associations: Order,
  exchanges: Order,
): Pick<Capture, 'associations' | 'exchanges' | 'messages'> {
  const { columns } = joined.exchanges;
  const { exchange } = joined.messages.columns;
  const { length } = joined.messages;
  const saOf = (draft: number) => associations.rank[draft] ?? -1;
  const exchangeOf = (message: number) => exchanges.rank[exchange.get(message)] ?? -1;
  const exchangesOfSa = groupsOf(associations.count, exchanges.count, (index) =>
    saOf(columns.sa.get(exchanges.order[index] ?? 0)),
  );
  const messagesOfExchange = groupsOf(exchanges.count, length, exchangeOf);
  const counterparts = findCounterparts(joined, associations);
  return {
    associations: createRows(associations.count, (index) => {
      const draft = joined.associations.read(associations.order[index] ?? 0);
      return finishSa(draft, index, exchangesOfSa(index), counterparts.get(index));
    }),
    exchanges: createRows(exchanges.count, (index) => {
      const draft = joined.exchanges.read(exchanges.order[index] ?? 0);
      return finishExchange(draft, index, saOf(draft.sa), messagesOfExchange(index));
    }),
    messages: createRows(length, (index) => {
      const draft = joined.messages.read(index);
      return finishMessage(draft, index, saOf(draft.sa), exchangeOf(index));
    }),
  };
}

/** SAs of a capture of two routers by the SA that is the other end. What one end tells of its role, both have. */
function findCounterparts(
  { associations }: Joined,
  { order, count }: Order,
): ReadonlyMap<number, number> {
  const { side, initiatorSpi, responderSpi, role } = associations.columns;
  const counterparts = new Map<number, number>();
  const known = new Map<string, number>();
  for (let index = 0; index < count; index++) {
    const draft = order[index] ?? 0;
    if (side.get(draft) === '') continue;
    const spis = `${initiatorSpi.get(draft)}/${responderSpi.get(draft)}`;
    const other = known.get(spis);
    known.set(spis, index);
    if (other === undefined || side.get(order[other] ?? 0) === side.get(draft)) continue;
    counterparts.set(index, other);
    counterparts.set(other, index);
  }
  for (const [index, other] of [...counterparts].sort(([a], [b]) => a - b)) {
    const draft = order[index] ?? 0;
    const opposed = role.get(order[other] ?? 0);
    if (opposed !== undefined && role.get(draft) === undefined) role.set(draft, opposite(opposed));
  }
  return counterparts;
}
