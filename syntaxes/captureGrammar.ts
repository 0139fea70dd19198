import { events } from '../server/src/capture/vocabulary/events';
import { isakmpInputs } from '../server/src/capture/vocabulary/isakmpInputs';
import { isakmpStates } from '../server/src/capture/vocabulary/isakmpStates';
import type { Event } from '../server/src/capture/vocabulary/schema';
import { states } from '../server/src/capture/vocabulary/states';
import { algorithmsOf } from '../server/src/crypto/algorithms';
import { exchangeTypeRegistry } from '../server/src/crypto/exchangeTypes';
import { notifyTypes } from '../server/src/crypto/notifyTypes';
import { payloads } from '../server/src/crypto/payloads';
import type { Registry } from '../server/src/crypto/registry';
import {
  encryptionTransforms,
  groupTransforms,
  integrityTransforms,
  prfTransforms,
} from '../server/src/crypto/transforms';
import { ikev2SaFields } from '../server/src/show/commands/ikev2Sa';
import { session } from '../server/src/show/commands/session';
import { messagePatterns, namePrefixes } from './messageWords';
import { plainScopes, scopes, suffixed } from './scopes';
import {
  anyOf,
  capturing,
  generatedNote,
  literal,
  type TextMateGrammar,
  type TextMateRule,
} from './textMate';

const scope = suffixed('ios-debug', { ...plainScopes, ...scopes });

/**
 * The colours of a captured debug before the server has read it, and where there is no server. Nearly every word is
 * known by itself or by its neighbour, so that lines may be wrapped, cut and mixed.
 */
export function captureGrammar(): TextMateGrammar {
  return {
    information_for_contributors: generatedNote,
    name: 'Cisco IOS Crypto Debug',
    scopeName: 'text.ios-debug',
    patterns: sections.map((name) => ({ include: `#${name}` })),
    repository: Object.fromEntries(
      Object.entries(repository()).map(([name, patterns]) => [name, { patterns }]),
    ),
  };
}

const sections = [
  'message',
  'prefix',
  'trace',
  'packet',
  'dump',
  'isakmp',
  'show',
  'syslog',
  'value',
] as const;

function repository(): Readonly<Record<(typeof sections)[number], readonly TextMateRule[]>> {
  return {
    prefix,
    message: messageRules(),
    trace: traceRules(),
    packet: packetRules(),
    dump: dumpRules(),
    isakmp: isakmpRules(),
    show,
    syslog,
    value: valueRules(),
  };
}

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const clock = '\\d{1,2}:\\d\\d:\\d\\d(?:\\.\\d{1,6})?';
const uptime = '(?:\\d{1,3}:\\d\\d:\\d\\d|\\d{1,3}[ywd]\\d{1,2}[wdh])';
const stamps = [
  `(?:\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\s)?[*.]?(?:\\b\\d{4}\\s)?\\b${month}\\s{1,2}\\d{1,2}\\s(?:\\d{4}\\s)?${clock}(?:\\s\\d{4}(?=:))?(?:\\s?[A-Z]{2,5}(?:[+-]\\d\\d:?\\d\\d)?(?=:))?:?`,
  `\\b\\d{4}-\\d\\d-\\d\\d[T ]${clock}(?:Z|[+-]\\d\\d:?\\d\\d)?:?`,
  `^\\s{0,4}${uptime}:(?=\\s)`,
];

/** Numbers and hosts that a collector or the router puts in front. */
const count = '\\d{1,12}:\\s';
const relayed = `(?:[\\w.:-]{1,64}:?\\s(?=${count}|[*.]?\\b${month}\\s))?`;
const collected = [
  `^[>\\s-]{0,6}<\\d{1,3}>:?\\s?(?:${count})?${relayed}(?:${count})?(?:${uptime}:\\s)?`,
  `^${count}${relayed}(?:${count})?(?:${uptime}:\\s)?`,
  '(?<=:\\d\\d\\s)\\d{1,12}:(?=\\s)',
];

const id = '\\((?:SESSION ID = \\d{1,10},\\s?)?(?:SA ID = )?(?:\\d{1,10}:)?\\d{1,10}\\)\\s?:{0,2}';
const facilities = [
  `\\bIKEv2(?:-(?:INTERNAL|PAK|PROTO-\\d|PLAT-\\d))?:\\s?(?:${id})?`,
  `\\bISAKMP(?:-PAK)?\\s?:?\\s?(?:${id}|:)`,
  '\\bISAKMP(?:-PAK)?\\s?:',
  '\\bSA ID:\\d{1,10} SESSION ID:\\d{1,10}',
  '\\bIPSEC(?:\\([\\w ]{1,40}\\))?:',
  '\\b(?:CRYPTO_PKI|CRYPTO_OPSSL|PKI|crypto_engine|crypto engine|CryptoEngine\\d?|Crypto mapdb|IPSEC-EVENT)\\s?:',
];

