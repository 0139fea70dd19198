import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Report } from '../../server/src/report/model';
import { runCli } from '../support/commandLine';
import { type Schema, schemaFaults } from '../support/jsonSchema';

const root = join(__dirname, '../../..');
const schema: Schema = JSON.parse(readFileSync(join(root, 'docs/report.schema.json'), 'utf8'));
const samples = [
  'samples/site-to-site-psk/r2-debug.log',
  'samples/ikev2-identity/r1-debug.log',
  'samples/ikev2-no-common-proposal/r2-debug.log',
  'test/fixtures/captures/iosxe-retry-in-one-slot.log',
].map((file) => readFileSync(join(root, file), 'utf8'));

/** A negotiation of its own: with SPIs, an SA ID, a peer and an hour that no other has. */
function session(text: string, number: number): string {
  const spi = (word: string) =>
    BigInt.asUintN(64, BigInt(`0x${word}`) * 3n + BigInt(number))
      .toString(16)
      .toUpperCase();
  return text
    .replace(/\b(?!0{16})[0-9A-F]{16}\b/g, (word) => spi(word).padStart(16, '0'))
    .replace(/\bSA ID = \d+/g, `SA ID = ${number + 1}`)
    .replace(/\b(?:10\.0\.0|192\.0\.2|198\.51\.100)\.\d+\b/g, (address) =>
      address.replace(/\d+$/, String(number + 10)),
    )
    .replace(
      /^\*?Nov \d\d (?:2024 )?\d\d:([\d:.]+)(?: UTC)?/gm,
      `*Nov 11 ${String(number % 22).padStart(2, '0')}:$1`,
    );
}

/** An SA that stays up, and is rekeyed only at the end of the capture. */
const upSample = 0;
/** So many of them have room in the smallest window. */
const mostUp = 2;

/** Which samples follow each other. */
const plans = fc.array(fc.nat(samples.length - 1), { minLength: 16, maxLength: 22 });

function longCapture(plan: readonly number[]): string {
  const late: string[] = [];
  const texts = plan.map((sample, number) => {
    if (sample !== upSample) return session(samples[sample] ?? '', number);
    if (late.length === mostUp) return '';
    const text = session(samples[sample] ?? '', number);
    const rekey = text.search(/^\*Nov 11 \d\d:31:/m);
    late.push(text.slice(rekey).replace(/^\*Nov 11 \d\d:/gm, '*Nov 11 23:'));
    return text.slice(0, rekey);
  });
  return [...texts, ...late].join('');
}

async function report(text: string, windowLength: number): Promise<Report> {
  return JSON.parse((await explain(text, windowLength, 'json')).output);
}

function explain(text: string, windowLength: number, format: string) {
  const io = { open: async () => inPieces(text, 1021), windowLength };
  return runCli(`explain a.log --format ${format}`, {}, io);
}

function inPieces(text: string, size: number) {
  return {
    length: 0,
    charCodeAt: () => Number.NaN,
    slice: () => '',
    async *pieces() {
      for (let read = 0; read < text.length; read += size) {
        yield { text: text.slice(read, read + size), read };
      }
    },
    close: () => undefined,
  };
}

/** In the order of a capture that is read at once; of a problem that repeats, only where it is first. */
function ordered({ captures, problems, ...rest }: Report): Report {
  return {
    ...rest,
    captures: captures.map((capture) => ({
      ...capture,
      associations: capture.associations.toSorted((a, b) => a.number - b.number),
    })),
    problems: problems.map(({ related, ...problem }) => ({
      ...problem,
      related: related.filter(({ message }) => !message.endsWith('the same again')),
    })),
  };
}

test('a capture that is read in windows says what it says as a whole', async () => {
  await fc.assert(
    fc.asyncProperty(plans, fc.integer({ min: 130_000, max: 200_000 }), async (plan, size) => {
      const text = longCapture(plan);
      const whole = await report(text, text.length + 1);
      assert.deepEqual(ordered(await report(text, size)), ordered(whole));
    }),
    { numRuns: 8 },
  );
});

const plan = [2, 0, 1, 2, 3, 1, 2, 1, 2, 1, 3, 2, 1, 2, 1];

test('each format tells every SA once, and the schema holds for windows too', async () => {
  const text = longCapture(plan);
  const whole = await report(text, text.length + 1);
  const numbers = whole.captures.flatMap(({ associations }) =>
    associations.map(({ number }) => number),
  );
  assert.deepEqual(schemaFaults(await report(text, 60_000), schema), []);
  const { output, exitCode } = await explain(text, 60_000, 'text');
  const told = [...output.matchAll(/^a\.log:\d+:1: SA (\d+) /gm)].map(([, number]) =>
    Number(number),
  );
  assert.deepEqual(
    told.sort((a, b) => a - b),
    numbers,
  );
  assert.match(
    output.slice(-120),
    new RegExp(`^a\\.log: \\d+ lines, ${numbers.length} SAs, \\d+ of`, 'm'),
  );
  assert.equal(exitCode, 1);
  const markdown = (await explain(text, 60_000, 'markdown')).output;
  assert.equal(markdown, (await explain(text, text.length + 1, 'markdown')).output);
  const sarif = JSON.parse((await explain(text, 60_000, 'sarif')).output);
  assert.equal(sarif.runs[0].results.length, whole.problems.length);
});

test('SAs that are open for too long are told before their end, and that is said', async () => {
  const { messages } = await explain(longCapture([0, 0, 1, 1, 2, 2, 1]), 30_000, 'text');
  assert.match(messages, /^a\.log: \d SAs? w\w+ told before the end, as too many were open/);
});
