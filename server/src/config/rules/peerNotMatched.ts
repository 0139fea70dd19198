import { type AddressRange, contains } from '../objects/addresses';
import type { Ikev2Profile } from '../objects/ikev2Profile';
import { endAddress } from '../objects/tunnels';
import { isFullyRead, objectSpan } from './blocks';
import type { ObjectRule } from './rule';
import { type CalledPeer, calledPeers } from './usedBy';

export const peerNotMatched: ObjectRule<CalledPeer> = {
  scope: 'object',
  of: calledPeers,
  id: 'peer-not-matched',
  severity: 'information',
  title: 'The IKEv2 profile of a tunnel does not match its peer',
  explanation:
    'The profile that a tunnel or crypto map names takes certain addresses as identity of the peer, and ' +
    'that of the peer is not among them. By default a peer sends its own address. It may be right ' +
    'nevertheless: a peer behind NAT sends its private address.',
  references: ['RFC 7296 §3.5'],
  fires: [
    `
crypto ikev2 profile P
 match identity remote address 192.0.2.3 255.255.255.255
 authentication local rsa-sig
 authentication remote rsa-sig
crypto ipsec profile I
 set ikev2-profile P
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source 192.0.2.1
 tunnel mode ipsec ipv4
 tunnel destination 192.0.2.2
!                   ^^^^^^^^^ information peer-not-matched: Profile \`P\` does not match \`192.0.2.2\`. Add \`match identity remote address 192.0.2.2\`, unless the peer sends another identity.
 tunnel protection ipsec profile I
`,
  ],
  silent: [
    `
crypto ikev2 profile P
 match identity remote address 192.0.2.0 255.255.255.0
 authentication local rsa-sig
 authentication remote rsa-sig
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 set ikev2-profile P
 match address A
`,
  ],
  check({ peer, profile: name }, { objects }, report) {
    const profile = objects.named('ikev2Profiles', name);
    const ranges = profile && addressesOf(profile);
    const address = endAddress(peer);
    if (!profile || !ranges || !address || !peer.span) return;
    if (ranges.some((range) => contains(range, address))) return;
    report({
      span: peer.span,
      message: `Profile \`${name}\` does not match \`${peer.value}\`. Add \`match identity remote address ${peer.value}\`, unless the peer sends another identity.`,
      related: [{ place: { span: objectSpan(profile) }, message: 'The profile.' }],
    });
  },
};

/** The addresses that a profile matches; undefined where it matches in other ways, or that is not known. */
function addressesOf(profile: Ikev2Profile): readonly AddressRange[] | undefined {
  const { identities, certificateMaps } = profile;
  if (identities.length === 0 || certificateMaps.length > 0 || !isFullyRead(profile))
    return undefined;
  const ranges = identities.flatMap(({ value }) => (value.type === 'address' ? [value.range] : []));
  return ranges.length === identities.length ? ranges : undefined;
}
