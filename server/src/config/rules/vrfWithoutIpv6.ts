import type { Interface } from '../objects/interfaces';
import { lineOf, statementSpan } from '../query';
import type { ObjectRule } from './rule';

export const vrfWithoutIpv6: ObjectRule<Interface> = {
  scope: 'object',
  of: ({ interfaces }) => interfaces,
  id: 'vrf-without-ipv6',
  severity: 'information',
  title: 'A tunnel with IPv6 is in a VRF for IPv4 only',
  explanation:
    'A VRF that is made with `ip vrf` holds IPv4 routes only. A tunnel that carries IPv6 too needs `vrf definition` ' +
    'with `address-family ipv6`, and `vrf forwarding` on the interface.',
  fires: [
    `
ip vrf RED
 rd 65000:1
interface Tunnel0
 ip vrf forwarding RED
!^^^^^^^^^^^^^^^^^^^^^ information vrf-without-ipv6: VRF \`RED\` holds IPv4 only, but \`Tunnel0\` has an IPv6 address. Use \`vrf definition RED\` with \`address-family ipv6\`, and \`vrf forwarding RED\` here.
 ip address 198.51.100.1 255.255.255.252
 ipv6 address 2001:db8::1/64
 tunnel source 192.0.2.1
 tunnel destination 192.0.2.2
`,
  ],
  silent: [
    `
vrf definition RED
 address-family ipv4
 address-family ipv6
interface Tunnel0
 vrf forwarding RED
 ip address 198.51.100.1 255.255.255.252
 ipv6 address 2001:db8::1/64
 tunnel source 192.0.2.1
 tunnel destination 192.0.2.2
`,
    `
ip vrf RED
interface Tunnel0
 ip vrf forwarding RED
 ip address 198.51.100.1 255.255.255.252
 tunnel source 192.0.2.1
 tunnel destination 192.0.2.2
`,
  ],
  check({ canonicalName, tunnel, vrf, lines }, _subject, report) {
    const line = lineOf(lines, 'ip vrf forwarding');
    if (!tunnel || !line || !vrf || !lineOf(lines, 'ipv6 address')) return;
    report({
      span: statementSpan(line),
      message:
        `VRF \`${vrf.value}\` holds IPv4 only, but \`${canonicalName}\` has an IPv6 address. Use \`vrf definition ` +
        `${vrf.value}\` with \`address-family ipv6\`, and \`vrf forwarding ${vrf.value}\` here.`,
    });
  },
};
