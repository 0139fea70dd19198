import type { Ikev2Proposal } from '../objects/ikev2';
import type { Finding, ObjectRule } from './rule';

export const aeadProposal: ObjectRule<Ikev2Proposal> = {
  scope: 'object',
  of: ({ ikev2Proposals }) => ikev2Proposals,
  id: 'aead-proposal',
  severity: 'warning',
  title: 'AES-GCM stands beside what it does not go with',
  explanation:
    'AES-GCM brings its own integrity. RFC 5282 forbids an integrity algorithm in a proposal whose ' +
    'ciphers are all of that kind, and RFC 7296 asks for two proposals where both kinds are ' +
    'offered. Put AES-GCM with `prf` into one proposal, AES-CBC with `integrity` into another, and ' +
    'name both in the policy.',
  references: ['RFC 5282 §8', 'RFC 7296 §3.3'],
  fires: [
    `
crypto ikev2 proposal P
 encryption aes-gcm-256
 integrity sha256
!^^^^^^^^^^^^^^^^ warning aead-proposal: AES-GCM takes no \`integrity\` (RFC 5282 §8). Remove this line; \`prf\` derives the keys.
 prf sha256
 group 19
`,
    `
crypto ikev2 proposal P
 encryption aes-gcm-256
 integrity sha256
!^^^^^^^^^^^^^^^^ warning aead-proposal: AES-GCM takes no \`integrity\` (RFC 5282 §8) but needs \`prf\`. Write \`prf\` here in place of \`integrity\`.
 group 19
`,
    `
crypto ikev2 proposal P
 encryption aes-gcm-256 aes-cbc-256
!           ^^^^^^^^^^^^^^^^^^^^^^^ information aead-proposal: AES-GCM and AES-CBC belong in two proposals (RFC 7296 §3.3): one with \`prf\`, one with \`integrity\`.
 integrity sha256
 prf sha256
 group 19
`,
  ],
  silent: ['crypto ikev2 proposal P\n encryption aes-gcm-256\n prf sha256\n group 19'],
  check(proposal, _subject, report) {
    const finding = findingOn(proposal);
    if (finding) report(finding);
  },
};

function findingOn({ encryption, integrity, prf }: Ikev2Proposal): Finding | undefined {
  const aead = encryption.value.filter((cipher) => cipher.startsWith('aes-gcm')).length;
  if (aead === 0 || !encryption.span) return undefined;
  if (aead < encryption.value.length)
    return {
      span: encryption.span,
      severity: 'information',
      reference: 'RFC 7296 §3.3',
      message:
        'AES-GCM and AES-CBC belong in two proposals (RFC 7296 §3.3): one with `prf`, one with ' +
        '`integrity`.',
    };
  const line = integrity.statement;
  if (!line) return undefined;
  const { words } = line.reading;
  const start = line.offset + (words[0]?.start ?? 0);
  return {
    span: { start, end: line.offset + (words.at(-1)?.end ?? 0) },
    message: prf.statement
      ? 'AES-GCM takes no `integrity` (RFC 5282 §8). Remove this line; `prf` derives the keys.'
      : 'AES-GCM takes no `integrity` (RFC 5282 §8) but needs `prf`. Write `prf` here in place of `integrity`.',
  };
}
