import type { Interface } from '../objects/interfaces';
import { isMultipoint, type Tunnel } from '../objects/tunnels';
import { objectSpan } from './blocks';
import type { ObjectRule } from './rule';

export const interfaceAddress: ObjectRule<Interface> = {
  scope: 'object',
  of: ({ interfaces }) => interfaces,
  id: 'interface-address',
  severity: 'warning',
  title: 'A tunnel, or an interface with a crypto map, has no address',
  explanation:
    'Without `ip address`, `ip unnumbered` or an IPv6 address an interface carries no packets: no route ' +
    'leads into such a tunnel, and a crypto map there has no address to speak from. An interface that ' +
    'borrows its address has none while the other one has none. `no ip address` says that it is meant so.',
  fires: [
    `
hostname R1
interface Tunnel0
!         ^^^^^^^ warning interface-address: \`Tunnel0\` has no \`ip address\`, so it carries nothing.
 tunnel source 192.0.2.1
 tunnel mode ipsec ipv4
 tunnel destination 192.0.2.2
 tunnel protection ipsec profile default
`,
    `
hostname R1
interface GigabitEthernet0/0
!         ^^^^^^^^^^^^^^^^^^ warning interface-address: \`GigabitEthernet0/0\` has no \`ip address\`, so crypto map \`M\` cannot speak from it.
 duplex auto
 crypto map M
crypto map M 10 gdoi
 set group <GROUP>
`,
    `
hostname R1
interface Loopback0
 description nothing
interface Tunnel0
 ip unnumbered Loopback0
 tunnel source 192.0.2.1
 tunnel destination 192.0.2.2
 tunnel protection ipsec profile default
`,
  ],
  silent: [
    'interface Tunnel0\n tunnel source 192.0.2.1\n tunnel destination 192.0.2.2\n tunnel protection ipsec profile default',
    'hostname R1\ninterface Tunnel0\n ipv6 enable\n tunnel source 192.0.2.1\n tunnel destination 192.0.2.2\n tunnel protection ipsec profile default',
    'hostname R1\ninterface Tunnel0\n no ip address\n tunnel source 192.0.2.1\n tunnel destination 192.0.2.2\n tunnel protection ipsec profile default',
    'hostname R1\ninterface Tunnel0\n {{ address }}\n tunnel source 192.0.2.1\n tunnel destination 192.0.2.2\n tunnel protection ipsec profile default',
    'hostname R1\ninterface GigabitEthernet0/0\n ip address dhcp\n crypto map <MAP>',
  ],
  check(one, { objects, whole, asaLine }, report) {
    const purpose = whole && !asaLine && !one.shutdown ? purposeOf(one) : undefined;
    if (!purpose) return;
    if (isBare(one)) {
      report({
        span: objectSpan(one),
        ...(isChange(one) && { severity: 'information' }),
        message: `\`${one.name}\` has no \`ip address\`, so ${purpose}.`,
      });
      return;
    }
    const lender = one.unnumbered && objects.interfaceOf(one.unnumbered.value);
    if (!one.unnumbered?.span || !lender || !isBare(lender)) return;
    report({
      span: one.unnumbered.span,
      message: `\`${lender.name}\` has no address to lend, so ${purpose}.`,
      related: [{ place: { span: objectSpan(lender) }, message: 'The other interface.' }],
    });
  },
};

/** What an interface cannot do without an address. */
function purposeOf({ tunnel, virtualTemplate, cryptoMap }: Interface): string | undefined {
  if (tunnel?.protection && (virtualTemplate !== undefined || hasEnds(tunnel)))
    return virtualTemplate === undefined ? 'it carries nothing' : 'its clones carry nothing';
  return cryptoMap && !tunnel
    ? `crypto map \`${cryptoMap.value}\` cannot speak from it`
    : undefined;
}

/** A block of one line may change an interface that is not shown. */
function isChange({ statements }: Interface): boolean {
  return statements.every(({ children }) => children.length < 2);
}

/** A block that gives both ends is meant to be all of the tunnel. */
function hasEnds(tunnel: Tunnel): boolean {
  const { source, destination } = tunnel;
  return source !== undefined && (destination !== undefined || isMultipoint(tunnel));
}

/** Tells whether nothing gives an interface an address, and every line that could was understood. */
function isBare({ addresses, dynamicAddress, unnumbered, statements }: Interface): boolean {
  if (addresses.length > 0 || dynamicAddress || unnumbered) return false;
  return statements.every(({ children }) => !children.some(mayAddress));
}

function mayAddress({ reading: { words, outcome } }: Interface['lines'][number]): boolean {
  const [first = '', second = '', third = ''] = words.map(({ text }) => text.toLowerCase());
  if (!/^[a-z]/.test(first)) return true;
  if (first === 'no') return /^ip(v6)?$/.test(second) && third.startsWith('addr');
  if (first === 'ipv6') return true;
  if (outcome.kind === 'command') return false;
  return (
    first === 'ip' || /^(bridge-group|xconnect|service|channel-group|pppoe|switchport)/.test(first)
  );
}
