import type { Fix } from '../../text/results';
import { canonicalInterface } from '../interfaces';
import type { Statement } from '../model';
import { type AccessList, type AccessListEntry, endText } from '../objects/accessLists';
import { type AddressRange, hostRange, overlaps, rangeText, sameRange } from '../objects/addresses';
import { parameter } from '../objects/effective';
import type { Interface } from '../objects/interfaces';
import { bindingSpan, isCommand, lineOf, parameterOf, statementSpan } from '../query';
import { isFullyRead } from './blocks';
import { isStandard } from './cryptoAccessList';
import { type EncryptedTraffic, encryptedTraffic, lineTable } from './cryptoTraffic';
import type { Rule } from './rule';
import { byName } from './usedBy';

export const natBeforeEncryption: Rule = {
  id: 'nat-before-encryption',
  severity: 'warning',
  title: 'Packets for the peer are translated before they are encrypted',
  explanation:
    'On the way out NAT comes first, then the crypto map. A packet whose source was translated no ' +
    'longer fits the crypto access list and leaves in clear: the encapsulation counter stays 0, and ' +
    'no negotiation starts. Deny the traffic of the crypto list at the top of the NAT list. Tunnel ' +
    'interfaces need no such line.',
  fires: [
    `
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 ip nat outside
 crypto map M
ip nat inside source list NAT interface GigabitEthernet0/0 overload
!                         ^^^ warning nat-before-encryption: NAT takes packets from \`10.0.1.0/24\` to \`10.0.2.0/24\` before crypto map \`M\` can encrypt them for \`192.0.2.2\`. Put \`deny ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255\` at the top of list \`NAT\`.
ip access-list extended NAT
 permit ip 10.0.1.0 0.0.0.255 any
ip access-list extended VPN
 permit ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 set transform-set default
 match address VPN
`,
    `
interface GigabitEthernet0/0
 ip nat outside
 crypto map M
ip nat inside source list 1 pool P overload
!                         ^ warning nat-before-encryption: NAT takes packets from \`10.0.1.0/24\` to \`10.0.2.0/24\` before crypto map \`M\` can encrypt them for \`192.0.2.2\`. Translate by an extended list that begins with \`deny ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255\`.
access-list 1 permit 10.0.0.0 0.255.255.255
ip access-list extended VPN
 permit ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 set transform-set default
 match address VPN
`,
  ],
  silent: [
    `
interface GigabitEthernet0/0
 ip nat outside
 crypto map M
ip nat inside source list NAT interface GigabitEthernet0/0 overload
ip access-list extended NAT
 deny ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255
 permit ip 10.0.1.0 0.0.0.255 any
ip access-list extended VPN
 permit ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 match address VPN
`,
    `
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
interface GigabitEthernet0/0
 ip nat outside
ip nat inside source list NAT interface GigabitEthernet0/0 overload
ip access-list extended NAT
 permit ip 10.0.1.0 0.0.0.255 any
`,
    `
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source GigabitEthernet0/0
 tunnel destination 192.0.2.2
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 ip nat outside
 crypto map M
ip nat inside source list 1 interface GigabitEthernet0/0 overload
access-list 1 permit any
ip access-list extended VPN
 permit gre host 192.0.2.1 host 192.0.2.2
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 match address VPN
`,
  ],
  check({ objects, commandsIn }, report) {
    const lists = byName(objects.accessLists);
    const outside = objects.interfaces.filter(isOutside);
    if (outside.length === 0) return;
    const traffic = encryptedTraffic(objects);
    for (const line of commandsIn('global')) {
      const binding = isCommand(line, 'ip nat inside source list') && parameterOf(line, 'acl');
      const one = outside.find((candidate) => leavesThrough(line, candidate));
      const list = binding ? lists.get(binding.value) : undefined;
      if (!binding || !list || !one || !isFullyRead(list)) continue;
      const own = traffic.filter(({ map }) => map === one.cryptoMap?.value);
      const caught = caughtBy(list, own, one);
      if (!caught) continue;
      const { encrypted, source, destination, peer } = caught;
      const deny = `deny ${encrypted.protocol} ${endText(source)} ${endText(destination)}`;
      const cure = isStandard(list)
        ? `Translate by an extended list that begins with \`${deny}\`.`
        : `Put \`${deny}\` at the top of list \`${list.name}\`.`;
      report({
        span: bindingSpan(line, binding),
        message: `NAT takes packets from \`${rangeText(source)}\` to \`${rangeText(destination)}\` before crypto map \`${one.cryptoMap?.value}\` can encrypt them for ${peer}. ${cure}`,
        related: [
          {
            place: { span: statementSpan(encrypted.statement) },
            message: 'This is to be encrypted.',
          },
          { place: { span: statementSpan(caught.line.statement) }, message: 'NAT takes this.' },
        ],
        fixes: exemption(list, deny),
      });
    }
  },
};

