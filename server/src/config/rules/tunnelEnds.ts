import type { Interface } from '../objects/interfaces';
import type { ConfigurationObjects } from '../objects/objects';
import { endAddress, isMultipoint, type Tunnel } from '../objects/tunnels';
import type { Finding, ObjectRule } from './rule';

export const tunnelEnds: ObjectRule<Interface> = {
  scope: 'object',
  of: ({ interfaces }) => interfaces,
  id: 'tunnel-ends',
  severity: 'error',
  title: 'The ends of a tunnel do not fit its mode or each other',
  explanation:
    'Multipoint GRE learns its ends from NHRP and refuses `tunnel destination`. The mode names the ' +
    'family of the outer packets: `tunnel mode ipsec ipv4` and `gre ip` need IPv4 ends, `ipsec ipv6` ' +
    'and `gre ipv6` need IPv6 ends, whatever is carried inside. A tunnel to its own source goes nowhere.',
  fires: [
    `
interface Tunnel0
 ip address 198.51.100.1 255.255.255.0
 tunnel source 192.0.2.1
 ip nhrp network-id 1
 tunnel mode gre multipoint
 tunnel destination 192.0.2.2
!                   ^^^^^^^^^ error tunnel-ends: \`gre multipoint\` takes no destination: NHRP finds the ends. Remove the line, or the word \`multipoint\`.
`,
    `
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source 192.0.2.1
 tunnel mode ipsec ipv4
 tunnel destination 2001:db8::2
!                   ^^^^^^^^^^^ error tunnel-ends: \`tunnel mode ipsec ipv4\` has IPv4 ends, and this is an IPv6 address.
 tunnel protection ipsec profile default
`,
    `
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source Loopback0
 tunnel destination 192.0.2.1
!                   ^^^^^^^^^ warning tunnel-ends: The destination is this router's own \`Loopback0\`, the source of the tunnel.
interface Loopback0
 ip address 192.0.2.1 255.255.255.255
`,
  ],
  silent: [
    'interface Tunnel0\n tunnel source 2001:db8::1\n tunnel mode ipsec ipv6\n tunnel destination 2001:db8::2',
    'interface Tunnel0\n tunnel source 192.0.2.1\n tunnel destination <PEER>',
    'interface Tunnel0\n tunnel mode ipsec dual-overlay\n tunnel source 192.0.2.1\n tunnel destination 192.0.2.2',
  ],
  check({ tunnel }, { objects }, report) {
    const finding = tunnel && (findingOn(tunnel) ?? ownEnd(tunnel, objects));
    if (finding) report(finding);
  },
};

function findingOn(tunnel: Tunnel): Finding | undefined {
  const { source, destination, mode } = tunnel;
  if (isMultipoint(tunnel) && destination?.span)
    return {
      span: destination.span,
      message: `\`${mode.value}\` takes no destination: NHRP finds the ends. Remove the line, or the word \`multipoint\`.`,
    };
  const version = FAMILIES[mode.value];
  const wrong = [source, destination].find(
    (end) => version && endAddress(end) && endAddress(end)?.version !== version,
  );
  if (!wrong?.span) return undefined;
  return {
    span: wrong.span,
    message: `\`tunnel mode ${mode.value}\` has IPv${version} ends, and this is an IPv${endAddress(wrong)?.version} address.`,
  };
}

const FAMILIES: Readonly<Partial<Record<Tunnel['mode']['value'], 4 | 6>>> = {
  'gre ip': 4,
  'gre ipv6': 6,
  'gre multipoint': 4,
  'gre multipoint ipv6': 6,
  'ipsec ipv4': 4,
  'ipsec ipv6': 6,
};

function ownEnd(
  { source, destination, vrf }: Tunnel,
  { interfaceOf }: ConfigurationObjects,
): Finding | undefined {
  const to = endAddress(destination);
  if (!to || !destination?.span || !source || vrf) return undefined;
  const from = endAddress(source);
  const one = from ? undefined : interfaceOf(source.value);
  const own = one?.addresses.some(({ value }) => value.bits === to.bits);
  if (from?.bits !== to.bits && !own) return undefined;
  return {
    span: destination.span,
    severity: 'warning',
    message: `The destination is this router's own \`${source.value}\`, the source of the tunnel.`,
  };
}
