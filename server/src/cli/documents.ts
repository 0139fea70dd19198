import { createBuilder } from '../capture/builder';
import { looksLikeCapture } from '../capture/detect';
import type { Capture } from '../capture/model';
import { looksLikeConfiguration } from '../config/detect';
import type { Configuration } from '../config/model';
import { parseConfiguration } from '../config/parse';
import { Failure, reasonOf } from './failure';
import type { Input, Io } from './io';

/** A file that was read. */
export type Document = CaptureDocument | ConfigurationDocument;

export interface CaptureDocument {
  readonly kind: 'capture';
  /** As it was named. */
  readonly file: string;
  readonly capture: Capture;
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
 * leaves a doubt it is what `wanted` says, if anything of that kind is in it.
 */
export async function withDocuments<T>(
  names: readonly string[],
  wanted: Document['kind'],
  io: Io,
  use: (documents: readonly Document[]) => T | Promise<T>,
): Promise<T> {
  const inputs: Input[] = [];
  try {
    const documents: Document[] = [];
    for (const name of names) {
      const input = await openInput(name, io);
      inputs.push(input);
      documents.push(await reading(name, () => readDocument(name, input, wanted, io)));
    }
    io.showProgress?.('');
    return await use(documents);
  } finally {
    for (const input of inputs) input.close();
  }
}

/** Opens a file; fails with a message that names it. */
export function openInput(name: string, io: Io): Promise<Input> {
  return reading(name, () => io.open(name));
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

/** What a text is, from its beginning; undefined when it is neither. */
export function kindOf(text: string, wanted: Document['kind']): Document['kind'] | undefined {
  const isWanted = { capture: looksLikeCapture, configuration: looksLikeConfiguration };
  if (isWanted[wanted](text)) return wanted;
  const other = wanted === 'capture' ? 'configuration' : 'capture';
  return isWanted[other](text) ? other : undefined;
}

async function readDocument(
  name: string,
  input: Input,
  wanted: Document['kind'],
  io: Io,
): Promise<Document> {
  const file = fileName(name);
  const builder = createBuilder();
  const texts: string[] = [];
  let kind: Document['kind'] | undefined;
  for await (const { text, read, total } of input.pieces()) {
    kind ??= kindOf(text, wanted) ?? wanted;
    if (kind === 'capture') builder.append(text);
    else texts.push(text);
    showProgress(io, file, read, total);
  }
  const document: Document =
    (kind ?? wanted) === 'capture'
      ? { kind: 'capture', file, capture: builder.finish(input) }
      : { kind: 'configuration', file, configuration: parseConfiguration(texts.join('')) };
  if (isEmpty(document)) {
    throw new Failure(
      `${file} is neither a captured crypto debug nor a configuration of an IOS router`,
    );
  }
  return document;
}

const largeFile = 8_000_000;

function showProgress(io: Io, file: string, read: number, total: number): void {
  if (total < largeFile) return;
  io.showProgress?.(`Reading ${file}: ${Math.floor((100 * read) / total)} %`);
}

/** Nothing of the kind is in it. */
function isEmpty(document: Document): boolean {
  if (document.kind === 'capture') {
    const { records, lines } = document.capture;
    if (records.facility.some((facility) => facility !== 0)) return false;
    return !looksLikeCapture(lines.text.slice(0, 60_000));
  }
  const { statements, lines } = document.configuration;
  if (statements.some(({ reading }) => reading.outcome.kind === 'command')) return false;
  return !looksLikeConfiguration(lines.text);
}
