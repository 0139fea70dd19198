import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseCapture } from '../../server/src/capture/builder';
import { diagnoseCapture } from '../../server/src/capture/diagnose';
import { severityOf } from '../../server/src/capture/problems';
import { copies } from '../support/copies';

const root = join(__dirname, '../../..');
const folders = ['samples/site-to-site-psk', 'test/fixtures/success'];

/** Captures of SAs that came up and stayed up. */
const successes = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.log'))
    .map((name) => ({ name, text: readFileSync(join(root, folder, name), 'utf8') })),
);

// What both routers of an SA print, put together by the clock.
const [first = '', second = ''] = successes
  .filter(({ name }) => name.startsWith('r'))
  .map(({ text }) => text);
successes.push({ name: 'both routers', text: byTime(`${first}\n${second}`) });

function byTime(text: string): string {
  const stamped = text.split(/\n(?=\*)/);
  const clock = (record: string) => record.slice(0, 25);
  return stamped.sort((a, b) => clock(a).localeCompare(clock(b))).join('\n');
}

/** Other clocks, addresses and relays than those of the lab. */
const prefixes: Readonly<Record<string, (text: string) => string>> = {
  'without time stamps': (text) => text.replace(/^\*\w+ +\d+ [\d:.]+: /gm, ''),
  'with uptimes': (text) => text.replace(/^\*\w+ +\d+ [\d:.]+:/gm, '1w2d:'),
  'without milliseconds': (text) => text.replace(/^(\*\w+ +\d+ [\d:]+)\.\d+:/gm, '$1:'),
  'with year and zone': (text) => text.replace(/^\*(\w+ +\d+) ([\d:.]+): /gm, '$1 2026 $2 CET: '),
  'through a relay': (text) => text.replace(/^\*/gm, '<191>2117: hub-1: 002116: *'),
  'of IPv6 ends': (text) => text.replace(/\b198\.51\.100\.7\b/g, '2001:db8::7'),
  'at a prompt': (text) => text.replace(/^\*/gm, 'Hub#\n*'),
  ...copies,
};

test('nothing is wrong with what came up, however it is cut and copied', (context) => {
  const alarms: string[] = [];
  let count = 0;
  for (const { name, text } of successes) {
    for (const [how, changed] of variantsOf(text)) {
      count++;
      for (const alarm of alarmsIn(changed)) alarms.push(`${name} ${how}: ${alarm}`);
    }
  }
  context.diagnostic(`${alarms.length} false alarms in ${count} captures of success`);
  assert.deepEqual(alarms, []);
});

/** All copies of the whole; and every cut, in one copy after the other. */
function variantsOf(text: string): [how: string, text: string][] {
  const ways = Object.entries(prefixes);
  const wholes = ways.map(([how, change]): [string, string] => [how, change(text)]);
  const cuts = Object.entries(cutsOf(text)).map(([how, cut], index): [string, string] => {
    const [copied, change] = ways[index % ways.length] ?? ['', String];
    return [`${how} ${copied}`, change(cut)];
  });
  return [...wholes, ...cuts];
}

/** What is left when the beginning or the end is lost. */
function cutsOf(text: string): Record<string, string> {
  const lines = text.split('\n');
  const cuts: Record<string, string> = {};
  for (let part = 1; part < 10; part++) {
    const at = Math.floor((lines.length * part) / 10);
    cuts[`from line ${at + 1}`] = lines.slice(at).join('\n');
    cuts[`to line ${at}`] = lines.slice(0, at).join('\n');
    cuts[`to the middle of line ${at + 1}`] = text.slice(0, Math.floor((text.length * part) / 10));
  }
  return cuts;
}

function alarmsIn(text: string): string[] {
  return diagnoseCapture(parseCapture(text))
    .filter((diagnosis) => ['error', 'warning'].includes(severityOf(diagnosis)))
    .map(({ symptom, finding }) => `${symptom.id} ${finding.confidence}`);
}
