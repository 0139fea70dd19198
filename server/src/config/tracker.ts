/** Notes what is asked for while something is worked out: the result is the same as long as all of that is. */
export interface Tracker {
  note(name: string): void;
  /** Works something out, and tells what was asked for meanwhile. */
  watch<Value>(work: () => Value): Watched<Value>;
}

export interface Watched<Value> {
  readonly value: Value;
  readonly asked: ReadonlySet<string>;
}

export function createTracker(): Tracker {
  let current: Set<string> | undefined;
  return {
    note: (name) => {
      current?.add(name);
    },
    watch(work) {
      const outer = current;
      const asked = new Set<string>();
      current = asked;
      try {
        return { value: work(), asked };
      } finally {
        current = outer;
        for (const name of asked) outer?.add(name);
      }
    },
  };
}

/** Tells whether two values are one, or two lists of the same items. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((item, index) => item === other[index]);
}
