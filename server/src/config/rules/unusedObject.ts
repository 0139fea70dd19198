import type { Severity } from '../../text/results';
import { kindOf } from '../compiled';
import type { SymbolKind } from '../grammar/kinds';
import type { Statement, SymbolUse } from '../model';
import { isPlaceholder } from '../parameters';
import { hasKeyword, isCommand } from '../query';
import type { Report, Rule, Subject } from './rule';
import { sentenceStart } from './wording';

interface Advice {
  readonly kind: SymbolKind;
  /** Only where one of these is defined can a use be missed. */
  readonly users: readonly SymbolKind[];
  readonly severity: Severity;
  readonly cure: string;
}

const KINDS: readonly Advice[] = [
  {
    kind: 'dynamic-map',
    users: ['crypto-map'],
    severity: 'hint',
    cure: 'name it in a crypto map with `dynamic`',
  },
  {
    kind: 'ikev2-authz-policy',
    users: ['ikev2-profile'],
    severity: 'hint',
    cure: 'name it in a profile with `aaa authorization group`',
  },
  {
    kind: 'ikev2-keyring',
    users: ['ikev2-profile'],
    severity: 'information',
    cure: 'name it in a profile with `keyring local`',
  },
  {
    kind: 'ipsec-profile',
    users: ['interface'],
    severity: 'information',
    cure: 'name it in a tunnel with `tunnel protection ipsec profile`',
  },
  {
    kind: 'ipsec-transform-set',
    users: ['ipsec-profile', 'crypto-map', 'dynamic-map'],
    severity: 'hint',
    cure: 'name it in an IPsec profile or crypto map with `set transform-set`',
  },
  { kind: 'keyring', users: ['isakmp-profile'], severity: 'information', cure: 'give it keys' },
  {
    kind: 'pki-certmap',
    users: ['ikev2-profile', 'isakmp-profile'],
    severity: 'hint',
    cure: 'name it in a profile with `match certificate`',
  },
];

export const unusedObject: Rule = {
  id: 'unused-object',
  severity: 'hint',
  title: 'Nothing refers to an object',
  explanation:
    'A transform set, keyring, IPsec profile, dynamic map, certificate map or authorization policy ' +
    'takes effect only where something names it. Profiles that match peers by themselves, keys that ' +
    'IOS looks through without a profile, and policies that an AAA server may name are not reported.',
  fires: [
    `
crypto ikev2 keyring K
!                    ^ information unused-object: IKEv2 keyring \`K\` is used by nothing: name it in a profile with \`keyring local\`, or remove it.
 peer A
  address 192.0.2.1
  pre-shared-key 6 AbCdEfGh
crypto ikev2 profile P
 match identity remote address 192.0.2.1
 authentication local rsa-sig
 authentication remote rsa-sig
`,
    'crypto ipsec transform-set TS esp-gcm 256\ncrypto ipsec profile P',
    'crypto keyring EMPTY\ncrypto isakmp profile P\n match identity address 192.0.2.1',
  ],
  silent: [
    'crypto ipsec transform-set <NAME> esp-gcm 256\ncrypto ipsec profile P\n set transform-set {{ set }}',
    'crypto ipsec transform-set TS esp-gcm 256',
    'crypto isakmp profile P\n match identity address 192.0.2.1 255.255.255.255',
    'crypto keyring K\n pre-shared-key address 192.0.2.1 key 6 AbCdEfGh',
    'crypto ikev2 authorization policy A\naaa authorization network L group radius',
  ],
  check: KINDS.map((advice) => (subject, report) => checkKind(advice, subject, report)),
};

function checkKind(
  { kind, users, severity, cure }: Advice,
  subject: Subject,
  report: Report,
): void {
  const { asaLine, symbols } = subject;
  if (asaLine || users.every((user) => symbols.definitionsOf(user).length === 0)) return;
  const first = new Set<string>();
  for (const use of symbols.definitionsOf(kind)) {
    if (first.has(use.name)) continue;
    first.add(use.name);
    if (isUsed(subject, use)) continue;
    report({
      span: use.span,
      severity,
      message: `${sentenceStart(kindOf(kind).title)} \`${use.name}\` is used by nothing: ${cure}, or remove it.`,
      tags: ['unnecessary'],
    });
  }
}

function isUsed(configuration: Subject, { kind, name, statement }: SymbolUse): boolean {
  if (name === 'default' || isPlaceholder(name)) return true;
  if (configuration.symbols.references(kind, name).length > 0) return true;
  if (kind === 'keyring') return holdsKeys(statement);
  return kind === 'ikev2-authz-policy' && mayBeNamedElsewhere(configuration);
}

/** Tells whether a server or a name mangler may name an authorization policy. */
function mayBeNamedElsewhere(configuration: Subject): boolean {
  const { symbols } = configuration;
  if (symbols.definitionsOf('ikev2-name-mangler').length > 0) return true;
  return configuration
    .commandsIn('global')
    .some((line) => isCommand(line, 'aaa authorization network') && hasKeyword(line, 'group'));
}

/** IOS looks through all IKEv1 keyrings; one without keys does nothing. */
function holdsKeys({ children }: Statement): boolean {
  return children.some(
    (line) => !isCommand(line, 'local-address') && !isCommand(line, 'description'),
  );
}
