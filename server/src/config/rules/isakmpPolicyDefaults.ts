import { findAlgorithm } from '../../crypto/algorithms';
import type { IsakmpPolicy } from '../objects/isakmp';
import { addLine, isFullyRead, objectSpan } from './blocks';
import type { Rule } from './rule';

export const isakmpPolicyDefaults: Rule = {
  id: 'isakmp-policy-defaults',
  severity: 'warning',
  title: 'An ISAKMP policy leaves weak built-in values in place',
  explanation:
    'What a policy does not say is built in: on classic IOS DES, SHA-1, group 1 (768 bit) and RSA signatures; what ' +
    'IOS XE has is unverified. A running-config leaves these values out, so their absence is all that shows them. ' +
    'IOS XE 17.11 and later refuse DES and groups 1, 2 and 5. A missing `hash` alone is information. Write all four values, equal on both ' +
    'routers.',
  references: ['Cisco FN72510'],
  fires: [
    `
crypto isakmp policy 10
!                    ^^ warning isakmp-policy-defaults: Policy 10 has no \`encryption\` and no \`group\`, so what is built in holds: on classic IOS \`des\` (DES-CBC 56 bit) and group \`1\` (MODP 768 bit), which IOS XE 17.11 and later refuse.
 authentication pre-share
 hash sha256
crypto isakmp key 6 AbCdEfGh address 192.0.2.2
`,
    `
crypto isakmp policy 10
!                    ^^ information isakmp-policy-defaults: Policy 10 has no \`hash\`, so \`sha\` (SHA-1) holds. Prefer \`hash sha256\`, on both routers.
 encryption aes 256
 authentication rsa-sig
 group 14
`,
  ],
  silent: [
    'crypto isakmp policy 10\n encryption aes 256\n hash sha256\n group 14',
    'crypto isakmp policy 10\n {{ algorithms }}',
    'version 26.1\ncrypto isakmp policy 10',
    'crypto isakmp profile P\n match identity address 192.0.2.2',
  ],
  check(subject, report, { algorithmPolicy }) {
    // What the newest releases have built in is not known.
    if (algorithmPolicy === 'off' || subject.objects.release === 'IOS XE 26') return;
    for (const policy of subject.objects.isakmpPolicies) {
      if (policy.builtIn || !isFullyRead(policy)) continue;
      const span = objectSpan(policy);
      const weak = (['encryption', 'group'] as const).filter((part) => !policy[part].statement);
      if (weak.length > 0) {
        const values = weak.map((part) => valueText(policy, part));
        report({
          span,
          message: `Policy ${policy.name} has no ${weak.map((part) => `\`${part}\``).join(' and no ')}, so what is built in holds: on classic IOS ${values.join(' and ')}, which IOS XE 17.11 and later refuse.`,
          fixes: weak.flatMap((part) => addLine(subject, policy, LINES[part])),
        });
      } else if (!policy.hash.statement)
        report({
          span,
          severity: 'information',
          message: `Policy ${policy.name} has no \`hash\`, so ${valueText(policy, 'hash')} holds. Prefer \`hash sha256\`, on both routers.`,
          fixes: addLine(subject, policy, LINES.hash),
        });
    }
  },
};

const FAMILIES = { encryption: 'isakmp-encryption', group: 'group', hash: 'isakmp-hash' } as const;

const LINES = { encryption: 'encryption aes 256', group: 'group 14', hash: 'hash sha256' } as const;

function valueText(policy: IsakmpPolicy, part: keyof typeof FAMILIES): string {
  const { value } = policy[part];
  const name = findAlgorithm(FAMILIES[part], value)?.name;
  return `${part === 'group' ? 'group ' : ''}\`${value}\`${name ? ` (${name})` : ''}`;
}
