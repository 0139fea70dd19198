import { lineSpan } from '../../text/lines';
import type { Fix } from '../../text/results';
import type { Ikev2Proposal } from '../objects/ikev2';
import type { ConfigurationObjects } from '../objects/objects';
import { isPlaceholder } from '../parameters';
import { objectSpan } from './blocks';
import type { ObjectRule, Subject } from './rule';

export const proposalWithoutPolicy: ObjectRule<Ikev2Proposal> = {
  scope: 'object',
  of: ({ ikev2Proposals }) => ikev2Proposals,
  id: 'proposal-without-policy',
  severity: 'information',
  title: 'No IKEv2 policy uses a proposal',
  explanation:
    'A proposal is offered only through a `crypto ikev2 policy` that names it. Without one the ' +
    'built-in policy answers with the built-in proposal `default`, whose algorithms depend on the ' +
    'release. The tunnel may come up nevertheless, with other algorithms than those that you read, ' +
    'and fail after an upgrade.',
  references: ['RFC 7296 §2.7'],
  fires: [
    `
crypto ikev2 proposal PHASE1-prop
!                     ^^^^^^^^^^^ information proposal-without-policy: No \`crypto ikev2 policy\` uses proposal \`PHASE1-prop\`, so the built-in default proposal answers. Add a policy with \`proposal PHASE1-prop\`, or remove it.
 encryption aes-cbc-256
 integrity sha256
 group 19
crypto ikev2 profile P
 match identity remote address 192.0.2.1
 authentication local rsa-sig
 authentication remote rsa-sig
`,
    `
crypto ikev2 proposal A
 encryption aes-cbc-256
 integrity sha256
 group 19
crypto ikev2 proposal B
!                     ^ information proposal-without-policy: No \`crypto ikev2 policy\` uses proposal \`B\`, so it is never offered. Name it in a policy, or remove it.
 encryption aes-cbc-128
 integrity sha256
 group 14
crypto ikev2 policy P
 proposal A
`,
  ],
  silent: [
    'crypto ikev2 proposal $NAME\n encryption aes-gcm-256\n prf sha256\n group 19\ncrypto ikev2 policy P\n proposal default',
    'crypto ikev2 proposal A\n encryption aes-cbc-256\n integrity sha256\n group 19',
    'crypto ikev2 proposal default\n group 19',
    `
crypto ikev2 proposal A
 encryption aes-cbc-256
 integrity sha256
 group 19
crypto ikev2 policy P
 proposal A
`,
  ],
  check(proposal, subject, report) {
    const { objects, symbols } = subject;
    const { name } = proposal;
    if (name === 'default' || isPlaceholder(name)) return;
    if (symbols.references('ikev2-proposal', name).length > 0) return;
    const policies = objects.derived(hasPolicies);
    if (!policies && !objects.derived(hasProfiles)) return;
    const effect = policies
      ? 'so it is never offered. Name it in a policy, or remove it.'
      : `so the built-in default proposal answers. Add a policy with \`proposal ${name}\`, or remove it.`;
    report({
      span: objectSpan(proposal),
      message: `No \`crypto ikev2 policy\` uses proposal \`${name}\`, ${effect}`,
      fixes: policies ? [] : [policyFix(subject, proposal)],
    });
  },
};

function hasPolicies({ ikev2Policies }: ConfigurationObjects): boolean {
  return ikev2Policies.some(({ builtIn }) => !builtIn);
}

function hasProfiles({ ikev2Profiles }: ConfigurationObjects): boolean {
  return ikev2Profiles.length > 0;
}

function policyFix({ lines }: Subject, { name, statements }: Ikev2Proposal): Fix {
  const at = lineSpan(lines, statements.at(-1)?.endLine ?? 0).end;
  const text = `\n!\ncrypto ikev2 policy ${name}\n proposal ${name}`;
  return {
    title: `Add \`crypto ikev2 policy ${name}\``,
    changes: [{ place: { span: { start: at, end: at } }, text }],
    safe: false,
  };
}
