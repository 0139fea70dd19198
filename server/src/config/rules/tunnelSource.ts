import type { Interface } from '../objects/interfaces';
import { endAddress } from '../objects/tunnels';
import { objectSpan } from './blocks';
import type { ObjectRule } from './rule';

export const tunnelSource: ObjectRule<Interface> = {
  scope: 'object',
  of: ({ interfaces }) => interfaces,
  id: 'tunnel-source',
  severity: 'information',
  title: 'The source interface of a tunnel is off, has no address, or is in another VRF',
  explanation:
    'The tunnel sends from the address of its source interface, and stays down while that is `shutdown` ' +
    'or has none. `tunnel vrf` has to be the VRF that the source interface is in, or the outer packets ' +
    'are looked up in a table that does not know the peer.',
  fires: [
    `
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source GigabitEthernet0/0
!              ^^^^^^^^^^^^^^^^^^ information tunnel-source: \`GigabitEthernet0/0\` is shut down, so the tunnel stays down.
 tunnel destination 192.0.2.2
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 shutdown
`,
    `
vrf definition INET
 address-family ipv4
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source GigabitEthernet0/0
!              ^^^^^^^^^^^^^^^^^^ information tunnel-source: \`GigabitEthernet0/0\` is in VRF \`INET\`, but the tunnel looks for its peer in the global table. Add \`tunnel vrf INET\`.
 tunnel destination 192.0.2.2
interface GigabitEthernet0/0
 vrf forwarding INET
 ip address 192.0.2.1 255.255.255.0
`,
    `
hostname R1
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source GigabitEthernet0/0
!              ^^^^^^^^^^^^^^^^^^ warning tunnel-source: \`GigabitEthernet0/0\` has no address, so the tunnel stays down.
 tunnel destination 192.0.2.2
interface GigabitEthernet0/0
 duplex auto
`,
  ],
  silent: [
    'interface Tunnel0\n tunnel source GigabitEthernet0/0\ninterface GigabitEthernet0/0\n ip address dhcp',
    'interface Tunnel0\n tunnel source GigabitEthernet0/0\ninterface GigabitEthernet0/0\n description WAN',
    'interface Tunnel0\n tunnel source GigabitEthernet0/0\n shutdown\ninterface GigabitEthernet0/0\n ip address 192.0.2.1 255.255.255.0\n shutdown',
  ],
  check({ tunnel, shutdown }, { objects, whole }, report) {
    const source = tunnel?.source;
    if (!source?.span || endAddress(source) || shutdown) return;
    const from = objects.interfaceOf(source.value);
    const why = from && whyNot(from, tunnel?.vrf?.value, whole);
    if (!why) return;
    report({
      span: source.span,
      ...(why === NO_ADDRESS && { severity: 'warning' }),
      message: `\`${source.value}\` ${why}`,
      related: [{ place: { span: objectSpan(from) }, message: 'The source interface.' }],
    });
  },
};

const NO_ADDRESS = 'has no address, so the tunnel stays down.';

function whyNot(from: Interface, vrf: string | undefined, whole: boolean): string | undefined {
  if (from.shutdown) return 'is shut down, so the tunnel stays down.';
  const addressed = from.addresses.length > 0 || from.dynamicAddress || from.unnumbered;
  const bare = from.lines.some(({ reading }) => reading.words[0]?.text.toLowerCase() === 'ip');
  if (whole && !addressed && !bare) return NO_ADDRESS;
  const own = from.vrf?.value;
  if (own === vrf || (!whole && own === undefined)) return undefined;
  const table = vrf === undefined ? 'the global table' : `VRF \`${vrf}\``;
  const place = own === undefined ? 'the global table' : `VRF \`${own}\``;
  const cure = own === undefined ? 'Remove `tunnel vrf`' : `Add \`tunnel vrf ${own}\``;
  return `is in ${place}, but the tunnel looks for its peer in ${table}. ${cure}.`;
}
