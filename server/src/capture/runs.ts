/** Records `from` to `to`, the last one included, that have one owner. */
export interface Run {
  readonly owner: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Runs of records of one owner, a column of `Records`. Records without an owner between two of the same owner belong
 * to the run; the others have runs of their own.
 */
export function runsOf(owners: Int32Array, from: number, end: number): Run[] {
  const runs: Run[] = [];
  let start = from;
  let last = from;
  let owner = owners[from] ?? -1;
  for (let record = from + 1; record < end; record++) {
    const next = owners[record] ?? -1;
    if (next === owner) {
      last = record;
      continue;
    }
    if (next < 0 && owner >= 0) continue;
    runs.push({ owner, from: start, to: last });
    if (last + 1 < record) runs.push({ owner: -1, from: last + 1, to: record - 1 });
    start = record;
    last = record;
    owner = next;
  }
  if (from < end) runs.push({ owner, from: start, to: last });
  if (last + 1 < end) runs.push({ owner: -1, from: last + 1, to: end - 1 });
  return runs;
}
