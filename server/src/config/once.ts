import type { Statement } from './model';

/**
 * What `make` makes of a statement, made only once while the block that it is in does not change. It may depend on
 * what is written in the block alone, and must not hold lines, offsets or spans: they move. `key` is what it is
 * remembered by, where `make` is not always the same function.
 */
export function once<Made>(
  statement: Statement,
  make: (statement: Statement) => Made,
  key: unknown = make,
): Made {
  statement.made ??= new Map();
  if (statement.made.has(key)) return statement.made.get(key) as Made;
  const made = make(statement);
  statement.made.set(key, made);
  return made;
}
