import { lineAt } from '../../text/lines';
import type { Severity } from '../../text/results';
import { kindOf } from '../compiled';
import { kinds, type SymbolKind } from '../grammar/kinds';
import { nameKey } from '../links';
import type { SymbolUse } from '../model';
import { nearestName } from '../nearest';
import { isPlaceholder } from '../parameters';
import { hasKeyword, isCommand, parameterOf } from '../query';
import { sureSeverity } from './misfits';
import type { Finding, Report, Rule, Subject } from './rule';
import { sentenceStart } from './wording';

export const undefinedReference: Rule = {
  id: 'undefined-reference',
  severity: 'error',
  title: 'A name is used that nothing defines',
  explanation:
    'A proposal, keyring, profile, transform set, access list or other object is named, but the ' +
    'configuration does not define it. IOS XE refuses some of these lines when they are typed; ' +
    'others it accepts, and the tunnel does not come up. Upper and lower case count in names. ' +
    'Without a `version` line, as in an example or a fragment, it is a warning: the definition may be ' +
    'elsewhere. ' +
    'RSA keys, and names that an AAA server knows, are never reported.',
  fires: [
    `
crypto ikev2 proposal PHASE1-prop
 encryption aes-cbc-256
 integrity sha256
 group 19
crypto ikev2 policy site-pol
 proposal PHASE1-prop
 proposal PHASE1
!         ^^^^^^ warning undefined-reference: IKEv2 proposal \`PHASE1\` is not defined. Did you mean \`PHASE1-prop\` (line 2)?
`,
    `
version 17.9
hostname R1
interface Tunnel0
 ip address 192.0.2.1 255.255.255.252
 tunnel source 198.51.100.1
 tunnel mode ipsec ipv4
 tunnel destination 198.51.100.2
 tunnel protection ipsec profile VTI
!                                ^^^ error undefined-reference: IPsec profile \`VTI\` is not defined.
`,
    `
hostname HUB
aaa new-model
crypto ikev2 authorization policy SPOKES
 pool SPOKES
!     ^^^^^^ warning undefined-reference: Address pool \`SPOKES\` is not defined.
crypto ikev2 profile HUB
 match identity remote fqdn domain example.net
 authentication remote rsa-sig
 authentication local rsa-sig
 pki trustpoint TP
 aaa authorization group cert list FLEX SPOKES
!                                  ^^^^ warning undefined-reference: AAA network authorization list \`FLEX\` is not defined.
crypto pki trustpoint TP
 enrollment terminal
`,
    `
hostname R1
interface Tunnel0
 ip address 192.0.2.1 255.255.255.252
 tunnel source 198.51.100.1
 tunnel mode ipsec ipv4
 tunnel destination 198.51.100.2
 tunnel protection ipsec profile VTI
!                                ^^^ warning undefined-reference: IPsec profile \`VTI\` is not defined.
`,
  ],
  silent: [
    'crypto ikev2 policy P\n proposal default',
    'crypto ikev2 policy P\n proposal <PROPOSAL>',
    'crypto pki trustpoint TP\n enrollment url http://192.0.2.9\n rsakeypair KEYS 3072',
    'ipv6 access-list LAN6\n permit ipv6 any any\ncrypto map ipv6 M 10 ipsec-isakmp\n match address LAN6\n set peer 2001:db8::1\n set transform-set default',
    `
crypto ikev2 profile P
 match identity remote fqdn domain example.com
 authentication local rsa-sig
 authentication remote rsa-sig
 aaa authorization group cert list RADIUS HUB
aaa new-model
aaa authorization network RADIUS group radius
`,
  ],
  check: (Object.keys(kinds) as SymbolKind[])
    .filter((kind) => !kindOf(kind).openWorld)
    .map((kind) => (subject, report) => checkKind(kind, subject, report)),
};

