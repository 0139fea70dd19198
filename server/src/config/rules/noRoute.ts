import { canonicalInterface } from '../interfaces';
import { type AddressRange, parseAddress, rangeText } from '../objects/addresses';
import type { Interface } from '../objects/interfaces';
import type { StaticRoute } from '../objects/surroundings';
import { isCommand, statementSpan } from '../query';
import { objectSpan } from './blocks';
import { encryptedTraffic } from './cryptoTraffic';
import { connectedTable, hasRoutingProtocol, routeTable } from './recursiveTunnel';
import type { Finding, Rule, Subject } from './rule';
import { byName, protectedTunnels } from './usedBy';

export const noRoute: Rule = {
  id: 'no-route',
  severity: 'information',
  title: 'No route leads the packets to the encryption',
  explanation:
    'Routing comes first: a tunnel carries only what a route sends into it, and a crypto map sees ' +
    'only what leaves through its interface. Without a route to the network behind the peer nothing ' +
    'is encrypted, and no debug line appears. Said only of the whole configuration of a router that ' +
    'has static routes and no routing protocol.',
  fires: [
    `
hostname R1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
interface Tunnel0
!         ^^^^^^^ information no-route: No route leads into \`Tunnel0\`, so it carries nothing but its own subnet. Add \`ip route\` with the network behind the peer and \`Tunnel0\`.
 ip address 198.51.100.1 255.255.255.252
 tunnel source GigabitEthernet0/0
 tunnel mode ipsec ipv4
 tunnel destination 192.0.2.2
 tunnel protection ipsec profile default
ip route 10.0.9.0 255.255.255.0 192.0.2.9
`,
    `
hostname R1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 crypto map M
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 set transform-set default
 match address VPN
ip access-list extended VPN
 permit ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255
!^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information no-route: No route leads to \`10.0.2.0/24\`, so its packets never reach crypto map \`M\`. Add \`ip route\` with the next hop towards \`192.0.2.2\`.
ip route 10.0.9.0 255.255.255.0 192.0.2.9
`,
  ],
  silent: [
    `
hostname R1
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source 192.0.2.1
 tunnel destination 192.0.2.2
 tunnel protection ipsec profile default
ip route 10.0.2.0 255.255.255.0 198.51.100.2
`,
    `
hostname R1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 crypto map M
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 match address VPN
ip access-list extended VPN
 permit ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255
ip route 0.0.0.0 0.0.0.0 192.0.2.9
`,
    'hostname R1\ninterface Tunnel0\n ip address 198.51.100.1 255.255.255.252\n tunnel protection ipsec profile default',
  ],
  check(subject, report) {
    const { objects, whole } = subject;
    if (!whole || objects.staticRoutes.length === 0 || hasOtherRoutes(subject)) return;
    checkTunnels(subject, report);
    checkMaps(subject, report);
  },
};

/** Tells whether routes may come from somewhere that is not looked at. */
function hasOtherRoutes(subject: Subject): boolean {
  const { objects, symbols, commandsIn } = subject;
  const maps = [...commandsIn('crypto-map'), ...commandsIn('ipsec-profile')];
  return (
    hasRoutingProtocol(subject) ||
    symbols.definitionsOf('route-map').length > 0 ||
    objects.interfaces.some(({ dynamicAddress, tunnel }) => dynamicAddress && !tunnel) ||
    objects.staticRoutes.some(({ prefix }) => !prefix) ||
    maps.some((line) => isCommand(line, 'reverse-route'))
  );
}

function checkTunnels({ objects }: Subject, report: (finding: Finding) => void): void {
  const profiles = byName(objects.ikev2Profiles);
  const hops = hopTable(objects.staticRoutes);
  for (const one of protectedTunnels(objects)) {
    const { interface: own, tunnel, pointToPoint, ikev2Profile } = one;
    const aaa = profiles.get(ikev2Profile?.value ?? '')?.aaa ?? [];
    if (!pointToPoint || own.shutdown || tunnel.protectionAcl || aaa.length > 0) continue;
    if (own.vrf || hops(own)) continue;
    report({
      span: objectSpan(own),
      message: `No route leads into \`${own.name}\`, so it carries nothing but its own subnet. Add \`ip route\` with the network behind the peer and \`${own.name}\`.`,
    });
  }
}

/** Tells which interfaces some static route leads into, by name or by a next hop in their subnet. */
function hopTable(routes: readonly StaticRoute[]): (one: Interface) => boolean {
  const names = new Set<string>();
  const hops: bigint[] = [];
  for (const { interface: name, nextHop } of routes) {
    if (name !== undefined) names.add(canonicalInterface(name).toLowerCase());
    const hop = nextHop === undefined ? undefined : parseAddress(nextHop);
    if (hop) hops.push(hop.bits);
  }
  hops.sort((a, b) => (a < b ? -1 : 1));
  return ({ canonicalName, addresses }) =>
    names.has(canonicalName.toLowerCase()) ||
    addresses.some(({ value }) => hasBetween(hops, value.bits & value.mask, lastOf(value)));
}

function lastOf({ version, bits, mask }: AddressRange): bigint {
  return bits | (mask ^ (version === 4 ? 0xffffffffn : (1n << 128n) - 1n));
}

/** Tells whether a sorted list has a number between two others. */
function hasBetween(sorted: readonly bigint[], low: bigint, high: bigint): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? low) < low) from = middle + 1;
    else to = middle;
  }
  const found = sorted[from];
  return found !== undefined && found <= high;
}

function checkMaps({ objects }: Subject, report: (finding: Finding) => void): void {
  const routes = routeTable(objects.staticRoutes);
  const connected = connectedTable(objects.interfaces);
  const starts = objects.staticRoutes
    .flatMap(({ prefix }) => (prefix ? [prefix.bits & prefix.mask] : []))
    .sort((a, b) => (a < b ? -1 : 1));
  for (const { map, entry, list } of encryptedTraffic(objects)) {
    const lost = list.entries.find(
      ({ action, destination }) =>
        action === 'permit' &&
        destination?.version === 4 &&
        routes.covering(destination).length + connected.covering(destination).length === 0 &&
        !hasBetween(starts, destination.bits & destination.mask, lastOf(destination)),
    );
    const peer = entry.peers[0]?.value;
    if (!lost?.destination || peer === undefined) continue;
    report({
      span: statementSpan(lost.statement),
      message: `No route leads to \`${rangeText(lost.destination)}\`, so its packets never reach crypto map \`${map}\`. Add \`ip route\` with the next hop towards \`${peer}\`.`,
    });
  }
}
