/**
 * The candidate that a word was probably meant to be: equal but for case and separators, one or two typing
 * slips away, or begun or continued by it. Undefined when none is near; the first of equally near ones.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST || word.length < 2) return undefined;
  const plain = plainForm(word);
  let best: string | undefined;
  let least = slipsAllowed(plain) + 1;
  for (const candidate of candidates) {
    if (candidate.length > LONGEST) continue;
    const distance = distanceOf(plain, plainForm(candidate), least);
    if (distance >= least) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

/** Like `nearest`, for names: a name that another one begins with is near too. */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  const near = nearest(name, candidates);
  if (near !== undefined || name.length < 3) return near;
  const plain = plainForm(name);
  return candidates.find((candidate) => {
    const other = plainForm(candidate);
    return other.length > 2 && (other.startsWith(plain) || plain.startsWith(other));
  });
}

const LONGEST = 40;

function plainForm(word: string): string {
  return word.toLowerCase().replace(/[-_.]/g, '');
}

/** Short words have too many neighbors. */
function slipsAllowed(word: string): number {
  if (word.length < 3) return 0;
  return word.length < 6 ? 1 : 2;
}

/** Insertions, deletions, replacements and swaps of neighbors that turn one word into the other, up to a limit. */
function distanceOf(whole: string, other: string, limit: number): number {
  if (Math.abs(whole.length - other.length) >= limit) return limit;
  const { from, to } = withoutCommonEnds(whole, other);
  let before: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    before = previous;
    previous = current;
  }
  return previous[to.length] ?? limit;
}

/** What is left of two words without the same beginning and end. */
function withoutCommonEnds(from: string, to: string): { from: string; to: string } {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from.charCodeAt(start) === to.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && from.at(-1 - end) === to.at(-1 - end)) end++;
  return { from: from.slice(start, from.length - end), to: to.slice(start, to.length - end) };
}
