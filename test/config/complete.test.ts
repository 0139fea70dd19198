import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeAt, resolveSuggestion } from '../../server/src/config/complete';
import { parseConfiguration } from '../../server/src/config/parse';
import { checkCompletion } from '../support/check';

const twoProposals = `
crypto ikev2 proposal STRONG
crypto ikev2 proposal OTHER
crypto ikev2 policy P
`;

test('completion offers only what may follow', () => {
  checkCompletion('crypto ikev2 proposal P\n integrity sha|', [
    'sha512',
    'sha384',
    'sha256',
    'sha1',
  ]);
  checkCompletion('crypto ikev2 profile P\n authentication re|', ['remote']);
  checkCompletion('interface Tunnel0\n tunnel mode ipsec |', ['ipv4', 'ipv6', 'dual-overlay']);
});

test('completion knows the mode by the indentation of the line', () => {
  checkCompletion('crypto ikev2 policy P\n |', ['proposal', 'match', 'description', 'no', 'exit']);
  checkCompletion('crypto ikev2 policy P\n match inbound-only\npro|', []);
  checkCompletion('router bgp 1\n |', []);
});

test('without any indentation the mode and its parents are offered', () => {
  checkCompletion('crypto ikev2 policy P\nmatch inbound-only\nprop|', ['proposal']);
  checkCompletion('crypto ikev2 policy P\nmatch inbound-only\ncry|', ['crypto']);
});

test('names of this file come first, then the built-in one', () => {
  checkCompletion(`${twoProposals} proposal |`, ['STRONG', 'OTHER', 'default']);
  checkCompletion(`${twoProposals} no proposal ST|`, ['STRONG']);
});

test('a name that is used and not defined yet is offered to its definition', () => {
  checkCompletion('crypto ikev2 proposal |\ncrypto ikev2 policy P\n proposal NEW', ['NEW']);
});

test('a range stands for the number to fill in', () => {
  checkCompletion('crypto ikev2 profile P\n lifetime |', ['<120-86400>', 'certificate']);
});

test('one of several in any order is offered once', () => {
  checkCompletion('crypto ikev2 proposal P\n integrity sha512 sha384 sha256 |', ['sha1', 'md5']);
});

test('a transform set is offered one cipher, and integrity only where it lacks', () => {
  checkCompletion('crypto ipsec transform-set T esp-gcm 2|', ['256']);
  checkCompletion('crypto ipsec transform-set T esp-gcm 256 esp-|', []);
  checkCompletion('crypto ipsec transform-set T esp-aes 256 esp-sha|', [
    'esp-sha512-hmac',
    'esp-sha384-hmac',
    'esp-sha256-hmac',
    'esp-sha-hmac',
  ]);
});

test('nothing is offered in comments, banners and certificates', () => {
  checkCompletion('! crypto |', []);
  checkCompletion('banner motd ^C\ncrypto |\n^C', []);
  checkCompletion('crypto pki certificate chain T\n certificate ca 01\n  30 |\n  quit', []);
});

test('a suggestion replaces the whole word under the cursor', () => {
  const text = 'crypto ikev2 profile P';
  const [suggestion] = completeAt(parseConfiguration(text), 'crypto ik'.length);
  assert.deepEqual(suggestion?.replace, { start: 7, end: 12 });
});

test('every suggestion can be explained', () => {
  const text = `${twoProposals} proposal \n`;
  const offsets = [0, 'crypto '.length + 1, text.length - 1, text.length];
  for (const offset of offsets) {
    const suggestions = completeAt(parseConfiguration(text), offset);
    assert.ok(suggestions.length > 0, String(offset));
    for (const { key, label } of suggestions) assert.ok(resolveSuggestion(key)?.summary, label);
  }
});

test('what has its one line already comes last, and behind `no` first', () => {
  const proposal = 'crypto ikev2 proposal P\n encryption aes-cbc-256\n';
  checkCompletion(`${proposal} |`, [
    'integrity',
    'prf',
    'group',
    'pqc',
    'encryption',
    'no',
    'exit',
  ]);
  checkCompletion(`${proposal} |\n group 19`, [
    'integrity',
    'prf',
    'pqc',
    'encryption',
    'group',
    'no',
    'exit',
  ]);
  checkCompletion(`${proposal} group 19\n no |`, [
    'encryption',
    'group',
    'integrity',
    'prf',
    'pqc',
  ]);
  checkCompletion('crypto ikev2 proposal A\n group 19\ncrypto ikev2 proposal B\n gr|', ['group']);
});

test('the part of a line that is not looked at is offered only where nothing else is', () => {
  checkCompletion('ip access-list extended A\n permit ip |', [
    '<source>',
    'any',
    'host',
    'object-group',
  ]);
});
