import type { TextDocument } from 'vscode-languageserver-textdocument';
import { numberedAsIn, showAlone } from '../capture/alone';
import type { Diagnosed } from '../capture/diagnosed';
import type { Capture } from '../capture/model';
import type { ShownCapture } from '../relate/shownCapture';
import { readAloneUri } from './protocol';
import type { Session } from './session';

/** A capture of an open document or of a file. */
export type KnownCapture = Capture & Diagnosed;

/** The capture that is open under a URI, else the one that was read from disk. */
export function captureOf(
  { documents, models, files }: Pick<Session, 'documents' | 'models' | 'files'>,
  uri: string,
): KnownCapture | undefined {
  const document = documents.get(uri);
  const isCapture = document && models.kindOf(document) === 'capture';
  return isCapture ? models.captures.of(document) : files.of(uri);
}

/** Gives the SAs and lines of a document alone the numbers that they have in its capture. */
export function numberedAsInSource(
  session: Pick<Session, 'documents' | 'models' | 'files'>,
  capture: ShownCapture,
  { uri }: TextDocument,
): ShownCapture {
  const target = readAloneUri(uri);
  const source = target && captureOf(session, target.source);
  const alone = source && showAlone(source, target.part);
  return alone ? numberedAsIn(capture, source, alone.lines) : capture;
}
