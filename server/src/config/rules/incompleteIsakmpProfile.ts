import { isFullyRead, objectSpan } from './blocks';
import type { Rule } from './rule';

export const incompleteIsakmpProfile: Rule = {
  id: 'incomplete-isakmp-profile',
  severity: 'error',
  title: 'An ISAKMP profile matches no peer',
  explanation:
    'IOS calls an ISAKMP profile incomplete until it has `match identity` or `match certificate`, and ' +
    'does not use it, not even where a crypto map or IPsec profile names it. In a fragment it is a warning.',
  fires: [
    `
crypto isakmp profile P
!                     ^ warning incomplete-isakmp-profile: Profile \`P\` has no \`match identity\` and no \`match certificate\`, so it is never used.
 keyring default
`,
  ],
  silent: [
    'crypto isakmp profile P\n match identity address 192.0.2.2 255.255.255.255',
    'crypto isakmp profile P\n match certificate M\ncrypto pki certificate map M 10\n issuer-name co ca',
    'crypto isakmp profile P\n {{ matches }}',
  ],
  check({ objects, asaLine, whole }, report) {
    if (asaLine) return;
    for (const profile of objects.isakmpProfiles) {
      const { name, addresses, otherMatches } = profile;
      if (addresses.length + otherMatches.length > 0 || !isFullyRead(profile)) continue;
      report({
        span: objectSpan(profile),
        severity: whole ? 'error' : 'warning',
        message: `Profile \`${name}\` has no \`match identity\` and no \`match certificate\`, so it is never used.`,
      });
    }
  },
};
