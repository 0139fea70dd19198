import type { Evidence } from '../../text/results';

/** Releases whose built-in objects differ, oldest first. */
export type ReleaseTrain = 'IOS 15' | 'IOS XE 16 and 17' | 'IOS XE 26';

/** A built-in IKEv2 proposal: what is offered where no policy names another one. */
export interface DefaultIkev2Proposal {
  readonly release: ReleaseTrain;
  readonly encryption: readonly string[];
  readonly integrity: readonly string[];
  readonly prf: readonly string[];
  readonly group: readonly string[];
  readonly pqc?: readonly string[];
  readonly evidence?: Evidence;
}

/** The IKEv2 proposal `default` of each release. */
export const defaultIkev2Proposals: readonly DefaultIkev2Proposal[] = [
  {
    release: 'IOS 15',
    encryption: ['aes-cbc-256', 'aes-cbc-192', 'aes-cbc-128'],
    integrity: ['sha512', 'sha384', 'sha256', 'sha1', 'md5'],
    prf: ['sha512', 'sha384', 'sha256', 'sha1', 'md5'],
    group: ['5', '2'],
  },
  {
    release: 'IOS XE 16 and 17',
    encryption: ['aes-cbc-256'],
    integrity: ['sha512', 'sha384'],
    prf: ['sha512', 'sha384'],
    group: ['19', '14', '21', '5'],
    evidence: 'inferred',
  },
  {
    release: 'IOS XE 26',
    encryption: ['aes-cbc-256'],
    integrity: ['sha512', 'sha384'],
    prf: ['sha512', 'sha384'],
    group: ['19', '14', '21'],
    pqc: ['mlkem768', 'mlkem1024'],
  },
];

/** The transform set `default`, which an IPsec profile without `set transform-set` uses. */
export const defaultTransformSet = {
  name: 'default',
  transforms: ['esp-aes 128', 'esp-sha-hmac'],
  mode: 'transport',
} as const;

/** Lifetimes, in seconds and kilobytes, where no line sets another one. */
export const defaultLifetimes = {
  ikev2: 86400,
  isakmp: 86400,
  ipsecSeconds: 3600,
  ipsecKilobytes: 4608000,
} as const;

/** An ISAKMP policy as far as no line of it says otherwise. Group and authentication are not certain. */
export const isakmpPolicyDefaults = {
  encryption: 'des',
  hash: 'sha',
  authentication: 'rsa-sig',
  group: '1',
} as const;

/** Built-in ISAKMP policies, tried after all others; seen on IOS XE. */
export const defaultIsakmpPolicies = [
  { priority: 65507, encryption: 'aes 128', hash: 'sha', authentication: 'rsa-sig', group: '5' },
  { priority: 65508, encryption: 'aes 128', hash: 'sha', authentication: 'pre-share', group: '5' },
] as const;
