/** What was worked out for a list, to be found again for the next one. */
export type Carried = Map<unknown, unknown>;

/**
 * What `find` finds in each of a list's items, in one list: looked for only in items that the list did not have the last
 * time, where both lists share those before and behind. What is found must hold as long as the item is the same.
 */
export function foundAgain<Item, Found>(
  carried: Carried,
  items: readonly Item[],
  find: (item: Item) => readonly Found[],
  key: unknown = find,
): readonly Found[] {
  const before = (carried.get(key) as Memory<Item, Found> | undefined) ?? NOTHING;
  if (before.items === items) return before.all as readonly Found[];
  const { head, tail } = sharedEnds(before.items, items);
  const fresh = items.slice(head, items.length - tail).map(find);
  const end = before.items.length - tail;
  const found = before.found.slice(0, head).concat(fresh, before.found.slice(end));
  const isNews = ({ length }: readonly unknown[]) => length > 0;
  const isSame = !fresh.some(isNews) && !before.found.slice(head, end).some(isNews);
  const all = isSame ? before.all : found.flat();
  carried.set(key, { items, found, all });
  return all as readonly Found[];
}

interface Memory<Item, Found> {
  readonly items: readonly Item[];
  /** What was found in each of them. */
  readonly found: readonly (readonly Found[])[];
  readonly all: readonly Found[];
}

const NOTHING: Memory<never, never> = { items: [], found: [], all: [] };

/** How many items two lists share at the beginning, and behind those at the end. */
export function sharedEnds<Item>(one: readonly Item[], other: readonly Item[]) {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail])
    tail++;
  return { head, tail };
}
