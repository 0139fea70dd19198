import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Algorithm,
  type AlgorithmFamily,
  algorithmsOf,
  findAlgorithm,
  type Judgement,
  objectionOf,
} from '../../server/src/crypto/algorithms';
import { algorithms } from '../../server/src/crypto/algorithmTable';

const label = (algorithm: Algorithm) => `${algorithm.family} ${algorithm.cli}`;

test('each spelling stands once in its family', () => {
  const seen = new Set<string>();
  for (const algorithm of algorithms) {
    assert.ok(!seen.has(label(algorithm)), label(algorithm));
    seen.add(label(algorithm));
  }
});

test('each algorithm is judged, except where no document does', () => {
  const unjudged = algorithms.filter((algorithm) => algorithm.judgements.length === 0).map(label);
  assert.deepEqual(unjudged, [
    'esp-transform esp-seal', // Not in the IANA registry, so RFC 8221 leaves it out.
    'isakmp-authentication pre-share', // RFC 8247 §1.4 excludes IKEv1.
    'isakmp-authentication rsa-sig',
    'isakmp-authentication rsa-encr',
    'isakmp-authentication ecdsa-sig',
  ]);
});

test('each authority judges an algorithm once', () => {
  for (const algorithm of algorithms) {
    const policies = algorithm.judgements.map((judgement) => judgement.policy);
    assert.equal(new Set(policies).size, policies.length, label(algorithm));
  }
});

test('what the RFCs or Cisco speak against has a replacement that they do not', () => {
  for (const algorithm of algorithms) {
    const against = objectionOf(algorithm, 'rfc') ?? objectionOf(algorithm, 'cisco');
    if (against) assert.ok(algorithm.replacement, label(algorithm));
    if (algorithm.replacement === undefined) continue;
    const better = findAlgorithm(algorithm.family, algorithm.replacement);
    assert.ok(better, `${label(algorithm)} -> ${algorithm.replacement}`);
    assert.equal(objectionOf(better, 'rfc'), undefined, label(better));
    assert.equal(objectionOf(better, 'cisco'), undefined, label(better));
    assert.equal(better.replacement, undefined, label(better));
  }
});

test('summaries are one sentence, each in its own words within a family', () => {
  const seen = new Set<string>();
  for (const algorithm of algorithms) {
    assert.match(algorithm.summary, /^[A-Z0-9].*\.$/, label(algorithm));
    assert.ok(algorithm.summary.length <= 100, label(algorithm));
    assert.ok(!seen.has(algorithm.family + algorithm.summary), label(algorithm));
    seen.add(algorithm.family + algorithm.summary);
  }
});

test('transforms of a transform set say which part they play', () => {
  for (const algorithm of algorithmsOf('esp-transform')) {
    assert.ok(algorithm.part, label(algorithm));
    if (algorithm.aead) assert.equal(algorithm.part, 'esp-aead', label(algorithm));
  }
});

test('an algorithm is found in any case and spacing, and only in its family', () => {
  assert.equal(findAlgorithm('esp-transform', ' ESP-AES   256')?.name, 'ESP AES-CBC 256 bit');
  assert.equal(findAlgorithm('group', 'group14'), undefined);
  assert.equal(findAlgorithm('pfs-group', 'group14')?.name, 'MODP 2048 bit');
});

