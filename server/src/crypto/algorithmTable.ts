import type { Algorithm, Judgement } from './algorithms';

/*
 * Requirement levels are those of RFC 8247 for IKEv2 and of RFC 8221 for ESP and AH, each for its own use
 * of the algorithm; both leave IKEv1 out. An algorithm that an RFC does not mention MAY be implemented.
 */

const refused: Judgement = { policy: 'cisco', level: 'refused', reference: 'Cisco FN72510' };
const notRefused: Judgement = { policy: 'cisco', level: 'allowed', reference: 'Cisco FN72510' };
const avoid: Judgement = { policy: 'cisco', level: 'avoid', reference: 'Cisco NGE' };
const legacy: Judgement = { policy: 'cisco', level: 'legacy', reference: 'Cisco NGE' };
const acceptable: Judgement = { policy: 'cisco', level: 'allowed', reference: 'Cisco NGE' };

const nistRefused: Judgement = {
  policy: 'nist',
  level: 'refused',
  reference: 'NIST SP 800-77r1',
  evidence: 'unverified',
};
const nistAllowed: Judgement = {
  policy: 'nist',
  level: 'allowed',
  reference: 'NIST SP 800-77r1',
  evidence: 'unverified',
};
const nistKem: Judgement = { policy: 'nist', level: 'allowed', reference: 'NIST FIPS 203' };

const cnsaKeyRefused: Judgement = { policy: 'cnsa2', level: 'refused', reference: 'RFC 9206 §4' };
const cnsaKeyAllowed: Judgement = { policy: 'cnsa2', level: 'allowed', reference: 'RFC 9206 §4' };
const cnsaPrfRefused: Judgement = { policy: 'cnsa2', level: 'refused', reference: 'RFC 9206 §8' };
const cnsaPrfAllowed: Judgement = { policy: 'cnsa2', level: 'allowed', reference: 'RFC 9206 §8' };
const cnsaAhRefused: Judgement = { policy: 'cnsa2', level: 'refused', reference: 'RFC 9206 §11' };
const cnsa2Kem: Judgement = {
  policy: 'cnsa2',
  level: 'allowed',
  reference: 'NSA CNSA 2.0',
  evidence: 'unverified',
};
const cnsa2KemRefused: Judgement = { ...cnsa2Kem, level: 'refused' };

const ikeEncrMust: Judgement = { policy: 'rfc', level: 'MUST', reference: 'RFC 8247 §2.1' };
const ikeEncrShould: Judgement = { ...ikeEncrMust, level: 'SHOULD' };
const ikeEncrMay: Judgement = { ...ikeEncrMust, level: 'MAY' };
const ikeEncrMustNot: Judgement = { ...ikeEncrMust, level: 'MUST NOT' };

const prfMust: Judgement = { policy: 'rfc', level: 'MUST', reference: 'RFC 8247 §2.2' };
const prfMustMinus: Judgement = { ...prfMust, level: 'MUST-' };
const prfShouldPlus: Judgement = { ...prfMust, level: 'SHOULD+' };
const prfMustNot: Judgement = { ...prfMust, level: 'MUST NOT' };

const ikeIntegMust: Judgement = { policy: 'rfc', level: 'MUST', reference: 'RFC 8247 §2.3' };
const ikeIntegMustMinus: Judgement = { ...ikeIntegMust, level: 'MUST-' };
const ikeIntegShould: Judgement = { ...ikeIntegMust, level: 'SHOULD' };
const ikeIntegMustNot: Judgement = { ...ikeIntegMust, level: 'MUST NOT' };

const groupMust: Judgement = { policy: 'rfc', level: 'MUST', reference: 'RFC 8247 §2.4' };
const groupShould: Judgement = { ...groupMust, level: 'SHOULD' };
const groupShouldNot: Judgement = { ...groupMust, level: 'SHOULD NOT' };
const groupMustNot: Judgement = { ...groupMust, level: 'MUST NOT' };

/** Registered for IKEv2 and not mentioned further. */
const ikeUnlisted: Judgement = { policy: 'rfc', level: 'MAY', reference: 'RFC 8247 §1.3' };

