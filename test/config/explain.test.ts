import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainAt } from '../../server/src/config/explain';
import { parseConfiguration } from '../../server/src/config/parse';
import { checkHover } from '../support/check';

test('the first words explain the command, with its default and the value here', () => {
  checkHover(
    'crypto ikev2 profile P\n life|time 120',
    'lifetime',
    'in an IKEv2 profile',
    '86400 s',
    '120 s (2 min)',
  );
});

test('a choice within the name of a command belongs to it', () => {
  checkHover('interface Tunnel0\n i|p nhrp network-id 1', 'ip', '{ip|ipv6} nhrp network-id');
  checkHover('crypto pki trust|point CA', 'trustpoint', 'crypto {pki|ca} trustpoint');
});

test('a value is explained with its type and range', () => {
  checkHover('crypto ikev2 profile P\n lifetime 1|20', '120', '120 to 86400 s');
});

test('a reference says where the name is defined, or that it is not', () => {
  const policy = 'crypto ikev2 proposal A\ncrypto ikev2 policy P\n proposal ';
  checkHover(`${policy}|A`, 'A', 'defined at line 1');
  checkHover(`${policy}|B`, 'B', 'not defined in this file');
  checkHover(`${policy}|default`, 'default', 'built-in');
});

test('a reference shows what it refers to, without secrets', () => {
  checkHover(
    'crypto ikev2 proposal A\n encryption aes-cbc-256\n group 19\ncrypto ikev2 policy P\n proposal |A',
    'A',
    'defined at line 1: `encryption aes-cbc-256`, `group 19`.',
  );
  checkHover(
    'crypto ipsec transform-set T esp-gcm 256\ncrypto ipsec profile P\n set transform-set |T',
    'T',
    'defined at line 1: `esp-gcm 256`.',
  );
});

test('what takes an access list finds one of IPv6, which knows where it is used', () => {
  const list = (at: string) => `ipv6 access-list ${at}LAN6\n permit ipv6 any any\n`;
  const map = (at: string) => `crypto map ipv6 M 10 ipsec-isakmp\n match address ${at}LAN6`;
  checkHover(list('') + map('|'), 'LAN6', 'defined at line 1: `permit ipv6 any any`.');
  checkHover(list('|') + map(''), 'LAN6', 'IPv6 access list `LAN6`, used at line 4.');
});

test('a definition says where the name is used', () => {
  checkHover('crypto ikev2 proposal |A\ncrypto ikev2 policy P\n proposal A', 'A', 'used at line 3');
});

test('an algorithm of several words is one', () => {
  checkHover(
    'crypto ipsec transform-set T esp-aes 2|56 esp-sha-hmac',
    'esp-aes 256',
    'AES-CBC 256 bit',
  );
});

test('no says what it takes back', () => {
  checkHover('crypto ikev2 profile P\n n|o lifetime', 'no', 'Takes the command back');
});

test('a line that another one replaces says so', () => {
  checkHover(
    'crypto ikev2 profile P\n life|time 120\n lifetime 240',
    'lifetime',
    'line 3 takes its place',
  );
});

test('a secret is never shown', () => {
  const text = 'crypto ikev2 keyring K\n peer A\n  pre-shared-key local 0 TopSecret\n';
  const configuration = parseConfiguration(text);
  for (let offset = 0; offset < text.length; offset++) {
    assert.ok(!JSON.stringify(explainAt(configuration, offset) ?? '').includes('TopSecret'));
  }
});

test('lines of another world are not explained', () => {
  const text = 'router bgp 65000\n neighbor 192.0.2.1 remote-as 1';
  assert.equal(explainAt(parseConfiguration(text), 3), undefined);
});
