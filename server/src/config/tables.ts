import type { Statement } from './model';

/** Lists by keys, each in document order. The next version of a text shares the lists that did not change. */
export type Table<Item> = ReadonlyMap<string, readonly Item[]>;

/** From one version of a text to the next: the statements before these and behind them are the same ones. */
export interface Change {
  readonly removed: readonly Statement[];
  readonly added: readonly Statement[];
  /** Nothing that stayed before the change stands on this line or below it. */
  readonly line: number;
}

/** What a table has of one kind of statement: its keys and items. */
export interface Shape<Item> {
  readonly enter: (statement: Statement, add: (key: string, item: Item) => void) => void;
  readonly statementOf: (item: Item) => Statement;
}

/** The table of the next version. Without an old one, everything is new. */
export function nextTable<Item>(
  shape: Shape<Item>,
  { removed, added, line }: Change,
  old: Table<Item> = new Map(),
): Table<Item> {
  const edits = new Map<string, Edit<Item>>();
  const editOf = (key: string) => {
    const known = edits.get(key);
    if (known) return known;
    const edit: Edit<Item> = { removed: 0, added: [] };
    edits.set(key, edit);
    return edit;
  };
  for (const statement of removed) shape.enter(statement, (key) => void editOf(key).removed++);
  for (const statement of added) {
    shape.enter(statement, (key, item) => void editOf(key).added.push(item));
  }
  if (edits.size === 0) return old;
  const table = new Map(old);
  for (const [key, edit] of edits) {
    const list = table.get(key) ?? [];
    const at = firstFrom(list, line, shape);
    const items = list.slice(0, at).concat(edit.added, list.slice(at + edit.removed));
    if (items.length > 0) table.set(key, items);
    else table.delete(key);
  }
  return table;
}

interface Edit<Item> {
  removed: number;
  readonly added: Item[];
}

/** The index of the first item on a line or below it. */
function firstFrom<Item>(
  list: readonly Item[],
  line: number,
  { statementOf }: Shape<Item>,
): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && statementOf(item).line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
