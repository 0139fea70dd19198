import { piecesOf } from '../text/pieces';
import { captureWing } from './captureWing';
import type { Session } from './session';

/** Readings until the code that reads captures is compiled as well as it will be. */
const rounds = 70;
/** Milliseconds between two of them, in which requests are answered. */
const pause = 10;
/** Milliseconds without a request: nobody waits. */
const quiet = 300;

/**
 * Reads a short capture again and again while nobody waits for anything, so that the first long one is read by code that
 * is compiled already: in about half the time. Each reading takes a few milliseconds; nothing of it is kept.
 */
export function practise(session: Session, text: string, left = rounds): void {
  if (left === 0 || session.phase !== 'running') return;
  const isQuiet = Date.now() - session.askedAt >= quiet;
  if (isQuiet) read(text);
  setTimeout(() => practise(session, text, isQuiet ? left - 1 : left), isQuiet ? pause : quiet);
}

function read(text: string): void {
  const capture = captureWing.read(piecesOf(text), undefined);
  captureWing.folds(capture);
  captureWing.outline(capture);
}
