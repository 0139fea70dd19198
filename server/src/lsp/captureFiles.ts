import type { CancellationToken } from 'vscode-languageserver';
import { type CaptureBuilder, createBuilder } from '../capture/builder';
import { type Diagnosed, diagnosed } from '../capture/diagnosed';
import type { Capture } from '../capture/model';
import type { TextSource } from '../text/lines';

/** A text on disk that is read in pieces and can grow. Reading text by offset reaches as far as `pieces` came. */
export interface TextFile extends TextSource {
  /** What was not read before, in order, with the bytes read so far and the bytes of the whole file. */
  pieces(): AsyncIterable<{ readonly text: string; readonly read: number; readonly total: number }>;
  /** Tells whether it is another file now, or was cut: it has to be opened and read anew. */
  isReplaced(): Promise<boolean>;
  close(): void;
}

/** Opens a file by its URI; undefined for one that is not on this disk. */
export type OpenFile = (uri: string) => Promise<TextFile | undefined>;

export type FileCapture = Capture & Diagnosed;

export type Progress = (read: number, total: number) => void;

/** Captures that are read from disk without being open in the editor. */
export interface CaptureFiles {
  of(uri: string): FileCapture | undefined;
  /** Reads a file, or what was appended to it; undefined when it cannot be read or the reading was canceled. */
  read(
    uri: string,
    progress: Progress,
    token?: CancellationToken,
  ): Promise<FileCapture | undefined>;
  forget(uri: string): void;
}

interface Entry {
  readonly file: TextFile;
  readonly builder: CaptureBuilder;
  capture?: FileCapture;
}

export function createCaptureFiles(open: OpenFile): CaptureFiles {
  const entries = new Map<string, Entry>();
  // One reading of a file at a time.
  const running = new Map<string, Promise<unknown>>();
  const forget = (uri: string) => {
    entries.get(uri)?.file.close();
    entries.delete(uri);
  };
  const read: CaptureFiles['read'] = async (uri, progress, token) => {
    if (await entries.get(uri)?.file.isReplaced()) forget(uri);
    const entry = entries.get(uri) ?? (await openEntry(open, uri));
    if (!entry) return undefined;
    entries.set(uri, entry);
    const done = await readOn(entry, progress, token);
    if (!done && !entry.capture) forget(uri);
    return done ? entry.capture : undefined;
  };
  return {
    of: (uri) => entries.get(uri)?.capture,
    read: async (uri, progress, token) => {
      const before = running.get(uri);
      const own = Promise.resolve(before).then(() => read(uri, progress, token));
      const settled = own.catch(() => undefined);
      running.set(uri, settled);
      settled.then(() => running.get(uri) === settled && running.delete(uri));
      return own;
    },
    forget,
  };
}

async function openEntry(open: OpenFile, uri: string): Promise<Entry | undefined> {
  const file = await open(uri);
  return file && { file, builder: createBuilder() };
}

/** Tells whether all was read. */
async function readOn(
  entry: Entry,
  progress: Progress,
  token: CancellationToken | undefined,
): Promise<boolean> {
  let isNew = entry.capture === undefined;
  for await (const { text, read, total } of entry.file.pieces()) {
    isNew = true;
    entry.builder.append(text);
    progress(read, total);
    if (token?.isCancellationRequested) return false;
  }
  if (isNew) entry.capture = diagnosed(entry.builder.finish(entry.file));
  return true;
}
