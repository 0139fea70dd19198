import {
  ciscoConfigurationAttributes,
  configurationAttributes,
  configurationTypes,
} from '../crypto/configurationAttributes';
import { exchangeTypeRegistry } from '../crypto/exchangeTypes';
import { authenticationMethods, certificateEncodings, identityTypes } from '../crypto/identities';
import {
  headerFlags,
  securityProtocols,
  spiSizes,
  trafficSelectorTypes,
  vendorIds,
} from '../crypto/messageParts';
import { notifyTypes } from '../crypto/notifyTypes';
import { payloads } from '../crypto/payloads';
import type { Registry, RegistryEntry } from '../crypto/registry';
import { entryAtStart, entryByNumber, entryBySpelling } from '../crypto/registry';
import { transformTypes } from '../crypto/transforms';
import type { Explanation } from '../text/results';
import { explainKnownExchange } from './explainExchange';
import { explainGroup, explainListed, explainTransformId, explainTyped } from './explainTransform';
import { findExchange, findIsakmpNotify } from './knowledge';
import { facilities, RecordFlag, recordKinds } from './model';
import type { Spot, WordRule } from './spot';

/** The parts of messages as payload dumps and summaries print them. */
export const dumpRules: readonly WordRule[] = [
  { pattern: /\bNOTIFY\((?<value>[A-Z0-9_]+)\)/dg, explain: registered(notifyTypes) },
  { pattern: /(?<=Notify Payload:\s*)(?<value>[A-Z0-9_]+)/dg, explain: registered(notifyTypes) },
  {
    pattern: /(?<=Security protocol id:[^\r\n]{0,60})\btype:[ \t]*(?<value>[A-Z0-9_]+)/dg,
    explain: registered(notifyTypes),
  },
  { pattern: /(?<=processing NOTIFY )(?<value>[A-Z_]+)/dg, explain: explainIsakmpNotify },
  {
    pattern: /(?<=Vendor Specific Payload:\s*)(?<value>\(CUSTOM\)|[A-Z][A-Z_-]*(?:\([A-Z]+\))?)/dg,
    explain: (value) => explainAtStart(vendorIds, value),
  },
  { pattern: /\bExchange type:[ \t]*(?<value>\w+)/dg, explain: explainExchange },
  { pattern: /\bIKEv2 (?<value>[A-Z_]+) Exchange\b/dg, explain: explainExchange },
  {
    pattern:
      /(?<=flags:[A-Z \t-]{0,60})\b(?<value>(?:MSG-)?RESPONSE|INITIATOR|RESPONDER|VERSION)\b/dg,
    explain: registered(headerFlags),
  },
  {
    pattern: /\bNext payload:[ \t]*(?<value>\w+)/dg,
    explain: (value) => explainPayload(value, 'what follows'),
  },
  {
    pattern: /\b(?<value>[A-Za-z]+)(?=(?:\(\d+\):)?[ \t]+Next payload:)/dg,
    explain: (value) => explainPayload(value),
  },
  {
    pattern: /\btype:[ \t]*(?<value>\d+)(?=, reserved: \w+, id:)/dg,
    explain: numbered(transformTypes),
  },
  {
    pattern: /\btype:\s*(?<type>\d+), reserved: \w+, id:[ \t]*(?<value>[^\s(][^\r\n(]*)/dg,
    explain: (value, spot, { groups }) =>
      explainTransformId(value.trim(), Number(groups?.type), spot),
  },
  {
    pattern: /(?:Security protocol|Protocol) id:[ \t]*(?<value>[\w-]+(?: - \d+)?)/dg,
    explain: registered(securityProtocols),
  },
  { pattern: /\bSPI size:[ \t]*(?<value>\d+)/dgi, explain: numbered(spiSizes) },
  { pattern: /\bId type:[ \t]*(?<value>[^,\r\n]+)/dg, explain: registered(identityTypes) },
  { pattern: /(?<=of type )'(?<value>[^'\r\n]+)'/dg, explain: registered(identityTypes) },
  {
    pattern: /\bAuth method[ \t]+(?<value>[^,\r\n]+)/dgi,
    explain: registered(authenticationMethods),
  },
  {
    pattern: /(?<=authentication method is )'(?<value>[^'\r\n]+)'/dgi,
    explain: registered(authenticationMethods),
  },
  { pattern: /\bcfg type:[ \t]*(?<value>\w+)/dg, explain: registered(configurationTypes) },
  { pattern: /\battrib type:[ \t]*(?<value>[^,\r\n]+)/dgi, explain: explainAttribute },
  { pattern: /\bTS type:[ \t]*(?<value>\w+)/dg, explain: registered(trafficSelectorTypes) },
  {
    pattern: /\bstart addr:\s*(?<from>[^\s,]+), end addr:\s*(?<to>\S+)/dg,
    explain: explainSelector,
  },
  { pattern: /\bDH group:?[ \t]*(?<value>\d+)/dgi, explain: explainGroup },
  {
    pattern: /\bCert encoding[ \t]+(?<value>[^,\r\n]+)/dg,
    explain: registered(certificateEncodings),
  },
  {
    pattern: /\b(?:SA|KE|N|VID|ID[ir]|CERT|CERTREQ|AUTH|CFG|TS[ir]|ENCR|EAP|DELETE|SKF?)\b/dg,
    explain: (value, spot) => (isPacket(spot) ? explainPayload(value) : undefined),
  },
];

