import type { Explanation } from '../text/results';
import { timeBetween } from './moments';
import type { Spot } from './spot';
import { previousOfSameAssociation } from './steps';

/** A time stamp: how long since the previous record of the SA and since the SA began, and how good the clock is. */
export function explainTime(value: string, spot: Spot): Explanation | undefined {
  const { capture, record, sa } = spot;
  if (Number.isNaN(capture.records.time[record])) return undefined;
  const association = capture.associations.get(sa);
  const before = association ? previousOfSameAssociation(capture, record) : record - 1;
  const since = before < 0 ? undefined : timeBetween(capture, before, record);
  const age = association && timeBetween(capture, association.firstRecord, record);
  const whose = association ? 'line of this SA' : 'line';
  const parts = [
    since && `${since} after the previous ${whose}`,
    age && before >= 0 && `${age} after this SA began`,
    association?.firstRecord === record && 'the first line of this SA',
  ].filter((part) => typeof part === 'string');
  return {
    name: value,
    summary: clockText(value),
    ...(parts.length > 0 && { here: `${parts.join(', ')}.` }),
  };
}

function clockText(value: string): string {
  if (value.startsWith('*')) {
    return 'The clock of this router was never set (`*`): differences are right, the date is not.';
  }
  if (value.startsWith('.')) {
    return 'The clock of this router has lost its time source (`.`): it may be off.';
  }
  return 'When this router printed the line, by its own clock.';
}
