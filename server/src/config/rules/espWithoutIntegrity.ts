import { algorithmsIn, isCommand } from '../query';
import type { Rule } from './rule';

export const espWithoutIntegrity: Rule = {
  id: 'esp-without-integrity',
  scope: 'block',
  severity: 'warning',
  title: 'A transform set encrypts without authenticating',
  explanation:
    'Encryption alone lets others change packets unnoticed, and attacks on it are known; RFC 8221 ' +
    'says that it MUST NOT be used. Add `esp-sha256-hmac`, or use `esp-gcm 256`, on both routers.',
  references: ['RFC 8221 §4'],
  fires: [
    `
crypto ipsec transform-set TS esp-aes 256
!                             ^^^^^^^^^^^ warning esp-without-integrity: \`esp-aes 256\` encrypts without authenticating, which MUST NOT be done (RFC 8221 §4). Add \`esp-sha256-hmac\` on both routers.
`,
  ],
  silent: [
    'crypto ipsec transform-set TS esp-gcm 256',
    'crypto ipsec transform-set TS esp-aes esp-sha256-hmac',
    'crypto ipsec transform-set TS ah-sha256-hmac esp-aes 256',
    'crypto ipsec transform-set TS esp-aes {{ hmac }}',
  ],
  check({ commandsIn }, report, { algorithmPolicy }) {
    if (algorithmPolicy === 'off') return;
    for (const line of commandsIn('global')) {
      if (!isCommand(line, 'crypto ipsec transform-set')) continue;
      const uses = algorithmsIn(line);
      const cipher = uses.find(({ algorithm }) => algorithm.part === 'esp-encryption');
      const proof = uses.some(({ algorithm }) => PROOFS.has(algorithm.part));
      if (!cipher || proof) continue;
      const at = uses.at(-1)?.span.end ?? cipher.span.end;
      report({
        span: cipher.span,
        message: `\`${cipher.algorithm.cli}\` encrypts without authenticating, which MUST NOT be done (RFC 8221 §4). Add \`esp-sha256-hmac\` on both routers.`,
        fixes: [
          {
            title: 'Add `esp-sha256-hmac`',
            changes: [{ place: { span: { start: at, end: at } }, text: ' esp-sha256-hmac' }],
            safe: false,
          },
        ],
      });
    }
  },
};

const PROOFS: ReadonlySet<string | undefined> = new Set([
  'esp-integrity',
  'esp-aead',
  'ah-integrity',
]);
