import { canonicalInterface } from '../interfaces';
import { contains, parseAddress } from '../objects/addresses';
import type { Interface } from '../objects/interfaces';
import { type RangeTable, rangeTable } from '../objects/rangeTable';
import type { StaticRoute } from '../objects/surroundings';
import { endAddress } from '../objects/tunnels';
import { statementSpan } from '../query';
import type { Rule, Subject } from './rule';

export const recursiveTunnel: Rule = {
  id: 'recursive-tunnel',
  severity: 'warning',
  title: 'The way to the other end of a tunnel leads into the tunnel',
  explanation:
    'The outer packets need a route to the tunnel destination that does not use the tunnel. Else the ' +
    'router logs `%TUN-5-RECURDOWN` or `%ADJ-5-PARENT`, and the tunnel goes up and down. Add a route ' +
    'for the peer by the real next hop, or put the outside into a VRF with `tunnel vrf`. Only ' +
    'static routes are looked at, and only where no routing protocol runs.',
  fires: [
    `
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source 192.0.2.1
 tunnel destination 203.0.113.2
!                   ^^^^^^^^^^^ warning recursive-tunnel: The route to \`203.0.113.2\` leads into \`Tunnel0\` itself. Add \`ip route 203.0.113.2 255.255.255.255\` with the real next hop.
ip route 0.0.0.0 0.0.0.0 Tunnel0
`,
  ],
  silent: [
    `
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source 192.0.2.1
 tunnel destination 203.0.113.2
ip route 0.0.0.0 0.0.0.0 Tunnel0
ip route 203.0.113.2 255.255.255.255 192.0.2.9
`,
    `
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source GigabitEthernet0/0
 tunnel destination 192.0.2.2
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
ip route 0.0.0.0 0.0.0.0 Tunnel0
`,
  ],
  check(subject, report) {
    const { objects } = subject;
    if (hasRoutingProtocol(subject) || objects.staticRoutes.length === 0) return;
    const routes = routeTable(objects.staticRoutes);
    const connected = connectedTable(objects.interfaces);
    for (const one of objects.interfaces) {
      const to = endAddress(one.tunnel?.destination);
      const span = one.tunnel?.destination?.span;
      if (to?.version !== 4 || !span || one.tunnel?.vrf || one.shutdown) continue;
      const host = { bits: to.bits, mask: 0xffffffffn };
      const best = routes.covering(host)[0];
      if (!best || connected.covering(host).length > 0 || !leadsInto(best, one)) continue;
      const peer = one.tunnel?.destination?.value ?? '';
      const same = routes.covering(best.prefix ?? host).filter((route) => !leadsInto(route, one));
      if (same.some((route) => route.prefix?.mask === best.prefix?.mask)) continue;
      report({
        span,
        message: `The route to \`${peer}\` leads into \`${one.name}\` itself. Add \`ip route ${peer} 255.255.255.255\` with the real next hop.`,
        related: [{ place: { span: statementSpan(best.statement) }, message: 'The route.' }],
      });
    }
  },
};

/** Tells whether some routes are not written down. */
export function hasRoutingProtocol({ linesBeginning }: Subject): boolean {
  return linesBeginning('router').length > 0;
}

/** The static IPv4 routes of the global table. */
export function routeTable(routes: readonly StaticRoute[]): RangeTable<StaticRoute> {
  const table = rangeTable<StaticRoute>();
  for (const route of routes) {
    if (route.prefix?.version === 4 && route.vrf === undefined) table.add(route.prefix, route);
  }
  return table;
}

/** The networks of interfaces that are no tunnels. */
export function connectedTable(interfaces: readonly Interface[]): RangeTable<Interface> {
  const table = rangeTable<Interface>();
  for (const one of interfaces) {
    if (one.tunnel || one.vrf) continue;
    for (const { value } of one.addresses) if (value.version === 4) table.add(value, one);
  }
  return table;
}

/** Tells whether a route leads into an interface, by its name or through a next hop beyond it. */
export function leadsInto({ interface: name, nextHop }: StaticRoute, one: Interface): boolean {
  if (name !== undefined)
    return canonicalInterface(name).toLowerCase() === one.canonicalName.toLowerCase();
  const hop = nextHop === undefined ? undefined : parseAddress(nextHop);
  return hop !== undefined && one.addresses.some(({ value }) => contains(value, hop));
}
