import type { Severity } from '../../text/results';
import { fieldValue, type ShownField, type ShownSection, type ShowOutput } from '../model';

/** Something in an output that is worth a word. */
export interface Finding {
  /** Code of its problems. */
  readonly id: string;
  /** What it says, in short; settings show it. */
  readonly title: string;
  readonly severity: Severity;
  readonly check: (output: ShowOutput) => readonly Remark[];
}

export interface Remark {
  readonly field: ShownField;
  readonly message: string;
  /** Absent: that of the finding. */
  readonly severity?: Severity;
}

/** The number that a field of a section shows; undefined when it shows none. */
export function countOf(section: ShownSection, key: string): number | undefined {
  const value = fieldValue(section, key);
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}
