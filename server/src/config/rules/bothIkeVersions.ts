import type { Setting } from '../objects/effective';
import type { Rule } from './rule';

export const bothIkeVersions: Rule = {
  id: 'both-ike-versions',
  severity: 'error',
  title: 'An IKEv2 profile and an ISAKMP profile at one place',
  explanation:
    '`set ikev2-profile` and `set isakmp-profile` exclude each other: one says that IKEv2 is to be ' +
    'used, the other IKEv1. IOS XE refuses the second one.',
  fires: [
    `
crypto ikev2 profile V2
 match identity remote address 192.0.2.1
 authentication local rsa-sig
 authentication remote rsa-sig
crypto isakmp profile V1
 match identity address 192.0.2.1 255.255.255.255
crypto ipsec profile P
 set ikev2-profile V2
 set isakmp-profile V1
!                   ^^ error both-ike-versions: \`set isakmp-profile V1\` (IKEv1) and \`set ikev2-profile V2\` exclude each other. Remove one.
`,
  ],
  silent: [
    'crypto ipsec profile P\n set isakmp-profile V1\n no set isakmp-profile\n set ikev2-profile V2',
  ],
  check({ objects }, report) {
    const entries = [...objects.cryptoMaps, ...objects.dynamicMaps].flatMap((map) => map.entries);
    const protections = objects.interfaces.flatMap(({ tunnel }) => tunnel?.protection ?? []);
    for (const place of [...objects.ipsecProfiles, ...entries, ...protections]) {
      const { ikev2Profile, isakmpProfile } = place;
      if (!ikev2Profile || !isakmpProfile?.span) continue;
      report({
        span: isakmpProfile.span,
        message: `${lineOf('isakmp', isakmpProfile)} (IKEv1) and ${lineOf('ikev2', ikev2Profile)} exclude each other. Remove one.`,
      });
    }
  },
};

function lineOf(version: 'ikev2' | 'isakmp', { value }: Setting<string>): string {
  return `\`set ${version}-profile ${value}\``;
}
