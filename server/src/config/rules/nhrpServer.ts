import type { Span } from '../../text/span';
import type { Statement } from '../model';
import { parameter } from '../objects/effective';
import type { Interface } from '../objects/interfaces';
import { isMultipoint, type Tunnel } from '../objects/tunnels';
import { isCommand, statementSpan } from '../query';
import type { Finding, ObjectRule } from './rule';

export const nhrpServer: ObjectRule<Interface> = {
  scope: 'object',
  of: ({ interfaces }) => interfaces,
  id: 'nhrp-server',
  severity: 'warning',
  title: 'NHRP is off, or does not know where the hub is',
  explanation:
    'NHRP runs only where `ip nhrp network-id` is set. A spoke with a multipoint tunnel reaches its hub ' +
    'only if it knows the real address behind the tunnel address: `ip nhrp nhs` with `nbma`, or an ' +
    '`ip nhrp map` of its own. Else it never registers. Shortcuts need a multipoint tunnel, or a ' +
    'virtual template.',
  fires: [
    `
interface Tunnel0
 ip address 198.51.100.2 255.255.255.0
 ip nhrp network-id 1
 ip nhrp nhs 198.51.100.1
!^^^^^^^^^^^^^^^^^^^^^^^^ warning nhrp-server: Nothing says at which real address the hub \`198.51.100.1\` is, so this spoke never registers. Add \`nbma\` and the address, or \`ip nhrp map 198.51.100.1\` with it.
 tunnel source 192.0.2.2
 tunnel mode gre multipoint
`,
    `
interface Tunnel0
 ip address 198.51.100.2 255.255.255.0
 ip nhrp nhs 198.51.100.1 nbma 192.0.2.1
!^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning nhrp-server: NHRP is off on this tunnel: \`ip nhrp network-id\` is missing.
 tunnel source 192.0.2.2
 tunnel mode gre multipoint
`,
    `
interface Tunnel0
 ip address 198.51.100.2 255.255.255.0
 ip nhrp network-id 1
 ip nhrp nhs 198.51.100.1
 ip nhrp shortcut
!^^^^^^^^^^^^^^^^ information nhrp-server: A tunnel with one destination cannot take shortcuts to other spokes. Use \`tunnel mode gre multipoint\`, or \`ip nhrp shortcut virtual-template\`.
 tunnel source 192.0.2.2
 tunnel destination 192.0.2.1
`,
    `
interface Tunnel0
 ip address 198.51.100.1 255.255.255.0
 tunnel source 192.0.2.1
 tunnel mode gre multipoint
!^^^^^^^^^^^^^^^^^^^^^^^^^^ warning nhrp-server: NHRP is off on this tunnel: \`ip nhrp network-id\` is missing.
`,
  ],
  silent: [
    `
interface Tunnel0
 ip address 198.51.100.2 255.255.255.0
 ip nhrp network-id 1
 ip nhrp map 198.51.100.1 192.0.2.1
 ip nhrp nhs 198.51.100.1
 ip nhrp shortcut
 tunnel source 192.0.2.2
 tunnel mode gre multipoint
`,
    'interface Tunnel0\n ip nhrp nhs 198.51.100.1 nbma 192.0.2.1',
    'interface Tunnel0\n ip nhrp network-id 1\n ip nhrp map 198.51.100.1 hub.example.com\n ip nhrp nhs 198.51.100.1\n tunnel source 192.0.2.2\n tunnel mode gre multipoint',
    'interface Tunnel0\n ip nhrp network-id 1\n ip nhrp shortcut virtual-template 1\n tunnel destination dynamic\ninterface Virtual-Template1 type tunnel',
  ],
  check(one, _subject, report) {
    const { tunnel } = one;
    if (!tunnel?.mode.value.startsWith('gre') || !isMeantWhole(one)) return;
    for (const finding of findingsOn(tunnel, one)) report(finding);
  },
};

/** A line about NHRP that was not understood may be the one that seems to be missing. */
function isUnreadNhrp({ reading }: Statement): boolean {
  return reading.outcome.kind !== 'command' && /^nhrp$/i.test(reading.words[1]?.text ?? '');
}

/** A fragment may give only some lines of a tunnel. */
function isMeantWhole({ lines, virtualTemplate }: Interface): boolean {
  if (virtualTemplate !== undefined) return false;
  return lines.some((line) => isCommand(line, 'tunnel source'));
}

/** Where a hub shows that it means to run NHRP. */
function redirectOrMode(tunnel: Tunnel): Span | undefined {
  return tunnel.nhrp.redirect?.span ?? (isMultipoint(tunnel) ? tunnel.mode.span : undefined);
}

function findingsOn(tunnel: Tunnel, { lines, statements }: Interface): readonly Finding[] {
  if (statements.some(({ children }) => children.some(isUnreadNhrp))) return [];
  const { servers, maps, networkId, shortcut } = tunnel.nhrp;
  const off = networkId ? undefined : (servers[0]?.span ?? redirectOrMode(tunnel));
  if (off)
    return [{ span: off, message: 'NHRP is off on this tunnel: `ip nhrp network-id` is missing.' }];
  const cloned = lines.some((line) => isCommand(line, 'ip nhrp shortcut virtual-template'));
  if (!isMultipoint(tunnel))
    return shortcut?.span && !cloned && tunnel.destination
      ? [
          {
            span: shortcut.span,
            severity: 'information',
            message:
              'A tunnel with one destination cannot take shortcuts to other spokes. Use `tunnel mode gre multipoint`, or `ip nhrp shortcut virtual-template`.',
          },
        ]
      : [];
  if (lines.some((line) => isCommand(line, 'ip nhrp map') && parameter(line, 'mask'))) return [];
  const known = new Set(maps.map(({ value }) => value.tunnel));
  return servers.flatMap(({ value, statement }) => {
    if (!statement || value.nbma !== undefined || known.has(value.server)) return [];
    if (value.server === 'dynamic') return [];
    return [
      {
        span: statementSpan(statement),
        message: `Nothing says at which real address the hub \`${value.server}\` is, so this spoke never registers. Add \`nbma\` and the address, or \`ip nhrp map ${value.server}\` with it.`,
      },
    ];
  });
}
