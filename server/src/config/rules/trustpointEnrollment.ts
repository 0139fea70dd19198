import type { ConfigurationObjects } from '../objects/objects';
import type { Trustpoint } from '../objects/pki';
import { isCommand } from '../query';
import { isFullyRead, objectSpan } from './blocks';
import type { Rule, Subject } from './rule';

export const trustpointEnrollment: Rule = {
  id: 'trustpoint-enrollment',
  severity: 'information',
  title: 'A trustpoint that IKE uses has no certificate and no way to get one',
  explanation:
    'A trustpoint gets its certificates by `enrollment url`, `enrollment terminal`, a profile or a ' +
    'PKCS #12 file. Said of trustpoints that an IKE profile names, where neither an `enrollment` line ' +
    'nor a certificate chain is there; and of ones without a chain where others have theirs: they ' +
    'were not enrolled yet.',
  fires: [
    `
crypto pki trustpoint CA
!                     ^^ information trustpoint-enrollment: Trustpoint \`CA\` has no \`enrollment\` line and no certificates. Say where they come from, as with \`enrollment url\`.
 subject-name CN=r1.example.com
crypto ikev2 profile P
 match identity remote any
 authentication local rsa-sig
 authentication remote rsa-sig
 pki trustpoint CA
`,
  ],
  silent: [
    'crypto pki trustpoint CA\n revocation-check crl',
    `
crypto pki trustpoint CA
 enrollment url http://192.0.2.9
crypto ikev2 profile P
 pki trustpoint CA
`,
    `
crypto pki server CA
crypto pki trustpoint CA
 rsakeypair CA
crypto ikev2 profile P
 pki trustpoint CA
`,
  ],
  check(subject, report) {
    const { objects, symbols, whole } = subject;
    const chains = new Set(objects.certificateChains.map(({ name }) => name));
    for (const trustpoint of ikeTrustpoints(subject)) {
      const { name, lines } = trustpoint;
      if (chains.has(name) || symbols.definitions('pki-server', name).length > 0) continue;
      if (!isFullyRead(trustpoint)) continue;
      const enrolls = lines.some((line) => WAYS.some((way) => isCommand(line, way)));
      if (enrolls && !(whole && chains.size > 0)) continue;
      report({
        span: objectSpan(trustpoint),
        message: enrolls
          ? `Trustpoint \`${name}\` has no certificates here, as others do. Run \`crypto pki authenticate ${name}\` and \`crypto pki enroll ${name}\`.`
          : `Trustpoint \`${name}\` has no \`enrollment\` line and no certificates. Say where they come from, as with \`enrollment url\`.`,
      });
    }
  },
};

const WAYS = ['enrollment', 'root', 'query certificate', 'certificate chain'];

/** The trustpoints that IKE profiles name. */
export function ikeTrustpoints({ objects }: Subject): readonly Trustpoint[] {
  return objects.derived(findIkeTrustpoints);
}

function findIkeTrustpoints(objects: ConfigurationObjects): readonly Trustpoint[] {
  if (objects.trustpoints.length === 0) return [];
  const used = new Set([
    ...objects.ikev2Profiles.flatMap((profile) =>
      profile.trustpoints.map(({ value }) => value.name),
    ),
    ...objects.isakmpProfiles.flatMap((profile) => profile.trustpoints.map(({ value }) => value)),
  ]);
  return objects.trustpoints.filter(({ name }) => used.has(name));
}