const espEncrMust: Judgement = { policy: 'rfc', level: 'MUST', reference: 'RFC 8221 §5' };
const espEncrMay: Judgement = { ...espEncrMust, level: 'MAY' };
const espEncrShouldNot: Judgement = { ...espEncrMust, level: 'SHOULD NOT' };
const espEncrMustNot: Judgement = { ...espEncrMust, level: 'MUST NOT' };

const espIntegMust: Judgement = { policy: 'rfc', level: 'MUST', reference: 'RFC 8221 §6' };
const espIntegMustMinus: Judgement = { ...espIntegMust, level: 'MUST-' };
const espIntegShould: Judgement = { ...espIntegMust, level: 'SHOULD' };
const espIntegMustNot: Judgement = { ...espIntegMust, level: 'MUST NOT' };

const espCompressionMay: Judgement = { policy: 'rfc', level: 'MAY', reference: 'RFC 8221 §7' };

/** Registered for ESP and AH and not mentioned further. */
const espUnlisted: Judgement = { policy: 'rfc', level: 'MAY', reference: 'RFC 8221 §1.2' };

const ikev2Encryption: readonly Algorithm[] = [
  {
    family: 'ikev2-encryption',
    cli: 'des',
    name: 'DES-CBC 56 bit',
    summary: 'A cipher of 1977 whose 56-bit key falls to an exhaustive search within a day.',
    strength: 56,
    judgements: [ikeEncrMustNot, refused, nistRefused, cnsaKeyRefused],
    replacement: 'aes-gcm-256',
  },
  {
    family: 'ikev2-encryption',
    cli: '3des',
    name: '3DES-CBC 168 bit',
    summary:
      'DES three times over: slow, about 112 bits strong, and its 64-bit blocks soon repeat.',
    strength: 112,
    judgements: [ikeEncrMay, refused, nistRefused, cnsaKeyRefused],
    replacement: 'aes-gcm-256',
  },
  {
    family: 'ikev2-encryption',
    cli: 'aes-cbc-128',
    name: 'AES-CBC 128 bit',
    summary:
      'The cipher that every IKEv2 implementation has; it needs an integrity algorithm beside it.',
    strength: 128,
    judgements: [ikeEncrMust, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'ikev2-encryption',
    cli: 'aes-cbc-192',
    name: 'AES-CBC 192 bit',
    summary: 'AES with the key length that few choose, so the peer may not offer it.',
    strength: 192,
    judgements: [ikeEncrMay, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'ikev2-encryption',
    cli: 'aes-cbc-256',
    name: 'AES-CBC 256 bit',
    summary: 'AES with its longest key, for peers without GCM; it needs an integrity algorithm.',
    strength: 256,
    judgements: [ikeEncrMust, nistAllowed],
  },
  {
    family: 'ikev2-encryption',
    cli: 'aes-gcm-128',
    name: 'AES-GCM 128 bit',
    summary: 'Encrypts and authenticates in one pass; it takes a PRF and no integrity algorithm.',
    strength: 128,
    aead: true,
    judgements: [ikeEncrShould, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'ikev2-encryption',
    cli: 'aes-gcm-256',
    name: 'AES-GCM 256 bit',
    summary:
      'The strongest choice: one pass encrypts and authenticates; needs a PRF, no integrity.',
    strength: 256,
    aead: true,
    judgements: [ikeEncrShould, nistAllowed, cnsaKeyAllowed],
  },
];

const ikev2Integrity: readonly Algorithm[] = [
  {
    family: 'ikev2-integrity',
    cli: 'md5',
    name: 'HMAC-MD5-96',
    summary: 'Rests on a broken hash that peers and libraries are removing.',
    judgements: [ikeIntegMustNot, refused, nistRefused, cnsaKeyRefused],
    replacement: 'sha256',
  },
  {
    family: 'ikev2-integrity',
    cli: 'sha1',
    name: 'HMAC-SHA1-96',
    summary: 'Holds up as an HMAC, but SHA-1 is being phased out everywhere.',
    judgements: [ikeIntegMustMinus, acceptable],
    replacement: 'sha256',
  },
  {
    family: 'ikev2-integrity',
    cli: 'sha256',
    name: 'HMAC-SHA-256-128',
    summary: 'The integrity check that every current IKEv2 peer understands.',
    judgements: [ikeIntegMust, nistAllowed],
  },
  {
    family: 'ikev2-integrity',
    cli: 'sha384',
    name: 'HMAC-SHA-384-192',
    summary: 'SHA-512 cut to 384 bits; sound, but fewer peers have it than SHA-256 or SHA-512.',
    judgements: [ikeUnlisted, nistAllowed],
  },
  {
    family: 'ikev2-integrity',
    cli: 'sha512',
    name: 'HMAC-SHA-512-256',
    summary: 'The longest integrity check, as fast as SHA-384.',
    judgements: [ikeIntegShould, nistAllowed],
  },
];

const ikev2Prf: readonly Algorithm[] = [
  {
    family: 'ikev2-prf',
    cli: 'md5',
    name: 'PRF-HMAC-MD5',
    summary: 'Would derive all keys of the tunnel from a broken hash.',
    judgements: [prfMustNot, nistRefused, cnsaPrfRefused],
    replacement: 'sha256',
  },
  {
    family: 'ikev2-prf',
    cli: 'sha1',
    name: 'PRF-HMAC-SHA1',
    summary: 'Derives keys with SHA-1, which is being phased out.',
    judgements: [prfMustMinus, cnsaPrfRefused],
    replacement: 'sha256',
  },
  {
    family: 'ikev2-prf',
    cli: 'sha256',
    name: 'PRF-HMAC-SHA-256',
    summary: 'Derives the keys; every current IKEv2 peer has it.',
    judgements: [prfMust, nistAllowed, cnsaPrfRefused],
  },
  {
    family: 'ikev2-prf',
    cli: 'sha384',
    name: 'PRF-HMAC-SHA-384',
    summary:
      'Derives the keys; the hash of the CNSA suites, but not mandatory, so peers may lack it.',
    judgements: [ikeUnlisted, nistAllowed, cnsaPrfAllowed],
  },
  {
    family: 'ikev2-prf',
    cli: 'sha512',
    name: 'PRF-HMAC-SHA-512',
    summary: 'Derives the keys; expected to take over from SHA-256.',
    judgements: [prfShouldPlus, nistAllowed, cnsaPrfAllowed],
  },
];

const groups: readonly Algorithm[] = [
  {
    family: 'group',
    cli: '1',
    name: 'MODP 768 bit',
    summary: 'Broken within hours on cheap hardware: whoever recorded the traffic can read it.',
    strength: 70,
    judgements: [groupMustNot, refused, nistRefused, cnsaKeyRefused],
    replacement: '19',
  },
  {
    family: 'group',
    cli: '2',
    name: 'MODP 1024 bit',
    summary: 'About 80 bits strong: within reach of a well-funded attacker, years later too.',
    strength: 80,
    judgements: [groupShouldNot, refused, nistRefused, cnsaKeyRefused],
    replacement: '19',
  },
  {
    family: 'group',
    cli: '5',
    name: 'MODP 1536 bit',
    summary: 'Too close to what a state can break, and no faster than `group 19`.',
    strength: 96,
    judgements: [groupShouldNot, refused, nistRefused, cnsaKeyRefused],
    replacement: '19',
  },
  {
    family: 'group',
    cli: '14',
    name: 'MODP 2048 bit',
    summary: 'The group that every IKEv2 implementation has, about 112 bits strong.',
    strength: 112,
    judgements: [groupMust, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'group',
    cli: '15',
    name: 'MODP 3072 bit',
    summary: 'About 128 bits strong, at several times the work of `group 19`.',
    strength: 128,
    judgements: [ikeUnlisted, nistAllowed, cnsaKeyAllowed],
  },
  {
    family: 'group',
    cli: '16',
    name: 'MODP 4096 bit',
    summary: 'About 150 bits strong and slow: many peers at once can keep the processor busy.',
    strength: 150,
    judgements: [ikeUnlisted, nistAllowed, cnsaKeyAllowed],
  },
  {
    family: 'group',
    cli: '19',
    name: 'ECP 256 bit (P-256)',
    summary: 'Elliptic curve: 128 bits of strength for little work, and widely implemented.',
    strength: 128,
    judgements: [groupShould, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'group',
    cli: '20',
    name: 'ECP 384 bit (P-384)',
    summary: 'Elliptic curve with 192 bits of strength, the one of the CNSA suites.',
    strength: 192,
    judgements: [ikeUnlisted, nistAllowed, cnsaKeyAllowed],
  },
  {
    family: 'group',
    cli: '21',
    name: 'ECP 521 bit (P-521)',
    summary: 'The largest elliptic curve of IOS, 256 bits strong and slower than `group 20`.',
    strength: 256,
    judgements: [ikeUnlisted, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'group',
    cli: '24',
    name: 'MODP 2048 bit, 256-bit subgroup',
    summary: 'Its numbers come from an unpublished seed and its small subgroup needs extra checks.',
    strength: 112,
    judgements: [groupShouldNot, refused, cnsaKeyRefused],
    replacement: '19',
  },
];

const pfsGroups: readonly Algorithm[] = [
  {
    family: 'pfs-group',
    cli: 'group1',
    name: 'MODP 768 bit',
    summary: 'Every rekey would be broken within hours on cheap hardware.',
    strength: 70,
    judgements: [groupMustNot, refused, nistRefused, cnsaKeyRefused],
    replacement: 'group19',
  },
  {
    family: 'pfs-group',
    cli: 'group2',
    name: 'MODP 1024 bit',
    summary: 'Rekeys are about 80 bits strong: a recording can be read years later.',
    strength: 80,
    judgements: [groupShouldNot, refused, nistRefused, cnsaKeyRefused],
    replacement: 'group19',
  },
  {
    family: 'pfs-group',
    cli: 'group5',
    name: 'MODP 1536 bit',
    summary: 'Rekeys with about 96 bits of strength, too close to what a state can break.',
    strength: 96,
    judgements: [groupShouldNot, refused, nistRefused, cnsaKeyRefused],
    replacement: 'group19',
  },
  {
    family: 'pfs-group',
    cli: 'group14',
    name: 'MODP 2048 bit',
    summary: 'Fresh keys at each rekey, about 112 bits strong; every peer has it.',
    strength: 112,
    judgements: [groupMust, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'pfs-group',
    cli: 'group15',
    name: 'MODP 3072 bit',
    summary: 'Fresh keys at each rekey, about 128 bits strong, at much work per rekey.',
    strength: 128,
    judgements: [ikeUnlisted, nistAllowed, cnsaKeyAllowed],
  },
  {
    family: 'pfs-group',
    cli: 'group16',
    name: 'MODP 4096 bit',
    summary: 'Fresh keys, about 150 bits strong; slow where many tunnels rekey at once.',
    strength: 150,
    judgements: [ikeUnlisted, nistAllowed, cnsaKeyAllowed],
  },
  {
    family: 'pfs-group',
    cli: 'group19',
    name: 'ECP 256 bit (P-256)',
    summary: 'Fresh keys at each rekey with 128 bits of strength, for little work.',
    strength: 128,
    judgements: [groupShould, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'pfs-group',
    cli: 'group20',
    name: 'ECP 384 bit (P-384)',
    summary: 'Fresh keys at each rekey with 192 bits of strength.',
    strength: 192,
    judgements: [ikeUnlisted, nistAllowed, cnsaKeyAllowed],
  },
  {
    family: 'pfs-group',
    cli: 'group21',
    name: 'ECP 521 bit (P-521)',
    summary: 'Fresh keys at each rekey from the largest elliptic curve of IOS.',
    strength: 256,
    judgements: [ikeUnlisted, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'pfs-group',
    cli: 'group24',
    name: 'MODP 2048 bit, 256-bit subgroup',
    summary: 'A group of unknown origin that needs extra checks at every rekey.',
    strength: 112,
    judgements: [groupShouldNot, refused, cnsaKeyRefused],
    replacement: 'group19',
  },
];

const pqc: readonly Algorithm[] = [
  {
    family: 'pqc',
    cli: 'mlkem512',
    name: 'ML-KEM-512',
    summary: 'Adds a key that a quantum computer cannot compute, at the strength of AES-128.',
    strength: 128,
    judgements: [nistKem, cnsa2KemRefused],
  },
  {
    family: 'pqc',
    cli: 'mlkem768',
    name: 'ML-KEM-768',
    summary: 'Adds a key that a quantum computer cannot compute, at the strength of AES-192.',
    strength: 192,
    judgements: [nistKem, cnsa2KemRefused],
  },
  {
    family: 'pqc',
    cli: 'mlkem1024',
    name: 'ML-KEM-1024',
    summary: 'Adds a key that a quantum computer cannot compute, at the strength of AES-256.',
    strength: 256,
    judgements: [nistKem, cnsa2Kem],
  },
];

const espEncryption: readonly Algorithm[] = [
  {
    family: 'esp-transform',
    cli: 'esp-null',
    name: 'ESP without encryption',
    summary: 'Leaves the traffic readable; only the integrity algorithm beside it protects.',
    strength: 0,
    part: 'esp-encryption',
    judgements: [espEncrMust, refused, cnsaKeyRefused],
    replacement: 'esp-gcm 256',
  },
  {
    family: 'esp-transform',
    cli: 'esp-des',
    name: 'ESP DES-CBC 56 bit',
    summary: 'A 56-bit key: recorded traffic is read within a day.',
    strength: 56,
    part: 'esp-encryption',
    judgements: [espEncrMustNot, refused, nistRefused, cnsaKeyRefused],
    replacement: 'esp-gcm 256',
  },
  {
    family: 'esp-transform',
    cli: 'esp-3des',
    name: 'ESP 3DES-CBC 168 bit',
    summary: 'Slow, and its 64-bit blocks begin to leak after some 32 GB under one key.',
    strength: 112,
    part: 'esp-encryption',
    judgements: [espEncrShouldNot, refused, nistRefused, cnsaKeyRefused],
    replacement: 'esp-gcm 256',
  },
  {
    family: 'esp-transform',
    cli: 'esp-seal',
    name: 'ESP SEAL 160 bit',
    summary: 'A software stream cipher of old IOS releases that other vendors do not have.',
    strength: 160,
    part: 'esp-encryption',
    judgements: [],
    replacement: 'esp-gcm 256',
  },
  {
    family: 'esp-transform',
    cli: 'esp-aes',
    name: 'ESP AES-CBC 128 bit',
    summary: 'AES with 128 bits, as no length is typed; it needs an integrity algorithm beside it.',
    strength: 128,
    part: 'esp-encryption',
    judgements: [espEncrMust, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'esp-transform',
    cli: 'esp-aes 128',
    name: 'ESP AES-CBC 128 bit',
    summary: 'The ESP cipher that every peer has; it needs an integrity algorithm beside it.',
    strength: 128,
    part: 'esp-encryption',
    judgements: [espEncrMust, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'esp-transform',
    cli: 'esp-aes 192',
    name: 'ESP AES-CBC 192 bit',
    summary: 'AES with the key length that few choose, so the peer may not offer it.',
    strength: 192,
    part: 'esp-encryption',
    judgements: [espEncrMay, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'esp-transform',
    cli: 'esp-aes 256',
    name: 'ESP AES-CBC 256 bit',
    summary: 'AES with its longest key, for peers without GCM; it needs an integrity algorithm.',
    strength: 256,
    part: 'esp-encryption',
    judgements: [espEncrMust, nistAllowed],
  },
  {
    family: 'esp-transform',
    cli: 'esp-192-aes',
    name: 'ESP AES-CBC 192 bit',
    summary: 'Another spelling of `esp-aes 192`, as `show` prints it.',
    strength: 192,
    part: 'esp-encryption',
    judgements: [espEncrMay, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'esp-transform',
    cli: 'esp-256-aes',
    name: 'ESP AES-CBC 256 bit',
    summary: 'Another spelling of `esp-aes 256`, as `show` prints it.',
    strength: 256,
    part: 'esp-encryption',
    judgements: [espEncrMust, nistAllowed],
  },
  {
    family: 'esp-transform',
    cli: 'esp-gcm',
    name: 'ESP AES-GCM 128 bit',
    summary: 'Encrypts and authenticates in one pass with 128 bits, as no length is typed.',
    strength: 128,
    aead: true,
    part: 'esp-aead',
    judgements: [espEncrMust, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'esp-transform',
    cli: 'esp-gcm 128',
    name: 'ESP AES-GCM 128 bit',
    summary: 'Encrypts and authenticates in one pass; takes no integrity algorithm beside it.',
    strength: 128,
    aead: true,
    part: 'esp-aead',
    judgements: [espEncrMust, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'esp-transform',
    cli: 'esp-gcm 192',
    name: 'ESP AES-GCM 192 bit',
    summary: 'Encrypts and authenticates in one pass, with a key length that few peers offer.',
    strength: 192,
    aead: true,
    part: 'esp-aead',
    judgements: [espEncrMay, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'esp-transform',
    cli: 'esp-gcm 256',
    name: 'ESP AES-GCM 256 bit',
    summary: 'The strongest choice: encrypts and authenticates in one pass, nothing beside it.',
    strength: 256,
    aead: true,
    part: 'esp-aead',
    judgements: [espEncrMust, nistAllowed, cnsaKeyAllowed],
  },
  {
    family: 'esp-transform',
    cli: 'esp-gmac',
    name: 'ESP AES-GMAC 128 bit',
    summary: 'Authenticates only: the traffic stays readable. 128 bits, as no length is typed.',
    strength: 0,
    aead: true,
    part: 'esp-aead',
    judgements: [espUnlisted, refused, cnsaKeyRefused],
    replacement: 'esp-gcm 256',
  },
  {
    family: 'esp-transform',
    cli: 'esp-gmac 128',
    name: 'ESP AES-GMAC 128 bit',
    summary: 'Authenticates only: the traffic stays readable.',
    strength: 0,
    aead: true,
    part: 'esp-aead',
    judgements: [espUnlisted, refused, cnsaKeyRefused],
    replacement: 'esp-gcm 256',
  },
  {
    family: 'esp-transform',
    cli: 'esp-gmac 192',
    name: 'ESP AES-GMAC 192 bit',
    summary: 'Authenticates only, with a 192-bit key: the traffic stays readable.',
    strength: 0,
    aead: true,
    part: 'esp-aead',
    judgements: [espUnlisted, refused, cnsaKeyRefused],
    replacement: 'esp-gcm 256',
  },
  {
    family: 'esp-transform',
    cli: 'esp-gmac 256',
    name: 'ESP AES-GMAC 256 bit',
    summary: 'Authenticates only, with a 256-bit key: the traffic stays readable.',
    strength: 0,
    aead: true,
    part: 'esp-aead',
    judgements: [espUnlisted, refused],
    replacement: 'esp-gcm 256',
  },
];

const espIntegrity: readonly Algorithm[] = [
  {
    family: 'esp-transform',
    cli: 'esp-md5-hmac',
    name: 'ESP HMAC-MD5-96',
    summary: 'Protects packets with a broken hash that peers are removing.',
    part: 'esp-integrity',
    judgements: [espIntegMustNot, refused, nistRefused],
    replacement: 'esp-sha256-hmac',
  },
  {
    family: 'esp-transform',
    cli: 'esp-sha-hmac',
    name: 'ESP HMAC-SHA1-96',
    summary: 'Holds up as an HMAC, but SHA-1 is being phased out; recent releases warn of it.',
    part: 'esp-integrity',
    judgements: [espIntegMustMinus, acceptable],
    replacement: 'esp-sha256-hmac',
  },
  {
    family: 'esp-transform',
    cli: 'esp-sha256-hmac',
    name: 'ESP HMAC-SHA-256-128',
    summary: 'The integrity check that every current peer understands.',
    part: 'esp-integrity',
    judgements: [espIntegMust, nistAllowed],
  },
  {
    family: 'esp-transform',
    cli: 'esp-sha384-hmac',
    name: 'ESP HMAC-SHA-384-192',
    summary: 'Sound, but costs as much as SHA-512 and fewer peers have it.',
    part: 'esp-integrity',
    judgements: [espUnlisted, nistAllowed],
  },
  {
    family: 'esp-transform',
    cli: 'esp-sha512-hmac',
    name: 'ESP HMAC-SHA-512-256',
    summary: 'The longest integrity check, preferred where stronger protection is asked for.',
    part: 'esp-integrity',
    judgements: [espIntegShould, nistAllowed],
  },
];

const ahIntegrity: readonly Algorithm[] = [
  {
    family: 'esp-transform',
    cli: 'ah-md5-hmac',
    name: 'AH HMAC-MD5-96',
    summary: 'Authenticates the whole packet, unencrypted, with a broken hash; fails behind NAT.',
    part: 'ah-integrity',
    judgements: [espIntegMustNot, refused, nistRefused, cnsaAhRefused],
    replacement: 'ah-sha256-hmac',
  },
  {
    family: 'esp-transform',
    cli: 'ah-sha-hmac',
    name: 'AH HMAC-SHA1-96',
    summary: 'Authenticates the whole packet, unencrypted, with SHA-1; fails behind NAT.',
    part: 'ah-integrity',
    judgements: [espIntegMustMinus, acceptable, cnsaAhRefused],
    replacement: 'ah-sha256-hmac',
  },
  {
    family: 'esp-transform',
    cli: 'ah-sha256-hmac',
    name: 'AH HMAC-SHA-256-128',
    summary: 'Authenticates the whole packet and encrypts nothing; fails behind NAT.',
    part: 'ah-integrity',
    judgements: [espIntegMust, nistAllowed, cnsaAhRefused],
  },
  {
    family: 'esp-transform',
    cli: 'ah-sha384-hmac',
    name: 'AH HMAC-SHA-384-192',
    summary: 'Authenticates the whole packet with a check few peers have; fails behind NAT.',
    part: 'ah-integrity',
    judgements: [espUnlisted, nistAllowed, cnsaAhRefused],
  },
  {
    family: 'esp-transform',
    cli: 'ah-sha512-hmac',
    name: 'AH HMAC-SHA-512-256',
    summary: 'Authenticates the whole packet with the longest check; fails behind NAT.',
    part: 'ah-integrity',
    judgements: [espIntegShould, nistAllowed, cnsaAhRefused],
  },
];

const compression: readonly Algorithm[] = [
  {
    family: 'esp-transform',
    cli: 'comp-lzs',
    name: 'IPComp LZS',
    summary: 'Compresses packets before encryption; rarely pays on links faster than a few Mbit/s.',
    part: 'compression',
    judgements: [espCompressionMay],
  },
];

const isakmpEncryption: readonly Algorithm[] = [
  {
    family: 'isakmp-encryption',
    cli: 'des',
    name: 'DES-CBC 56 bit',
    summary: 'The default of old releases; its 56-bit key falls to an exhaustive search in a day.',
    strength: 56,
    judgements: [refused, nistRefused, cnsaKeyRefused],
    replacement: 'aes 256',
  },
  {
    family: 'isakmp-encryption',
    cli: '3des',
    name: '3DES-CBC 168 bit',
    summary: 'DES three times over: slow, about 112 bits strong, refused by current releases.',
    strength: 112,
    judgements: [refused, nistRefused, cnsaKeyRefused],
    replacement: 'aes 256',
  },
  {
    family: 'isakmp-encryption',
    cli: 'aes',
    name: 'AES-CBC 128 bit',
    summary: 'AES with 128 bits, as no length is typed.',
    strength: 128,
    judgements: [notRefused, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'isakmp-encryption',
    cli: 'aes 128',
    name: 'AES-CBC 128 bit',
    summary: 'The cipher that nearly every IKEv1 peer has.',
    strength: 128,
    judgements: [notRefused, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'isakmp-encryption',
    cli: 'aes 192',
    name: 'AES-CBC 192 bit',
    summary: 'AES with the key length that few choose, so the peer may not offer it.',
    strength: 192,
    judgements: [notRefused, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'isakmp-encryption',
    cli: 'aes 256',
    name: 'AES-CBC 256 bit',
    summary: 'The strongest cipher that IKEv1 has.',
    strength: 256,
    judgements: [notRefused, nistAllowed],
  },
];

const isakmpHash: readonly Algorithm[] = [
  {
    family: 'isakmp-hash',
    cli: 'md5',
    name: 'MD5',
    summary: 'A broken hash, both for the integrity of IKEv1 and for its keys.',
    judgements: [refused, nistRefused],
    replacement: 'sha256',
  },
  {
    family: 'isakmp-hash',
    cli: 'sha',
    name: 'SHA-1',
    summary: 'The default of IKEv1 policies; it holds up as an HMAC but is being phased out.',
    judgements: [notRefused],
    replacement: 'sha256',
  },
  {
    family: 'isakmp-hash',
    cli: 'sha256',
    name: 'SHA-256',
    summary: 'Integrity and keys from SHA-2, the usual choice today.',
    judgements: [notRefused, nistAllowed],
  },
  {
    family: 'isakmp-hash',
    cli: 'sha384',
    name: 'SHA-384',
    summary: 'Integrity and keys from SHA-2 with 384 bits.',
    judgements: [notRefused, nistAllowed],
  },
  {
    family: 'isakmp-hash',
    cli: 'sha512',
    name: 'SHA-512',
    summary: 'Integrity and keys from SHA-2 with 512 bits, the longest.',
    judgements: [notRefused, nistAllowed],
  },
];

const isakmpAuthentication: readonly Algorithm[] = [
  {
    family: 'isakmp-authentication',
    cli: 'pre-share',
    name: 'pre-shared key',
    summary: 'Both ends prove that they know the same key; the key must be long and random.',
    judgements: [],
  },
  {
    family: 'isakmp-authentication',
    cli: 'rsa-sig',
    name: 'RSA signature',
    summary: 'Each end signs with the RSA key of its certificate; the default of IKEv1 policies.',
    judgements: [],
  },
  {
    family: 'isakmp-authentication',
    cli: 'rsa-encr',
    name: 'RSA encrypted nonces',
    summary:
      'Each end encrypts a nonce to the public key of the other, which must be known before.',
    judgements: [],
  },
  {
    family: 'isakmp-authentication',
    cli: 'ecdsa-sig',
    name: 'ECDSA signature',
    summary: 'Each end signs with the elliptic curve key of its certificate.',
    judgements: [],
  },
];

const gdoiEncryption: readonly Algorithm[] = [
  {
    family: 'gdoi-encryption',
    cli: 'des-cbc',
    name: 'DES-CBC 56 bit',
    summary: 'Sends the keys of the whole group under a 56-bit key.',
    strength: 56,
    judgements: [avoid, nistRefused, cnsaKeyRefused],
    replacement: 'aes 256',
  },
  {
    family: 'gdoi-encryption',
    cli: '3des-cbc',
    name: '3DES-CBC 168 bit',
    summary: 'Sends the keys of the group under an outdated cipher of about 112 bits.',
    strength: 112,
    judgements: [legacy, nistRefused, cnsaKeyRefused],
    replacement: 'aes 256',
  },
  {
    family: 'gdoi-encryption',
    cli: 'aes 128',
    name: 'AES-CBC 128 bit',
    summary: 'Protects the rekey messages of the group with AES.',
    strength: 128,
    judgements: [acceptable, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'gdoi-encryption',
    cli: 'aes 192',
    name: 'AES-CBC 192 bit',
    summary: 'Protects the rekey messages of the group with AES, 192 bits.',
    strength: 192,
    judgements: [acceptable, nistAllowed, cnsaKeyRefused],
  },
  {
    family: 'gdoi-encryption',
    cli: 'aes 256',
    name: 'AES-CBC 256 bit',
    summary: 'Protects the rekey messages of the group with the longest AES key.',
    strength: 256,
    judgements: [acceptable, nistAllowed],
  },
];

const gdoiHash: readonly Algorithm[] = [
  {
    family: 'gdoi-hash',
    cli: 'sha',
    name: 'SHA-1',
    summary: 'Signs the rekey messages of the group with SHA-1, whose collisions have been shown.',
    judgements: [nistRefused],
    replacement: 'sha256',
  },
  {
    family: 'gdoi-hash',
    cli: 'sha256',
    name: 'SHA-256',
    summary: 'Signs the rekey messages of the group with SHA-2.',
    judgements: [nistAllowed],
  },
  {
    family: 'gdoi-hash',
    cli: 'sha384',
    name: 'SHA-384',
    summary: 'Signs the rekey messages of the group with SHA-2, 384 bits.',
    judgements: [nistAllowed],
  },
  {
    family: 'gdoi-hash',
    cli: 'sha512',
    name: 'SHA-512',
    summary: 'Signs the rekey messages of the group with SHA-2, 512 bits.',
    judgements: [nistAllowed],
  },
];

/** Every algorithm that an IOS command chooses, by family, weakest first within each kind. */
export const algorithms: readonly Algorithm[] = [
  ...ikev2Encryption,
  ...ikev2Integrity,
  ...ikev2Prf,
  ...groups,
  ...pfsGroups,
  ...pqc,
  ...espEncryption,
  ...espIntegrity,
  ...ahIntegrity,
  ...compression,
  ...isakmpEncryption,
  ...isakmpHash,
  ...isakmpAuthentication,
  ...gdoiEncryption,
  ...gdoiHash,
];
