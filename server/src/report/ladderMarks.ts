import type { Diagnosis } from '../capture/diagnose';
import type { Capture } from '../capture/model';
import type { Mark } from './ladderModel';

/** What is wrong with each SA, where its decisive line is, by the index of the SA. */
export function ladderMarks(
  capture: Capture,
  diagnoses: readonly Diagnosis[],
): ReadonlyMap<number, readonly Mark[]> {
  const marks = new Map<number, Mark[]>();
  for (const { sa, symptom, finding } of diagnoses) {
    const [decisive] = finding.evidence;
    // What the other router tells stands on its lane.
    const owner = decisive ? (capture.records.sa[decisive.record] ?? -1) : -1;
    if (!decisive || sa < 0 || (owner >= 0 && owner !== sa)) continue;
    const mark = { record: decisive.record, title: finding.title ?? symptom.title };
    marks.set(sa, [...(marks.get(sa) ?? []), mark]);
  }
  return marks;
}
