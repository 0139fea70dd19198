import type { IsakmpPolicy } from '../objects/isakmp';
import { isFullyRead, objectSpan } from './blocks';
import type { Rule } from './rule';

export const repeatedIsakmpPolicy: Rule = {
  id: 'repeated-isakmp-policy',
  severity: 'hint',
  title: 'Two ISAKMP policies are equal',
  explanation:
    'Policies are tried from the lowest number on. One that equals an earlier one, lifetime and all, is never chosen.',
  fires: [
    `
crypto isakmp policy 10
 encryption aes 256
 hash sha256
 group 14
crypto isakmp policy 20
!                    ^^ hint repeated-isakmp-policy: Policy 20 equals policy 10, so it is never chosen.
 encryption aes 256
 hash sha256
 group 14
`,
  ],
  silent: [
    'crypto isakmp policy 10\n encryption aes 256\n hash sha256\n group 14\ncrypto isakmp policy 20\n encryption aes 256\n hash sha256\n group 14\n lifetime 3600',
    'crypto isakmp policy 10\n {{ a }}\ncrypto isakmp policy 20\n {{ b }}',
  ],
  check({ objects }, report) {
    const first = new Map<string, IsakmpPolicy>();
    for (const policy of objects.isakmpPolicies) {
      if (policy.builtIn || !isFullyRead(policy)) continue;
      const { encryption, hash, authentication, group, lifetime } = policy;
      const values = [encryption, hash, authentication, group, lifetime];
      const key = JSON.stringify(values.map(({ value }) => value));
      const other = first.get(key);
      if (!other) {
        first.set(key, policy);
        continue;
      }
      report({
        span: objectSpan(policy),
        message: `Policy ${policy.name} equals policy ${other.name}, so it is never chosen.`,
        related: [{ place: { span: objectSpan(other) }, message: 'The policy that is.' }],
        tags: ['unnecessary'],
      });
    }
  },
};
