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
  const before = carried.get(key) as Memory<Item, Found> | undefined;
  if (before?.items === items) return before.all;
  const { head, tail } = sharedEnds(before?.items ?? [], items);
  const moved = items.length - (before?.items.length ?? 0);
  const known = before?.places ?? [];
  const behind = items.length - tail;
  const places = known.filter(({ index }) => index < head);
  for (let index = head; index < behind; index++) {
    const item = items[index];
    const found = item === undefined ? [] : find(item);
    if (found.length > 0) places.push({ index, found });
  }
  for (const { index, found } of known) {
    if (index + moved >= behind && index >= head) places.push({ index: index + moved, found });
  }
  const all = places.flatMap(({ found }) => found);
  carried.set(key, { items, places, all } satisfies Memory<Item, Found>);
  return all;
}

interface Memory<Item, Found> {
  readonly items: readonly Item[];
  /** The items in which something was found, and what. */
  readonly places: readonly { readonly index: number; readonly found: readonly Found[] }[];
  readonly all: readonly Found[];
}

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
