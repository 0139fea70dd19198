import type { Ikev2Proposal } from '../objects/ikev2';
import { addLine, isFullyRead, objectSpan } from './blocks';
import type { ObjectRule } from './rule';
import { listed } from './wording';

export const incompleteProposal: ObjectRule<Ikev2Proposal> = {
  scope: 'object',
  of: ({ ikev2Proposals }) => ikev2Proposals,
  id: 'incomplete-proposal',
  severity: 'error',
  title: 'An IKEv2 proposal is not complete',
  explanation:
    'A proposal needs `encryption`, `group`, and `integrity`; with AES-GCM alone it needs `prf` in ' +
    'place of `integrity`. A policy passes over a proposal that is not complete, and without another ' +
    'one no IKE SA comes up.',
  references: ['RFC 7296 §3.3'],
  fires: [
    `
crypto ikev2 proposal P
!                     ^ error incomplete-proposal: Proposal \`P\` lacks \`integrity\` and \`group\`, so no policy can offer it.
 encryption aes-cbc-256
`,
    `
crypto ikev2 proposal P
!                     ^ error incomplete-proposal: Proposal \`P\` lacks \`prf\`, so no policy can offer it.
 encryption aes-gcm-256
 group 19
`,
  ],
  silent: [
    'crypto ikev2 proposal default\n group 19',
    'crypto ikev2 proposal P\n encryption aes-gcm-256\n prf sha384\n group 19',
    'crypto ikev2 proposal P\n {{ algorithms }}',
  ],
  check(proposal, subject, report) {
    const { missing, name } = proposal;
    if (missing.length === 0 || !isFullyRead(proposal)) return;
    report({
      span: objectSpan(proposal),
      message: `Proposal \`${name}\` lacks ${listed(missing)}, so no policy can offer it.`,
      fixes: missing.flatMap((part) => {
        const line = LINES[part];
        return line ? addLine(subject, proposal, line) : [];
      }),
    });
  },
};

/** What today's peers have. */
const LINES: Readonly<Record<string, string>> = {
  encryption: 'encryption aes-cbc-256',
  integrity: 'integrity sha256',
  prf: 'prf sha256',
  group: 'group 19',
};
