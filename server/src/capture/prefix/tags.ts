import type { Facility } from '../model';
import { facilities } from '../model';
import { BRACKET, COLON, isDigit, isLetter, PERCENT } from './characters';

const syslog = facilities.indexOf('SYSLOG');

/** Who prints a record, as it stands in front of the text. */
export interface Tag {
  /** Index of `facilities`. */
  readonly facility: number;
  /** Number of characters, the colon that ends it included. */
  readonly length: number;
}

/** Spellings, frequent ones first; none begins like another. `#` stands for a digit. */
const spellings: readonly (readonly [spelling: string, facility: Facility])[] = [
  ['IKEv2:', 'IKEv2'],
  ['IKEv2-PROTO-#:', 'IKEv2-PROTO'],
  ['IKEv2-PLAT-#:', 'IKEv2-PLAT'],
  ['ISAKMP:', 'ISAKMP'],
  ['IKEv2-ERROR:', 'IKEv2-ERROR'],
  ['IKEv2-INTERNAL:', 'IKEv2-INTERNAL'],
  ['IKEv2-PAK:', 'IKEv2-PAK'],
  ['ISAKMP-PAK:', 'ISAKMP-PAK'],
  ['ISAKMP-ERROR:', 'ISAKMP-ERROR'],
  ['ISAKMP :', 'ISAKMP'],
  ['ISAKMP (', 'ISAKMP'],
  ['ISAKMP(', 'ISAKMP'],
  ['ISAKMP/xauth:', 'ISAKMP'],
  ['ISAKMP/author:', 'ISAKMP'],
  ['ISAKMP/tunnel:', 'ISAKMP'],
  ['IPSEC-EVENT:', 'EVENT_TRACE'],
  ['SA ID:', 'EVENT_TRACE'],
  ['IPSEC:(', 'IPSEC'],
  ['IPSEC:', 'IPSEC'],
  ['IPSEC ', 'IPSEC'],
  ['IPSEC(', 'IPSEC'],
  ['IPSec:', 'IPSEC'],
  ['CRYPTO_PKI:', 'CRYPTO_PKI'],
  ['CRYPTO_PKI ', 'CRYPTO_PKI'],
  ['CRYPTO_OPSSL:', 'CRYPTO_PKI'],
  ['CRYPTO_PKI_SCEP:', 'CRYPTO_PKI'],
  ['CRYPTO_CS:', 'CRYPTO_PKI'],
  ['PKI:', 'CRYPTO_PKI'],
  ['crypto_engine:', 'CRYPTO_ENGINE'],
  ['crypto engine:', 'CRYPTO_ENGINE'],
  ['CryptoEngine#:', 'CRYPTO_ENGINE'],
  ['CryptoEngine', 'CRYPTO_ENGINE'],
  ['Crypto mapdb', 'CRYPTO_MAP'],
  ['CRYPTO_SS(', 'CRYPTO_MAP'],
  ['map_db_', 'CRYPTO_MAP'],
];

interface Spelling extends Tag {
  readonly begins: string;
  /** Offset of a digit and a colon behind the beginning; -1 for none. */
  readonly digit: number;
}

/** By their first two characters. */
const spellingsByKey: readonly (readonly Spelling[] | undefined)[] = indexSpellings();

function indexSpellings() {
  const index = new Array<readonly Spelling[] | undefined>(0x4000).fill(undefined);
  for (const [spelling, name] of spellings) {
    const digit = spelling.indexOf('#');
    const begins = digit < 0 ? spelling : spelling.slice(0, digit);
    const facility = facilities.indexOf(name);
    const entry = { begins, digit, facility, length: spelling.length };
    const key = keyAt(spelling, 0);
    index[key] = [...(index[key] ?? []), entry];
  }
  return index;
}

/** One number for two ASCII characters; others can have that of no spelling or, with the same letter, of another. */
function keyAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 7) | (text.charCodeAt(at + 1) & 0x7f);
}

/** The facility that stands at an offset. */
export function readTag(text: string, at: number): Tag | undefined {
  const code = text.charCodeAt(at);
  if (code === PERCENT) return readSyslogTag(text, at);
  if (code === BRACKET) return readAsaIkev1Tag(text, at);
  if (!isLetter(code)) return undefined;
  const candidates = spellingsByKey[keyAt(text, at)];
  if (candidates === undefined) return undefined;
  for (const spelling of candidates) {
    if (!text.startsWith(spelling.begins, at)) continue;
    const digit = at + spelling.digit;
    if (spelling.digit < 0) return spelling;
    if (isDigit(text.charCodeAt(digit)) && text.charCodeAt(digit + 1) === COLON) return spelling;
  }
  return undefined;
}

const longestSyslogTag = 100;

/** `%CRYPTO-6-IKMP_MODE_FAILURE: `, `%ASA-7-713236: `, in EMBLEM format `%FTD-vpn-7-713236: ` */
function readSyslogTag(text: string, at: number): Tag | undefined {
  const match = /^%[A-Z][A-Z0-9_]{1,30}(?:-[A-Za-z0-9_]{1,20})?-\d-[A-Z0-9_]{2,40}:? ?/.exec(
    text.slice(at, at + longestSyslogTag),
  );
  return match === null ? undefined : { facility: syslog, length: match[0].length };
}

/** `[IKEv1]: `, `[IKEv1 DEBUG]`: an ASA prints on its terminal what it logs as `%ASA-7-713906: `. */
function readAsaIkev1Tag(text: string, at: number): Tag | undefined {
  const match = /^\[IKEv1(?: DEBUG| DECODE)?\]:? ?/.exec(text.slice(at, at + 20));
  return match === null ? undefined : { facility: syslog, length: match[0].length };
}
