import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ShownSection } from '../../server/src/show/model';
import { parseShowOutputs } from '../../server/src/show/parse';
import { splitLines } from '../../server/src/text/lines';
import { renderShows, showFixtures, showFolder, shown } from '../support/shows';

for (const { name, text } of showFixtures()) {
  test(`${name} is read as its golden says`, () => {
    const file = join(showFolder, name.replace(/\.txt$/, '.golden'));
    const actual = `${renderShows(text)}\n`;
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, actual);
    assert.equal(actual, readFileSync(file, 'utf8'));
  });
}

test('a command is recognised shortened, after a prompt, after `do` and bare', () => {
  const typed = [
    'Router1#show crypto ikev2 sa detailed',
    'Router1(config)#do sh cry ikev2 sa',
    'R1> sho crypto ipsec sa peer 192.0.2.1',
    'show crypto session detail',
    'R1#sh ip nhrp brief',
    'R1#show interface Tunnel0',
    '------------------ show crypto isakmp sa detail ------------------',
  ];
  assert.deepEqual(
    typed.flatMap((line) => shown(`${line}\n`).map(({ command }) => command.command)),
    [
      'show crypto ikev2 sa',
      'show crypto ikev2 sa',
      'show crypto ipsec sa',
      'show crypto session',
      'show ip nhrp',
      'show interfaces tunnel',
      'show crypto isakmp sa',
    ],
  );
});

test('other commands and configuration are no show output', () => {
  const text = `
Router1#show version
Router1#show crypto engine brief
crypto ikev2 proposal P
 encryption aes-cbc-256
interface Tunnel0
`;
  assert.deepEqual(shown(text), []);
});

test('debug lines end an output, and those in it are passed over', () => {
  const debug = '*Nov 11 20:28:34.003: IKEv2:(SA ID = 1):Status: READY, SPI\n';
  const text = `
Router1#show crypto session
Interface: Tunnel0
${debug}Session status: UP-ACTIVE
${debug.repeat(20)}Session status: DOWN
`;
  const [output] = shown(text);
  assert.deepEqual(
    output?.sections[0]?.fields.map(({ value }) => value),
    ['Tunnel0', 'UP-ACTIVE'],
  );
  assert.equal(shown(text).length, 2, 'the second status begins an output of its own');
});

test('a heading that is named as a facility belongs to its output', () => {
  const session = 'asa#show vpn-sessiondb detail l2l\nSession Type: LAN-to-LAN Detailed\n\n';
  const parts = `${session}IKEv2:\n  Tunnel ID    : 4.1\n`;
  assert.equal(shown(parts).length, 1);
  assert.match(renderShows(parts), /IKEv2:/);
});

test('the keys that a router lists are no fields', () => {
  const text = `R1#show crypto isakmp key
Keyring      Hostname/Address                            Preshared Key

default      198.51.100.1                                Example-Key-1
             203.0.113.0    [255.255.255.0]              Example-Key-2
`;
  assert.match(renderShows(text), /203\.0\.113\.0/);
  assert.doesNotMatch(renderShows(text), /Example-Key/);
});

test('the same output twice without a prompt is two outputs', () => {
  const once = 'Crypto session current status\n\nInterface: Tunnel0\nSession status: DOWN\n\n';
  assert.equal(shown(`${once}${once}`).length, 2);
});

test('text after an output does not belong to it', () => {
  const text = `Crypto session current status

Interface: Tunnel0
Session status: DOWN
${'A remark of the engineer.\n'.repeat(10)}Peer: 192.0.2.1 port 500
`;
  assert.deepEqual(
    shown(text).map(({ span }) => text.slice(span.start, span.end).split('\n').at(-1)),
    ['Session status: DOWN'],
  );
});

test('any text is read, with fields in their sections and sections in their outputs', () => {
  const pieces = showFixtures().flatMap(({ text }) => text.split(/(?<=\n)/));
  const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      for (const output of parseShowOutputs(splitLines(text))) {
        assert.ok(output.span.end <= text.length);
        checkSpans(output);
      }
    }),
    { numRuns: 200 },
  );
});

function checkSpans(section: ShownSection): void {
  for (const inner of [...section.fields, ...section.sections]) {
    assert.ok(section.span.start <= inner.span.start && inner.span.end <= section.span.end);
  }
  for (const { span, valueSpan } of section.fields) {
    assert.ok(span.start <= valueSpan.start && valueSpan.end <= span.end);
  }
  section.sections.forEach(checkSpans);
}
