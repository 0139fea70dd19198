import type { Registry } from './registry';

/** How an end names itself. */
export const identityTypes: Registry = {
  id: 'identity',
  title: 'Identity type',
  references: ['RFC 7296 §3.5'],
  entries: [
    {
      number: 1,
      name: 'ID_IPV4_ADDR',
      spellings: ['IPv4 address', 'ipv4', 'IP_ADDR'],
      summary: 'An IPv4 address; the default identity with pre-shared keys.',
    },
    {
      number: 2,
      name: 'ID_FQDN',
      spellings: ['FQDN', 'fqdn'],
      summary: 'A host name, matched as text and never looked up.',
    },
    {
      number: 3,
      name: 'ID_RFC822_ADDR',
      spellings: ['Email', 'user-fqdn', 'USER_FQDN', 'email'],
      summary: 'An e-mail address.',
    },
    {
      number: 5,
      name: 'ID_IPV6_ADDR',
      spellings: ['IPv6 address', 'ipv6'],
      summary: 'An IPv6 address.',
    },
    {
      number: 9,
      name: 'ID_DER_ASN1_DN',
      spellings: ['DER ASN1 DN', 'dn', 'ASN1_DN'],
      summary: 'The subject name of the certificate.',
    },
    {
      number: 10,
      name: 'ID_DER_ASN1_GN',
      spellings: ['DER ASN1 GN'],
      summary: 'A general name of the certificate.',
      evidence: 'unverified',
    },
    {
      number: 11,
      name: 'ID_KEY_ID',
      spellings: ['key-id', 'KEY_ID', 'Key ID'],
      summary: 'Free text that both ends know, such as the name of a client group.',
    },
    {
      number: 12,
      name: 'ID_FC_NAME',
      summary: 'A Fibre Channel name.',
    },
    {
      number: 13,
      name: 'ID_NULL',
      summary: 'No identity: the peer stays anonymous.',
      references: ['RFC 7619'],
    },
  ],
};

/** How an end proves its identity, in the AUTH payload. */
export const authenticationMethods: Registry = {
  id: 'authentication',
  title: 'Authentication method',
  references: ['RFC 7296 §3.8', 'RFC 8247 §3.1'],
  entries: [
    {
      number: 1,
      name: 'RSA Digital Signature',
      spellings: ['RSA', 'rsa-sig'],
      summary: 'The end signed with the RSA key of its certificate.',
      references: ['RFC 7296 §3.8'],
    },
    {
      number: 2,
      name: 'Shared Key Message Integrity Code',
      spellings: ['PSK', 'pre-share', 'Preshared key'],
      summary: 'The end proved that it knows the pre-shared key.',
      references: ['RFC 7296 §2.15'],
    },
    {
      number: 3,
      name: 'DSS Digital Signature',
      summary: 'The end signed with DSA, which should no longer be used.',
      references: ['RFC 8247 §3.1'],
    },
    {
      number: 9,
      name: 'ECDSA with SHA-256 on the P-256 curve',
      spellings: ['ECDSA', 'ECDSA-256', 'ecdsa-sig'],
      summary: 'The end signed with the P-256 key of its certificate.',
    },
    {
      number: 10,
      name: 'ECDSA with SHA-384 on the P-384 curve',
      spellings: ['ECDSA-384'],
      summary: 'The end signed with the P-384 key of its certificate.',
    },
    {
      number: 11,
      name: 'ECDSA with SHA-512 on the P-521 curve',
      spellings: ['ECDSA-521'],
      summary: 'The end signed with the P-521 key of its certificate.',
    },
    {
      number: 12,
      name: 'Generic Secure Password',
      summary: 'The end proved that it knows a password.',
      references: ['RFC 6467'],
    },
    {
      number: 13,
      name: 'NULL Authentication',
      summary: 'The end proved nothing and stays anonymous.',
      references: ['RFC 7619'],
    },
    {
      number: 14,
      name: 'Digital Signature',
      spellings: ['Digital signature', 'mldsa-sig'],
      summary: 'The end signed, and names the hash and signature that it used.',
      references: ['RFC 7427 §3'],
    },
  ],
};

/** Hashes that an end accepts in signatures. */
export const hashAlgorithms: Registry = {
  id: 'signature-hash',
  title: 'Signature hash',
  references: ['RFC 7427 §4', 'RFC 8247 §3.2'],
  entries: [
    {
      number: 1,
      name: 'SHA1',
      summary: 'SHA-1; must not be used in signatures.',
      references: ['RFC 8247 §3.2'],
    },
    {
      number: 2,
      name: 'SHA2-256',
      spellings: ['SHA256'],
      summary: 'SHA-256, which every end must accept.',
      references: ['RFC 8247 §3.2'],
    },
    {
      number: 3,
      name: 'SHA2-384',
      spellings: ['SHA384'],
      summary: 'SHA-384, which an end may accept.',
      references: ['RFC 8247 §3.2'],
    },
    {
      number: 4,
      name: 'SHA2-512',
      spellings: ['SHA512'],
      summary: 'SHA-512, which an end should accept.',
      references: ['RFC 8247 §3.2'],
    },
    {
      number: 5,
      name: 'Identity',
      summary: 'No hash before the signature, as Ed25519 and Ed448 want it.',
      references: ['RFC 8420 §2'],
    },
  ],
};

/** How a certificate is carried. */
export const certificateEncodings: Registry = {
  id: 'certificate-encoding',
  title: 'Certificate encoding',
  references: ['RFC 7296 §3.6'],
  entries: [
    {
      number: 1,
      name: 'PKCS #7 wrapped X.509 certificate',
      summary: 'A certificate in a PKCS #7 envelope, an old form.',
    },
    {
      number: 2,
      name: 'PGP Certificate',
      summary: 'A PGP key, out of use.',
    },
    {
      number: 3,
      name: 'DNS Signed Key',
      summary: 'A key from the DNS, out of use.',
    },
    {
      number: 4,
      name: 'X.509 Certificate - Signature',
      spellings: ['X.509 Certificate - signature'],
      summary: 'The certificate itself, the usual form.',
    },
    {
      number: 6,
      name: 'Kerberos Token',
      summary: 'A Kerberos token, out of use.',
    },
    {
      number: 7,
      name: 'Certificate Revocation List (CRL)',
      spellings: ['CRL'],
      summary: 'A list of revoked certificates.',
    },
    {
      number: 8,
      name: 'Authority Revocation List (ARL)',
      spellings: ['ARL'],
      summary: 'A list of revoked authorities.',
    },
    {
      number: 9,
      name: 'SPKI Certificate',
      summary: 'An SPKI certificate, out of use.',
    },
    {
      number: 10,
      name: 'X.509 Certificate - Attribute',
      summary: 'A certificate about rights, not about a key.',
    },
    {
      number: 11,
      name: 'Raw RSA Key',
      summary: 'A bare RSA key, replaced by the raw public key.',
    },
    {
      number: 12,
      name: 'Hash and URL of X.509 certificate',
      spellings: ['Hash and URL of PKIX'],
      summary: 'Where to fetch the certificate, and its hash, so that the message stays short.',
    },
    {
      number: 13,
      name: 'Hash and URL of X.509 bundle',
      summary: 'Where to fetch a bundle of certificates, and its hash.',
    },
    {
      number: 14,
      name: 'OCSP Content',
      summary: 'The answer of a server on whether a certificate still counts.',
      references: ['RFC 4806'],
    },
    {
      number: 15,
      name: 'Raw Public Key',
      summary: 'A bare public key without certificate.',
      references: ['RFC 7670'],
    },
  ],
};
