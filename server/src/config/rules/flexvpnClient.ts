import { bare, objectsNamed } from '../objects/effective';
import { lineOf } from '../query';
import { isFullyRead, objectSpan } from './blocks';
import type { Rule } from './rule';

export const flexvpnClient: Rule = {
  id: 'flexvpn-client',
  severity: 'error',
  title: 'A FlexVPN client has no peer, or no tunnel',
  explanation:
    'The client connects `client connect Tunnel0` to the peers in the order of their numbers. ' +
    'Without a `peer` it has nobody to call, without `client connect` no tunnel to call from.',
  fires: [
    `
crypto ikev2 client flexvpn F
!                           ^ warning flexvpn-client: FlexVPN client \`F\` has no \`peer\`, so it never connects.
 client connect Tunnel0
`,
    'crypto ikev2 client flexvpn F\n peer 1 192.0.2.1',
  ],
  silent: [
    'crypto ikev2 client flexvpn F\n peer 1 192.0.2.1\n client connect <TUNNEL>',
    'crypto ikev2 client flexvpn F\n {{ peers }}\n client connect <TUNNEL>',
  ],
  check({ objects, whole }, report) {
    const clients = objects.linesOf(FLEXVPN_CLIENT);
    for (const client of objectsNamed(clients, FLEXVPN_CLIENT, bare)) {
      if (!isFullyRead(client)) continue;
      const missing = ['peer', 'client connect'].find((words) => !lineOf(client.lines, words));
      if (!missing) continue;
      report({
        span: objectSpan(client),
        severity: whole ? 'error' : 'warning',
        message: `FlexVPN client \`${client.name}\` has no \`${missing}\`, so it never connects.`,
      });
    }
  },
};

const FLEXVPN_CLIENT = 'crypto ikev2 client flexvpn';