/** Algorithms in lists and in IKEv1. */
export const algorithmRules: readonly WordRule[] = [
  {
    pattern:
      /\b(?:DH_GROUP_\w+(?:\/Group \d+)?|AES-[A-Z][\w-]*|3DES(?!-)|DES(?!-)|SHA\d*|MD5\w*|(?:Do not u|U)se ESN)\b/dg,
    explain: (value, spot, match) => {
      const { before, after } = listAround(match);
      return explainListed(value, before, after, spot);
    },
  },
  { pattern: /\bencryption (?<value>[A-Z0-9-]+)/dg, explain: isakmp('isakmp-encryption') },
  { pattern: /\bhash (?<value>SHA\w*|MD5)\b/dg, explain: isakmp('isakmp-hash') },
  { pattern: /\bdefault group (?<value>\d+)/dg, explain: explainGroup },
  { pattern: /\bauth (?<value>pre-share|RSA sig)/dg, explain: isakmp('isakmp-authentication') },
  { pattern: /\b(?<value>ESP_[A-Z0-9]+)\b/dg, explain: isakmp('esp-transform') },
  { pattern: /\bauthenticator is (?<value>HMAC-\w+)/dg, explain: isakmp('esp-transform') },
];

function explainIsakmpNotify(value: string): Explanation | undefined {
  const known = findIsakmpNotify(value);
  return known && { name: value, facts: ['IKEv1 notification'], ...known.entry };
}

function isakmp(family: Parameters<typeof explainTyped>[0]): WordRule['explain'] {
  return (value, { capture, record }) => {
    const facility = facilities[capture.records.facility[record] ?? 0] ?? '';
    return facility.startsWith('ISAKMP') || facility === ''
      ? explainTyped(family, value)
      : undefined;
  };
}

function registered(registry: Registry): WordRule['explain'] {
  return (value) => {
    const entry = entryBySpelling(registry, value);
    return entry && explainEntry(registry, entry, value.trim());
  };
}

function numbered(registry: Registry): WordRule['explain'] {
  return (value) => {
    const entry = entryByNumber(registry, Number(value));
    return entry && explainEntry(registry, entry, value);
  };
}

function explainAtStart(registry: Registry, value: string): Explanation | undefined {
  const found = entryAtStart(registry, value);
  return found && explainEntry(registry, found.entry, value.slice(0, found.length));
}

function explainEntry(registry: Registry, entry: RegistryEntry, name: string): Explanation {
  const number = entry.number === undefined ? '' : ` ${entry.number}`;
  return {
    name,
    facts: [`${registry.title}${number}`, ...(entry.name === name ? [] : [entry.name])],
    summary: entry.summary,
    references: entry.references ?? registry.references,
    ...(entry.evidence && { evidence: entry.evidence }),
  };
}

function explainPayload(value: string, fact?: string): Explanation | undefined {
  // Cisco prints `N` for the nonce, RFC 7296 for a notification.
  const spelling = value === 'N' ? 'Ni, Nr' : value;
  const entry = entryBySpelling(payloads, spelling) ?? entryBySpelling(payloads, value);
  if (!entry) return undefined;
  const explanation = explainEntry(payloads, entry, value);
  return fact ? { ...explanation, facts: [...(explanation.facts ?? []), fact] } : explanation;
}

function explainExchange(value: string): Explanation | undefined {
  const known = findExchange(value);
  return known ? explainKnownExchange(known) : registeredExchange(value);
}

function registeredExchange(value: string): Explanation | undefined {
  const entry = entryBySpelling(exchangeTypeRegistry, value);
  return entry && explainEntry(exchangeTypeRegistry, entry, value);
}

function explainAttribute(value: string): Explanation | undefined {
  const number = /^Unknown - (\d+)$/.exec(value.trim())?.[1];
  for (const registry of [configurationAttributes, ciscoConfigurationAttributes]) {
    const entry =
      number === undefined
        ? entryBySpelling(registry, value)
        : entryByNumber(registry, Number(number));
    if (entry) return explainEntry(registry, entry, value.trim());
  }
  return undefined;
}

function explainSelector(_value: string, _spot: Spot, { groups }: RegExpExecArray): Explanation {
  const { from = '', to = '' } = groups ?? {};
  const all = /^0\.0\.0\.0$|^::$/.test(from) && /^255\.255\.255\.255$|^ffff:/i.test(to);
  return {
    name: `${from} to ${to}`,
    facts: ['Traffic selector'],
    summary: all
      ? 'All addresses: what passes is decided by routing, as on a tunnel interface.'
      : 'Only packets with an address in this range go through the IPsec SA.',
    whenStuck: all
      ? 'The peer must accept all addresses too; a crypto map with a narrower ACL refuses them.'
      : 'The ranges come from the crypto ACL: the ACL of the peer must be its mirror image.',
    configuration: ['crypto map > match address', 'interface > tunnel mode ipsec ipv4'],
    references: ['RFC 7296 §2.9'],
  };
}

function listAround(match: RegExpExecArray): { before: string; after: string } {
  const { input, index } = match;
  const from = Math.max(input.lastIndexOf('\n', index - 1), index - 200) + 1;
  const end = input.indexOf('\n', index);
  const to = Math.min(end < 0 ? input.length : end, index + 200);
  return { before: input.slice(from, index), after: input.slice(index + match[0].length, to) };
}

function isPacket({ capture, record }: Spot): boolean {
  const { kind, flags } = capture.records;
  return (
    recordKinds[kind[record] ?? 0] === 'packet' || ((flags[record] ?? 0) & RecordFlag.dump) !== 0
  );
}
