import { bindingSpan, bindingsOf, isCommand, parameterOf } from '../query';
import type { BlockSubject, Rule } from './rule';

export const weakCertificate: Rule = {
  id: 'weak-certificate',
  scope: 'block',
  severity: 'warning',
  title: 'A certificate has a short key or a broken hash',
  explanation:
    'RSA keys under 2048 bit SHOULD NOT prove an identity in IKEv2, and SHA-1 MUST NOT be used in its digital ' +
    'signatures (RFC 8247 §3); certificates that are signed over MD5 or SHA-1 have been forged. Use `rsakeypair` ' +
    'with 3072 bit or an EC key, and `hash sha256`. A new key pair needs a new certificate.',
  references: ['RFC 8247 §3.1.1', 'RFC 8247 §3.2'],
  fires: [
    `
crypto pki trustpoint CA
 enrollment url http://192.0.2.9
 rsakeypair R1 1024
!              ^^^^ warning weak-certificate: RSA keys under 2048 bit SHOULD NOT be used (RFC 8247 §3.1.1). Use 3072 bit.
 hash sha1
!     ^^^^ warning weak-certificate: \`sha1\` signatures are broken, and many CAs refuse them. Use \`sha256\`.
`,
  ],
  silent: [
    'crypto pki trustpoint CA\n rsakeypair R1 2048\n hash sha256',
    'crypto pki trustpoint CA\n rsakeypair R1',
  ],
  check(subject, report, { algorithmPolicy }) {
    if (algorithmPolicy === 'off') return;
    for (const line of candidates(subject)) {
      const bits = parameterOf(line, 'bits') ?? parameterOf(line, 'modulus');
      if (bits && Number(bits.value) < LEAST_BITS)
        report({
          span: bindingSpan(line, bits),
          message: 'RSA keys under 2048 bit SHOULD NOT be used (RFC 8247 §3.1.1). Use 3072 bit.',
        });
      const hash = bindingsOf(line).find(
        (binding) => binding.kind === 'keyword' && BROKEN.has(binding.keyword),
      );
      if (hash?.kind !== 'keyword') continue;
      const span = bindingSpan(line, hash);
      report({
        span,
        message: `\`${hash.keyword}\` signatures are broken, and many CAs refuse them. Use \`sha256\`.`,
        fixes: [
          {
            title: `Replace \`${hash.keyword}\` by \`sha256\``,
            changes: [{ place: { span }, text: 'sha256' }],
            safe: false,
          },
        ],
      });
    }
  },
};

const LEAST_BITS = 2048;
const BROKEN: ReadonlySet<string> = new Set(['md5', 'sha1']);

function candidates({ commandsIn }: BlockSubject) {
  return [
    ...commandsIn('ca-trustpoint').filter(
      (line) => isCommand(line, 'rsakeypair') || isCommand(line, 'hash'),
    ),
    ...commandsIn('cs-server').filter((line) => isCommand(line, 'hash')),
    ...commandsIn('global').filter((line) => isCommand(line, 'crypto key generate rsa')),
  ];
}
