import { statementSpan } from '../query';
import type { Rule } from './rule';
import { keyLines } from './weakKey';

export const keyInClear: Rule = {
  id: 'key-in-clear',
  severity: 'hint',
  title: 'Pre-shared keys are stored as they were typed',
  explanation:
    'Whoever sees the configuration sees the keys. `key config-key password-encrypt` sets a master ' +
    'key, and `password encryption aes` then stores all of them encrypted (type 6). Said once, for ' +
    'whole configurations only.',
  fires: [
    `
hostname R1
interface Loopback0
crypto isakmp key Abcdefgh12345678wxyz address 192.0.2.1
!<-------------------------------------------------------- hint key-in-clear: 1 key is stored as typed. \`key config-key password-encrypt\` and \`password encryption aes\` store it encrypted.
`,
  ],
  silent: [
    'crypto isakmp key Abcdefgh12345678wxyz address 192.0.2.1',
    'hostname R1\ninterface Loopback0\npassword encryption aes\ncrypto isakmp key Abcdefgh12345678wxyz address 192.0.2.1',
  ],
  check(configuration, report) {
    const { whole, objects } = configuration;
    if (!whole || objects.linesOf('password encryption aes').length > 0) return;
    const clear = keyLines(configuration).filter(
      ({ key }) => key.encoding === 'plain' || key.encoding === 'hex',
    );
    const [first] = clear;
    if (!first) return;
    const [keys, them] = clear.length === 1 ? ['key is', 'it'] : ['keys are', 'them'];
    report({
      span: statementSpan(first.line),
      message: `${clear.length} ${keys} stored as typed. \`key config-key password-encrypt\` and \`password encryption aes\` store ${them} encrypted.`,
    });
  },
};
