import type { AddressRange } from '../objects/addresses';
import type { Setting } from '../objects/effective';
import type { Interface } from '../objects/interfaces';
import type { ConfigurationObjects } from '../objects/objects';
import { type RangeTable, rangeTable } from '../objects/rangeTable';
import type { StaticRoute } from '../objects/surroundings';
import { endAddress } from '../objects/tunnels';
import { isCommand } from '../query';
import { hasRoutingProtocol, routeTable } from './recursiveTunnel';
import type { ObjectRule, Subject } from './rule';
import { type ProtectedTunnel, protectedTunnels } from './usedBy';

export const noRouteToPeer: ObjectRule<Setting<string>> = {
  scope: 'object',
  of: ({ derived }) => derived(peersOf),
  id: 'no-route-to-peer',
  severity: 'warning',
  title: 'No route leads to a peer',
  explanation:
    'The peer is in no network of this router, and no static route leads there, so that not even the ' +
    'first packet of IKE leaves. Said only of the whole configuration of a router without a routing ' +
    'protocol and without addresses by DHCP, of the routing table that the encrypted packets travel in; ' +
    'as information where it has no static route at all, which are often left out of what is passed around.',
  fires: [
    `
hostname R1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
interface Tunnel0
 ip address 10.0.0.1 255.255.255.252
 tunnel source GigabitEthernet0/0
 tunnel mode ipsec ipv4
 tunnel destination 198.51.100.1
!                   ^^^^^^^^^^^^ warning no-route-to-peer: No route leads to \`198.51.100.1\`. Add \`ip route\` with the next hop outside.
 tunnel protection ipsec profile default
ip route 10.0.2.0 255.255.255.0 Tunnel0
`,
    `
hostname R1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 crypto map M
crypto map M 10 ipsec-isakmp
 set peer 198.51.100.1
!         ^^^^^^^^^^^^ information no-route-to-peer: No route leads to \`198.51.100.1\`. Add \`ip route\` with the next hop outside.
 match address <ACL>
 set transform-set default
`,
    `
hostname R1
vrf definition INET
 address-family ipv4
interface GigabitEthernet0/0
 vrf forwarding INET
 ip address 192.0.2.1 255.255.255.0
interface Tunnel0
 ip address 10.0.0.1 255.255.255.252
 tunnel source GigabitEthernet0/0
 tunnel mode ipsec ipv4
 tunnel destination 198.51.100.1
!                   ^^^^^^^^^^^^ warning no-route-to-peer: No route of VRF \`INET\` leads to \`198.51.100.1\`. Add \`ip route vrf INET\` with the next hop outside.
 tunnel vrf INET
 tunnel protection ipsec profile default
ip route 0.0.0.0 0.0.0.0 192.0.2.254
ip route 10.0.2.0 255.255.255.0 Tunnel0
`,
  ],
  silent: [
    `
hostname R1
vrf definition INET
 address-family ipv4
  route-replicate from vrf global unicast static
interface GigabitEthernet0/0
 vrf forwarding INET
 ip address 192.0.2.1 255.255.255.0
interface Tunnel0
 ip address 10.0.0.1 255.255.255.252
 tunnel source GigabitEthernet0/0
 tunnel mode ipsec ipv4
 tunnel destination 198.51.100.1
 tunnel vrf INET
 tunnel protection ipsec profile default
ip route 0.0.0.0 0.0.0.0 192.0.2.254
ip route 10.0.2.0 255.255.255.0 Tunnel0
`,
    `
hostname R1
vrf definition INET
 address-family ipv4
interface GigabitEthernet0/0
 vrf forwarding INET
 ip address 192.0.2.1 255.255.255.0
interface Tunnel0
 ip address 10.0.0.1 255.255.255.252
 tunnel source GigabitEthernet0/0
 tunnel mode ipsec ipv4
 tunnel destination 198.51.100.1
 tunnel vrf INET
 tunnel protection ipsec profile default
ip route vrf INET 0.0.0.0 0.0.0.0 192.0.2.254
ip route 10.0.2.0 255.255.255.0 Tunnel0
`,
    `
hostname R1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
interface Tunnel0
 ip address 10.0.0.1 255.255.255.252
 tunnel source GigabitEthernet0/0
 tunnel destination 198.51.100.1
 tunnel protection ipsec profile default
ip route 0.0.0.0 0.0.0.0 192.0.2.254
`,
    `
hostname R1
interface GigabitEthernet0/0
 ip address dhcp
interface Tunnel0
 ip address 10.0.0.1 255.255.255.252
 tunnel source GigabitEthernet0/0
 tunnel destination 198.51.100.1
 tunnel protection ipsec profile default
`,
    'interface Tunnel0\n tunnel source 192.0.2.1\n tunnel destination 198.51.100.1\n tunnel protection ipsec profile default',
  ],
  check(peer, subject, report) {
    const { objects, whole } = subject;
    if (!whole || mayHaveOtherRoutes(subject)) return;
    if (!peer.span || !objects.derivedOf(peer, isLost)) return;
    const vrf = objects.derived(peersByVrf).get(peer);
    const [table, command] = vrf ? [` of VRF \`${vrf}\``, `ip route vrf ${vrf}`] : ['', 'ip route'];
    report({
      span: peer.span,
      ...(objects.staticRoutes.length === 0 && { severity: 'information' }),
      message: `No route${table} leads to \`${peer.value}\`. Add \`${command}\` with the next hop outside.`,
    });
  },
};

