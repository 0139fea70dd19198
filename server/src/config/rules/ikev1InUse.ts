import { statementSpan } from '../query';
import type { Rule } from './rule';

export const ikev1InUse: Rule = {
  id: 'ikev1-in-use',
  severity: 'information',
  title: 'IKEv1 is configured',
  explanation:
    'RFC 9395 has deprecated IKEv1 and made its documents historic (April 2023). It still works on ' +
    'IOS, but no algorithm will be added to it. Said once, at the first ISAKMP policy.',
  references: ['RFC 9395'],
  fires: [
    `
crypto isakmp policy 10
!<----------------------- information ikev1-in-use: IKEv1 is deprecated (RFC 9395). For a new tunnel use \`crypto ikev2 profile\`.
 encryption aes 256
 hash sha256
 group 14
 authentication rsa-sig
`,
  ],
  silent: ['crypto ikev2 policy P\n proposal default'],
  check({ symbols }, report) {
    const first = symbols.definitionsOf('isakmp-policy')[0];
    if (!first) return;
    report({
      span: statementSpan(first.statement),
      message: 'IKEv1 is deprecated (RFC 9395). For a new tunnel use `crypto ikev2 profile`.',
    });
  },
};
