import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCapture } from '../../server/src/capture/follow';
import type { SecurityAssociation } from '../../server/src/capture/model';
import { events } from '../../server/src/capture/vocabulary/events';
import { exchanges } from '../../server/src/capture/vocabulary/exchanges';
import { isakmpInputs } from '../../server/src/capture/vocabulary/isakmpInputs';
import { isakmpNotifies } from '../../server/src/capture/vocabulary/isakmpNotifies';
import { isakmpStates } from '../../server/src/capture/vocabulary/isakmpStates';
import { messageFormats } from '../../server/src/capture/vocabulary/messageFormats';
import { partKinds } from '../../server/src/capture/vocabulary/partKinds';
import type { Knowledge } from '../../server/src/capture/vocabulary/schema';
import { states } from '../../server/src/capture/vocabulary/states';
import { grammar } from '../../server/src/config/compiled';
import type { ModeName } from '../../server/src/config/grammar/modes';
import { threadsAfter } from '../../server/src/config/matcher';
import { parseConfiguration } from '../../server/src/config/parse';
import { definitionsOf, linesWithAddress } from '../../server/src/relate/definitions';
import type { Router } from '../../server/src/relate/negotiation/model';
import { routerOf } from '../../server/src/relate/negotiation/router';
import {
  relevantConfiguration,
  routerOfAssociation,
} from '../../server/src/relate/relevantConfiguration';
import type { Place } from '../../server/src/text/results';

const folder = join(__dirname, '../../../samples/site-to-site-psk');
const r1 = sampleRouter('r1.cfg');
const r2 = sampleRouter('r2.cfg');

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function sampleRouter(file: string): Router {
  return routerOf(parseConfiguration(read(file)), file);
}

function firstSa(file: string): SecurityAssociation {
  const [sa] = readCapture(read(file)).associations;
  assert.ok(sa);
  return sa;
}

function router(text: string): Router {
  return routerOf(parseConfiguration(text), 'r.cfg');
}

/** The lines as they are shown, those that are absent with their block. */
function shown(paths: readonly string[], of: Router, sa?: SecurityAssociation): readonly string[] {
  return relevantConfiguration(paths, of, sa).map(
    ({ line, text, absent, path }) =>
      `${line + 1} ${text}${absent ? ` (no ${path.split(' > ').at(-1)})` : ''}`,
  );
}

test('a capture finds the router that printed it', () => {
  assert.equal(routerOfAssociation(firstSa('r1-debug.log'), [r1, r2]), r1);
  assert.equal(routerOfAssociation(firstSa('r2-debug.log'), [r1, r2]), r2);
  const stranger = router('interface Gi0\n ip address 203.0.113.1 255.255.255.0\n');
  assert.equal(routerOfAssociation(firstSa('r1-debug.log'), [stranger]), undefined);
});

test('of two equal routers, the one beside the capture', () => {
  const copies = ['one/r1.cfg', 'two/r1.cfg'].map((uri) =>
    routerOf(parseConfiguration(read('r1.cfg')), uri),
  );
  const sa = firstSa('r1-debug.log');
  assert.equal(routerOfAssociation(sa, copies, 'two/debug.log'), copies[1]);
  assert.equal(routerOfAssociation(sa, copies, 'three/debug.log'), undefined);
});

test('paths of the vocabulary lead to the lines that govern a state', () => {
  const paths = [
    'crypto ikev2 profile > authentication remote',
    'crypto ikev2 keyring > peer > pre-shared-key remote',
    'crypto ikev2 profile > pki trustpoint',
    'crypto ikev2 dpd',
  ];
  assert.deepEqual(shown(paths, r2, firstSa('r2-debug.log')), [
    '15 authentication remote pre-share',
    '11 pre-shared-key remote <secret>',
    '13 crypto ikev2 profile IKEV2-SETUP (no pki trustpoint)',
  ]);
});

