import { rangeText } from '../objects/addresses';
import type { Setting } from '../objects/effective';
import type { IdentityMatch, Ikev2Profile } from '../objects/ikev2Profile';
import type { ConfigurationObjects } from '../objects/objects';
import { objectSpan } from './blocks';
import type { Rule } from './rule';

export const overlappingProfiles: Rule = {
  id: 'overlapping-profiles',
  severity: 'warning',
  title: 'Two IKEv2 profiles match the same peer',
  explanation:
    'The responder chooses a profile by the identity of the peer, the front-door VRF and the local ' +
    'address. Where two profiles match the same, which one it takes cannot be told, and the other ' +
    'one is never used for an incoming negotiation. Tell them apart by identity, by `match fvrf` or ' +
    'by `match address local`.',
  fires: [
    `
crypto ikev2 profile A
 match identity remote fqdn domain example.com
 authentication local rsa-sig
 authentication remote rsa-sig
crypto ikev2 profile B
 match identity remote fqdn domain example.com
!^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning overlapping-profiles: Profile \`A\` matches the same peers as this line of profile \`B\`. Tell them apart by identity, \`match fvrf\` or \`match address local\`.
 authentication local rsa-sig
 authentication remote rsa-sig
`,
  ],
  silent: [
    `
crypto ikev2 profile A
 match fvrf RED
 match identity remote any
 authentication local rsa-sig
 authentication remote rsa-sig
crypto ikev2 profile B
 match fvrf BLUE
 match identity remote any
 authentication local rsa-sig
 authentication remote rsa-sig
`,
  ],
  check({ objects }, report) {
    const first = new Map<string, Ikev2Profile>();
    for (const { profile, identity, key } of objects.inEach(profilesOf, matchesOf)) {
      const other = first.get(key);
      if (!other) first.set(key, profile);
      if (!other || other === profile) continue;
      report({
        span: identity.span ?? objectSpan(profile),
        message: `Profile \`${other.name}\` matches the same peers as this line of profile \`${profile.name}\`. Tell them apart by identity, \`match fvrf\` or \`match address local\`.`,
        related: [{ place: { span: objectSpan(other) }, message: 'The other profile.' }],
      });
    }
  },
};

function profilesOf({ ikev2Profiles }: ConfigurationObjects): readonly Ikev2Profile[] {
  return ikev2Profiles;
}

/** The identities that a profile matches, each with a key that is the same for those that match the same. */
function matchesOf(profile: Ikev2Profile) {
  const place = placeOf(profile);
  return profile.identities.map((identity) => ({
    profile,
    identity,
    key: `${place} ${identityText(identity)}`,
  }));
}

/** Where a profile applies; identities need comparing only where it is the same. */
function placeOf({ fvrf, localAddresses, certificateMaps, inboundOnly }: Ikev2Profile): string {
  const addresses = localAddresses.map(({ value }) => value.address ?? value.interface).sort();
  const maps = certificateMaps.map(({ value }) => value).sort();
  return JSON.stringify([fvrf.value ?? '', addresses, maps, inboundOnly !== undefined]);
}

function identityText({ value }: Setting<IdentityMatch>): string {
  if (value.type === 'any') return 'any';
  if (value.type === 'address') return rangeText(value.range);
  return `${value.type} ${value.domain} ${value.text}`;
}
