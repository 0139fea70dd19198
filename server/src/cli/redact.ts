import { basename, join, resolve } from 'node:path';
import { looksLikeConfiguration } from '../config/detect';
import { createRedactor, type RedactedKind, type Redactor } from '../relate/redaction/redact';
import { toJson } from '../report/jsonReport';
import { checkText, fileName, openInput, reading, showProgress } from './documents';
import { ExitCode } from './exitCode';
import { Failure, reasonOf } from './failure';
import type { Input, Io } from './io';
import type { RedactOptions } from './program';

/** Makes files ready to be shown to others. */
export async function redact(
  files: readonly string[],
  options: RedactOptions,
  io: Io,
): Promise<ExitCode> {
  const inputs: Input[] = [];
  try {
    const sources: Source[] = [];
    for (const name of files) {
      const input = await openInput(name, io, true);
      inputs.push(input);
      sources.push({ name, input, kind: await readKind(name, input, io) });
    }
    return await redactSources(sources, options, io);
  } finally {
    for (const input of inputs) input.close();
  }
}

interface Source {
  readonly name: string;
  readonly input: Input;
  readonly kind: RedactedKind;
}

interface Copy extends Source {
  readonly path: string;
}

/** Reads a file to its end, so that all of it can be read again, and tells what it is. */
async function readKind(name: string, input: Input, io: Io): Promise<RedactedKind> {
  await reading(name, async () => {
    for await (const { read, total } of input.pieces()) {
      showProgress(io, fileName(name), read, total);
    }
  });
  checkText(fileName(name), input.slice(0, 60_000));
  const small = input.length < largeFile;
  return small && looksLikeConfiguration(input.slice(0, 60_000)) ? 'configuration' : 'capture';
}

const largeFile = 20_000_000;

async function redactSources(
  sources: readonly Source[],
  { output, mapping, format }: RedactOptions,
  io: Io,
): Promise<ExitCode> {
  const redactor = createRedactor(io.random);
  for (const { input, kind } of sources) {
    for (const chunk of chunks(input, kind)) redactor.learn(kind, chunk);
  }
  const copies = copiesOf(sources, output, redactor);
  const leaks = copies.flatMap((copy) => leaksIn(copy, redactor));
  io.showProgress?.('');
  if (leaks.length > 0) {
    for (const place of leaks.slice(0, 20)) io.tell(`${place}: a secret remains here\n`);
    throw new Failure('nothing is written: a secret remains; remove it by hand, and redact again');
  }
  for (const { path, input, kind } of copies) {
    await save(path, redactedChunks(input, kind, redactor), io);
  }
  const found = redactor.mapping();
  if (mapping !== undefined) await save(mapping, toJson(found), io);
  const written = copies.map(({ name, path }) => ({ from: fileName(name), to: path }));
  const { addresses, names, secrets } = found;
  const counts = {
    addresses: addresses.length,
    names: names.length,
    secrets: secrets.length,
  };
  io.write(format === 'json' ? toJson({ files: written, ...counts }) : summary(written, counts));
  return ExitCode.clean;
}

async function save(path: string, text: AsyncIterable<string> | string, io: Io): Promise<void> {
  try {
    await io.save(path, text);
  } catch (error) {
    throw new Failure(`cannot write ${path}: ${reasonOf(error)}`);
  }
}

function summary(
  written: readonly { readonly from: string; readonly to: string }[],
  counts: Readonly<Record<'addresses' | 'names' | 'secrets', number>>,
): string {
  return [
    ...written.map(({ from, to }) => `${from} -> ${to}`),
    `Replaced: keys and passwords ${counts.secrets}, names ${counts.names}, addresses ${counts.addresses}.`,
    'Look the copies through before you give them away.',
    '',
  ].join('\n');
}

/** Where the copies go: file names hold names of routers, too. */
function copiesOf(sources: readonly Source[], folder: string, redactor: Redactor): readonly Copy[] {
  const originals = new Set(sources.map(({ name }) => resolve(name)));
  const paths = new Set<string>();
  return sources.map((source) => {
    const name = redactor.redactLine(basename(fileName(source.name)));
    const path = join(folder, name);
    if (originals.has(resolve(path))) throw new Failure(`${path} would replace the original`);
    if (paths.has(path)) throw new Failure(`two files would be called ${path}`);
    paths.add(path);
    return { ...source, path };
  });
}

function leaksIn({ name, input, kind }: Copy, redactor: Redactor): readonly string[] {
  const places: string[] = [];
  let line = 1;
  for (const chunk of chunks(input, kind)) {
    for (const leak of redactor.leaks(kind, redactor.redact(kind, chunk))) {
      places.push(`${fileName(name)}:${line + leak}:1`);
    }
    line += chunk.split('\n').length - 1;
  }
  return places;
}

async function* redactedChunks(input: Input, kind: RedactedKind, redactor: Redactor) {
  for (const chunk of chunks(input, kind)) yield redactor.redact(kind, chunk);
}

const chunkSize = 1 << 20;

/** A capture piece by piece, cut behind lines; a configuration as a whole. */
function* chunks(input: Input, kind: RedactedKind): Generator<string> {
  if (kind === 'configuration') {
    yield input.slice(0, input.length);
    return;
  }
  for (let start = 0; start < input.length; ) {
    const piece = input.slice(start, start + chunkSize);
    const cut = start + piece.length < input.length ? piece.lastIndexOf('\n') + 1 : piece.length;
    const text = cut > 0 ? piece.slice(0, cut) : piece;
    yield text;
    start += text.length;
  }
}
