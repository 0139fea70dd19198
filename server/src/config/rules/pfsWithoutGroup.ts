import { algorithmsIn, isCommand, statementSpan } from '../query';
import type { Rule } from './rule';

export const pfsWithoutGroup: Rule = {
  id: 'pfs-without-group',
  scope: 'block',
  severity: 'information',
  title: 'PFS is on without a group',
  explanation:
    '`set pfs` alone takes the default of the release: group 1 (768 bit) on classic IOS (unverified), which newer ' +
    'releases refuse. Both ends must agree, so name the group: `set pfs group19` or `set pfs group14`.',
  references: ['Cisco FN72510'],
  fires: [
    `
crypto ipsec profile P
 set pfs
!^^^^^^^ information pfs-without-group: The group depends on the release: group 1 (768 bit) on older ones (unverified). Name the one that the peer has, \`set pfs group14\`.
`,
  ],
  silent: ['crypto ipsec profile P\n set pfs group14', 'crypto ipsec profile P\n no set pfs'],
  check({ commandsIn }, report) {
    for (const line of [...commandsIn('ipsec-profile'), ...commandsIn('crypto-map')]) {
      if (!isCommand(line, 'set pfs') || algorithmsIn(line).length > 0) continue;
      report({
        span: statementSpan(line),
        message:
          'The group depends on the release: group 1 (768 bit) on older ones (unverified). Name the one that the peer has, `set pfs group14`.',
      });
    }
  },
};
