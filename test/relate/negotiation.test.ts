import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseConfiguration } from '../../server/src/config/parse';
import type { Negotiation } from '../../server/src/relate/negotiation/model';
import { negotiatePair } from '../../server/src/relate/negotiation/negotiate';
import { findPairs } from '../../server/src/relate/negotiation/pairs';
import { routerOf } from '../../server/src/relate/negotiation/router';
import { negotiationText } from '../../server/src/report/negotiation';

const samples = join(__dirname, '../../../samples');

/** What comes of each sample: the verdict, and the step that fails or is noted. */
const verdicts: Record<string, string> = {
  dmvpn: 'works',
  'dmvpn-nhrp-password': 'fails nhrp-authentication',
  'flexvpn-hub-and-spoke': 'works',
  'ikev1-access-lists': 'fails traffic-selectors',
  'ikev1-and-ikev2': 'fails ike-version',
  'ikev1-crypto-map': 'works',
  'ikev1-policy': 'fails isakmp-policy',
  'ikev2-built-in-proposals': 'works',
  'ikev2-certificates': 'undecided',
  'ikev2-front-door-vrf': 'fails identity-of-responder',
  'ikev2-identity': 'fails identity-of-responder',
  'ikev2-keys-differ': 'fails key-of-responder',
  'ikev2-no-common-proposal': 'fails ikev2-proposal',
  'ikev2-pfs-at-rekey': 'works pfs',
  'ikev2-tunnel-modes': 'fails traffic-selectors',
  'ikev2-vti': 'works',
  'site-to-site-psk': 'works ikev2-proposal',
};

function negotiateSample(name: string): Negotiation {
  const routers = ['r1.cfg', 'r2.cfg'].map((file) => {
    const text = readFileSync(join(samples, name, file), 'utf8');
    return routerOf(parseConfiguration(text), `file:///${name}/${file}`);
  });
  const [pair, ...others] = findPairs(routers);
  assert.ok(pair, 'the two routers belong together');
  assert.deepEqual(others, []);
  return negotiatePair(pair);
}

test('every sample of two routers has an expected verdict', () => {
  const pairs = readdirSync(samples).filter((name) =>
    readdirSync(join(samples, name)).includes('r2.cfg'),
  );
  assert.deepEqual(pairs.sort(), Object.keys(verdicts).sort());
});

for (const [name, expected] of Object.entries(verdicts)) {
  test(`sample ${name}: ${expected}`, () => {
    const negotiation = negotiateSample(name);
    const noted = negotiation.steps.filter(({ outcome }) => outcome === 'noted');
    const ids = negotiation.failure ? [negotiation.failure] : noted;
    const text = negotiationText(negotiation);
    const golden = join(samples, name, 'negotiation.txt');
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, text);
    assert.equal([negotiation.verdict, ...ids.map(({ id }) => id)].join(' '), expected, text);
    assert.equal(text, readFileSync(golden, 'utf8'));
  });
}
