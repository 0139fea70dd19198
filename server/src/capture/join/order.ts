import type { Integers } from './columns';

/** Numbers by the first record. */
export interface Order {
  readonly count: number;
  /** Old numbers in the new order, and the new number by the old; -1 for what is left out. */
  readonly order: Int32Array;
  readonly rank: Int32Array;
  /** Every new number is the old one. */
  readonly isSame: boolean;
}

/** Orders by the first record; what has no records is left out. */
export function orderOf({
  count: length,
  firstRecord,
  recordCount,
}: {
  readonly count: number;
  readonly firstRecord: Integers;
  readonly recordCount: Integers;
}): Order {
  const all = new Int32Array(length);
  let count = 0;
  let sorted = true;
  let latest = -1;
  for (let index = 0; index < length; index++) {
    if (recordCount.get(index) === 0) continue;
    const first = firstRecord.get(index);
    if (first < latest) sorted = false;
    latest = first;
    all[count++] = index;
  }
  const order = all.subarray(0, count);
  if (!sorted) order.sort((a, b) => firstRecord.get(a) - firstRecord.get(b) || a - b);
  const rank = new Int32Array(length).fill(-1);
  for (let position = 0; position < count; position++) rank[order[position] ?? 0] = position;
  return { count, order, rank, isSame: sorted && count === length };
}

/** Replaces the old numbers in a column. */
export function renumber(column: Int32Array, { rank, isSame }: Order): void {
  if (isSame) return;
  for (let row = 0; row < column.length; row++) {
    const old = column[row] ?? -1;
    column[row] = old < 0 ? -1 : (rank[old] ?? -1);
  }
}

/** Gives the items of each group, in order; `groupOf` an item's group, -1 for none. */
export function groupsOf(
  groups: number,
  items: number,
  groupOf: (item: number) => number,
): (group: number) => number[] {
  // Where each group begins; one more at the end.
  const starts = new Int32Array(groups + 1);
  const of = new Int32Array(items);
  for (let item = 0; item < items; item++) {
    const group = groupOf(item);
    of[item] = group;
    if (group >= 0) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group < groups; group++) {
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  }
  const sorted = new Int32Array(starts[groups] ?? 0);
  const next = starts.slice();
  for (let item = 0; item < items; item++) {
    const group = of[item] ?? -1;
    const at = next[group];
    if (at === undefined) continue;
    sorted[at] = item;
    next[group] = at + 1;
  }
  return (group) => [...sorted.subarray(starts[group] ?? 0, starts[group + 1] ?? 0)];
}