const prefix: readonly TextMateRule[] = [
  ...[...collected, ...stamps, ...facilities].map((match) => ({ match, name: scope.quiet })),
  // Not each of these is fatal, and not each is known.
  {
    begin: `\\b(?:IKEv2|ISAKMP)-ERROR\\s?:\\s?(?:${id})?`,
    beginCaptures: { 0: { name: scope.quiet } },
    end: '$',
    contentName: scope.warning,
    patterns: ['message', 'trace', 'dump', 'value'].map((name) => ({ include: `#${name}` })),
  },
  // A prompt, and what was typed behind it unless a record is glued to it.
  capturing(
    `^\\s{0,4}([\\w.-]{1,63}(?:\\([\\w-]{1,40}\\))?[#>])(?:\\s?(?!IKEv2|ISAKMP|IPSEC)([a-z?][^*%]{0,200}))?`,
    scope.prompt,
    scope.keyword,
  ),
];

/** Messages of a failure or of something odd; what follows in the line is read on. */
function messageRules(): readonly TextMateRule[] {
  const notInWord = '(?:(?<!\\w)|(?!\\w))';
  const start = '(?<=^|[:\\])>%]|[:\\])>%] )';
  const severe = (patterns: readonly string[], name: string): TextMateRule => ({
    match: `(?i)${start}(?:${patterns.join('|')})${notInWord}`,
    captures: { 0: { name, patterns: [{ include: '#value' }] } },
  });
  return [
    severe(messagePatterns('error'), scope.failure),
    severe(messagePatterns('warning'), scope.warning),
    capturing(
      `(?i)\\b(?:${namePrefixes().map(literal).join('|')}) ['"]?([^\\s'",:]{1,80})(?![^\\s'",.])`,
      scope.text,
    ),
  ];
}

function traceRules(): readonly TextMateRule[] {
  const spellings = Object.entries<Event>(events);
  const failures = spellings.filter(([, { kind }]) => kind === 'failure');
  const failed = failures.flatMap(([name, { aliases = [] }]) => [name, ...aliases]);
  return [
    { match: 'SM Trace->\\s*(?:SA:)?', name: scope.quiet },
    { match: '\\b[IR]_SPI\\s?=\\s?[0-9A-F]{1,16}', name: scope.quiet },
    capturing(
      '(\\([IR]\\))\\s+(MsgID\\s?=)\\s?([0-9A-Fa-f]{1,8})?',
      scope.role,
      scope.quiet,
      scope.number,
    ),
    capturing('\\b(CurState:)\\s*([A-Z][A-Z0-9_]*)?', scope.attribution, scope.state),
    { match: '\\bEvent:', name: scope.quiet },
    { match: `\\b${anyOf(failed)}(?![\\w'])`, name: scope['event.failed'] },
    { match: "\\bEV_[A-Za-z0-9_]+(?:'[A-Za-z0-9_]+)?", name: scope.event },
    {
      match: `\\b${anyOf(Object.keys(states).filter((name) => name.includes('_')))}\\b`,
      name: scope.state,
    },
  ];
}

function packetRules(): readonly TextMateRule[] {
  return [
    { match: '\\b(?:Initiator|Responder) SPI : [0-9A-Fa-f]{1,16}(?: -)?', name: scope.quiet },
    capturing('\\b(Message id:)\\s?(\\d{1,10})', scope.quiet, scope.number),
    { match: '\\b(?:Sending|Received) Packet\\b', name: scope.event },
    { match: `\\b${anyOf(namesOf(exchangeTypeRegistry))}\\b`, name: scope.exchange },
    { match: '\\b(?:INITIATOR|RESPONDER|MSG-RESPONSE|REQUEST|RESPONSE)\\b', name: scope.role },
    { match: '^Payload contents:', name: scope.quiet },
    // The minimap takes the name of the exchange behind it for a headline: only of comments, as VS Code has it.
    { match: '^IKEv2(?= \\w+ Exchange\\b)', name: scope.quiet },
  ];
}

function dumpRules(): readonly TextMateRule[] {
  const payload = anyOf(namesOf(payloads));
  const errors = notifyTypes.entries.filter(
    ({ number = 0 }) => number > 0 && number < FIRST_STATUS,
  );
  const known = {
    patterns: [
      ...notifyRules(errors),
      { match: `\\b${payload}\\b|(?<=\\()[\\w -]+`, name: scope.payload },
    ],
  };
  return [
    capturing(
      `^\\s*+(?:\\(\\d{1,10}\\):)?\\s*+(${payload}(?:\\([\\w -]{1,60}\\))?)\\s+(Next payload:)\\s*(${payload})?`,
      known,
      scope.quiet,
      scope.quiet,
    ),
    capturing(`\\b(Next payload:)\\s*(${payload})\\b`, scope.quiet, scope.payload),
    {
      match: `^\\s++${payload}(?:\\([\\w -]{1,60}\\))?(?:\\s++${payload}(?:\\([\\w -]{1,60}\\))?)*+\\s*+$`,
      captures: { 0: known },
    },
    ...notifyRules(errors),
    {
      match: '\\b(?:last (?:transform|proposal): 0x\\d, )?(?i:reserved):? 0x\\d(?: 0x\\d)?[,:]?',
      name: scope.quiet,
    },
    { match: '\\blength: \\d{1,6}', name: scope.quiet },
    { match: '^\\s*+(?:[\\da-fA-F]{2}\\s){4,}(?:[\\da-fA-F]{2}\\s*)?$', name: scope.quiet },
    {
      match: `(?<![\\w-])${anyOf(transformNames())}(?:-\\d{3})?(?![\\w-])(?:/Group \\d{1,2}(?!\\d))?`,
      name: scope.algorithm,
    },
  ];
}

