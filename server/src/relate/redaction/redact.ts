import {
  parseAddress,
  prefixRange,
  subnetRange,
  wildcardRange,
} from '../../config/objects/addresses';
import { isPlaceholder } from '../../config/parameters';
import { createAddressMap } from './addresses';
import { type FoundLine, findInCapture, findInConfiguration } from './findings';
import type { Found } from './linePatterns';
import { createPseudonyms, type NameKind } from './pseudonyms';
import { reservedWords } from './reservedWords';

/** What a text is read as. A capture may be given in pieces that end with a line. */
export type RedactedKind = 'configuration' | 'capture';

/**
 * Replaces what must not leave the house: keys, passwords, certificates, user and host names, public addresses, free text;
 * the same by the same in all texts, so that they still belong together and are diagnosed as before.
 */
export interface Redactor {
  /** Takes note of what a text holds. All texts are learned before the first one is redacted. */
  readonly learn: (kind: RedactedKind, text: string) => void;
  readonly redact: (kind: RedactedKind, text: string) => string;
  /** The 0-based lines of a redacted text that still hold a secret: none, or it must not be given away. */
  readonly leaks: (kind: RedactedKind, redacted: string) => readonly number[];
  /** A line outside of any text, as the name of a file. */
  readonly redactLine: (line: string) => string;
  readonly mapping: () => RedactionMapping;
}

/** What was replaced by what. Keys and passwords are counted, never shown. */
export interface RedactionMapping {
  readonly addresses: readonly { readonly from: string; readonly to: string }[];
  readonly names: readonly {
    readonly kind: NameKind;
    readonly from: string;
    readonly to: string;
  }[];
  readonly secrets: readonly { readonly to: string; readonly characters: number }[];
}

/** A redactor that chooses by `random`, a number from 0 up to 1. */
export function createRedactor(random: () => number): Redactor {
  const reserved = reservedWords();
  const state: State = {
    addresses: createAddressMap(random),
    pseudonyms: createPseudonyms(reserved),
    secretPattern: undefined,
    reserved,
  };
  return {
    learn: (kind, text) => {
      state.secretPattern = undefined;
      for (const line of find(kind, text)) learnLine(state, line);
    },
    redact: (kind, text) => {
      const lines = find(kind, text);
      const ends = text.match(/\r\n|\n|\r/g) ?? [];
      return lines.map((line, index) => redactLine(state, line) + (ends[index] ?? '')).join('');
    },
    leaks: (kind, redacted) =>
      find(kind, redacted).flatMap((line, index) => (isLeaking(state, line) ? [index] : [])),
    redactLine: (text) => replaceWords(state, text),
    mapping: () => mappingOf(state),
  };
}

/** Redacts some whole texts together. */
export function redactTexts(
  texts: readonly { readonly kind: RedactedKind; readonly text: string }[],
  random: () => number,
): {
  readonly texts: readonly string[];
  readonly leaks: number;
  readonly mapping: RedactionMapping;
} {
  const redactor = createRedactor(random);
  for (const { kind, text } of texts) redactor.learn(kind, text);
  const redacted = texts.map(({ kind, text }) => redactor.redact(kind, text));
  const leaks = texts.map(({ kind }, index) => redactor.leaks(kind, redacted[index] ?? '').length);
  return {
    texts: redacted,
    leaks: leaks.reduce((sum, count) => sum + count, 0),
    mapping: redactor.mapping(),
  };
}

interface State {
  readonly addresses: ReturnType<typeof createAddressMap>;
  readonly pseudonyms: ReturnType<typeof createPseudonyms>;
  readonly reserved: ReadonlySet<string>;
  /** Matches the known secrets, wherever they stand; undefined: to be made. */
  secretPattern: RegExp | undefined;
}

function find(kind: RedactedKind, text: string): readonly FoundLine[] {
  return kind === 'configuration' ? findInConfiguration(text) : findInCapture(text);
}

// Learning

const network =
  /(?<![\w.])(?<address>\d{1,3}(?:\.\d{1,3}){3})(?:\/(?<length>\d{1,2})(?![\d.])|[ /](?:mask )?(?<mask>\d{1,3}(?:\.\d{1,3}){3}))|(?<prefix>[\da-f:]{3,39}\/\d{1,3})/gi;

