import { type Algorithm, type AlgorithmFamily, findAlgorithm } from '../crypto/algorithms';

/** An algorithm that a value names, and where in the value. */
export interface NamedAlgorithm {
  readonly algorithm: Algorithm;
  readonly spelling: string;
  readonly start: number;
  readonly end: number;
}

/** How each family is spelled in show outputs. */
const spellings: Readonly<Partial<Record<AlgorithmFamily, RegExp>>> = {
  'ikev2-encryption': /\b(?:3?DES|AES-(?:CBC|GCM)(?:-\d{3}|,\s{0,20}keysize:\s{0,8}\d{3})?)\b/gi,
  'ikev2-integrity': /\b(?:SHA ?(?:96|1|256|384|512)|MD5(?:96)?)\b/gi,
  'ikev2-prf': /\b(?:SHA ?(?:1|256|384|512)|MD5)\b/gi,
  group: /(?:\bDH_GROUP_\w{1,20}\/Group |#|^)\d{1,2}\b(?!_)/gi,
  'pfs-group': /\bgroup\d{1,2}\b/gi,
  pqc: /\bML-?KEM-?\d{3,4}\b/gi,
  'esp-transform':
    /\b(?:(?:esp|ah)-(?:\d{3}-aes|aes|gcm|gmac|3des|des|null|seal|md5-hmac|sha\d{0,3}-hmac)(?: \d{3})?|comp-lzs)\b/gi,
  'isakmp-encryption':
    /\b(?:AES - [^\r\n]{1,60}|DES - [^\r\n]{1,60}|Three key triple DES|aes|3des|des)/gi,
  'isakmp-hash':
    /\b(?:sha\d{0,3}|md5|Secure Hash Standard(?: 2 \(\d{3} bit\))?|Message Digest 5)/gi,
};

/** The algorithms of a family that a value names, in order. */
export function algorithmsIn(family: AlgorithmFamily, value: string): readonly NamedAlgorithm[] {
  const pattern = spellings[family];
  if (pattern === undefined) return [];
  return [...value.matchAll(pattern)].flatMap((match) => {
    const algorithm = findAlgorithm(family, typedForm(family, match[0]));
    const end = match.index + match[0].length;
    return algorithm ? [{ algorithm, spelling: match[0], start: match.index, end }] : [];
  });
}

/** As the configuration spells what an output shows. */
function typedForm(family: AlgorithmFamily, shown: string): string {
  const text = shown.toLowerCase();
  const digits = text.match(/\d+/g) ?? [];
  switch (family) {
    case 'ikev2-encryption':
      return text.replace(/,\s*keysize:\s*/, '-');
    case 'ikev2-integrity':
    case 'ikev2-prf':
      return text
        .replace(' ', '')
        .replace(/^sha96$/, 'sha1')
        .replace(/^md596$/, 'md5');
    case 'group':
      return digits.at(-1) ?? '';
    case 'pqc':
      return text.replaceAll('-', '');
    case 'isakmp-encryption':
      if (text.startsWith('aes -')) return `aes ${digits[0] ?? ''}`;
      return text.includes('triple') ? '3des' : (text.split(' ')[0] ?? '');
    case 'isakmp-hash':
      if (text.startsWith('message')) return 'md5';
      return text.startsWith('secure') ? `sha${digits[1] ?? ''}` : text;
    default:
      return text;
  }
}