/** Tells whether an IPv4 address is in no network of this router and no route leads there. */
function isLost(peer: Setting<string>, { derived }: ConfigurationObjects): boolean {
  const address = endAddress(peer);
  if (address?.version !== 4) return false;
  const range = { bits: address.bits, mask: 0xffffffffn };
  const vrf = derived(peersByVrf).get(peer);
  if (vrf !== undefined) {
    const table = derived(vrfTables).get(vrf);
    return !table || table.covering(range).length === 0;
  }
  return derived(routes).covering(range).length + derived(networks).covering(range).length === 0;
}

function routes({ staticRoutes }: ConfigurationObjects): RangeTable<StaticRoute> {
  return routeTable(staticRoutes);
}

function networks({ inEach }: ConfigurationObjects): RangeTable<true> {
  const table = rangeTable<true>();
  const numbers = inEach(({ interfaces }) => interfaces, networkNumbers);
  for (const [index, bits] of numbers.entries()) {
    const mask = numbers[index + 1];
    if (index % 2 === 0 && mask !== undefined) table.add({ bits, mask }, true);
  }
  return table;
}

/** Address and mask, one behind the other: numbers are the same as long as they are equal. */
function networkNumbers({ addresses }: Interface): readonly bigint[] {
  return addresses.flatMap(({ value: { version, bits, mask } }) =>
    version === 4 ? [bits & mask, mask] : [],
  );
}

/** The networks of each VRF and where its static routes lead. */
function vrfTables({ interfaces, staticRoutes }: ConfigurationObjects) {
  const tables = new Map<string, RangeTable<true>>();
  const add = (vrf: string | undefined, range: AddressRange | undefined) => {
    if (vrf === undefined || range?.version !== 4) return;
    const table = tables.get(vrf) ?? rangeTable<true>();
    tables.set(vrf, table);
    table.add(range, true);
  };
  for (const { vrf, addresses } of interfaces) {
    for (const { value } of addresses) add(vrf?.value, value);
  }
  for (const { vrf, prefix } of staticRoutes) add(vrf, prefix);
  return tables;
}

function mayHaveOtherRoutes(subject: Subject): boolean {
  const { objects, symbols } = subject;
  return (
    hasRoutingProtocol(subject) ||
    subject.commandsIn('vrf-af').some((line) => isCommand(line, 'route-replicate')) ||
    symbols.definitionsOf('route-map').length > 0 ||
    objects.derived(hasUnknownRoutes)
  );
}

/** Tells whether routes come from a server, or lead somewhere that cannot be told. */
function hasUnknownRoutes({ interfaces, staticRoutes }: ConfigurationObjects): boolean {
  return (
    interfaces.some(({ dynamicAddress, tunnel }) => dynamicAddress && !tunnel) ||
    staticRoutes.some(({ prefix }) => !prefix)
  );
}

/** The peers that are reached through a table that is known: the global one, or that of a VRF. */
function peersOf(objects: ConfigurationObjects): readonly Setting<string>[] {
  const { cryptoMaps, derived, inEach } = objects;
  const tunnels = inEach(protectedTunnels, globalPeers);
  const maps = new Set(derived(globalMaps));
  const entries = cryptoMaps.flatMap(({ name, entries }) => (maps.has(name) ? entries : []));
  return [...tunnels, ...derived(peersByVrf).keys(), ...entries.flatMap(({ peers }) => peers)];
}

function globalPeers(
  { tunnel: { destination, source, vrf } }: ProtectedTunnel,
  { interfaceOf }: ConfigurationObjects,
): readonly Setting<string>[] {
  const inVrf = vrf ?? (source && interfaceOf(source.value)?.vrf);
  return destination && !inVrf ? [destination] : [];
}

/** The peers of tunnels in a front-door VRF, whose source is in it too. */
function peersByVrf({ inEach }: ConfigurationObjects): ReadonlyMap<Setting<string>, string> {
  return new Map(inEach(protectedTunnels, peerInVrf));
}

function peerInVrf(
  { tunnel: { destination, source, vrf } }: ProtectedTunnel,
  { interfaceOf }: ConfigurationObjects,
): readonly (readonly [Setting<string>, string])[] {
  const outside = source && interfaceOf(source.value)?.vrf?.value;
  return destination && vrf && outside === vrf.value ? [[destination, vrf.value]] : [];
}

/** The crypto maps of interfaces in the global table. */
function globalMaps({ interfaces }: ConfigurationObjects): readonly string[] {
  return interfaces.flatMap(({ vrf, cryptoMap }) => (cryptoMap && !vrf ? [cryptoMap.value] : []));
}
