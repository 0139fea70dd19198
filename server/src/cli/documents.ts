import { looksLikeCapture } from '../capture/detect';
import type { Capture } from '../capture/model';
import { type CaptureWindow, createWindows, windowLength } from '../capture/windows';
import { looksLikeConfiguration } from '../config/detect';
import type { LineMemory } from '../config/memo';
import type { Configuration } from '../config/model';
import { parseConfiguration } from '../config/parse';
import { textKind } from '../relate/textKind';
import { looksLikeShowOutput } from '../show/detect';
import { Failure, reasonOf } from './failure';
import type { Input, Io, Piece } from './io';

/** A file that was read. */
export type Document = CaptureDocument | ConfigurationDocument;

export interface CaptureDocument {
  readonly kind: 'capture';
  /** As it was named. */
  readonly file: string;
  /** The whole capture, unless it is long. */
  readonly first: CaptureWindow;
  /** The windows of a long one behind the first; they are read as they are asked for. */
  readonly more: AsyncIterable<CaptureWindow>;
}

export interface ConfigurationDocument {
  readonly kind: 'configuration';
  readonly file: string;
  readonly configuration: Configuration;
}

/** How files are called where nobody named them. */
const standardInput = 'stdin';

/**
 * Reads files and gives them to `use`; they are open as long as that runs. A file is what its content says; where that
 * leaves a doubt it is what `wanted` says, if anything of that kind is in it. Longer captures than `longest` come in
 * windows.
 */
export async function withDocuments<T>(
  names: readonly string[],
  wanted: Document['kind'],
  io: Io,
  use: (documents: readonly Document[]) => T | Promise<T>,
  longest = windowLength,
): Promise<T> {
  const inputs: Input[] = [];
  try {
    const documents: Document[] = [];
    const memory: LineMemory = new Map();
    for (const name of names) {
      const input = await openInput(name, io);
      inputs.push(input);
      documents.push(
        await reading(name, () => readDocument(name, input, { wanted, longest, memory }, io)),
      );
    }
    io.showProgress?.('');
    return await use(documents);
  } finally {
    for (const input of inputs) input.close();
  }
}

/** The captures among files; fails when there is none. */
export function capturesAmong(documents: readonly Document[]): readonly CaptureDocument[] {
  const captures = documents.filter((document) => document.kind === 'capture');
  const [first] = documents;
  if (captures.length > 0 || !first) return captures;
  throw new Failure(`${first.file} is a configuration: use ios-crypto check ${first.file}`);
}

/** All files as configurations; fails when one is something else. */
export function configurationsAmong(
  documents: readonly Document[],
): readonly ConfigurationDocument[] {
  return documents.map((document) => {
    if (document.kind === 'configuration') return document;
    throw new Failure(`${document.file} is a capture: use ios-crypto explain ${document.file}`);
  });
}

/** Opens a file; fails with a message that names it. */
export function openInput(name: string, io: Io, twice = false): Promise<Input> {
  return reading(name, () => io.open(name, twice));
}

/** Does something with a file; when the system refuses, fails with a message that names it. */
export async function reading<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`cannot read ${fileName(name)}: ${reasonOf(error)}`);
  }
}

/** The name under which a file is reported. */
export function fileName(name: string): string {
  return name === '-' ? standardInput : name;
}

interface ReadingOptions {
  readonly wanted: Document['kind'];
  readonly longest: number;
  readonly memory: LineMemory;
}

async function readDocument(
  name: string,
  input: Input,
  { wanted, longest, memory }: ReadingOptions,
  io: Io,
): Promise<Document> {
  const file = fileName(name);
  const pieces = withProgress(input.pieces(), file, io)[Symbol.asyncIterator]();
  const { value: text = '' } = await pieces.next();
  checkText(file, text);
  const rest = { [Symbol.asyncIterator]: () => pieces };
  const document =
    (textKind(text, wanted) ?? wanted) === 'capture'
      ? await readCapture(file, text, rest, longest)
      : await readConfiguration(file, text, rest, memory);
  if (!isEmpty(document)) return document;
  throw new Failure(
    `${file} is neither a captured crypto debug nor a configuration of an IOS router`,
  );
}

async function readConfiguration(
  file: string,
  first: string,
  rest: AsyncIterable<string>,
  memory: LineMemory,
): Promise<ConfigurationDocument> {
  const texts = [first];
  for await (const text of rest) texts.push(text);
  const configuration = parseConfiguration(texts.join(''), undefined, memory);
  return { kind: 'configuration', file, configuration };
}

async function readCapture(
  file: string,
  text: string,
  rest: AsyncIterable<string>,
  longest: number,
): Promise<CaptureDocument> {
  const more = windowsOf(text, rest, longest);
  const { value: first } = await more.next();
  if (!first) throw new Failure(`${file} is empty`);
  return { kind: 'capture', file, first, more };
}

/** At least one window. */
async function* windowsOf(
  first: string,
  rest: AsyncIterable<string>,
  longest: number,
): AsyncGenerator<CaptureWindow, undefined> {
  const windows = createWindows(longest);
  const full = windows.append(first);
  if (full) yield full;
  for await (const text of rest) {
    const window = windows.append(text);
    if (window) yield window;
  }
  yield windows.finish();
}

async function* withProgress(
  pieces: AsyncIterable<Piece>,
  file: string,
  io: Io,
): AsyncGenerator<string, undefined> {
  for await (const { text, read, total } of pieces) {
    showProgress(io, file, read, total);
    yield text;
  }
}

const largeFile = 8_000_000;

/** Fails when a file holds nothing, or something else than text. */
export function checkText(file: string, beginning: string): void {
  if (beginning === '') throw new Failure(`${file} is empty`);
  const sample = beginning.slice(0, 60_000);
  const controls = sample.match(/\p{Cc}/gu)?.filter((sign) => !/\s/.test(sign)) ?? [];
  // Terminals leave some of them in a capture: NUL, backspaces, escapes.
  if (controls.length > sample.length / 20) throw new Failure(`${file} is no text`);
}

/** Shows how far the reading of a large file has come. */
export function showProgress(io: Io, file: string, read: number, total: number | undefined): void {
  if ((total ?? read) < largeFile) return;
  const part = total === undefined ? `${Math.floor(read / 1e6)} MB` : percent(read, total);
  io.showProgress?.(`Reading ${file}: ${part}`);
}

function percent(read: number, total: number): string {
  return `${Math.floor((100 * read) / total)} %`;
}

/** Nothing of the kind is in it. */
function isEmpty(document: Document): boolean {
  if (document.kind === 'capture') {
    const { records, lines }: Capture = document.first.capture;
    if (records.facility.some((facility) => facility !== 0)) return false;
    const beginning = lines.text.slice(0, 60_000);
    return !looksLikeCapture(beginning) && !looksLikeShowOutput(beginning);
  }
  const { statements, lines } = document.configuration;
  if (statements.some(({ reading }) => reading.outcome.kind === 'command')) return false;
  return !looksLikeConfiguration(lines.text);
}
