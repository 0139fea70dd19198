import type { Span } from '../../text/span';

/** What a piece of a line is, that must not be seen by others. Offsets count from the line's beginning. */
export interface Found {
  readonly span: Span;
  readonly kind: FoundKind;
}

/**
 * `text`: free text, of which nothing depends. `digits`: of a certificate, a key or a dump; they lose their value and
 * keep their number. `hexAddress`: the four bytes of an IPv4 address, in a dump.
 */
export type FoundKind = 'secret' | 'host' | 'user' | 'name' | 'text' | 'digits' | 'hexAddress';

/** Words that begin a secret in whatever command: nothing else is called so. */
const plainTriggers =
  /^["'(]?(?:[\w.]*[-_])?(?:passw(?:or)?ds?|passwd|passphrase|secret|psk|pre-?shared-?key|idtoken|key-string|server-key)$/i;

/** Words that begin a secret in some commands, abbreviated too: all words behind them are one, as far as they are no keywords. */
const triggers =
  /^(?:(?:\S*-)?(?:passw\w*|secr\w*|passphrase|psk|key?|kee|key-s\w*)|pre-sha?r?e?d?(?:-\w*)*|comm\w{0,3}|community|md5|priv)$/i;

/** Lines in which `auth` or `authentication` is such a word too. */
const authenticated = /^\s*(?:standby|vrrp|glbp|ipv?6? nh\w+|snmp-server user)\b/i;
const authentication = /^auth(?:entication)?$/i;

/** Words between a trigger and its secret. */
const between =
  /^(?:level|encrypted|clear|ascii|hex|text|md5|sha|sha-?\d+|hmac-\S+|aes|3?des|auth|priv|local|remote|pre-share|address|hostname|ipv[46]|type|timeout|key|key-string|password|secret|encryption-type|encryption|view|ro|rw|rsa|export|import|pem|terminal)$/i;

/** What follows is a name or nothing. */
const ends =
  /^(?:key-chain|chain|mode|message-digest|keyid|generate|zeroize|vrf|port-control|min-length|with|matching|authentication)$/i;

/** Lines of configurations that can hold a secret, by their first words. */
const holders =
  /^(?:enable|username|snmp\S*|cry\w*|pac|failover|pre-shared-key|key|key-string|password|secret|ip|ipv6|ppp|radius-server|radius|tacacs-server|tacacs|server|server-private|server-key|neighbor|area|isis|ntp|standby|vrrp|glbp|authentication|authorization|wpa-psk|mka|cts|aaa|set|group|ldap|bind|client|psk|l2tp|vpdn|dialer|area-password|domain-password|message-digest-key|security|wireless|address|identity)$/i;

/** Lines that hold no secret though they look like it; `KE` is also a payload. */
export const harmless =
  /^\s*(?:KE +Next payload:|no pre-shared key based on (?:address|hostname) |key chain |tunnel key |ip ssh |aaa (?:authentication|authorization|accounting) |ip authentication mode |ntp authenticate|key \d+\s*$)/i;

/** What stands before a command: comment marks and a prompt. */
const before = /^[\s!#]*(?:[\w.\-/:@]{1,64}(?:\([\w-]{1,40}\))?[#>])?\s*/;
/** What a router logs before a command that somebody typed. */
const logged = ['logged command:', "executed '"];
const comment = /^\s*[!#]/;

/** What a router or a reader says about its work: no command. */
const prose = /\d\d:\d\d:\d\d|: |^\s*[%*[]|^\s*[A-Za-z][\w-]*:?\(|^\s*[A-Z][\w/-]*:/;

/** Where a command begins in a line: behind a prompt, comment marks, or what the router logs of it. */
export function commandStart(text: string): number {
  for (const words of logged) {
    const at = text.indexOf(words);
    if (at >= 0) return at + words.length;
  }
  return before.exec(text)?.[0].length ?? 0;
}

/** The line can be a command that somebody typed, or that a configuration holds. */
export function isCommandLike(text: string): boolean {
  if (text.length > mostCharacters) return false;
  return comment.test(text) || !prose.test(text.slice(commandStart(text)));
}

const mostCharacters = 8192;

/**
 * The secrets of a line that the grammar does not know, in a configuration or pasted into a capture.
 * `inKeyChain`: `key 1` is a number there.
 */
export function secretsInLine(text: string, inKeyChain = true): readonly Found[] {
  if (!isCommandLike(text) || (harmless.test(text) && (inKeyChain || !/^\s*key \d/.test(text)))) {
    return [];
  }
  const from = commandStart(text);
  const head = /^(?:(?:no|do|default|do-exec)\s+)?(?<word>\S+)/i.exec(text.slice(from));
  const word = head?.groups?.word ?? '';
  const host = snmpHost(text);
  if (host) return [host];
  const words = [...text.slice(from).matchAll(/\S+/g)].map((found) => ({
    text: found[0],
    start: from + found.index,
  }));
  const isHolder = holders.test(word) || triggers.test(word);
  const first = words.findIndex((one) =>
    isHolder ? isTrigger(one.text, text) : plainTriggers.test(one.text),
  );
  if (first < 0) return [];
  const isCommunity = /^comm?\w*$/i.test(words[first]?.text ?? '');
  const found = secretsAmong(words.slice(first + 1, isCommunity ? first + 2 : undefined));
  // A sentence about a key: `Key not found in keyrings of profile VPN`.
  const isSentence = /^key$/i.test(word) && found.length > 2 && !/config-key/i.test(text);
  return isSentence ? [] : found;
}

interface PlacedWord {
  readonly text: string;
  readonly start: number;
}

/** The words behind a trigger that are no keywords; quotes around one are no part of it. */
function secretsAmong(words: readonly PlacedWord[]): readonly Found[] {
  const found: Found[] = [];
  for (const word of words) {
    if (ends.test(word.text)) break;
    const number = /^\d{1,3}$/.test(word.text) && word !== words.at(-1);
    if (number || between.test(word.text) || isAddress(word.text)) continue;
    found.push({ kind: 'secret', span: { start: word.start, end: word.start + word.text.length } });
  }
  return found;
}

function isTrigger(word: string, line: string): boolean {
  if (triggers.test(word) || plainTriggers.test(word)) return true;
  if (/^com/i.test(word)) return /^\s*snmp/i.test(line.slice(commandStart(line)));
  return authentication.test(word) && authenticated.test(line);
}

function isAddress(word: string): boolean {
  return (
    /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?$/.test(word) ||
    /^[\da-f]*:[\da-f:]*(?:\/\d+)?$/i.test(word)
  );
}

/** `snmp-server host 192.0.2.1 version 2c COMMUNITY`. */
function snmpHost(text: string): Found | undefined {
  const match =
    /\bsnmp-server host \S+ (?:vrf \S+ )?(?:traps |informs )?(?:version (?:1|2c|3(?: auth| noauth| priv)?) )?(?<name>\S+)/d.exec(
      text,
    );
  const [start, end] = match?.indices?.groups?.name ?? [];
  return start === undefined || end === undefined
    ? undefined
    : { kind: 'secret', span: { start, end } };
}

interface Pattern {
  readonly kind: FoundKind;
  /** With a group `name`. */
  readonly pattern: RegExp;
}

/** Names and free text, in configurations and captures. */
const patterns: readonly Pattern[] = [
  { kind: 'host', pattern: /^\s*hostname (?<name>\S+)/d },
  { kind: 'host', pattern: /^\s*ip domain[- ]name (?:vrf \S+ )?(?<name>\S+)/d },
  { kind: 'host', pattern: /^\s*ip host (?:vrf \S+ )?(?<name>[A-Za-z]\S*)/d },
  { kind: 'host', pattern: /^(?<name>[A-Za-z][\w.-]{0,62})(?:\([\w-]{1,40}\))?[#>]\s?(?=[a-z])/d },
  {
    kind: 'host',
    pattern:
      /^(?:<\d{1,3}>)?[A-Z][a-z]{2} +\d{1,2} [\d:.]{8,15} (?<name>[A-Za-z][\w.-]{0,62}) \d+: /d,
  },
  { kind: 'user', pattern: /^\s*username (?<name>\S+)/d },
  { kind: 'user', pattern: /\b(?:chap hostname|sent-username|snmp-server user) (?<name>\S+)/d },
  { kind: 'user', pattern: /\b(?:user ?name|EAP identity)\s*[:=]\s*["']?(?<name>[\w.@-]+)/di },
  {
    kind: 'user',
    pattern: /\b(?:User:|User ['"]|\[user: ?)(?<name>[\w.@-]+)/d,
  },
  {
    kind: 'secret',
    pattern:
      /(?<![\w-])(?:[\w-]{1,40}[-_])?(?:password|passwd|passphrase|pass phrase|secret|psk|pre-?shared-?key|SKEYSEED|SKEYID\w{0,2})(?:[-_](?:local|remote))?\s{0,4}[=:]\s{0,4}["']?(?<name>[^\s"',;]+)/di,
  },
  {
    kind: 'secret',
    pattern: /\b[\w-]{0,20}Password\s+\[\d+\]\s+\d+\s+"?(?<name>[^\s"]+)/d,
  },
  { kind: 'secret', pattern: /\btype:Cleartext\(\d\),\s*data:\s*(?<name>\S+)/d },
  { kind: 'secret', pattern: /:\/\/[^\s/:@]{1,64}:(?<name>[^\s/@]{1,64})@/d },
  { kind: 'user', pattern: /:\/\/(?<name>[^\s/:@]{1,64})(?::[^\s/@]{1,64})?@/d },
  {
    kind: 'text',
    pattern:
      /^\s*(?:description|(?:access-list \S+ |\d+ )?remark|snmp-server (?:contact|location|chassis-id)) +(?<name>\S.*?)\s*$/d,
  },
  {
    kind: 'text',
    pattern: /\b(?:license udi pid \S+ sn|Processor board ID|SN:) \[?(?<name>\w{8,20})/d,
  },
];

/** Where an attribute of a distinguished name can be. */
const distinguished = /\b(?:cn|ou)\s*=|subject|issuer|distinguished|\bDN\b/i;
const attribute =
  /\b(?:cn|ou|o|l|st|e|dc|sn|hostname|serialNumber|unstructuredName|emailAddress)\s*=\s*(?<name>[^\s,+;"'=][^,+;"'=\r\n]*?)(?=\s*(?:$|[,+;"']|\s\w+\s*=))/dgi;

/** Names and free text of a line. */
export function namesInLine(text: string): readonly Found[] {
  const line = text.slice(0, 4000);
  const found = patterns.flatMap(({ kind, pattern }) => spanOf(pattern.exec(line), kind));
  if (!distinguished.test(line)) return found;
  return [...found, ...[...line.matchAll(attribute)].flatMap((match) => spanOf(match, 'name'))];
}

function spanOf(match: RegExpExecArray | RegExpMatchArray | null, kind: FoundKind): Found[] {
  const [start, end] = match?.indices?.groups?.name ?? [];
  return start === undefined || end === undefined ? [] : [{ kind, span: { start, end } }];
}

/** A line of nothing but hexadecimal bytes, of a payload or a key: at least five of them. */
export function isHexDump(text: string): boolean {
  return /^\s*(?:[0-9a-f]{2}[ \t:]+){4,64}[0-9a-f]{2}\s*$|^\s*(?:[0-9a-f]{8,}\s+)*[0-9a-f]{20,}\s*$|^\s*(?:[0-9a-f]{8} ){3,}[0-9a-f]{0,8}\s*$/i.test(
    text.slice(0, 400),
  );
}

/** A line of four hexadecimal bytes: the address in an identity or a traffic selector. */
export function isHexAddress(text: string): boolean {
  return /^\s*(?:[0-9a-f]{2} ){3}[0-9a-f]{2}\s*$/i.test(text);
}