function learnLine(state: State, { text, found }: FoundLine): void {
  for (const { groups = {} } of text.matchAll(network)) learnNetwork(state, groups);
  for (const one of found) replaceFound(state, text, one);
  for (const [run] of text.matchAll(runs)) {
    const word = trimmed(run);
    if (isDomain(word)) state.pseudonyms.name('host', word);
    else if (word.includes('@')) replaceMail(state, word);
  }
}

function learnNetwork({ addresses }: State, groups: Readonly<Record<string, string | undefined>>) {
  const { address = '', length, mask, prefix } = groups;
  const ranges = [
    length === undefined ? undefined : prefixRange(`${address}/${length}`),
    mask === undefined ? undefined : subnetRange(address, mask),
    mask === undefined ? undefined : wildcardRange(address, mask),
    prefix === undefined ? undefined : prefixRange(prefix),
  ];
  for (const range of ranges) if (range && isContiguous(range)) addresses.learn(range);
}

function isContiguous({ version, mask }: { version: 4 | 6; mask: bigint }): boolean {
  const hosts = mask ^ (version === 4 ? 0xffffffffn : (1n << 128n) - 1n);
  return mask !== 0n && (hosts & (hosts + 1n)) === 0n;
}

// Replacing

function redactLine(state: State, { text, found }: FoundLine): string {
  let redacted = '';
  let at = 0;
  for (const one of found) {
    redacted +=
      replaceWords(state, text.slice(at, one.span.start)) + replaceFound(state, text, one);
    at = one.span.end;
  }
  return redacted + replaceWords(state, text.slice(at));
}

function replaceFound(state: State, line: string, { kind, span }: Found): string {
  const text = line.slice(span.start, span.end);
  switch (kind) {
    case 'secret':
      return state.pseudonyms.secret(text);
    case 'text':
      return 'redacted';
    case 'digits':
      return withoutValue(text);
    case 'hexAddress':
      return replaceHexAddress(state, text);
    default:
      if (isPlaceholder(text)) return text;
      if (parseAddress(text)) return state.addresses.replace(text);
      if (text.includes('@')) return replaceMail(state, text);
      return state.pseudonyms.name(kind, text);
  }
}

/** `14 14 14 01`, with the spaces around it. */
function replaceHexAddress({ addresses }: State, text: string): string {
  const octets = text.trim().split(/\s+/);
  const address = octets.map((octet) => Number.parseInt(octet, 16)).join('.');
  const replacement = addresses.replace(address).split('.');
  let at = 0;
  return text.replace(/[\da-f]{2}/gi, () =>
    Number(replacement[at++]).toString(16).padStart(2, '0'),
  );
}

function withoutValue(text: string): string {
  return /^[\s\da-f:]*$/i.test(text)
    ? text.replace(/[\da-f]/gi, '0')
    : text.replace(/[\w+/=]/g, 'A');
}

const runs = /[A-Za-z0-9_:][\w.:@-]*/g;

/** The words that are nothing in themselves: addresses, domain names, known names and secrets among them are replaced. */
function replaceWords(state: State, text: string): string {
  if (text.trim() === '') return text;
  const bare = withoutSecrets(state, text);
  return bare.replace(runs, (run) => {
    const word = trimmed(run);
    return replaceWord(state, word) + run.slice(word.length);
  });
}

/** What ends a sentence or announces a value is no part of a word; `::` is. */
function trimmed(run: string): string {
  return run.endsWith('::') ? run : run.replace(/[.:-]+$/, '');
}

function replaceWord(state: State, word: string): string {
  if (word.includes(':')) {
    if (parseAddress(word)) return state.addresses.replace(word);
    return word
      .split(':')
      .map((part) => replaceWord(state, part))
      .join(':');
  }
  if (word.includes('@')) return replaceMail(state, word);
  if (isDomain(word)) return state.pseudonyms.name('host', word);
  const numbers = word.includes('.') ? word.replace(ip4, state.addresses.replace) : word;
  return numbers === word ? replaceNames(state, word) : numbers;
}

