/** A name as it is replaced everywhere. */
export type NameKind = 'host' | 'user' | 'name';

/** Replaces names and secrets by others, the same one by the same everywhere. */
export interface Pseudonyms {
  /** The replacement of a name; of a domain name label by label. */
  readonly name: (kind: NameKind, text: string) => string;
  /** The replacement of a name that was learned before; undefined for all other words. */
  readonly known: (word: string) => string | undefined;
  /** The replacement of a key or password: as long, and of the same digits. */
  readonly secret: (text: string) => string;
  readonly isSecretPseudonym: (text: string) => boolean;
  readonly names: ReadonlyMap<string, { readonly kind: NameKind; readonly replacement: string }>;
  /** Replacements by secret. */
  readonly secrets: ReadonlyMap<string, string>;
}

/** Pseudonyms that are none of the reserved words, which have a meaning in configurations and captures. */
export function createPseudonyms(reserved: ReadonlySet<string>): Pseudonyms {
  const names = new Map<string, { kind: NameKind; replacement: string }>();
  const secrets = new Map<string, string>();
  const taken = new Set<string>();
  const counts: Record<NameKind, number> = { host: 0, user: 0, name: 0 };
  const label = (kind: NameKind, text: string): string => {
    const key = text.toLowerCase();
    const known = names.get(key);
    if (known) return inCaseOf(text, known.replacement);
    if (reserved.has(key) || text === '') return text;
    const replacement = `${kind}${++counts[kind]}`;
    names.set(key, { kind, replacement });
    return inCaseOf(text, replacement);
  };
  return {
    name: (kind, text) => {
      const labels = text.split('.');
      if (labels.length === 1 || /\s/.test(text)) return label(kind, text);
      return labels
        .map((part, index) => {
          const last = index === labels.length - 1;
          if (last && isTopLevel(part)) return part;
          return label(index === 0 && labels.length > 2 ? 'host' : 'name', part);
        })
        .join('.');
    },
    known: (word) => {
      const found = names.get(word.toLowerCase());
      return found && inCaseOf(word, found.replacement);
    },
    secret: (text) => {
      const known = secrets.get(text);
      if (known !== undefined) return known;
      let number = 0;
      let replacement = secretLike(text, number);
      while (taken.has(replacement) || secrets.has(replacement)) {
        replacement = secretLike(text, ++number);
      }
      taken.add(replacement);
      secrets.set(text, replacement);
      return replacement;
    },
    isSecretPseudonym: (text) => taken.has(text),
    names,
    secrets,
  };
}

/** Says nothing about anybody. */
function isTopLevel(label: string): boolean {
  return /^(?:[a-z]{2,3}|info|local|internal|intern|example|invalid|test|home|arpa|corp)$/i.test(
    label,
  );
}

/** Names that differ in nothing but their case stay different names. */
function inCaseOf(text: string, replacement: string): string {
  return /[A-Z]/.test(text) && !/[a-z]/.test(text) ? replacement.toUpperCase() : replacement;
}

/** A word as long as the secret, as checks look at lengths; hexadecimal digits for such. */
function secretLike(secret: string, number: number): string {
  const hex = /^(0x)?[0-9a-f]+$/i.exec(secret);
  const head = hex?.[1] ?? '';
  const length = secret.length - head.length;
  const digits = number.toString(hex ? 16 : 36);
  const stem = hex ? ''.padStart(length, '0') : 'redacted'.padEnd(length, 'x');
  return head + stem.slice(0, Math.max(0, length - digits.length)) + digits;
}
