import { bindingsOf, statementSpan } from '../query';
import type { Rule } from './rule';
import { ikeTrustpoints } from './trustpointEnrollment';

export const revocationCheckOff: Rule = {
  id: 'revocation-check-off',
  severity: 'information',
  title: 'A peer whose certificate was revoked gets in',
  explanation:
    'With `revocation-check none` nothing is asked: a stolen key works until its certificate ' +
    'expires. `revocation-check crl` or `ocsp` asks; `crl none` lets peers in while the list cannot ' +
    'be fetched. Said of trustpoints that an IKE profile names.',
  fires: [
    `
crypto pki trustpoint CA
 enrollment url http://192.0.2.9
 revocation-check none
!^^^^^^^^^^^^^^^^^^^^^ information revocation-check-off: Peers with a revoked certificate are accepted. Use \`revocation-check crl\` or \`ocsp\`; add \`none\` behind it as a fallback.
crypto ikev2 profile P
 match identity remote any
 authentication local rsa-sig
 authentication remote rsa-sig
 pki trustpoint CA
`,
  ],
  silent: [
    'crypto pki trustpoint CA\n revocation-check none',
    'crypto pki trustpoint CA\n revocation-check crl none\ncrypto ikev2 profile P\n pki trustpoint CA',
  ],
  check(subject, report) {
    for (const { revocationCheck } of ikeTrustpoints(subject)) {
      const method = revocationCheck && bindingsOf(revocationCheck)[1];
      if (!revocationCheck || method?.kind !== 'keyword' || method.keyword !== 'none') continue;
      report({
        span: statementSpan(revocationCheck),
        message:
          'Peers with a revoked certificate are accepted. Use `revocation-check crl` or `ocsp`; add `none` behind it as a fallback.',
      });
    }
  },
};
