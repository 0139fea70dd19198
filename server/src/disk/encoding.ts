/** How the characters of a file are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes that tell the encoding of a file. */
export const sampleSize = 1 << 16;

/**
 * The encoding of a file from its first bytes: by its byte order mark; UTF-16 without one by the zeros in every other
 * byte; else UTF-8, or what Windows used before where it is not that.
 */
export function encodingOf(sample: Uint8Array): Encoding {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  const even = zerosIn(sample, 0);
  const odd = zerosIn(sample, 1);
  if (odd > sample.length / 4 && even < odd / 4) return 'utf-16le';
  if (even > sample.length / 4 && odd < even / 4) return 'utf-16be';
  return isUtf8(sample.subarray(0, wholeLength(sample, 'utf-8'))) ? 'utf-8' : 'windows-1252';
}

/** How many zeros there are in every other byte. */
function zerosIn(bytes: Uint8Array, from: number): number {
  let count = 0;
  for (let at = from; at < bytes.length; at += 2) if (bytes[at] === 0) count++;
  return count;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The number of bytes up to the last character that is complete. */
export function wholeLength(buffer: Uint8Array, encoding: Encoding): number {
  const { length } = buffer;
  if (encoding === 'windows-1252') return length;
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
