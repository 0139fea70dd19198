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

/** Words that begin a secret, abbreviated too: all words behind them are one, as far as they are no keywords. */
const triggers =
  /^(?:(?:\S*-)?(?:passw\w*|secr\w*|passphrase|psk|key?|kee|key-s\w*)|pre-sha?r?e?d?(?:-\w*)*|comm\w{0,3}|community|md5|priv)$/i;

/** Lines in which `auth` or `authentication` is such a word too. */
const authenticated = /^\s*(?:standby|vrrp|glbp|ipv?6? nhrp|snmp-server user)\b/i;
const authentication = /^auth(?:entication)?$/i;

/** Words between a trigger and its secret. */
const between =
  /^(?:level|encrypted|clear|ascii|hex|text|md5|sha|sha-?\d+|hmac-\S+|aes|3?des|auth|priv|local|remote|pre-share|address|hostname|ipv[46]|type|timeout|key|key-string|password|secret|encryption-type|view|ro|rw|rsa|export|import|pem|terminal)$/i;

/** What follows is a name or nothing. */
const ends =
  /^(?:key-chain|chain|mode|message-digest|keyid|generate|zeroize|vrf|port-control|min-length)$/i;

/** Lines of configurations that can hold a secret, by their first words. */
const holders =
  /^(?:enable|username|snmp-server|crypto|pre-shared-key|key|key-string|password|secret|ip|ipv6|ppp|radius-server|radius|tacacs-server|tacacs|server|server-private|server-key|neighbor|area|isis|ntp|standby|vrrp|glbp|authentication|authorization|wpa-psk|mka|cts|aaa|set|group|ldap|bind|client|psk|l2tp|vpdn|dialer|area-password|domain-password|message-digest-key|security|wireless|address|identity)$/i;

/** Lines that hold no secret though they look like it; `KE` is also a payload. */
const harmless =
  /^\s*(?:KE +Next payload:|key chain |tunnel key |ip ssh |aaa (?:authentication|authorization|accounting) |ip authentication mode |ntp authenticate|key \d+\s*$)/i;

const prompt = /^\s{0,9}[\w.\-/:@]{1,64}(?:\([\w-]{1,40}\))?[#>]\s*/;

/**
 * The secrets of a line that the grammar does not know, in a configuration or pasted into a capture.
 * `inKeyChain`: `key 1` is a number there.
 */
export function secretsInLine(text: string, inKeyChain = true): readonly Found[] {
  if (text.length > 8192 || (harmless.test(text) && (inKeyChain || !/^\s*key \d/.test(text)))) {
    return [];
  }
  const from = prompt.exec(text)?.[0].length ?? 0;
  const head = /^\s*(?:(?:no|do)\s+)?(?<word>\S+)/i.exec(text.slice(from))?.groups?.word ?? '';
  if (!(holders.test(head) || triggers.test(head))) return [];
  const host = snmpHost(text);
  if (host) return [host];
  const words = [...text.slice(from).matchAll(/\S+/g)].map((word) => ({
    text: word[0],
    start: from + word.index,
  }));
  const first = words.findIndex((word) => isTrigger(word.text, text));
  if (first < 0) return [];
  const behind = words.slice(
    first + 1,
    /^comm/i.test(words[first]?.text ?? '') ? first + 2 : undefined,
  );
  const found: Found[] = [];
  for (const word of behind) {
    if (ends.test(word.text)) break;
    const number = /^\d{1,3}$/.test(word.text) && word !== words.at(-1);
    if (number || between.test(word.text) || isAddress(word.text)) continue;
    found.push({ kind: 'secret', span: { start: word.start, end: word.start + word.text.length } });
  }
  return found;
}

function isTrigger(word: string, line: string): boolean {
  return triggers.test(word) || (authentication.test(word) && authenticated.test(line));
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
