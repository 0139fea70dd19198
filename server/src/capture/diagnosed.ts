import type { Pieces } from '../text/pieces';
import type { Diagnosis } from './diagnose';
import { diagnoseCapture } from './diagnose';
import type { FollowedCapture } from './follow';
import { readCapture } from './follow';
import type { Capture } from './model';

/** What went wrong, found when somebody asks for the first time. */
export interface Diagnosed {
  readonly diagnoses: () => readonly Diagnosis[];
}

export type DiagnosedCapture = FollowedCapture & Diagnosed;

/** A capture with its diagnosis, which costs nothing until it is asked for. */
export function diagnosed<Read extends Capture>(capture: Read): Read & Diagnosed {
  let known: readonly Diagnosis[] | undefined;
  return {
    ...capture,
    diagnoses: () => {
      known ??= diagnoseCapture(capture);
      return known;
    },
  };
}

/** Reads a text like `readCapture`. */
export function readDiagnosed(
  text: string | Pieces,
  previous?: DiagnosedCapture,
): DiagnosedCapture {
  return diagnosed(readCapture(text, previous));
}
