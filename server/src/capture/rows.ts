/** A list whose items are made when somebody looks at them. */
export interface Rows<Item> extends Iterable<Item> {
  readonly length: number;
  /** The item of an index, always the same; undefined outside the list. */
  get(index: number): Item | undefined;
  map<Result>(make: (item: Item, index: number) => Result): Result[];
  flatMap<Result>(make: (item: Item, index: number) => Result | readonly Result[]): Result[];
  filter(test: (item: Item) => boolean): Item[];
  find(test: (item: Item) => boolean): Item | undefined;
  some(test: (item: Item) => boolean): boolean;
}

/** A list of items that are there. */
export function rowsOf<Item>(items: readonly Item[]): Rows<Item> {
  return createRows(items.length, (index) => items[index] as Item);
}

/** A list of `length` items; `make` gives the item of an index. */
export function createRows<Item>(length: number, make: (index: number) => Item): Rows<Item> {
  const made: Item[] = [];
  const get = (index: number): Item => {
    made[index] ??= make(index);
    return made[index];
  };
  function* items(): Generator<Item> {
    for (let index = 0; index < length; index++) yield get(index);
  }
  return {
    length,
    get: (index) => (index >= 0 && index < length ? get(index) : undefined),
    map: (use) => Array.from({ length }, (_, index) => use(get(index), index)),
    flatMap: (use) => [...items()].flatMap(use),
    filter: (test) => [...items()].filter(test),
    find: (test) => {
      for (const item of items()) if (test(item)) return item;
      return undefined;
    },
    some: (test) => {
      for (const item of items()) if (test(item)) return true;
      return false;
    },
    [Symbol.iterator]: items,
  };
}
