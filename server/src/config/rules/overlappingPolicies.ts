import type { Ikev2Policy } from '../objects/ikev2';
import type { ConfigurationObjects } from '../objects/objects';
import { objectSpan } from './blocks';
import type { Rule } from './rule';

export const overlappingPolicies: Rule = {
  id: 'overlapping-policies',
  severity: 'warning',
  title: 'Two IKEv2 policies match the same negotiations',
  explanation:
    'Only one policy is chosen for a negotiation, by front-door VRF and local address. Where two ' +
    'match the same, only one of them is ever used. Put the proposals of both into one policy, or ' +
    'tell them apart with `match fvrf` or `match address local`.',
  fires: [
    `
crypto ikev2 policy A
 proposal default
crypto ikev2 policy B
!                   ^ warning overlapping-policies: Policies \`A\` and \`B\` match the same, so only one of them is used. Put both proposals into one.
 proposal default
`,
  ],
  silent: [
    'crypto ikev2 policy A\n match fvrf any\n proposal default\ncrypto ikev2 policy B\n proposal default',
    'crypto ikev2 policy A\n proposal default\ncrypto ikev2 policy A\n proposal default',
  ],
  check({ objects, asaLine }, report) {
    if (asaLine) return;
    const first = new Map<string, Ikev2Policy>();
    for (const { policy, key } of objects.inEach(policiesOf, matchesOf)) {
      const other = first.get(key);
      if (!other) {
        first.set(key, policy);
        continue;
      }
      report({
        span: objectSpan(policy),
        message: `Policies \`${other.name}\` and \`${policy.name}\` match the same, so only one of them is used. Put both proposals into one.`,
        related: [{ place: { span: objectSpan(other) }, message: 'The other policy.' }],
      });
    }
  },
};

function policiesOf({ ikev2Policies }: ConfigurationObjects): readonly Ikev2Policy[] {
  return ikev2Policies;
}

/** A policy with a key that is the same for those that match the same. */
function matchesOf(policy: Ikev2Policy) {
  return policy.builtIn || policy.name === 'default' ? [] : [{ policy, key: matchOf(policy) }];
}

/** What a policy matches; other `match` lines keep it apart from all others. */
function matchOf({ fvrf, localAddresses, lines }: Ikev2Policy): string {
  const addresses = localAddresses.map(({ value }) => value).sort();
  const others = lines
    .filter(({ reading }) => /^inbound|^appl/.test(reading.words[1]?.text ?? ''))
    .map(({ reading }) => reading.words.map(({ text }) => text).join(' '));
  return JSON.stringify([fvrf.value ?? '', addresses, others]);
}
