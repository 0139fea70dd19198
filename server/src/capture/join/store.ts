import type { Column } from './columns';

/**
 * Objects by number, in little memory: those in use are objects, all others are numbers in columns. A capture can
 * hold hundreds of thousands, few of which are in use at a time.
 */
export interface Store<Item extends object> {
  readonly length: number;
  readonly columns: Columns<Item>;
  /** The object of a number, to be read and changed until the next `settle`; undefined outside the store. */
  get(index: number): Item | undefined;
  /** A copy of the object of a number as it was when the store settled. */
  read(index: number): Item;
  /** Adds an object; gives its number. */
  add(item: Item): number;
  /** Writes all objects in use to the columns. Whoever holds one must ask for it again. */
  settle(): void;
  /** A store of its own with what this one holds; this one settles. */
  copy(): Store<Item>;
  /** Gives unused memory back. */
  trim(): void;
}

export type Columns<Item> = { readonly [Name in keyof Item]-?: Column<Item[Name]> };

/** An empty store. `blank` has all properties, in the order that makes reading fast. */
export function createStore<Item extends object>(blank: Item, columns: Columns<Item>): Store<Item> {
  return storeOf(blank, columns, 0);
}

function storeOf<Item extends object>(
  blank: Item,
  columns: Columns<Item>,
  count: number,
): Store<Item> {
  const names = Object.keys(columns) as (keyof Item)[];
  let length = count;
  // By number, and the numbers of those that are objects now.
  const objects: (Item | undefined)[] = [];
  let inUse: number[] = [];
  const read = (index: number): Item => {
    const item = { ...blank };
    for (const name of names) item[name] = columns[name].get(index);
    return item;
  };
  const settle = () => {
    if (inUse.length === 0) return;
    const items = inUse.map((index) => objects[index] as Item);
    // Column by column: each keeps its values in a way of its own.
    for (const name of names) {
      const column = columns[name];
      for (let position = 0; position < items.length; position++) {
        column.set(inUse[position] as number, (items[position] as Item)[name]);
      }
    }
    for (const index of inUse) objects[index] = undefined;
    inUse = [];
  };
  return {
    get length() {
      return length;
    },
    columns,
    read,
    settle,
    get(index) {
      if (index < 0 || index >= length) return undefined;
      const known = objects[index];
      if (known !== undefined) return known;
      const item = read(index);
      objects[index] = item;
      inUse.push(index);
      return item;
    },
    add(item) {
      objects[length] = item;
      inUse.push(length);
      return length++;
    },
    copy() {
      settle();
      const copies: { [Name in keyof Item]?: Column<Item[Name]> } = {};
      for (const name of names) copies[name] = columns[name].copy(length);
      return storeOf(blank, copies as Columns<Item>, length);
    },
    trim() {
      settle();
      objects.length = 0;
      for (const name of names) columns[name].trim(length);
    },
  };
}