/** An interface with a crypto map that packets are translated for. */
export function isOutside({ lines, cryptoMap }: Interface): boolean {
  return cryptoMap !== undefined && lineOf(lines, 'ip nat outside') !== undefined;
}

/** Tells whether a NAT line is for packets that leave through an interface; one with a pool is for all. */
export function leavesThrough(line: Statement, { canonicalName }: Interface): boolean {
  const [kind, name] = (parameter(line, 'target') ?? '').split(/\s+/);
  if (kind !== 'interface') return kind === 'pool';
  return canonicalInterface(name ?? '').toLowerCase() === canonicalName.toLowerCase();
}

interface Caught {
  readonly encrypted: AccessListEntry;
  readonly source: AddressRange;
  readonly destination: AddressRange;
  readonly peer: string;
  /** The line of the NAT list that permits it. */
  readonly line: AccessListEntry;
}

/** The first packets to be encrypted that a NAT list permits, and does not deny as a whole before that. */
function caughtBy(
  list: AccessList,
  traffic: readonly EncryptedTraffic[],
  out: Interface,
): Caught | undefined {
  const denied = lineTable<number>();
  const permits: { readonly line: AccessListEntry; readonly at: number }[] = [];
  for (const [at, line] of list.entries.entries()) {
    if (line.action === 'permit') permits.push({ line, at });
    else denied.add(line, at);
  }
  let looks = MOST_LOOKS;
  for (const { entry, list: crypto } of traffic) {
    for (const encrypted of crypto.entries) {
      const { source, destination, action } = encrypted;
      if (action === 'deny' || !source || !destination || isOwn(source, out)) continue;
      looks -= permits.length;
      if (looks < 0) return undefined;
      const found = permits.find(({ line }) => meets(line, encrypted));
      if (!found || denied.covering(encrypted).some((at) => at < found.at)) continue;
      const peer = entry.peers[0] ? `\`${entry.peers[0].value}\`` : 'the peer';
      return { encrypted, source, destination, peer, line: found.line };
    }
  }
  return undefined;
}

/** Packets of the router itself, such as GRE: they have the address already that NAT would give them. */
function isOwn(source: AddressRange, { addresses }: Interface): boolean {
  return addresses.some(({ value }) => sameRange(source, hostRange(value)));
}

/** Two long lists are not compared to their end. */
const MOST_LOOKS = 20_000;

function meets(line: AccessListEntry, other: AccessListEntry): boolean {
  if (!line.source || !line.destination || !other.source || !other.destination) return false;
  if (line.protocol !== 'ip' && line.protocol !== other.protocol) return false;
  return overlaps(line.source, other.source) && overlaps(line.destination, other.destination);
}

/** A cure for a named list whose lines have no numbers: a first line. */
function exemption({ statements, entries }: AccessList, deny: string): readonly Fix[] {
  const [first] = entries;
  const numbered = entries.some(({ statement }) => parameter(statement, 'sequence') !== undefined);
  if (!first || numbered || !statements.some((one) => isCommand(one, 'ip access-list extended')))
    return [];
  const indent = first.statement.reading.words[0]?.start ?? 1;
  const at = first.statement.offset;
  return [
    {
      title: `Add \`${deny}\` at the top of the list`,
      changes: [
        { place: { span: { start: at, end: at } }, text: `${' '.repeat(indent)}${deny}\n` },
      ],
      safe: false,
    },
  ];
}