test('RFC 8247 and RFC 8221 levels are those of the documents', () => {
  // Family, spelling, level, section, and the row or sentence that says so.
  const rows: [AlgorithmFamily, string, Judgement['level'], string, string][] = [
    ['ikev2-encryption', 'des', 'MUST NOT', 'RFC 8247 §2.1', 'ENCR_DES | MUST NOT'],
    ['ikev2-encryption', '3des', 'MAY', 'RFC 8247 §2.1', 'ENCR_3DES | MAY'],
    ['ikev2-encryption', 'aes-cbc-128', 'MUST', 'RFC 8247 §2.1', 'ENCR_AES_CBC | MUST (*)'],
    ['ikev2-encryption', 'aes-cbc-192', 'MAY', 'RFC 8247 §2.1', '192-bit keys remain at MAY'],
    ['ikev2-encryption', 'aes-cbc-256', 'MUST', 'RFC 8247 §2.1', '(*) 128-bit and 256-bit keys'],
    ['ikev2-encryption', 'aes-gcm-128', 'SHOULD', 'RFC 8247 §2.1', 'ENCR_AES_GCM_16 | SHOULD (*)'],
    ['ikev2-encryption', 'aes-gcm-256', 'SHOULD', 'RFC 8247 §2.1', '(*) 128-bit and 256-bit keys'],
    ['ikev2-prf', 'md5', 'MUST NOT', 'RFC 8247 §2.2', 'PRF_HMAC_MD5 | MUST NOT'],
    ['ikev2-prf', 'sha1', 'MUST-', 'RFC 8247 §2.2', 'PRF_HMAC_SHA1 | MUST-'],
    ['ikev2-prf', 'sha256', 'MUST', 'RFC 8247 §2.2', 'PRF_HMAC_SHA2_256 | MUST'],
    ['ikev2-prf', 'sha384', 'MAY', 'RFC 8247 §1.3', 'not mentioned in this document MAY be'],
    ['ikev2-prf', 'sha512', 'SHOULD+', 'RFC 8247 §2.2', 'PRF_HMAC_SHA2_512 | SHOULD+'],
    ['ikev2-integrity', 'md5', 'MUST NOT', 'RFC 8247 §2.3', 'AUTH_HMAC_MD5_96 | MUST NOT'],
    ['ikev2-integrity', 'sha1', 'MUST-', 'RFC 8247 §2.3', 'AUTH_HMAC_SHA1_96 | MUST-'],
    ['ikev2-integrity', 'sha256', 'MUST', 'RFC 8247 §2.3', 'AUTH_HMAC_SHA2_256_128 | MUST'],
    ['ikev2-integrity', 'sha384', 'MAY', 'RFC 8247 §1.3', 'not mentioned in this document MAY be'],
    ['ikev2-integrity', 'sha512', 'SHOULD', 'RFC 8247 §2.3', 'AUTH_HMAC_SHA2_512_256 | SHOULD'],
    ['group', '1', 'MUST NOT', 'RFC 8247 §2.4', '768-bit MODP Group | MUST NOT'],
    ['group', '2', 'SHOULD NOT', 'RFC 8247 §2.4', '1024-bit MODP Group | SHOULD NOT'],
    ['group', '5', 'SHOULD NOT', 'RFC 8247 §2.4', '1536-bit MODP Group | SHOULD NOT'],
    ['group', '14', 'MUST', 'RFC 8247 §2.4', '2048-bit MODP Group | MUST'],
    ['group', '15', 'MAY', 'RFC 8247 §1.3', 'not mentioned in this document MAY be'],
    ['group', '16', 'MAY', 'RFC 8247 §1.3', 'not mentioned in this document MAY be'],
    ['group', '19', 'SHOULD', 'RFC 8247 §2.4', '256-bit random ECP group | SHOULD'],
    ['group', '20', 'MAY', 'RFC 8247 §1.3', 'not mentioned in this document MAY be'],
    ['group', '21', 'MAY', 'RFC 8247 §1.3', 'not mentioned in this document MAY be'],
    ['group', '24', 'SHOULD NOT', 'RFC 8247 §2.4', '256-bit Prime Order Subgroup | SHOULD NOT'],
    ['esp-transform', 'esp-des', 'MUST NOT', 'RFC 8221 §5', 'ENCR_DES | MUST NOT'],
    ['esp-transform', 'esp-3des', 'SHOULD NOT', 'RFC 8221 §5', 'ENCR_3DES | SHOULD NOT'],
    ['esp-transform', 'esp-null', 'MUST', 'RFC 8221 §5', 'ENCR_NULL | MUST'],
    ['esp-transform', 'esp-aes 128', 'MUST', 'RFC 8221 §5', 'ENCR_AES_CBC | MUST [1]'],
    ['esp-transform', 'esp-aes 192', 'MAY', 'RFC 8221 §5', '192-bit keys remain at the MAY level'],
    ['esp-transform', 'esp-aes 256', 'MUST', 'RFC 8221 §5', '[1] 128-bit and 256-bit keys'],
    ['esp-transform', 'esp-gcm 128', 'MUST', 'RFC 8221 §5', 'ENCR_AES_GCM_16 | MUST [1]'],
    ['esp-transform', 'esp-gcm 192', 'MAY', 'RFC 8221 §5', '192-bit keys remain at the MAY level'],
    ['esp-transform', 'esp-gcm 256', 'MUST', 'RFC 8221 §5', '[1] 128-bit and 256-bit keys'],
    ['esp-transform', 'esp-gmac 256', 'MAY', 'RFC 8221 §1.2', 'not mentioned ... MAY be'],
    ['esp-transform', 'esp-md5-hmac', 'MUST NOT', 'RFC 8221 §6', 'AUTH_HMAC_MD5_96 | MUST NOT'],
    ['esp-transform', 'esp-sha-hmac', 'MUST-', 'RFC 8221 §6', 'AUTH_HMAC_SHA1_96 | MUST-'],
    ['esp-transform', 'esp-sha256-hmac', 'MUST', 'RFC 8221 §6', 'AUTH_HMAC_SHA2_256_128 | MUST'],
    ['esp-transform', 'esp-sha384-hmac', 'MAY', 'RFC 8221 §1.2', 'not mentioned ... MAY be'],
    ['esp-transform', 'esp-sha512-hmac', 'SHOULD', 'RFC 8221 §6', 'HMAC_SHA2_512_256 | SHOULD'],
    ['esp-transform', 'ah-md5-hmac', 'MUST NOT', 'RFC 8221 §6', 'AUTH_HMAC_MD5_96 | MUST NOT'],
    ['esp-transform', 'comp-lzs', 'MAY', 'RFC 8221 §7', 'IPCOMP_LZS | MAY'],
  ];
  for (const [family, cli, level, reference, sentence] of rows) {
    const judgement = findAlgorithm(family, cli)?.judgements.find(({ policy }) => policy === 'rfc');
    const said = { level: judgement?.level, reference: judgement?.reference };
    assert.deepEqual(said, { level, reference }, `${family} ${cli}: ${sentence}`);
  }
});