test('every path of the vocabulary is one of the grammar', () => {
  const entries: readonly Knowledge[] = [
    ...Object.values(states),
    ...Object.values(events),
    ...Object.values(isakmpStates),
    ...Object.values(isakmpInputs),
    ...Object.values(isakmpNotifies),
    ...Object.values(exchanges),
    ...Object.values(partKinds),
    ...messageFormats,
  ];
  const paths = new Set(entries.flatMap(({ configuration = [] }) => configuration));
  const outsideOfCrypto = ['monitor event-trace crypto'];
  const unknown = [...paths].filter((path) => !isKnown(path.split(' > '), 'global'));
  assert.deepEqual(unknown, outsideOfCrypto);
});

/** Tells whether each step of a path begins a command of the mode that the step before enters. */
function isKnown([head = '', ...rest]: readonly string[], mode: ModeName): boolean {
  const words = head.split(' ').map((text) => ({ text, start: 0, end: 0 }));
  const commands = threadsAfter(grammar[mode], words).flatMap(
    ({ position }) => position?.command ?? [],
  );
  if (rest.length === 0) return commands.length > 0;
  return commands.some(({ enters }) => enters !== undefined && isKnown(rest, enters));
}

test('only what belongs to the SA is shown, and no secret', () => {
  const of = router(`
crypto ikev2 keyring KR
 peer OTHER
  address 203.0.113.1
  pre-shared-key local hush1
 peer ALL
  address 0.0.0.0 0.0.0.0
  pre-shared-key hush2
crypto ikev2 profile OTHER
 lifetime 300
crypto ikev2 profile P
 keyring local KR
crypto ikev2 proposal default
 group 14
crypto isakmp key hush3 address 198.51.100.0 255.255.255.0
crypto isakmp key hush4 address 203.0.113.9
crypto ipsec profile IP
 set ikev2-profile P
interface Tunnel7
 tunnel source 192.0.2.1
 tunnel destination 198.51.100.1
 tunnel protection ipsec profile IP
interface Tunnel8
 tunnel source 192.0.2.1
 tunnel destination 203.0.113.1
 tunnel protection ipsec profile IP
`);
  const sa: SecurityAssociation = {
    ...firstSa('r1-debug.log'),
    local: { address: '192.0.2.1' },
    remote: { address: '198.51.100.1' },
    profile: { value: 'P', record: 0 },
  };
  const paths = [
    'crypto ikev2 profile > lifetime',
    'crypto ikev2 keyring > peer > pre-shared-key',
    'crypto ipsec profile > set ikev2-profile',
    'interface > tunnel destination',
    'crypto isakmp key',
    'crypto ikev2 dpd',
  ];
  assert.deepEqual(shown(paths, of, sa), [
    '11 crypto ikev2 profile P (no lifetime)',
    '8 pre-shared-key <secret>',
    '18 set ikev2-profile P',
    '21 tunnel destination 198.51.100.1',
    '15 crypto isakmp key <key> address 198.51.100.0 255.255.255.0',
  ]);
  assert.deepEqual(shown(['crypto ikev2 profile > lifetime'], of), ['10 lifetime 300']);
});

test('names of a capture lead to their definitions', () => {
  const places = (name: string, part?: string) =>
    definitionsOf(name, [r1, r2], part).map(
      ({ title, place }) => `${title} ${place.uri} ${at(place)}`,
    );
  assert.deepEqual(places('PHASE1-prop', 'proposal'), [
    'IKEv2 proposal r1.cfg PHASE1-prop',
    'IKEv2 proposal r2.cfg PHASE1-prop',
  ]);
  assert.deepEqual(places('site-pol'), ['IKEv2 policy r1.cfg site-pol']);
  assert.deepEqual(places('peer1', 'keyring'), ['keyring peer r1.cfg peer1']);
  assert.deepEqual(places('nothing'), []);
});

test('addresses of a capture lead to the lines that write them', () => {
  const found = linesWithAddress('10.0.0.2', [r1, r2]);
  assert.deepEqual(
    found.map(({ title, place }) => `${place.uri} ${title}: ${at(place)}`),
    [
      'r1.cfg tunnel destination: 10.0.0.2',
      'r1.cfg address: 10.0.0.2',
      'r1.cfg ip route: 10.0.0.2',
      'r2.cfg address of Ethernet0/0: ip address 10.0.0.2 255.255.255.0',
    ],
  );
});

function at({ uri = '', span }: Place): string {
  return read(uri).slice(span.start, span.end);
}
