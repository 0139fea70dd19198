import type { Statement } from './model';

/** How many statements at the beginning and at the end are those of the previous version of the text. */
export interface Kept {
  head: number;
  tail: number;
}

/**
 * Puts old statements in place of those that were read anew and say the same in blocks that are the same, beside those
 * that changed: `head` and `tail` are kept already.
 */
export function keepAlike(
  statements: Statement[],
  old: readonly Statement[],
  { head, tail }: Readonly<Kept>,
): Kept {
  const kept = { head, tail };
  const moved = old.length - statements.length;
  const isOver = () => kept.head >= Math.min(statements.length, old.length) - kept.tail;
  while (!isOver()) {
    const end = blockEnd(statements, kept.head);
    if (end !== blockEnd(old, kept.head) || !keep(statements, kept.head, end, old, 0)) break;
    kept.head = end;
  }
  while (!isOver()) {
    const end = statements.length - kept.tail;
    const start = blockStart(statements, end - 1);
    if (start + moved < kept.head || !keep(statements, start, end, old, moved)) break;
    kept.tail += end - start;
  }
  return kept;
}

/** Where the block of a top-level statement ends; one that stands alone in it does not end it. */
function blockEnd(statements: readonly Statement[], start: number): number {
  const last = statements[start]?.endLine ?? 0;
  let end = start + 1;
  for (let next = statements[end]; next && next.line <= last; next = statements[end]) end++;
  return end;
}

/** Where the block begins that a statement is in. */
function blockStart(statements: readonly Statement[], index: number): number {
  let root = statements[index];
  while (root?.parent) root = root.parent;
  return root ? statements.lastIndexOf(root, index) : index;
}

/** Puts old statements, which stood further on by some, in place of a block that says the same; else does nothing. */
function keep(
  statements: Statement[],
  start: number,
  end: number,
  old: readonly Statement[],
  further: number,
): boolean {
  const block = statements.slice(start, end);
  const before = old.slice(start + further, end + further);
  if (!isAlike(block, before)) return false;
  for (const [index, kept] of before.entries()) {
    const { line, endLine, offset } = block[index] ?? kept;
    Object.assign(kept, { line, endLine, offset });
    statements[start + index] = kept;
  }
  return true;
}

/** Tells whether two blocks say the same: blank lines and comments in them do not count. */
function isAlike(block: readonly Statement[], other: readonly Statement[]): boolean {
  const places = new Map(block.map((statement, index) => [statement, index]));
  return block.every((one, index) => {
    const two = other[index];
    if (one.reading !== two?.reading || one.children.length !== two.children.length) return false;
    const place = one.parent ? places.get(one.parent) : -1;
    if (place === undefined || two.parent !== other[place]) return false;
    return one.children.length > 0 || one.endLine - one.line === two.endLine - two.line;
  });
}
