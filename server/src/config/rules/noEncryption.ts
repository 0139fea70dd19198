import { algorithmsIn, isCommand } from '../query';
import type { Rule } from './rule';

export const noEncryption: Rule = {
  id: 'no-encryption',
  scope: 'block',
  severity: 'warning',
  title: 'A transform set leaves the traffic readable',
  explanation:
    '`esp-null` and a set of AH alone authenticate packets and encrypt nothing. RFC 8221 keeps ' +
    '`esp-null` for that purpose, and prefers it to AH, which fails behind NAT; IOS XE 17.11 and ' +
    'later refuse it. Where the traffic may be read by others, use `esp-gcm 256`.',
  references: ['RFC 8221 §5', 'Cisco FN72510'],
  fires: [
    `
crypto ipsec transform-set TS esp-null esp-sha256-hmac
!                             ^^^^^^^^ warning no-encryption: The traffic stays readable: \`esp-null\` does not encrypt. IOS XE 17.11 and later refuse it. Use \`esp-gcm 256\` on both routers.
`,
    `
crypto ipsec transform-set TS ah-sha256-hmac
!                             ^^^^^^^^^^^^^^ warning no-encryption: The traffic stays readable: AH does not encrypt. Use \`esp-gcm 256\` on both routers.
`,
  ],
  silent: ['crypto ipsec transform-set TS ah-sha256-hmac esp-aes 256'],
  check(configuration, report, { algorithmPolicy }) {
    if (algorithmPolicy === 'off') return;
    for (const statement of configuration.commandsIn('global')) {
      if (!isCommand(statement, 'crypto ipsec transform-set')) continue;
      const uses = algorithmsIn(statement);
      const none = uses.find(({ algorithm }) => algorithm.cli === 'esp-null');
      const ah = uses.every(({ algorithm }) => algorithm.part === 'ah-integrity') && uses[0];
      const found = none ?? ah;
      if (!found) continue;
      const why = none
        ? '`esp-null` does not encrypt. IOS XE 17.11 and later refuse it.'
        : 'AH does not encrypt.';
      report({
        span: found.span,
        message: `The traffic stays readable: ${why} Use \`esp-gcm 256\` on both routers.`,
      });
    }
  },
};
