import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { peerConfiguration } from '../../server/src/config/mirror/peerConfiguration';
import { parseConfiguration } from '../../server/src/config/parse';
import { negotiatePair } from '../../server/src/relate/negotiation/negotiate';
import { findPairs } from '../../server/src/relate/negotiation/pairs';
import { routerOf } from '../../server/src/relate/negotiation/router';

const samples = join(__dirname, '../../../samples');

function sample(name: string): string {
  return readFileSync(join(samples, name, 'r1.cfg'), 'utf8');
}

/** The other end of the only tunnel or map of a text, with every key filled in. */
function peerOf(text: string, key: string): string {
  const peer = peerConfiguration(parseConfiguration(text), 0)?.text ?? '';
  return peer
    .replace(/\[[\w-]*KEY[\w-]*\]/g, key)
    .replace('[MASK]', '255.255.255.0')
    .replace('[INTERFACE]', 'GigabitEthernet0/0');
}

for (const [name, key] of [
  ['ikev2-vti', 'Tr4nquil-Harbor-81'],
  ['ikev2-identity', 'Tr4nquil-Harbor-81'],
  ['ikev2-built-in-proposals', 'Tr4nquil-Harbor-81'],
  ['site-to-site-psk', 'cisco'],
  ['ikev1-crypto-map', 'Tr4nquil-Harbor-81'],
] as const) {
  test(`the peer that is written for ${name} negotiates with it`, () => {
    const text = sample(name);
    const routers = [text, peerOf(text, key)].map((one, index) =>
      routerOf(parseConfiguration(one), `file:///${index}.cfg`),
    );
    const [pair] = findPairs(routers);
    assert.ok(pair);
    const { verdict, failure } = negotiatePair(pair);
    assert.equal(verdict, 'works', failure?.result);
  });
}
