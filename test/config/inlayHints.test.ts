import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type HintChoice, inlayHints } from '../../server/src/config/inlayHints';
import { parseConfiguration } from '../../server/src/config/parse';

/** The lines of a text that get a hint, with the hint behind `⟨`. */
function hinted(text: string, choice: HintChoice): readonly string[] {
  const configuration = parseConfiguration(text);
  return inlayHints(configuration, { start: 0, end: text.length }, choice).map(
    ({ offset, text: hint }) => {
      const line = text.slice(0, offset).split('\n').at(-1) ?? '';
      return `${line} ⟨${hint}⟩`;
    },
  );
}

const tunnel = `crypto ikev2 policy SITES
 proposal GCM
crypto ikev2 proposal GCM
 encryption aes-gcm-256
 prf sha384
 group 20 14
crypto ikev2 profile P
 match identity remote address 192.0.2.2
 authentication local pre-share key 6 AbCdEf
 authentication remote pre-share key 6 GhIjKl
crypto ipsec profile I
 set ikev2-profile P
 set security-association lifetime seconds 28800
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
interface Tunnel0
 tunnel source GigabitEthernet0/0
 tunnel destination 192.0.2.2
 tunnel protection ipsec profile I
`;

test('what holds without a line stands behind the object', () => {
  assert.deepEqual(hinted(tunnel, 'slow'), [
    'crypto ikev2 profile P ⟨identity local address 192.0.2.1⟩',
    'crypto ipsec profile I ⟨built-in transform set: esp-aes 128 esp-sha-hmac, transport mode⟩',
    'interface Tunnel0 ⟨tunnel mode gre ip⟩',
  ]);
  assert.deepEqual(hinted('crypto isakmp policy 10\n encryption aes\n group 14', 'slow'), [
    'crypto isakmp policy 10 ⟨built in: hash sha, authentication rsa-sig⟩',
  ]);
});

test('the built-in proposal is named once, its values where the release is known', () => {
  const profile = 'crypto ikev2 profile P\n identity local fqdn r1.example.com\n';
  assert.deepEqual(hinted(profile, 'slow'), ['crypto ikev2 profile P ⟨built-in IKEv2 proposal⟩']);
  assert.deepEqual(hinted(`version 17.9\n${profile}crypto ikev2 profile Q`, 'slow'), [
    'crypto ikev2 profile P ⟨built-in IKEv2 proposal: aes-cbc-256, sha512 sha384, group 19 14 21 5⟩',
  ]);
});

test('all hints say lifetimes, groups, times and addresses too', () => {
  const [, ...rest] = hinted(tunnel, 'all');
  assert.deepEqual(rest, [
    'crypto ikev2 profile P ⟨identity local address 192.0.2.1 · lifetime 86400 s (1 d)⟩',
    'crypto ipsec profile I ⟨built-in transform set: esp-aes 128 esp-sha-hmac, transport mode · no PFS⟩',
    ' set security-association lifetime seconds 28800 ⟨8 h⟩',
    'interface Tunnel0 ⟨tunnel mode gre ip⟩',
    ' tunnel source GigabitEthernet0/0 ⟨192.0.2.1⟩',
  ]);
  assert.match(hinted(tunnel, 'all')[0] ?? '', /group 20 14 ⟨.*ECP 384 bit.*, MODP 2048 bit.*⟩/);
});

test('a configuration that says everything has no hints, nor has one where they are off', () => {
  const policy =
    'crypto isakmp policy 10\n encryption aes\n hash sha256\n authentication pre-share\n group 14\n';
  assert.deepEqual(hinted(policy, 'slow'), []);
  assert.deepEqual(hinted(tunnel, 'off'), []);
});

test('only the part that is shown gets hints', () => {
  const configuration = parseConfiguration(tunnel);
  const start = tunnel.indexOf('interface Tunnel0');
  const shown = inlayHints(configuration, { start, end: start + 10 }, 'slow');
  assert.deepEqual(
    shown.map(({ text }) => text),
    ['tunnel mode gre ip'],
  );
});