const ip4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?!\d|\.\d)/g;

function replaceMail({ pseudonyms }: State, word: string): string {
  const at = word.lastIndexOf('@');
  const [user, domain] = [word.slice(0, at), word.slice(at + 1)];
  if (isOurs(domain) || domain === '') return word;
  return `${pseudonyms.name('user', user)}@${pseudonyms.name('name', domain)}`;
}

const files =
  /\.(?:bin|exe|cfg|conf|txt|pem|cer|crt|crl|der|p12|pfx|log|tcl|py|html?|pkg|spa|xml|xsd|json|csv|tar|gz|zip|key|pub|prf|dat|md|old|bak)$/i;

function isDomain(word: string): boolean {
  return (
    /^(?:[\w-]+\.)+[A-Za-z]{2,24}$/.test(word) &&
    /[A-Za-z]/.test(word.slice(0, word.lastIndexOf('.'))) &&
    !files.test(word) &&
    !isOurs(word)
  );
}

/** Domains that say nothing about anybody. */
function isOurs(domain: string): boolean {
  return /(?:^|\.)(?:cisco\.com|example\.(?:com|net|org)|ietf\.org)$/i.test(domain);
}

/** More parts than a name has. */
const mostParts = 8;

/** Known names, as a whole or as parts of other names: `acme` in `ACME-VPN`. */
function replaceNames({ pseudonyms }: State, word: string): string {
  if (pseudonyms.names.size === 0) return word;
  const known = pseudonyms.known(word);
  if (known !== undefined) return known;
  const parts = word.split(/([^A-Za-z0-9]+)/);
  if (parts.length < 2) return word;
  const longest = Math.min(parts.length, mostParts * 2);
  for (let size = longest - (longest % 2 === 0 ? 1 : 0); size >= 1; size -= 2) {
    for (let from = 0; from + size <= parts.length; from += 2) {
      const replacement = knownPart(pseudonyms, parts.slice(from, from + size).join(''));
      if (replacement !== undefined) parts.splice(from, size, replacement);
    }
  }
  return parts.join('');
}

function knownPart(pseudonyms: State['pseudonyms'], part: string): string | undefined {
  return part.length < 2 || /^\d+$/.test(part) ? undefined : pseudonyms.known(part);
}

// Secrets that stand where no secret belongs

function withoutSecrets(state: State, text: string): string {
  state.secretPattern ??= patternOf(state);
  return text.replace(state.secretPattern, (secret) => state.pseudonyms.secret(secret));
}

/** Secrets that can be told from words; the others are replaced only where the line says what they are. */
function patternOf({ pseudonyms, reserved }: State): RegExp {
  const telling = [...pseudonyms.secrets.keys()].filter(
    (secret) => !reserved.has(secret.toLowerCase()) && isTelling(secret),
  );
  const longestFirst = telling.toSorted((a, b) => b.length - a.length);
  const either = longestFirst.map((secret) => secret.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  if (either.length === 0) return /(?!)/g;
  return new RegExp(`(?<![A-Za-z0-9])(?:${either.join('|')})(?![A-Za-z0-9])`, 'g');
}

function isTelling(secret: string): boolean {
  if (secret.length < 6) return secret.length >= 4 && /[A-Za-z]/.test(secret);
  return /[A-Za-z0-9]/.test(secret);
}

function isLeaking(state: State, { text, found }: FoundLine): boolean {
  state.secretPattern ??= patternOf(state);
  if (text.search(state.secretPattern) >= 0) return true;
  return found.some(({ kind, span }) => {
    const value = text.slice(span.start, span.end);
    if (kind === 'secret') return !state.pseudonyms.isSecretPseudonym(value);
    return kind === 'digits' && withoutValue(value) !== value;
  });
}

function mappingOf({ addresses, pseudonyms }: State): RedactionMapping {
  return {
    addresses: [...addresses.replaced].map(([to, from]) => ({ from, to })),
    names: [...pseudonyms.names].map(([from, { kind, replacement }]) => ({
      kind,
      from,
      to: replacement,
    })),
    secrets: [...pseudonyms.secrets].map(([{ length }, to]) => ({ to, characters: length })),
  };
}
