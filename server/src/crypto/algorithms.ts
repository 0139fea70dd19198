import type { Evidence, Reference } from '../text/results';
import { algorithms } from './algorithmTable';

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
  /** Absent: read in the document that is cited. */
  readonly evidence?: Evidence;
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

/** All algorithms of a family, weakest first within each kind, as the `?` help lists them. */
export function algorithmsOf(family: AlgorithmFamily): readonly Algorithm[] {
  return algorithms.filter((algorithm) => algorithm.family === family);
}

/** The algorithm that is typed like this in its family; case and runs of blanks do not matter. */
export function findAlgorithm(family: AlgorithmFamily, cli: string): Algorithm | undefined {
  const known = byCli.get(`${family} ${cli}`);
  if (known) return known;
  const typed = cli.trim().toLowerCase().split(/\s+/).join(' ');
  return byCli.get(`${family} ${typed}`);
}

const byCli: ReadonlyMap<string, Algorithm> = new Map(
  algorithms.map((algorithm) => [`${algorithm.family} ${algorithm.cli}`, algorithm]),
);

/** What an authority says against the use of an algorithm, if anything: refused, avoid, SHOULD NOT ... */
export function objectionOf(
  algorithm: Algorithm,
  policy: Judgement['policy'],
): Judgement | undefined {
  return algorithm.judgements.find(
    (judgement) => judgement.policy === policy && objections.has(judgement.level),
  );
}

const objections: ReadonlySet<Judgement['level']> = new Set([
  'refused',
  'avoid',
  'legacy',
  'SHOULD NOT',
  'MUST NOT',
]);
