import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAlgorithm } from '../../server/src/crypto/algorithms';
import { algorithms } from '../../server/src/crypto/algorithmTable';
import { explainAlgorithm } from '../../server/src/crypto/explainAlgorithm';

function explain(...key: Parameters<typeof findAlgorithm>) {
  const algorithm = findAlgorithm(...key);
  assert.ok(algorithm, key.join(' '));
  return explainAlgorithm(algorithm);
}

test('a weak algorithm says who is against it and what to type', () => {
  const { facts, summary, references } = explain('group', '2');
  assert.deepEqual(facts, [], 'its summary tells the strength');
  assert.match(summary, /It SHOULD NOT be used; recent IOS XE releases refuse it\. Use `group 19`/);
  assert.deepEqual(references, ['RFC 8247 §2.4', 'Cisco FN72510']);
});

test('a good algorithm is not advised against', () => {
  const { facts, summary } = explain('ikev2-encryption', 'aes-gcm-256');
  assert.deepEqual(facts, ['about 256 bits of strength']);
  assert.doesNotMatch(summary, /SHOULD NOT|refuse|advises|Use `/);
});

test('the spelling of the document leads, the name follows', () => {
  const group = findAlgorithm('group', '14');
  assert.ok(group);
  const { name, facts } = explainAlgorithm(group, 'DH_GROUP_2048_MODP/Group 14');
  assert.equal(name, 'DH_GROUP_2048_MODP/Group 14');
  assert.equal(facts?.[0], 'MODP 2048 bit');
});

test('every algorithm can be explained', () => {
  for (const algorithm of algorithms) {
    assert.match(explainAlgorithm(algorithm).summary, /[.)]$/);
  }
});
