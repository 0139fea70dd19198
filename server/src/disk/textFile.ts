import { readSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TextFile } from '../lsp/captureFiles';
import { type Encoding, encodingOf, sampleSize, wholeLength } from './encoding';

/** Bytes that are read and decoded at once. */
const blockSize = 1 << 18;
/** Blocks whose text is kept. */
const blocksKept = 16;

/** Opens a file on this disk by its URI, in whatever encoding its first bytes tell. */
export async function openTextFile(uri: string): Promise<TextFile | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  const path = fileURLToPath(uri);
  const handle = await open(path, 'r');
  return createTextFile(path, handle, encodingOf(await sampleOf(handle)));
}

function createTextFile(path: string, handle: FileHandle, encoding: Encoding): TextFile {
  // Where the blocks begin in the file, in bytes, and in the text, in UTF-16 units.
  const bytes = [0];
  const units = [0];
  const kept = new Map<number, string>();
  const decoder = new TextDecoder(encoding);
  const textOf = (block: number): string => {
    const known = kept.get(block);
    if (known !== undefined) return known;
    const from = bytes[block] ?? 0;
    const buffer = Buffer.alloc((bytes[block + 1] ?? from) - from);
    const count = readSync(handle.fd, buffer, 0, buffer.length, from);
    const text = decoder.decode(buffer.subarray(0, count));
    const oldest = kept.size < blocksKept ? undefined : kept.keys().next().value;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(block, text);
    return text;
  };
  const slice = (start: number, end = units.at(-1) ?? 0): string => {
    let text = '';
    const last = units.length - 1;
    for (let block = blockAt(units, start); block < last; block++) {
      const base = units[block] ?? 0;
      if (base >= end) break;
      text += textOf(block).slice(Math.max(0, start - base), end - base);
    }
    return text;
  };
  return {
    get length() {
      return units.at(-1) ?? 0;
    },
    slice: (start, end) => slice(Math.max(0, start), end),
    charCodeAt: (offset) => slice(offset, offset + 1).charCodeAt(0),
    async *pieces() {
      const buffer = Buffer.alloc(blockSize);
      const total = (await handle.stat()).size;
      for (;;) {
        const from = bytes.at(-1) ?? 0;
        const { bytesRead } = await handle.read(buffer, 0, blockSize, from);
        const whole = wholeLength(buffer.subarray(0, bytesRead), encoding);
        if (whole === 0) return;
        const text = decoder.decode(buffer.subarray(0, whole));
        bytes.push(from + whole);
        units.push((units.at(-1) ?? 0) + text.length);
        yield { text, read: from + whole, total: Math.max(total, from + whole) };
      }
    },
    isReplaced: async () => {
      const now = await stat(path).catch(() => undefined);
      return !now || now.ino !== (await handle.stat()).ino || now.size < (bytes.at(-1) ?? 0);
    },
    close: () => void handle.close(),
  };
}

async function sampleOf(handle: FileHandle): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampleSize), 0, sampleSize, 0);
  return buffer.subarray(0, bytesRead);
}

/** The block that holds an offset of the text. */
function blockAt(units: readonly number[], offset: number): number {
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((units[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
