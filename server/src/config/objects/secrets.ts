import type { Statement } from '../model';
import { bindingsOf, hasKeyword } from '../query';

/** A key that can be compared and measured, never read: it has no text, not in JSON or in a log either. */
export class SecretKey {
  /**
   * `type6` and `type7` are encrypted, `open` is masked or not filled in yet (`*****`, `<removed>`, `{{ key }}`):
   * nothing is known about the key itself.
   */
  readonly encoding: 'plain' | 'hex' | 'type6' | 'type7' | 'open';
  readonly #text: string;
  #known: string | undefined;

  constructor(text: string, encoding: SecretKey['encoding']) {
    this.#text = text;
    this.encoding = encoding;
  }

  /** Number of characters of the key itself; undefined when it is not known. */
  get length(): number | undefined {
    if (this.encoding === 'plain') return this.#text.length;
    return this.encoding === 'hex' ? this.#text.replace(/^0x/i, '').length / 2 : undefined;
  }

  /** Tells whether two keys are one; undefined when one is not known. */
  equals(other: SecretKey): boolean | undefined {
    const [own, others] = [this.#octets(), other.#octets()];
    return own === undefined || others === undefined ? undefined : own === others;
  }

  /** Things with keys, those of one key together; those whose key is not known are left out. */
  static groups<Thing>(
    things: readonly Thing[],
    keyOf: (thing: Thing) => SecretKey,
  ): readonly (readonly Thing[])[] {
    const groups = new Map<string, Thing[]>();
    for (const thing of things) {
      const octets = keyOf(thing).#octets();
      const group = octets === undefined ? undefined : groups.get(octets);
      if (group) group.push(thing);
      else if (octets !== undefined) groups.set(octets, [thing]);
    }
    return [...groups.values()];
  }

  #octets(): string | undefined {
    this.#known ??= this.#readOctets();
    return this.#known;
  }

  #readOctets(): string | undefined {
    if (this.encoding === 'hex') return this.#text.replace(/^0x/i, '').toLowerCase();
    if (this.encoding !== 'plain') return undefined;
    return Array.from(this.#text, (character) =>
      character.charCodeAt(0).toString(16).padStart(2, '0'),
    ).join('');
  }
}

/** Tells whether two keys are the same; undefined when one is missing or not known. */
export function sameKey(a: SecretKey | undefined, b: SecretKey | undefined): boolean | undefined {
  return a && b ? a.equals(b) : undefined;
}

/** Why keys cannot be compared that `sameKey` knows nothing of, as a sentence. */
export function whyNotSame(a: SecretKey | undefined, b: SecretKey | undefined): string {
  const open = a?.encoding === 'open' || b?.encoding === 'open';
  return `Not decidable here: a key is ${open ? 'not filled in' : 'encrypted (type 6 or 7)'}.`;
}

/** The key in a line, read with the type in front of it; undefined when the line has none. */
export function secretIn(statement: Statement): SecretKey | undefined {
  const binding = bindingsOf(statement).findLast(
    (candidate) => candidate.kind === 'parameter' && candidate.secret,
  );
  if (binding?.kind !== 'parameter') return undefined;
  if (OPEN.test(binding.value)) return new SecretKey(binding.value, 'open');
  const type = hasKeyword(statement, '6')
    ? 'type6'
    : hasKeyword(statement, '7')
      ? 'type7'
      : 'plain';
  return new SecretKey(binding.value, binding.type === 'HEX' ? 'hex' : type);
}

/** Only what no key looks like: a key may begin with `$`. */
const OPEN = /^\*+$|^<[^<>]*>$|^\$?\{[^{}]*\}$|^\{\{.*\}\}$/;