function checkKind(kind: SymbolKind, subject: Subject, report: Report): void {
  if (subject.asaLine) return;
  const missing = subject.symbols.referencesOf(kind).filter((use) => isUndefined(subject, use));
  if (missing.length === 0) return;
  const suggest = suggestions(subject, kind);
  for (const use of missing) report(findingOf(subject, use, suggest(use.name)));
}

/** Finds suggestions for names; only for the first ones: they take time, and nobody reads so many. */
function suggestions({ symbols }: Subject, kind: SymbolKind) {
  const known = new Map<string, SymbolUse | undefined>();
  const defined = new Map(
    symbols
      .definitionsOf(kind)
      .slice(0, MOST_NAMES)
      .reverse()
      .map((use) => [use.name, use]),
  );
  const names = [...defined.keys()].reverse();
  return (name: string): SymbolUse | undefined => {
    if (!known.has(name) && known.size < MOST_SUGGESTIONS)
      known.set(name, defined.get(nearestName(name, names) ?? ''));
    return known.get(name);
  };
}

const MOST_SUGGESTIONS = 50;
const MOST_NAMES = 500;

function isUndefined(configuration: Subject, use: SymbolUse): boolean {
  const { kind, name, key } = use;
  if (configuration.symbols.definitionsFor(use).length > 0 || isPlaceholder(name)) return false;
  if (kindOf(kind).builtIn?.some((builtIn) => nameKey(kind, builtIn) === key)) return false;
  // An IPv6 crypto map names lists of IPv6 in the same words.
  if (kind === 'acl' && configuration.symbols.definitions('ipv6-acl', name).length > 0)
    return false;
  if (kind === 'ikev2-authz-policy') return asksThisRouter(configuration, use);
  return kind !== 'isakmp-client-group' || !asksServers(configuration);
}

/** Tells whether the AAA list beside the name of an authorization policy looks on this router only. */
function asksThisRouter(configuration: Subject, { statement }: SymbolUse): boolean {
  const list = parameterOf(statement, 'methods')?.value;
  if (list === undefined) return true;
  const lists =
    list === 'default'
      ? configuration
          .commandsIn('global')
          .filter((line) => isCommand(line, 'aaa authorization network default'))
      : configuration.symbols
          .definitions('aaa-author-network', list)
          .map((definition) => definition.statement);
  return lists.some((line) => hasKeyword(line, 'local') && !hasKeyword(line, 'group'));
}

/** Tells whether some network authorization goes to a server, which may know groups. */
function asksServers(configuration: Subject): boolean {
  return configuration
    .commandsIn('global')
    .some((line) => isCommand(line, 'aaa authorization network') && hasKeyword(line, 'group'));
}

function findingOf(configuration: Subject, use: SymbolUse, meant: SymbolUse | undefined): Finding {
  const { kind, name, span } = use;
  const message = `${sentenceStart(kindOf(kind).title)} \`${name}\` is not defined.`;
  const severity = sureSeverity(use.statement.reading, severityOf(configuration, kind));
  if (!meant) return { span, severity, message };
  const line = lineAt(configuration.lines, meant.span.start) + 1;
  return {
    span,
    severity,
    message: `${message} Did you mean \`${meant.name}\` (line ${line})?`,
    related: [{ place: { span: meant.span }, message: `\`${meant.name}\` is defined here.` }],
    fixes: [
      {
        title: `Replace \`${name}\` by \`${meant.name}\``,
        changes: [{ place: { span }, text: meant.name }],
        safe: false,
      },
    ],
  };
}

/** Interfaces are often left out of what is passed around, and of most fragments. */
function severityOf(configuration: Subject, kind: SymbolKind): Severity {
  if (kind === 'interface') return configuration.whole ? 'warning' : 'information';
  return isPrinted(configuration) ? 'error' : 'warning';
}

/** A router prints its release; what is written by hand for others to read often has a host name, but not all lines. */
function isPrinted({ whole, linesBeginning }: Subject): boolean {
  return whole && linesBeginning('version').length > 0;
}
