/** Adds to the list of a key. */
export function addToList<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/**
 * A list without the room that the engine leaves behind one that grew: what is read is kept as very many short lists,
 * and that room would be most of their memory.
 */
export function compact<Item>(grown: readonly Item[]): Item[] {
  return grown.slice();
}
