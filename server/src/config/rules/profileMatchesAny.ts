import type { IdentityMatch } from '../objects/ikev2Profile';
import { endAddress } from '../objects/tunnels';
import { objectSpan } from './blocks';
import type { Rule } from './rule';
import { protectedTunnels } from './usedBy';

export const profileMatchesAny: Rule = {
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
  check({ objects }, report) {
    const tunnels = protectedTunnels(objects);
    const shared = new Set(
      tunnels
        .filter(({ pointToPoint }) => !pointToPoint)
        .map(({ ikev2Profile }) => ikev2Profile?.value),
    );
    const fixed = new Map(
      tunnels
        .filter(({ pointToPoint, tunnel }) => pointToPoint && endAddress(tunnel.destination))
        .map((tunnel) => [tunnel.ikev2Profile?.value, tunnel]),
    );
    for (const profile of objects.ikev2Profiles) {
      const tunnel = fixed.get(profile.name);
      if (!tunnel || shared.has(profile.name) || profile.virtualTemplate) continue;
      if (!profile.remoteAuthentication.some(({ value }) => value.method === 'pre-share')) continue;
      const match = profile.identities.find(({ value }) => isAny(value));
      if (!match) continue;
      report({
        span: match.span ?? objectSpan(profile),
        message: `Profile \`${profile.name}\` takes every peer that knows the key, but \`${tunnel.interface.name}\` has only one. Match its identity, \`${tunnel.tunnel.destination?.value}\` unless it sends another.`,
      });
    }
  },
};

function isAny(match: IdentityMatch): boolean {
  return match.type === 'any' || (match.type === 'address' && match.range.mask === 0n);
}
