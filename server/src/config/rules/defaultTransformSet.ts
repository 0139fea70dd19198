import type { CryptoMapEntry } from '../objects/cryptoMaps';
import type { IpsecProfile } from '../objects/ipsec';
import type { ConfigurationObjects } from '../objects/objects';
import { bindingSpan, hasKeyword, parameterOf, statementSpan } from '../query';
import { isFullyRead, objectSpan } from './blocks';
import type { Finding, Report, Rule, Subject } from './rule';
import { protectedTunnels } from './usedBy';

export const defaultTransformSet: Rule = {
  id: 'default-transform-set',
  severity: 'information',
  title: 'An IPsec profile or a crypto map entry names no transform set',
  explanation:
    'Without `set transform-set` the built-in set holds: `esp-aes` (128 bit) with `esp-sha-hmac`, in ' +
    'transport mode. It works as long as the peer offers the same. For entries of crypto maps it is a ' +
    'warning, because old releases keep an entry without a set disabled. A line that names it, ' +
    '`set transform-set default`, is not reported, nor is the profile `default`.',
  references: ['RFC 8221 §6'],
  fires: [
    `
crypto ipsec transform-set TS esp-gcm 256
crypto ipsec profile P
!                    ^ information default-transform-set: Profile \`P\` names no transform set, so the built-in one holds: \`esp-aes\` with \`esp-sha-hmac\`, transport mode. Name one: \`set transform-set TS\`.
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source 192.0.2.1
 tunnel destination 192.0.2.2
 tunnel protection ipsec profile P
`,
    `
hostname R1
interface GigabitEthernet0/0
 crypto map M
crypto map M 10 ipsec-isakmp
!            ^^ warning default-transform-set: Entry 10 of crypto map \`M\` names no transform set: newer releases take the built-in \`esp-aes\` with \`esp-sha-hmac\`, older ones disable the entry. Name one: \`set transform-set TS\`.
 set peer 192.0.2.2
 match address 101
crypto ipsec transform-set TS esp-gcm 256
access-list 101 permit ip any any
`,
    'crypto map M 10 ipsec-isakmp dynamic D\ncrypto dynamic-map D 10\n reverse-route',
  ],
  silent: [
    'crypto map M 10 ipsec-isakmp\n set peer 192.0.2.2\n match address 101\ncrypto map M 10\n set transform-set default',
    'crypto map M 10 ipsec-isakmp\n {{ lines }}\ncrypto map M 20 gdoi',
    'crypto ipsec profile P\n set transform-set default\ninterface Tunnel0\n tunnel protection ipsec profile P',
    'crypto ipsec profile P',
    'crypto ipsec profile default\ninterface Tunnel0\n tunnel protection ipsec profile default',
    'crypto ipsec profile P\n {{ lines }}\ninterface Tunnel0\n tunnel protection ipsec profile P',
  ],
  check: [checkProfiles, checkMaps],
};

function checkProfiles({ objects }: Subject, report: Report): void {
  for (const profile of objects.derived(bareProfiles)) {
    report({
      span: objectSpan(profile),
      message: `Profile \`${profile.name}\` names no transform set, so the built-in one holds: \`esp-aes\` with \`esp-sha-hmac\`, transport mode.${objects.derived(cureOf)}`,
    });
  }
}

function checkMaps(subject: Subject, report: Report): void {
  const { asaLine, objects } = subject;
  if (asaLine) return;
  for (const map of [...objects.cryptoMaps, ...objects.dynamicMaps]) {
    for (const entry of map.entries) {
      const finding =
        lacksSet(entry) && bareEntry(map.name, entry, subject, objects.derived(cureOf));
      if (finding) report(finding);
    }
  }
}

/** The profiles of tunnels that name no transform set. */
function bareProfiles(objects: ConfigurationObjects): readonly IpsecProfile[] {
  const used = new Set(protectedTunnels(objects).flatMap(({ ipsecProfile }) => ipsecProfile ?? []));
  return [...used].filter(
    (profile) =>
      profile.name !== 'default' &&
      isFullyRead(profile) &&
      !profile.transformSets.some(({ statement }) => statement),
  );
}

function cureOf({ transformSets: [set] }: ConfigurationObjects): string {
  return set && !set.builtIn ? ` Name one: \`set transform-set ${set.name}\`.` : '';
}

/** Entries that lead to a dynamic map or a profile have their sets there. */
function lacksSet(entry: CryptoMapEntry): boolean {
  const { kind, dynamicMap, statements, transformSets } = entry;
  if (kind !== 'template' && (kind !== 'ipsec-isakmp' || dynamicMap)) return false;
  if (kind !== 'template' && statements.some((line) => hasKeyword(line, 'profile'))) return false;
  return isFullyRead(entry) && !transformSets.some(({ statement }) => statement);
}

function bareEntry(
  name: string,
  { kind, sequence, statements }: CryptoMapEntry,
  { whole }: Subject,
  cure: string,
): Finding | undefined {
  const [first] = statements;
  if (!first) return undefined;
  const number = parameterOf(first, 'sequence');
  return {
    span: number ? bindingSpan(first, number) : statementSpan(first),
    severity: whole ? 'warning' : 'information',
    message:
      `Entry ${sequence} of ${kind === 'template' ? 'dynamic ' : ''}crypto map \`${name}\` names no transform set: newer releases ` +
      `take the built-in \`esp-aes\` with \`esp-sha-hmac\`, older ones disable the entry.${cure}`,
  };
}
