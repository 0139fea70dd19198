import { findEvent } from './knowledge';
import type { Capture } from './model';
import { facilities } from './model';

const errorFacilities = (['IKEv2-ERROR', 'ISAKMP-ERROR'] as const).map((name) =>
  facilities.indexOf(name),
);

/** The records at which something is lost, in document order: steps, messages of the error debugs, verdicts. */
export function failureRecords(capture: Capture): readonly number[] {
  const { records, associations, exchanges, events } = capture;
  const failing = events.map((name) => findEvent(name)?.entry.kind === 'failure');
  const found = new Set<number>();
  for (let record = 0; record < records.count; record++) {
    const isError = errorFacilities.includes(records.facility[record] ?? 0);
    if (isError || failing[records.event[record] ?? 0]) found.add(record);
  }
  for (const { outcome, decidedBy } of associations) {
    if (outcome === 'failed' && decidedBy !== undefined) found.add(decidedBy);
  }
  for (const { failed } of exchanges) if (failed !== undefined) found.add(failed);
  return [...found].sort((a, b) => a - b);
}
