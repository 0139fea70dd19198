import { readSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TextFile } from '../lsp/captureFiles';

/** Bytes that are read and decoded at once. */
const blockSize = 1 << 18;
/** Blocks whose text is kept. */
const blocksKept = 16;

/** Opens a file on this disk by its URI: UTF-8, or UTF-16 with a byte order mark. */
export async function openTextFile(uri: string): Promise<TextFile | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  const path = fileURLToPath(uri);
  const handle = await open(path, 'r');
  return createTextFile(path, handle, await encodingOf(handle));
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

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

async function encodingOf(handle: FileHandle): Promise<Encoding> {
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
  return buffer[0] === 0xfe && buffer[1] === 0xff ? 'utf-16be' : 'utf-8';
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

/** The number of bytes up to the last character that is complete. */
function wholeLength(buffer: Uint8Array, encoding: Encoding): number {
  const { length } = buffer;
  if (encoding !== 'utf-8') return wholeUnits(buffer, encoding === 'utf-16le' ? 1 : 0);
  for (let back = 1; back <= Math.min(4, length); back++) {
    const byte = buffer[length - back] ?? 0;
    if (byte < 0x80) return length;
    if (byte >= 0xc0)
      return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? length - back : length;
  }
  return length;
}

/** Whole UTF-16 units; a surrogate at the end waits for the other. */
function wholeUnits(buffer: Uint8Array, highByte: number): number {
  const even = buffer.length & ~1;
  const last = buffer[even - 2 + highByte] ?? 0;
  return last >= 0xd8 && last <= 0xdb ? even - 2 : even;
}
