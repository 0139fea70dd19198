/** Parts of two sequences that have nothing in common: half-open ranges of indexes. */
export interface Hunk {
  readonly left: { readonly start: number; readonly end: number };
  readonly right: { readonly start: number; readonly end: number };
}

export interface Alignment {
  /** Indexes of what is in both, in order. */
  readonly pairs: readonly (readonly [number, number])[];
  /** What is between the pairs. */
  readonly hunks: readonly Hunk[];
}

/** Longer sequences are compared as far as this. */
const longest = 3000;

/** Aligns two sequences by the longest sequence that both have, with things alike when their keys are. */
export function align<T>(
  left: readonly T[],
  right: readonly T[],
  keyOf: (item: T) => string,
): Alignment {
  const a = left.slice(0, longest).map(keyOf);
  const b = right.slice(0, longest).map(keyOf);
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return { pairs, hunks: hunksBetween(pairs, a.length, b.length) };
}

/** For each pair of indexes the length of the longest common sequence behind them. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}

function hunksBetween(
  pairs: readonly (readonly [number, number])[],
  leftEnd: number,
  rightEnd: number,
): Hunk[] {
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const [left, right] of [...pairs, [leftEnd, rightEnd] as const]) {
    if (left > i || right > j) {
      hunks.push({ left: { start: i, end: left }, right: { start: j, end: right } });
    }
    [i, j] = [left + 1, right + 1];
  }
  return hunks;
}
