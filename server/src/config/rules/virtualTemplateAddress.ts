import type { Interface } from '../objects/interfaces';
import { hasKeyword, isCommand, lineOf, statementSpan } from '../query';
import type { ObjectRule } from './rule';

export const virtualTemplateAddress: ObjectRule<Interface> = {
  scope: 'object',
  of: ({ interfaces }) => interfaces,
  id: 'virtual-template-address',
  severity: 'warning',
  title: 'A virtual template for tunnels has an address of its own',
  explanation:
    'Every interface that is cloned from the template would have the same address. Use ' +
    '`ip unnumbered` with a loopback interface. Templates for PPP, without `type tunnel`, may have ' +
    'an address.',
  fires: [
    `
interface Virtual-Template1 type tunnel
 ip address 198.51.100.1 255.255.255.0
!^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning virtual-template-address: Every peer would get an interface with this address. Use \`ip unnumbered\` with a loopback interface.
 tunnel mode ipsec ipv4
`,
  ],
  silent: [
    'interface Virtual-Template1\n ip address 198.51.100.1 255.255.255.0\n ppp authentication chap',
    'interface Virtual-Template1 type tunnel\n ip unnumbered Loopback0',
  ],
  check({ virtualTemplate, statements, lines }, _subject, report) {
    if (virtualTemplate === undefined) return;
    if (!statements.some((statement) => hasKeyword(statement, 'tunnel'))) return;
    const line = lineOf(lines, 'ip address');
    if (!line || isCommand(line, 'ip address negotiated')) return;
    report({
      span: statementSpan(line),
      message:
        'Every peer would get an interface with this address. Use `ip unnumbered` with a loopback interface.',
    });
  },
};
