import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { openTextFile } from '../disk/textFile';
import { type Input, type Io, inputOf } from './io';

/** The world as this process has it. */
export function createNodeIo({ env, stdout, stderr }: NodeJS.Process, version: string): Io {
  return {
    open: (name) => (name === '-' ? readStandardInput() : openFile(name)),
    save: async (path, text) => {
      await mkdir(dirname(path), { recursive: true });
      const pieces = typeof text === 'string' ? [text] : text;
      await pipeline(Readable.from(pieces), createWriteStream(path, { mode: 0o600 }));
    },
    write: (text) => void stdout.write(text),
    tell: (text) => void stderr.write(text),
    ...(stderr.isTTY && { showProgress: (text: string) => void stderr.write(`\r\u001b[K${text}`) }),
    colours: stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb',
    random: () => randomBytes(4).readUInt32LE() / 2 ** 32,
    version,
  };
}

async function openFile(name: string): Promise<Input> {
  const file = await openTextFile(pathToFileURL(resolve(name)).href);
  if (!file) throw new Error('it is not on this disk');
  return file;
}

async function readStandardInput(): Promise<Input> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece);
  return inputOf(decoded(Buffer.concat(pieces)));
}

/** UTF-8, or UTF-16 with a byte order mark. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
