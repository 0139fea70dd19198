/** What remembers what was made of it. */
export interface Source {
  made: Remembered | undefined;
}

/** What was made of something, the last first. Few things are made of one, and mostly one: a `Map` would be larger. */
export interface Remembered {
  readonly key: unknown;
  readonly value: unknown;
  readonly before: Remembered | undefined;
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
  for (let known = source.made; known; known = known.before) {
    if (known.key === key) return known.value as Made;
  }
  const value = make(source);
  source.made = { key, value, before: source.made };
  return value;
}
