import type { Ikev2Policy } from '../objects/ikev2';
import { isFullyRead, objectSpan } from './blocks';
import type { ObjectRule } from './rule';

export const policyWithoutProposal: ObjectRule<Ikev2Policy> = {
  scope: 'object',
  of: ({ ikev2Policies }) => ikev2Policies,
  id: 'policy-without-proposal',
  severity: 'error',
  title: 'An IKEv2 policy names no proposal',
  explanation:
    'A policy without a `proposal` line is not complete and IOS passes over it. Name a proposal that ' +
    'is complete itself, or `default`.',
  fires: [
    `
crypto ikev2 policy P
!                   ^ error policy-without-proposal: Policy \`P\` names no proposal, so it is never chosen. Add \`proposal\` with the name of one.
 match address local 192.0.2.1
`,
  ],
  silent: ['crypto ikev2 policy P\n proposal default', 'crypto ikev2 policy P\n {{ proposals }}'],
  check(policy, { asaLine }, report) {
    const { builtIn, proposals, name } = policy;
    if (asaLine || builtIn || name === 'default') return;
    if (proposals.length > 0 || !isFullyRead(policy)) return;
    report({
      span: objectSpan(policy),
      message: `Policy \`${name}\` names no proposal, so it is never chosen. Add \`proposal\` with the name of one.`,
    });
  },
};
