import { type Ikev2Profile, isSignature } from '../objects/ikev2Profile';
import { statementSpan } from '../query';
import { isFullyRead } from './blocks';
import type { ObjectRule } from './rule';

export const profileWithoutTrustpoint: ObjectRule<Ikev2Profile> = {
  scope: 'object',
  of: ({ ikev2Profiles }) => ikev2Profiles,
  id: 'profile-without-trustpoint',
  severity: 'information',
  title: 'A profile signs with a certificate and does not say with which',
  explanation:
    'To sign, this router needs a certificate, and `pki trustpoint` names it. Without that line IOS ' +
    'looks through all trustpoints, and may present a certificate that the peer does not trust. ' +
    'Where the configuration has no trustpoint at all, it is a warning: nothing can be signed.',
  references: ['RFC 7296 §2.15'],
  fires: [
    `
crypto pki trustpoint TP
 enrollment url http://192.0.2.9
 revocation-check crl
crypto ikev2 profile P
 match identity remote address 192.0.2.1
 authentication local rsa-sig
!^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information profile-without-trustpoint: Profile \`P\` does not say with which certificate this router signs. Add \`pki trustpoint TP\`.
 authentication remote rsa-sig
`,
    `
hostname R1
interface Loopback0
crypto ikev2 profile P
 match identity remote address 192.0.2.1
 authentication local ecdsa-sig
!^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning profile-without-trustpoint: Profile \`P\` signs with a certificate, and there is no \`crypto pki trustpoint\` to take it from.
 authentication remote ecdsa-sig
`,
  ],
  silent: [
    'crypto ikev2 profile P\n match identity remote any\n authentication local rsa-sig\n authentication remote rsa-sig\n pki trustpoint TP sign',
    'crypto ikev2 profile P\n match identity remote any\n authentication local rsa-sig\n authentication remote rsa-sig',
  ],
  check(profile, { objects, whole }, report) {
    const { localAuthentication, trustpoints, name } = profile;
    const line = localAuthentication?.statement;
    if (!line || !isSignature(localAuthentication.value.method)) return;
    if (trustpoints.some(({ value }) => value.use !== 'verify') || !isFullyRead(profile)) return;
    const [trustpoint] = objects.trustpoints;
    const span = statementSpan(line);
    if (trustpoint)
      report({
        span,
        message: `Profile \`${name}\` does not say with which certificate this router signs. Add \`pki trustpoint ${trustpoint.name}\`.`,
      });
    else if (whole)
      report({
        span,
        severity: 'warning',
        message: `Profile \`${name}\` signs with a certificate, and there is no \`crypto pki trustpoint\` to take it from.`,
      });
  },
};
