import type { Interface } from '../objects/interfaces';
import { lineOf, statementSpan } from '../query';
import { removeLine } from './blocks';
import type { ObjectRule } from './rule';

export const tunnelKeepalive: ObjectRule<Interface> = {
  scope: 'object',
  of: ({ interfaces }) => interfaces,
  id: 'tunnel-keepalive',
  severity: 'warning',
  title: 'A protected GRE tunnel sends keepalives',
  explanation:
    'A GRE keepalive holds its own answer, which the peer sends back without encrypting it, so a ' +
    'tunnel with `tunnel protection` drops it and goes down. Use dead peer detection (`dpd` in the ' +
    'IKEv2 profile, `crypto isakmp keepalive`) or a routing protocol.',
  fires: [
    `
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 keepalive 10 3
!^^^^^^^^^^^^^^ warning tunnel-keepalive: GRE keepalives do not work with \`tunnel protection\` and take the tunnel down. Use \`dpd\` in the IKEv2 profile.
 tunnel source 192.0.2.1
 tunnel destination 192.0.2.2
 tunnel protection ipsec profile default
`,
  ],
  silent: [
    'interface Tunnel0\n keepalive 10 3\n tunnel source 192.0.2.1\n tunnel destination 192.0.2.2',
    'interface Tunnel0\n no keepalive\n tunnel protection ipsec profile default',
    'interface Tunnel0\n keepalive 0\n tunnel protection ipsec profile default',
  ],
  check({ tunnel, lines }, subject, report) {
    const line = lineOf(lines, 'keepalive');
    if (!tunnel?.protection || !line || !tunnel.mode.value.startsWith('gre')) return;
    if (line.reading.words[1]?.text === '0') return;
    report({
      span: statementSpan(line),
      message:
        'GRE keepalives do not work with `tunnel protection` and take the tunnel down. Use `dpd` in the IKEv2 profile.',
      related: tunnel.protection.profile.span
        ? [{ place: { span: tunnel.protection.profile.span }, message: 'The protection.' }]
        : [],
      fixes: removeLine(subject, line),
    });
  },
};
