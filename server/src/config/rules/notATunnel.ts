import type { Interface } from '../objects/interfaces';
import { beginsWith, statementSpan } from '../query';
import { objectSpan } from './blocks';
import type { ObjectRule } from './rule';

export const notATunnel: ObjectRule<Interface> = {
  scope: 'object',
  of: ({ interfaces }) => interfaces,
  id: 'not-a-tunnel',
  severity: 'error',
  title: 'A command of tunnels stands in another interface',
  explanation:
    '`tunnel source`, `tunnel destination`, `tunnel mode` and `tunnel protection` belong to `interface Tunnel` ' +
    'and to virtual templates. In another interface IOS refuses them: the `interface` line of the ' +
    'tunnel is missing above.',
  fires: [
    `
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 tunnel source GigabitEthernet0/0
!^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error not-a-tunnel: \`GigabitEthernet0/0\` is no tunnel. Put this line below an \`interface Tunnel\`.
 tunnel destination 192.0.2.2
`,
  ],
  silent: [
    'interface Tunnel0\n tunnel source 192.0.2.1',
    'interface Virtual-Template1 type tunnel\n tunnel mode ipsec ipv4',
    'interface {{ name }}\n tunnel source 192.0.2.1',
    'interface <NAME>\n tunnel source 192.0.2.1',
  ],
  check(one, { asaLine }, report) {
    if (asaLine || one.tunnel || !ORDINARY.test(one.canonicalName)) return;
    const line = firstOf(one);
    if (!line) return;
    report({
      span: statementSpan(line),
      message: `\`${one.name}\` is no tunnel. Put this line below an \`interface Tunnel\`.`,
      related: [{ place: { span: objectSpan(one) }, message: 'The interface it stands in.' }],
    });
  },
};

/** Interfaces that certainly are no tunnels. */
const ORDINARY =
  /^(Gigabit|FastEth|Ethernet|Ten|Two|Forty|Hundred|Loopback|Vlan|Serial|BDI|Port-channel)[a-z-]*\d/i;

const COMMANDS = ['source', 'destination', 'mode', 'protection', 'key', 'vrf'];

function firstOf({ lines }: Interface) {
  return lines.find(
    ({ reading: { outcome } }) =>
      outcome.kind === 'command' &&
      COMMANDS.some((command) => beginsWith(outcome, `tunnel ${command}`)),
  );
}
