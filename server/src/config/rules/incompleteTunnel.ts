import type { Interface } from '../objects/interfaces';
import { isMultipoint, type Tunnel } from '../objects/tunnels';
import { isCommand } from '../query';
import { objectSpan } from './blocks';
import type { ObjectRule } from './rule';
import { listed } from './wording';

export const incompleteTunnel: ObjectRule<Interface> = {
  scope: 'object',
  of: ({ interfaces }) => interfaces,
  id: 'incomplete-tunnel',
  severity: 'error',
  title: 'A tunnel lacks what it needs to come up',
  explanation:
    'A tunnel needs `tunnel source`, and one with a single peer `tunnel destination`; until then its ' +
    'line protocol stays down. With `tunnel mode ipsec` it needs `tunnel protection` too. Multipoint ' +
    'GRE has no destination, and virtual templates get theirs from the peer. In a fragment it is a ' +
    'warning, and only said of blocks that give the tunnel an address.',
  fires: [
    `
interface Tunnel0
!         ^^^^^^^ warning incomplete-tunnel: \`Tunnel0\` has no \`tunnel destination\`, so it stays down.
 ip address 198.51.100.1 255.255.255.252
 tunnel source 192.0.2.1
`,
    `
interface Tunnel0
!         ^^^^^^^ warning incomplete-tunnel: \`Tunnel0\` has \`tunnel mode ipsec ipv4\` and no \`tunnel protection\`, so it stays down.
 ip address 198.51.100.1 255.255.255.252
 tunnel source 192.0.2.1
 tunnel mode ipsec ipv4
 tunnel destination 192.0.2.2
`,
    'hostname R1\ninterface Tunnel0\n ip address 198.51.100.1 255.255.255.252\n tunnel destination 192.0.2.2',
  ],
  silent: [
    'interface Tunnel0\n ip mtu 1400',
    'interface Tunnel0\n tunnel protection ipsec profile default',
    'interface Tunnel0\n ip address 198.51.100.1 255.255.255.0\n tunnel source 192.0.2.1\n tunnel mode gre multipoint',
    'interface Tunnel0\n ip address 198.51.100.1 255.255.255.0\n tunnel source 192.0.2.1\n tunnel mode mpls traffic-eng',
    'interface Virtual-Template1 type tunnel\n ip unnumbered Loopback0\n tunnel mode ipsec ipv4\ninterface Loopback0\n ip address 192.0.2.9 255.255.255.255',
    'interface Tunnel0\n ip address 198.51.100.1 255.255.255.252\n tunnel source 192.0.2.1\n tunnel {{ rest }}',
    'interface Tunnel0\n ip address 198.51.100.1 255.255.255.252\n tunnel source 192.0.2.1\n shutdown',
  ],
  check(one, { whole, asaLine }, report) {
    const { tunnel, name } = one;
    if (asaLine || !tunnel || !isMeantWhole(one) || tunnel.mode.value === 'other') return;
    const missing = missingIn(tunnel);
    const open = tunnel.mode.value.startsWith('ipsec') && !tunnel.protection;
    if (missing.length === 0 && !open) return;
    const mode = `\`tunnel mode ${tunnel.mode.value}\` and no \`tunnel protection\``;
    report({
      span: objectSpan(one),
      severity: whole && missing.length > 0 ? 'error' : 'warning',
      message: `\`${name}\` has ${missing.length > 0 ? `no ${listed(missing, 'and no')}` : mode}, so it stays down.`,
    });
  },
};

function missingIn(tunnel: Tunnel): readonly string[] {
  return [
    ...(tunnel.source ? [] : ['tunnel source']),
    ...(tunnel.destination || isMultipoint(tunnel) ? [] : ['tunnel destination']),
  ];
}

/** Tells whether a block describes a tunnel, not just a change of one, and all of it was understood. */
function isMeantWhole({ virtualTemplate, shutdown, statements, lines }: Interface): boolean {
  if (virtualTemplate !== undefined || shutdown) return false;
  const addressed = lines.some((line) => ADDRESSES.some((words) => isCommand(line, words)));
  const children = statements.flatMap((statement) => statement.children);
  return (
    addressed &&
    children.every(({ reading }) => reading.outcome.kind === 'command' || !isOurs(reading.words))
  );
}

const ADDRESSES = ['ip address', 'ip unnumbered', 'ipv6 address', 'ipv6 unnumbered'];

/** A line that was not understood, but may be what seems to be missing; placeholders too. */
function isOurs([first]: readonly { readonly text: string }[]): boolean {
  return first !== undefined && !/^[a-su-z][\w-]*$/i.test(first.text);
}
