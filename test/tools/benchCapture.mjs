// node --expose-gc benchCapture.mjs <builder> <file>: reads a capture from the disk as the command line does, in pieces,
// and once more as plain lines. Prints JSON. In a process of its own, so that nothing else is in its memory.

import { createReadStream, readFileSync, statSync } from 'node:fs';

const [, , builderFile, file] = process.argv;
const { createBuilder } = (await import(builderFile)).default;
const { size } = statSync(file);

for await (const piece of createReadStream(file, { encoding: 'latin1', end: 1 << 20 }))
  createBuilder(1 << 20).append(piece);
const before = await usedMemory();
let kept = await read();
const memory = (await usedMemory()) - before;
const associations = kept.associations.length;
kept = undefined;
const times = [await analyse(), await analyse()];
const baselines = [splitMilliseconds(), splitMilliseconds()];
console.log(
  JSON.stringify({
    milliseconds: Math.min(...times),
    baseline: Math.min(...baselines),
    memory: memory / size,
    associations,
  }),
);

async function analyse() {
  globalThis.gc();
  const start = performance.now();
  await read();
  return performance.now() - start;
}

async function read() {
  const builder = createBuilder(size);
  for await (const piece of createReadStream(file, {
    encoding: 'utf8',
    highWaterMark: 1 << 18,
  }))
    builder.append(piece);
  return builder.finish({ slice: () => '', length: size, charCodeAt: () => Number.NaN });
}

/** What any reader must do: read, decode, find the lines. */
function splitMilliseconds() {
  globalThis.gc();
  const start = performance.now();
  readFileSync(file, 'utf8').split(/\r\n|\r|\n/);
  return performance.now() - start;
}

/** Buffers are freed a little after the first collection. */
async function usedMemory() {
  globalThis.gc();
  await new Promise((resolve) => setImmediate(resolve));
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
