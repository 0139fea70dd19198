import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notifyTypes } from '../../server/src/crypto/notifyTypes';
import { payloads } from '../../server/src/crypto/payloads';
import { referenceUrl } from '../../server/src/crypto/references';
import { registries, transformRegistries } from '../../server/src/crypto/registries';
import {
  algorithmOf,
  entryAtStart,
  entryByNumber,
  entryBySpelling,
  type Registry,
  spellingsOf,
} from '../../server/src/crypto/registry';
import { groupTransforms } from '../../server/src/crypto/transforms';

const transforms = (type: number): Registry => {
  const registry = transformRegistries.get(type);
  assert.ok(registry);
  return registry;
};

test('numbers rise and spellings stand once in each registry', () => {
  for (const registry of registries) {
    const numbers = registry.entries.flatMap(({ number }) => (number === undefined ? [] : number));
    assert.deepEqual(
      numbers,
      [...new Set(numbers)].sort((a, b) => a - b),
      registry.id,
    );
    const seen = new Map<string, string>();
    for (const entry of registry.entries) {
      for (const spelling of new Set(spellingsOf(entry).map((s) => s.toLowerCase()))) {
        assert.equal(seen.get(spelling), undefined, `${registry.id}: ${spelling}`);
        seen.set(spelling, entry.name);
      }
    }
  }
});

test('each entry explains itself in one short text that does not repeat its name', () => {
  for (const registry of registries) {
    for (const entry of registry.entries) {
      assert.match(entry.summary, /^[A-Z0-9].*\.$/, entry.name);
      assert.ok(entry.summary.length <= 100, entry.name);
      assert.notEqual(entry.summary.toLowerCase(), `${entry.name.toLowerCase()}.`);
    }
  }
});

test('every reference leads to a public page', () => {
  for (const registry of registries) {
    const all = [...registry.references, ...registry.entries.flatMap((e) => e.references ?? [])];
    for (const reference of all) assert.ok(referenceUrl(reference), reference);
  }
});

test('what IOS can configure leads to its algorithm', () => {
  for (const registry of registries) {
    for (const entry of registry.entries) {
      for (const protocol of ['ike', 'esp', 'ah'] as const) {
        if (entry[protocol]) assert.ok(algorithmOf(entry, protocol, 256), entry.name);
      }
    }
  }
});

const spellings: [number, string, number | undefined, 'ike' | 'esp', string | undefined][] = [
  [1, '3DES', undefined, 'ike', '3des'],
  [1, 'AES-CBC', 256, 'ike', 'aes-cbc-256'],
  [1, 'AES-CBC', 256, 'esp', 'esp-aes 256'],
  [1, 'AES-CBC', undefined, 'esp', 'esp-aes 128'],
  [1, 'AES-GCM', 128, 'ike', 'aes-gcm-128'],
  [2, 'SHA1', undefined, 'ike', 'sha1'],
  [2, 'SHA384', undefined, 'esp', undefined],
  [3, 'SHA96', undefined, 'ike', 'sha1'],
  [3, 'MD596', undefined, 'esp', 'esp-md5-hmac'],
  [4, 'DH_GROUP_1024_MODP/Group 2', undefined, 'ike', '2'],
  [4, 'DH_GROUP_256_ECP/Group 19', undefined, 'esp', 'group19'],
  [5, "Don't use ESN", undefined, 'esp', undefined],
  [6, 'ML-KEM-768', undefined, 'ike', 'mlkem768'],
];

test('the transforms of a dump lead to what a configuration types', () => {
  for (const [type, spelling, bits, protocol, cli] of spellings) {
    const entry = entryBySpelling(transforms(type), spelling);
    assert.ok(entry, spelling);
    assert.equal(algorithmOf(entry, protocol, bits)?.cli, cli, spelling);
  }
});

test('the longest spelling wins where texts run together', () => {
  const glued = 'NAT_DETECTION_DESTINATION_IPAdding trusted issuer hash to send.';
  const found = entryAtStart(notifyTypes, glued);
  assert.equal(found?.entry.number, 16389);
  assert.equal(found?.length, 'NAT_DETECTION_DESTINATION_IP'.length);
  assert.equal(entryAtStart(notifyTypes, 'REDIRECTED_FROM')?.entry.name, 'REDIRECTED_FROM');
  assert.equal(entryAtStart(payloads, 'NOTIFY(COOKIE)')?.entry.number, 41);
  assert.equal(entryAtStart(payloads, 'N Next payload: KE')?.entry.number, 40);
  assert.equal(entryAtStart(notifyTypes, ''), undefined);
});

test('spellings are found in any case, unknown ones are not', () => {
  assert.equal(entryBySpelling(payloads, 'tsi')?.number, 44);
  assert.equal(entryBySpelling(groupTransforms, 'group  14')?.number, 14);
  assert.equal(entryBySpelling(payloads, 'BOGUS'), undefined);
  assert.equal(entryByNumber(payloads, 46)?.name, 'SK');
  assert.equal(entryByNumber(payloads, 99), undefined);
});

test('references lead to the section of the RFC, to Cisco documents and to nothing else', () => {
  assert.equal(
    referenceUrl('RFC 7296 §2.15'),
    'https://www.rfc-editor.org/rfc/rfc7296.html#section-2.15',
  );
  assert.equal(
    referenceUrl('RFC 7296 §C.1'),
    'https://www.rfc-editor.org/rfc/rfc7296.html#appendix-C.1',
  );
  assert.equal(referenceUrl('RFC 9395'), 'https://www.rfc-editor.org/rfc/rfc9395.html');
  assert.equal(referenceUrl('Cisco CSCvd69373'), 'https://bst.cisco.com/bugsearch/bug/CSCvd69373');
  assert.ok(referenceUrl('Cisco FN72510')?.startsWith('https://www.cisco.com/'));
  assert.equal(referenceUrl('somebody told me'), undefined);
  assert.equal(referenceUrl('RFC seven'), undefined);
});
