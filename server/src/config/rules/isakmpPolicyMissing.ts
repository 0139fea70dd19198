import { isSwitchedOff } from '../objects/ikev2';
import { statementSpan } from '../query';
import type { Rule } from './rule';

export const isakmpPolicyMissing: Rule = {
  id: 'isakmp-policy-missing',
  severity: 'information',
  title: 'IKEv1 has keys, but no policy of its own',
  explanation:
    'Without `crypto isakmp policy` only the built-in policies can be agreed on: AES 128 bit, SHA-1 and ' +
    'group 5 (1536 bit), as far as the release has any. Newer peers refuse them. Said only of the ' +
    'whole configuration of a router, and not where IKEv2 is configured.',
  references: ['Cisco FN72510'],
  fires: [
    `
hostname R1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
crypto isakmp key 6 AbCdEfGh address 192.0.2.2
!<---------------------------------------------- information isakmp-policy-missing: No \`crypto isakmp policy\` is configured, so only built-in policies can be agreed on: AES 128 bit, SHA-1, group 5. Add a policy.
`,
  ],
  silent: [
    'crypto isakmp key 6 AbCdEfGh address 192.0.2.2',
    `
hostname R1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
crypto isakmp policy 10
 encryption aes 256
 hash sha256
 group 14
 authentication pre-share
crypto isakmp key 6 AbCdEfGh address 192.0.2.2
`,
  ],
  check(subject, report) {
    const { objects, whole } = subject;
    if (!whole || objects.ikev2Profiles.length > 0) return;
    if (objects.isakmpPolicies.some(({ builtIn }) => !builtIn)) return;
    const key = objects.isakmpKeys[0] ?? objects.isakmpKeyrings.flatMap(({ keys }) => keys)[0];
    if (!key) return;
    const off = isSwitchedOff(subject.statements, 'crypto isakmp default policy', undefined);
    report({
      span: statementSpan(key.statement),
      message: off
        ? 'No `crypto isakmp policy` is configured, and the built-in ones are switched off. Add a policy.'
        : 'No `crypto isakmp policy` is configured, so only built-in policies can be agreed on: AES 128 bit, SHA-1, group 5. Add a policy.',
    });
  },
};
