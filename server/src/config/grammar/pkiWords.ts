import { cryptoWord } from './commonWords';

/** Help for words that stand in many commands about certificates. */

export const pkiWords = {
  ...cryptoWord,
  pki: 'Certificates and whom they make this router trust',
  ca: 'The spelling of `pki` before 12.3(7)T, still taken',
  certificate: 'Certificates of this router and of those it trusts',
} as const;

export const crlWords = { crl: 'Lists of revoked certificates' } as const;

export const ocspWords = { ocsp: 'Asking a responder about one certificate, live' } as const;

export const revocationWords = {
  crl: 'Look in the revocation list that the CA publishes',
  ocsp: 'Ask the OCSP responder about this certificate',
  none: 'Accept without asking; as the last word: when the others cannot be reached',
} as const;

export const hashWords = {
  md5: 'MD5, broken for signatures',
  sha1: 'SHA-1, collisions are practical',
  sha256: 'SHA-256',
  sha384: 'SHA-384, what CNSA asks for',
  sha512: 'SHA-512',
} as const;

export const usageWords = {
  'client-auth': 'Proves a TLS client',
  'code-signing': 'Signs software',
  'email-protection': 'Protects mail',
  'ipsec-end-system': 'An IPsec host',
  'ipsec-tunnel': 'An IPsec tunnel end',
  'ipsec-user': 'An IPsec user',
  'ocsp-signing': 'Signs OCSP answers',
  'server-auth': 'Proves a TLS server; many VPN clients insist on it',
  'ssh-client': 'Proves an SSH client',
  'ssh-server': 'Proves an SSH server',
  'time-stamping': 'Signs time stamps',
} as const;

export const matchWords = { match: 'What a certificate must be like' } as const;

/** The extended key usages that IOS knows. */
export const keyUsages =
  '{client-auth|code-signing|email-protection|ipsec-end-system|ipsec-tunnel|ipsec-user|' +
  'ocsp-signing|server-auth|ssh-client|ssh-server|time-stamping}+';
