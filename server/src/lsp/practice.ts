import { readShownCapture } from '../relate/shownCapture';
import { captureWing } from './captureWing';
import { toDocumentSymbol, toFoldingRange } from './convert';
import type { Session } from './session';
import { openDocuments, textOf } from './textDocument';

/** How many SAs there are in what is read: more and more, as reading gets faster. */
const steps = [1, 2, 4, 8, 16, 32].flatMap((count) => [count, count, count, count]);
/** Milliseconds between two of them, in which requests are answered. */
const pause = 10;
/** Milliseconds without a request: nobody waits. */
const quiet = 300;

/**
 * Reads captures that are made of a short one while nobody waits for anything, so that the first long one is read by code
 * that is compiled already: in about half the time. Each reading takes up to 30 milliseconds; nothing of it is kept.
 */
export function practise(session: Session, text: string, step = 0): void {
  const count = steps[step];
  if (count === undefined || session.phase !== 'running') return;
  const isQuiet = Date.now() - session.askedAt >= quiet;
  if (isQuiet) read(repeated(text, count));
  setTimeout(() => practise(session, text, isQuiet ? step + 1 : step), isQuiet ? pause : quiet);
}

/** A capture with several SAs like those of a text. */
function repeated(text: string, count: number): string {
  return Array.from({ length: count }, (_, index) => withOtherSpis(text, index)).join('');
}

function withOtherSpis(text: string, index: number): string {
  const first = index.toString(16).toUpperCase().padStart(4, '0');
  return text.replace(/[0-9A-F]{4}(?=[0-9A-F]{12}\b)/g, (begins) =>
    begins === '0000' ? begins : first,
  );
}

function read(text: string): void {
  const document = openDocuments().create('practice:', 'ios-debug', 1, text);
  const capture = readShownCapture(textOf(document), undefined);
  captureWing.folds(capture).map(toFoldingRange);
  captureWing.outline(capture).map((item) => toDocumentSymbol(document, item));
}
