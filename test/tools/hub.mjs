// A capture as a hub prints it that many branches call at once, made of the samples: each branch goes through one of
// them with an address, an id and SPIs of its own, and they take turns.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const scripts = [
  { file: 'site-to-site-psk/r2-debug.log', peer: '10.0.0.1', own: '10.0.0.2', lines: 209 },
  { file: 'ikev2-identity/r1-debug.log', peer: '198.51.100.1', own: '192.0.2.1' },
  { file: 'ikev2-no-common-proposal/r2-debug.log', peer: '192.0.2.1', own: '198.51.100.1' },
];

/** Which script the branches go through, in turn. */
const turns = [0, 0, 1, 0, 2, 0, 0, 1];

const HUB = '192.0.2.1';

/** The capture of `count` branches; the same each time. */
export function hubCapture(samples, count) {
  const random = createRandom(7);
  const queues = Array.from({ length: count }, (_, branch) => recordsOf(samples, branch));
  const records = [];
  let moment = Date.UTC(2026, 10, 11, 19, 30, 34, 100);
  for (let turn = 0; queues.some((queue) => queue.length > 0); turn++) {
    // Another branch calls at every fourth turn.
    const waiting = queues.filter((queue, branch) => queue.length > 0 && branch <= turn / 4);
    const queue = waiting[random(waiting.length)];
    if (!queue) continue;
    for (const record of takeTurn(queue, 3 + random(22))) {
      moment += random(3);
      records.push(record.replace(/^\*\w+ \d+ [\d:.]+:/, stampOf(moment)));
    }
    moment += random(40);
  }
  return `${records.join('\n')}\n`;
}

function recordsOf(samples, branch) {
  const { file, peer, own, lines } = scripts[turns[branch % turns.length]];
  const text = readFileSync(join(samples, file), 'utf8').split('\n').slice(0, lines).join('\n');
  const spis = [...new Set(text.match(/\b[0-9A-F]{16}\b/g))].filter((spi) => /[1-9A-F]/.test(spi));
  const moved = spis.reduce(
    (whole, spi, index) => whole.replaceAll(spi, spiOf(branch, index)),
    text
      .replaceAll('SESSION ID = 1,', `SESSION ID = ${branch + 1},`)
      .replaceAll('SA ID = 1)', `SA ID = ${branch + 1})`)
      .replaceAll(peer, '<peer>')
      .replaceAll(own, HUB)
      .replaceAll('<peer>', addressOf(branch)),
  );
  return moved.trimEnd().split(/\n(?=\*)/);
}

/** At least so many records, up to one behind which the router may turn to another branch: both have an id. */
function takeTurn(queue, atLeast) {
  const hasId = (record) => record === undefined || record.includes('SA ID = ');
  let length = Math.min(atLeast, queue.length);
  while (length < queue.length && !(hasId(queue[length - 1]) && hasId(queue[length]))) length++;
  return queue.splice(0, length);
}

/** Of documentation networks; of the network for benchmarks where they do not suffice. */
function addressOf(branch) {
  return branch < 254 ? `203.0.113.${branch + 1}` : `198.18.${branch >> 8}.${branch & 255}`;
}

function spiOf(branch, index) {
  const half = (value) => (value >>> 0).toString(16).toUpperCase().padStart(8, '0');
  return half(0x1a2b3c00 + index * 0x42000000 + branch * 0x1357) + half((branch + 1) * 2654435761);
}

function stampOf(moment) {
  return `*Nov 11 ${new Date(moment).toISOString().slice(11, 23)}:`;
}

/** Whole numbers below a limit, always in the same order. */
function createRandom(seed) {
  let state = seed;
  return (limit) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return (state >> 8) % limit;
  };
}
