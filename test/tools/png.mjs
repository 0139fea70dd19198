// Makes pictures of screens small: at most 256 colours, each pixel close to what it was.

import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/** The same picture as a PNG with a palette; takes the 8-bit RGB or RGBA that browsers write. */
export function withPalette(png) {
  const { width, height, pixels } = decode(png);
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const frequent = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const palette = coveringPalette(frequent);
  const indexes = new Map(frequent.map((colour) => [colour, nearest(palette, colour).index]));
  return encode(
    width,
    height,
    palette,
    pixels.map((colour) => indexes.get(colour)),
  );
}

/** The fewest frequent colours such that every other one is near to one of them. */
function coveringPalette(colours) {
  for (let radius = 0; ; radius += 4) {
    const palette = [];
    for (const colour of colours) {
      if (palette.length > MOST_COLOURS) break;
      if (palette.length === 0 || nearest(palette, colour).distance > radius * radius) {
        palette.push(colour);
      }
    }
    if (palette.length <= MOST_COLOURS) return palette;
  }
}

function nearest(palette, colour) {
  let index = 0;
  let distance = Infinity;
  for (const [candidate, other] of palette.entries()) {
    const red = (colour >> 16) - (other >> 16);
    const green = ((colour >> 8) & 255) - ((other >> 8) & 255);
    const blue = (colour & 255) - (other & 255);
    const found = red * red + green * green + blue * blue;
    if (found < distance) [index, distance] = [candidate, found];
  }
  return { index, distance };
}

function decode(png) {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR').data;
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const size = header[9] === 6 ? 4 : 3;
  if (header[8] !== 8 || ![2, 6].includes(header[9]) || header[12] !== 0) {
    throw new Error('only 8-bit RGB and RGBA without interlacing is read');
  }
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const rows = unfiltered(inflateSync(Buffer.concat(packed)), width * size, height, size);
  const pixels = new Uint32Array(width * height);
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    pixels[pixel] = rows.readUIntBE(pixel * size, 3);
  }
  return { width, height, pixels };
}

function chunksOf(png) {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** Undoes the filters of PNG: each byte is the difference to what its neighbours foretell. */
function unfiltered(data, stride, height, size) {
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < size ? 0 : rows[at - size];
      const above = y === 0 ? 0 : rows[at - stride];
      const corner = x < size || y === 0 ? 0 : rows[at - stride - size];
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
      rows[at] = data[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return rows;
}

function paeth(left, above, corner) {
  const [a, b, c] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function encode(width, height, palette, indexes) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(palette.length * 3);
  for (const [index, colour] of palette.entries()) colours.writeUIntBE(colour, index * 3, 3);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
