import type { AlgorithmFamily } from '../crypto/algorithms';
import { findAlgorithm } from '../crypto/algorithms';
import { explainAlgorithm } from '../crypto/explainAlgorithm';
import { transformRegistries } from '../crypto/registries';
import type { Registry, RegistryEntry } from '../crypto/registry';
import { algorithmOf, entryBySpelling } from '../crypto/registry';
import {
  encryptionTransforms,
  groupTransforms,
  integrityTransforms,
  prfTransforms,
  sequenceNumberTransforms,
} from '../crypto/transforms';
import type { Explanation } from '../text/results';
import { fateOfListed, fateOfTransform } from './offers';
import type { Spot } from './spot';

type Protocol = 'ike' | 'esp' | 'ah';

/** `type: 4, …, id: DH_GROUP_1024_MODP/Group 2` of a payload dump; `type` is its number. */
export function explainTransformId(
  value: string,
  type: number,
  spot: Spot,
): Explanation | undefined {
  const registry = transformRegistries.get(type);
  const explanation = registry && explainIn([registry], value, protocolBefore(spot));
  return explanation && withHere(explanation, fateOfTransform(spot, type, value));
}

/**
 * An algorithm in a list: `AES-CBC-128 SHA1 SHA256 DH_GROUP_1024_MODP/Group 2`. The same hash names the PRF and,
 * behind it, the integrity algorithm; a list for ESP has no PRF.
 */
export function explainListed(value: string, before: string, after: string, spot: Spot) {
  const esp = /\bESP\b/.test(before);
  const hash = /\b(?:SHA|MD5)\w*/;
  const isPrf = !esp && !hash.test(before) && hash.test(after);
  const registries = [
    encryptionTransforms,
    isPrf ? prfTransforms : integrityTransforms,
    groupTransforms,
    sequenceNumberTransforms,
  ];
  const explanation = explainIn(registries, value, esp ? 'esp' : 'ike');
  return explanation && withHere(explanation, fateOfListed(spot, value));
}

/** A Diffie-Hellman group by its number. */
export function explainGroup(value: string): Explanation | undefined {
  return explainIn([groupTransforms], `Group ${value}`, 'ike', `group ${value}`);
}

/** An algorithm as IKEv1 prints it, `3DES-CBC`, `HMAC-SHA`, `ESP_AES`, by what is typed for it. */
export function explainTyped(family: AlgorithmFamily, value: string): Explanation | undefined {
  const plain = value.trim().toLowerCase().replaceAll('_', '-');
  const cli = isakmpSpellings[family]?.[plain] ?? plain;
  const algorithm = findAlgorithm(family, cli);
  return algorithm && explainAlgorithm(algorithm, value.trim());
}

const isakmpSpellings: Partial<Record<AlgorithmFamily, Readonly<Record<string, string>>>> = {
  'isakmp-encryption': { 'des-cbc': 'des', '3des-cbc': '3des', 'aes-cbc': 'aes' },
  'isakmp-hash': { sha1: 'sha' },
  'esp-transform': {
    'hmac-sha': 'esp-sha-hmac',
    'hmac-md5': 'esp-md5-hmac',
    'hmac-sha256': 'esp-sha256-hmac',
    'hmac-sha384': 'esp-sha384-hmac',
    'hmac-sha512': 'esp-sha512-hmac',
  },
};

function withHere(explanation: Explanation, here: string | undefined): Explanation {
  return here === undefined ? explanation : { ...explanation, here };
}

function explainIn(
  registries: readonly Registry[],
  value: string,
  protocol: Protocol,
  name = value,
): Explanation | undefined {
  const { plain, bits } = withoutKeyLength(value);
  for (const registry of registries) {
    const exact = entryBySpelling(registry, value);
    const entry = exact ?? entryBySpelling(registry, plain);
    if (entry) return describe(registry, entry, exact ? undefined : bits, protocol, name);
  }
  return undefined;
}

function describe(
  registry: Registry,
  entry: RegistryEntry,
  bits: number | undefined,
  protocol: Protocol,
  name: string,
): Explanation {
  const algorithm = algorithmOf(entry, protocol, bits);
  // A dump prints no key length: what is said about one length must not be said of all.
  if (algorithm && (bits !== undefined || !entry[protocol]?.cli.includes('{bits}'))) {
    const explanation = explainAlgorithm(algorithm, name);
    return { ...explanation, facts: [registry.title, ...(explanation.facts ?? [])] };
  }
  return {
    name,
    facts: [registry.title, ...(entry.name === name ? [] : [entry.name])],
    summary: entry.summary,
    references: entry.references ?? registry.references,
    ...(entry.evidence && { evidence: entry.evidence }),
  };
}

/** `AES-CBC-256` as its name and its key length. */
function withoutKeyLength(value: string): { plain: string; bits: number | undefined } {
  const match = /^(AES-[A-Z]+)-(128|192|256)$/i.exec(value);
  return match?.[1] === undefined
    ? { plain: value, bits: undefined }
    : { plain: match[1], bits: Number(match[2]) };
}

/** The protocol that the last `Protocol id:` before the spot names. */
function protocolBefore({ text, offset, start }: Spot): Protocol {
  const before = text.slice(0, offset - start);
  const found = /^\s*(ESP|AH)\b/.exec(before.slice(before.lastIndexOf('Protocol id:') + 12));
  if (!before.includes('Protocol id:')) return 'ike';
  return found?.[1] === 'ESP' ? 'esp' : found?.[1] === 'AH' ? 'ah' : 'ike';
}