test('Cisco refuses exactly what field notice 72510 lists', () => {
  const refused = algorithms.filter((algorithm) =>
    algorithm.judgements.some(
      ({ level, reference }) => level === 'refused' && reference === 'Cisco FN72510',
    ),
  );

  const list = (family: AlgorithmFamily) =>
    refused
      .filter((algorithm) => algorithm.family === family)
      .map(({ cli }) => cli)
      .join(', ');
  assert.equal(list('isakmp-encryption'), 'des, 3des');
  assert.equal(list('isakmp-hash'), 'md5');
  assert.equal(list('ikev2-encryption'), 'des, 3des');
  assert.equal(list('ikev2-integrity'), 'md5');
  assert.equal(list('ikev2-prf'), '');
  assert.equal(list('group'), '1, 2, 5, 24');
  assert.equal(list('pfs-group'), 'group1, group2, group5, group24');
  assert.equal(
    list('esp-transform'),
    'esp-null, esp-des, esp-3des, esp-gmac, esp-gmac 128, esp-gmac 192, esp-gmac 256, ' +
      'esp-md5-hmac, ah-md5-hmac',
  );
});

test('a PFS group is judged as the IKE group of the same number', () => {
  for (const group of algorithmsOf('group')) {
    const pfs = findAlgorithm('pfs-group', `group${group.cli}`);
    assert.deepEqual(pfs?.judgements, group.judgements, group.cli);
    assert.equal(pfs?.strength, group.strength, group.cli);
  }
});
