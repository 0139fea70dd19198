import type { IdentityMatch, Ikev2Profile } from '../objects/ikev2Profile';
import { endAddress } from '../objects/tunnels';
import { objectSpan } from './blocks';
import type { ObjectRule } from './rule';
import { protectedTunnels } from './usedBy';

export const profileMatchesAny: ObjectRule<Ikev2Profile> = {
  scope: 'object',
  of: ({ ikev2Profiles }) => ikev2Profiles,
  id: 'profile-matches-any',
  severity: 'information',
  title: 'The profile of a tunnel with one peer matches every peer',
  explanation:
    'A tunnel with a fixed destination has one peer, but its IKEv2 profile takes every identity, so ' +
    'whoever knows the key can be that peer. Match the identity that the peer sends: by default its ' +
    'address. Profiles of multipoint tunnels and virtual templates, and those with certificates, are ' +
    'not reported.',
  references: ['RFC 7296 §2.15'],
  fires: [
    `
crypto ikev2 profile P
 match identity remote address 0.0.0.0
!^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information profile-matches-any: Profile \`P\` takes every peer that knows the key, but \`Tunnel0\` has only one. Match its identity, \`192.0.2.2\` unless it sends another.
 authentication local pre-share key 6 AbCdEf
 authentication remote pre-share key 6 GhIjKl
crypto ipsec profile I
 set ikev2-profile P
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source 192.0.2.1
 tunnel mode ipsec ipv4
 tunnel destination 192.0.2.2
 tunnel protection ipsec profile I
`,
  ],
  silent: [
    `
crypto ikev2 profile P
 match identity remote any
 authentication local pre-share key 6 AbCdEf
 authentication remote pre-share key 6 GhIjKl
crypto ipsec profile I
 set ikev2-profile P
interface Tunnel0
 ip address 198.51.100.1 255.255.255.0
 tunnel source 192.0.2.1
 tunnel mode gre multipoint
 tunnel protection ipsec profile I
`,
  ],
  check(profile, { objects }, report) {
    if (profile.virtualTemplate) return;
    if (!profile.remoteAuthentication.some(({ value }) => value.method === 'pre-share')) return;
    const match = profile.identities.find(({ value }) => isAny(value));
    if (!match) return;
    const tunnels = protectedTunnels(objects).filter(
      ({ ikev2Profile }) => ikev2Profile?.value === profile.name,
    );
    const tunnel = tunnels.findLast(({ tunnel: { destination } }) => endAddress(destination));
    if (!tunnel || tunnels.some(({ pointToPoint }) => !pointToPoint)) return;
    report({
      span: match.span ?? objectSpan(profile),
      message: `Profile \`${profile.name}\` takes every peer that knows the key, but \`${tunnel.interface.name}\` has only one. Match its identity, \`${tunnel.tunnel.destination?.value}\` unless it sends another.`,
    });
  },
};

function isAny(match: IdentityMatch): boolean {
  return match.type === 'any' || (match.type === 'address' && match.range.mask === 0n);
}
