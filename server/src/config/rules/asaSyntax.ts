import { statementSpan } from '../query';
import type { Rule } from './rule';

export const asaSyntax: Rule = {
  id: 'asa-syntax',
  severity: 'information',
  title: 'The configuration is that of an ASA firewall',
  explanation:
    'ASA firewalls write the same things in other words: `crypto ikev1 policy`, `tunnel-group`, ' +
    '`crypto map M 10 set peer`. IOS refuses these lines. They are not checked, and names that ' +
    'nothing defines are warnings at most in such a file.',
  fires: ['crypto ikev1 enable outside', 'crypto map M 10 match address VPN'],
  silent: ['crypto map M 10 ipsec-isakmp\n set peer 192.0.2.1\n match address VPN'],
  check({ asaLine }, report) {
    if (!asaLine) return;
    report({
      span: statementSpan(asaLine),
      message: 'This is ASA syntax, which IOS refuses. ASA lines are not checked.',
    });
  },
};
