import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { TextDecoder } from 'node:util';
import { encodingOf, sampleSize } from '../disk/encoding';
import { openTextFile } from '../disk/textFile';
import { type Input, type Io, inputOf, type Piece } from './io';

/** The world as this process has it. */
export function createNodeIo({ env, stdin, stdout, stderr }: NodeJS.Process, version: string): Io {
  return {
    open: (name, twice) => (name === '-' ? standardInput(stdin, twice) : openFile(name)),
    save: async (path, text) => {
      await mkdir(dirname(path), { recursive: true });
      const pieces = typeof text === 'string' ? [text] : text;
      await pipeline(Readable.from(pieces), createWriteStream(path, { mode: 0o600 }));
    },
    write: (text) => void stdout.write(text),
    written: async () => stdout.writableNeedDrain && once(stdout, 'drain'),
    tell: (text) => void stderr.write(text),
    ...(stderr.isTTY && { showProgress: (text: string) => void stderr.write(`\r\u001b[K${text}`) }),
    colours: wantsColours(env, stdout.isTTY),
    random: () => randomBytes(4).readUInt32LE() / 2 ** 32,
    version,
  };
}

/** A terminal that shows them, unless `NO_COLOR` is set; `FORCE_COLOR` asks for them anywhere. */
function wantsColours({ NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv, isTerminal: boolean) {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return isTerminal && TERM !== 'dumb';
}

async function openFile(name: string): Promise<Input> {
  const file = await openTextFile(pathToFileURL(resolve(name)).href);
  if (!file) throw new Error('it is not on this disk');
  return file;
}

/** Kept only where it is to be read twice: there is no way back in a stream. */
async function standardInput(stdin: Readable, twice: boolean): Promise<Input> {
  if (!twice) return { ...inputOf(''), pieces: () => decoded(stdin) };
  const texts: string[] = [];
  for await (const { text } of decoded(stdin)) texts.push(text);
  return inputOf(texts.join(''));
}

/** A stream as text, in whatever encoding its first bytes tell. */
async function* decoded(stream: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  let sample: Buffer[] = [];
  let size = 0;
  let decoder: TextDecoder | undefined;
  const begun = () => new TextDecoder(encodingOf(Buffer.concat(sample).subarray(0, sampleSize)));
  for await (const bytes of stream) {
    size += bytes.length;
    if (!decoder) sample.push(bytes);
    if (decoder) yield { text: decoder.decode(bytes, { stream: true }), read: size };
    else if (size >= sampleSize) {
      decoder = begun();
      yield { text: decoder.decode(Buffer.concat(sample), { stream: true }), read: size };
      sample = [];
    }
  }
  const last = decoder ? decoder.decode() : begun().decode(Buffer.concat(sample));
  yield { text: last, read: size };
}
