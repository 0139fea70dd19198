import type { Reference } from '../text/results';

/** Where an algorithm is chosen. `cli` spellings are unique in a family. */
export type AlgorithmFamily =
  | 'ikev2-encryption'
  | 'ikev2-integrity'
  | 'ikev2-prf'
  | 'group'
  | 'pfs-group'
  | 'pqc'
  | 'esp-transform'
  | 'isakmp-encryption'
  | 'isakmp-hash'
  | 'isakmp-authentication'
  | 'gdoi-encryption'
  | 'gdoi-hash';

/** Requirement levels of RFC 2119 with the marks of RFC 8247 §1. */
export type Level =
  | 'MUST'
  | 'MUST-'
  | 'SHOULD+'
  | 'SHOULD'
  | 'SHOULD-'
  | 'MAY'
  | 'SHOULD NOT'
  | 'MUST NOT';

/** What one authority says about an algorithm. */
export interface Judgement {
  readonly policy: 'rfc' | 'nist' | 'cnsa2' | 'cisco';
  /** The authority's own word; for authorities that only allow or refuse: `allowed`, `refused`. */
  readonly level: Level | 'allowed' | 'refused' | 'legacy' | 'avoid';
  readonly reference: Reference;
}

export interface Algorithm {
  readonly family: AlgorithmFamily;
  /** As it is typed: `aes-cbc-256`, `esp-aes 256`, `14`. */
  readonly cli: string;
  /** As it is said: `AES-CBC 256 bit`, `MODP 2048 bit`. */
  readonly name: string;
  /** What it is, for whom it is good or bad, in one sentence. */
  readonly summary: string;
  /** Estimated strength in bits. */
  readonly strength?: number;
  /** Encrypts and authenticates in one. */
  readonly aead?: true;
  /** Part that it plays in an ESP or AH transform set. */
  readonly part?: 'esp-encryption' | 'esp-integrity' | 'esp-aead' | 'ah-integrity' | 'compression';
  readonly judgements: readonly Judgement[];
  /** What to type instead, in the same family, when it should not be used. */
  readonly replacement?: string;
}
