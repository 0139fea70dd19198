import { type DiagnosedCapture, readDiagnosed } from '../capture/diagnosed';
import type { ShowOutput } from '../show/model';
import { parseShowOutputs } from '../show/parse';
import { lineAt } from '../text/lines';
import type { Pieces } from '../text/pieces';

/** A capture with the outputs of show commands that stand in it. */
export interface ShownCapture extends DiagnosedCapture {
  readonly shows: readonly ShowOutput[];
}

/** Reads a capture and its show outputs; only what is new when it goes on where `previous` ended. */
export function readShownCapture(text: string | Pieces, previous?: ShownCapture): ShownCapture {
  const capture = readDiagnosed(text, previous);
  if (previous === undefined || previous.follower !== capture.follower) {
    return { ...capture, shows: parseShowOutputs(capture.lines) };
  }
  const closed = previous.shows.filter(({ open }) => !open);
  const from = previous.shows.find(({ open }) => open)?.span.start ?? previous.text.length;
  const fresh = parseShowOutputs(capture.lines, lineAt(capture.lines, from));
  return { ...capture, shows: [...closed, ...fresh] };
}
