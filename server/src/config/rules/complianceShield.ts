import { isCommand, statementSpan } from '../query';
import type { Rule } from './rule';

export const complianceShield: Rule = {
  id: 'compliance-shield-off',
  scope: 'block',
  severity: 'warning',
  title: 'The router is told to accept weak algorithms again',
  explanation:
    '`crypto engine compliance shield disable` lets IOS XE 17.7.1 and later use algorithms that they ' +
    'otherwise refuse: DES, 3DES, MD5 and groups 1, 2, 5 and 24. It takes effect at the next ' +
    'reload. Change the algorithms at both ends, then remove the line.',
  references: ['Cisco FN72510'],
  fires: [
    `
crypto engine compliance shield disable
!<--------------------------------------- warning compliance-shield-off: This lets the router use DES, 3DES, MD5 and groups 1, 2, 5 and 24 again. Change the algorithms at both ends, then remove it.
`,
  ],
  silent: ['no crypto engine compliance shield disable'],
  check(configuration, report, { algorithmPolicy }) {
    if (algorithmPolicy === 'off') return;
    for (const statement of configuration.commandsIn('global')) {
      if (!isCommand(statement, 'crypto engine compliance shield disable')) continue;
      report({
        span: statementSpan(statement),
        message:
          'This lets the router use DES, 3DES, MD5 and groups 1, 2, 5 and 24 again. Change the ' +
          'algorithms at both ends, then remove it.',
      });
    }
  },
};
