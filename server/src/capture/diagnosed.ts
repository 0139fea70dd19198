import type { Diagnosis } from './diagnose';
import { diagnoseCapture } from './diagnose';
import type { FollowedCapture } from './follow';
import { readCapture } from './follow';

/** A capture that is diagnosed when somebody asks for the first time. */
export interface DiagnosedCapture extends FollowedCapture {
  readonly diagnoses: () => readonly Diagnosis[];
}

/** Reads a text like `readCapture`; the diagnosis costs nothing until it is asked for. */
export function readDiagnosed(text: string, previous?: DiagnosedCapture): DiagnosedCapture {
  const capture = readCapture(text, previous);
  let known: readonly Diagnosis[] | undefined;
  return {
    ...capture,
    diagnoses: () => {
      known ??= diagnoseCapture(capture);
      return known;
    },
  };
}
