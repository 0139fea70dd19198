import type { CryptoMapEntry } from '../objects/cryptoMaps';
import type { Setting } from '../objects/effective';
import type { IpsecProfile } from '../objects/ipsec';
import type { ConfigurationObjects } from '../objects/objects';
import type { TunnelProtection } from '../objects/tunnels';
import type { ObjectRule } from './rule';

export const bothIkeVersions: ObjectRule<Place> = {
  scope: 'object',
  of: ({ derived }) => derived(placesIn),
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
  check({ ikev2Profile, isakmpProfile }, _subject, report) {
    if (!ikev2Profile || !isakmpProfile?.span) return;
    report({
      span: isakmpProfile.span,
      message: `${lineOf('isakmp', isakmpProfile)} (IKEv1) and ${lineOf('ikev2', ikev2Profile)} exclude each other. Remove one.`,
    });
  },
};

/** What names the profiles for IKE. */
type Place = IpsecProfile | CryptoMapEntry | TunnelProtection;

function placesIn(objects: ConfigurationObjects): readonly Place[] {
  const entries = [...objects.cryptoMaps, ...objects.dynamicMaps].flatMap((map) => map.entries);
  const protections = objects.interfaces.flatMap(({ tunnel }) => tunnel?.protection ?? []);
  return [...objects.ipsecProfiles, ...entries, ...protections];
}

function lineOf(version: 'ikev2' | 'isakmp', { value }: Setting<string>): string {
  return `\`set ${version}-profile ${value}\``;
}