/** Notify types from here on report a status, not an error (RFC 7296 §3.10.1). */
const FIRST_STATUS = 16384;

function notifyRules(errors: Registry['entries']): readonly TextMateRule[] {
  const failed = errors.flatMap(({ name, spellings = [] }) => [name, ...spellings]);
  const others = namesOf(notifyTypes).filter(
    (name) => name.includes('_') && !failed.includes(name),
  );
  return [
    { match: `\\b${anyOf(failed)}\\b`, name: scope.failure },
    { match: `\\b${anyOf(others)}\\b`, name: scope.payload },
  ];
}

/** `SHA256`, `AES-CBC`, but no word that a sentence can hold. */
function transformNames(): readonly string[] {
  const registries = [encryptionTransforms, prfTransforms, integrityTransforms, groupTransforms];
  return registries
    .flatMap(namesOf)
    .filter((name) => /^[A-Z\d_/-]+$/.test(name) && /[\d_-]/.test(name))
    .concat(typedTransforms());
}

/** `esp-3des`, as show commands repeat it from the configuration. */
function typedTransforms(): readonly string[] {
  return algorithmsOf('esp-transform')
    .map(({ cli }) => cli)
    .filter((cli) => /^(?:esp|ah)-/.test(cli));
}

function namesOf({ entries }: Registry): readonly string[] {
  return entries
    .flatMap(({ name, spellings = [] }) => [...name.split(', '), ...spellings])
    .filter((name) => /^[\w/-]+$/.test(name));
}

function isakmpRules(): readonly TextMateRule[] {
  return [
    capturing(
      '\\b(Old State =|New State =)\\s*\\.?([A-Z][A-Z0-9_]*)?',
      scope.attribution,
      scope.state,
    ),
    { match: '\\bInput =', name: scope.quiet },
    { match: `\\b${anyOf(Object.keys(isakmpInputs))}\\b`, name: scope.event },
    { match: `\\b${anyOf(Object.keys(isakmpStates))}\\b`, name: scope.state },
    capturing('(\\([IRN]\\))(?=\\s)', scope.role),
  ];
}

const tag = '[A-Z][A-Z0-9_]{1,30}(?:-[A-Z0-9_]{1,20})?';
const syslog: readonly TextMateRule[] = [
  { match: `%${tag}-[0-2]-[A-Z0-9_]{2,40}:?`, name: scope.failure },
  { match: `%${tag}-[34]-[A-Z0-9_]{2,40}:?`, name: scope.warning },
  { match: `%${tag}-[5-7]-[A-Z0-9_]{2,40}:?`, name: scope.notice },
];

const shownStates = [
  ...Object.keys(ikev2SaFields.status.values),
  ...Object.keys(session.fields.status.values),
];

/** What show commands say of an SA: its state, and the SPIs of ESP and AH. */
const show: readonly TextMateRule[] = [
  capturing('\\b(Session status:)\\s+(DOWN[\\w-]*)', scope.attribution, scope.warning),
  capturing('\\b((?:Session s|S)tatus:)\\s+([A-Za-z][\\w-]*)', scope.attribution, scope.state),
  {
    match: `\\b${anyOf(shownStates.filter((name) => /^(?:UP-|READY|IN-)/.test(name)))}(?![\\w-])`,
    name: scope.state,
  },
  capturing('(?i)\\bspi\\s?[:=]?\\s?(0x[\\da-f]{1,8})\\b', scope.number),
];

function valueRules(): readonly TextMateRule[] {
  return [
    { match: "(?<!\\w)'[^']{1,80}'(?!\\w)", name: scope.text },
    { match: '"[^"]{1,200}"', name: scope.text },
    {
      match: '\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b(?:/\\d{1,3}(?:\\.\\d{1,3}){3}|[:/]\\d{1,5}\\b)?',
      name: scope.address,
    },
    {
      match:
        '(?<![\\w:])(?=[\\da-fA-F]{1,4}:)(?:[\\da-fA-F]{1,4}:){2,7}(?::?[\\da-fA-F]{1,4}){0,6}(?:/\\d{1,3})?(?![\\w:])',
      name: scope.address,
    },
    { match: '\\b0x[\\da-fA-F]{1,64}\\b', name: scope.quiet },
  ];
}
