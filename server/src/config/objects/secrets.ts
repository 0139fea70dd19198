import type { Statement } from '../model';
import { bindingsOf, hasKeyword } from '../query';

/** A key that can be compared and measured, never read: it has no text, not in JSON or in a log either. */
export class SecretKey {
  /** `type6` and `type7` are encrypted: nothing is known about the key itself. */
  readonly encoding: 'plain' | 'hex' | 'type6' | 'type7';
  readonly #text: string;

  constructor(text: string, encoding: SecretKey['encoding']) {
    this.#text = text;
    this.encoding = encoding;
  }

  /** Number of characters of the key itself; undefined when it is encrypted. */
  get length(): number | undefined {
    if (this.encoding === 'plain') return this.#text.length;
    return this.encoding === 'hex' ? this.#text.replace(/^0x/i, '').length / 2 : undefined;
  }

  /** Tells whether two keys are one; undefined when encryption hides it. */
  equals(other: SecretKey): boolean | undefined {
    const [own, others] = [this.#octets(), other.#octets()];
    return own === undefined || others === undefined ? undefined : own === others;
  }

  #octets(): string | undefined {
    if (this.encoding === 'hex') return this.#text.replace(/^0x/i, '').toLowerCase();
    if (this.encoding !== 'plain') return undefined;
    return Array.from(this.#text, (character) =>
      character.charCodeAt(0).toString(16).padStart(2, '0'),
    ).join('');
  }
}

/** Tells whether two keys are the same; undefined when one is missing or encrypted. */
export function sameKey(a: SecretKey | undefined, b: SecretKey | undefined): boolean | undefined {
  return a && b ? a.equals(b) : undefined;
}

/** The key in a line, read with the type in front of it; undefined when the line has none. */
export function secretIn(statement: Statement): SecretKey | undefined {
  const binding = bindingsOf(statement).findLast(
    (candidate) => candidate.kind === 'parameter' && candidate.secret,
  );
  if (binding?.kind !== 'parameter') return undefined;
  const type = hasKeyword(statement, '6')
    ? 'type6'
    : hasKeyword(statement, '7')
      ? 'type7'
      : 'plain';
  return new SecretKey(binding.value, binding.type === 'HEX' ? 'hex' : type);
}
