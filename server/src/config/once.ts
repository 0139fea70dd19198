/** What remembers what was made of it. */
export interface Source {
  made: Map<unknown, unknown> | undefined;
}

/**
 * What `make` makes of something, made only once. Of a statement: once while the block that it is in does not change,
 * so it may depend on what is written in the block alone, and must not hold lines, offsets or spans: they move.
 * `key` is what it is remembered by, where `make` is not always the same function.
 */
export function once<From extends Source, Made>(
  source: From,
  make: (source: From) => Made,
  key: unknown = make,
): Made {
  source.made ??= new Map();
  if (source.made.has(key)) return source.made.get(key) as Made;
  const made = make(source);
  source.made.set(key, made);
  return made;
}
