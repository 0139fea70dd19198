import { type Address, type AddressRange, contains } from '../objects/addresses';
import type { Ikev2Keyring } from '../objects/ikev2Keyring';
import type { Ikev2Profile } from '../objects/ikev2Profile';
import { endAddress } from '../objects/tunnels';
import { isFullyRead, objectSpan } from './blocks';
import type { ObjectRule } from './rule';
import { type CalledPeer, calledPeers } from './usedBy';

export const noKeyForPeer: ObjectRule<CalledPeer> = {
  scope: 'object',
  of: calledPeers,
  id: 'no-key-for-peer',
  severity: 'warning',
  title: 'The keyring has no key for the peer of a tunnel',
  explanation:
    'As initiator this router looks for the key by the address of the peer: the tunnel destination ' +
    'or `set peer`. No `address` line of the keyring that the IKEv2 profile names covers it, so the ' +
    'negotiation stops for want of a key.',
  references: ['RFC 7296 §2.15'],
  fires: [
    `
crypto ikev2 keyring K
 peer A
  address 192.0.2.3
  pre-shared-key 6 AbCdEfGh
crypto ikev2 profile P
 match identity remote address 192.0.2.2
 authentication local pre-share
 authentication remote pre-share
 keyring local K
crypto ipsec profile I
 set ikev2-profile P
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source 192.0.2.1
 tunnel mode ipsec ipv4
 tunnel destination 192.0.2.2
!                   ^^^^^^^^^ warning no-key-for-peer: No peer of keyring \`K\` covers \`192.0.2.2\`, so there is no key for it. Add a peer with \`address 192.0.2.2\`.
 tunnel protection ipsec profile I
`,
  ],
  silent: [
    `
crypto ikev2 keyring K
 peer A
  address 0.0.0.0 0.0.0.0
  pre-shared-key 6 AbCdEfGh
crypto ikev2 profile P
 match identity remote address 192.0.2.2
 authentication local pre-share
 authentication remote pre-share
 keyring local K
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 set ikev2-profile P
 match address A
`,
  ],
  check({ peer, profile }, { objects }, report) {
    const name = keyringOf(objects.named('ikev2Profiles', profile));
    const keyring = objects.named('ikev2Keyrings', name);
    const covers = keyring && objects.derivedOf(keyring, coverOf);
    const address = endAddress(peer);
    if (!covers || !address || !peer.span || covers(address)) return;
    report({
      span: peer.span,
      message: `No peer of keyring \`${name}\` covers \`${peer.value}\`, so there is no key for it. Add a peer with \`address ${peer.value}\`.`,
      related: [{ place: { span: objectSpan(keyring) }, message: 'The keyring.' }],
    });
  },
};

/** The local keyring that a profile takes its own key from. */
function keyringOf(profile: Ikev2Profile | undefined): string | undefined {
  const local = profile?.localAuthentication?.value;
  if (local?.method !== 'pre-share' || local.key) return undefined;
  const keyring = profile?.keyring?.value;
  return keyring?.kind === 'local' ? keyring.name : undefined;
}

/** Tells which addresses a keyring has a key for; undefined where it cannot be told. */
function coverOf(keyring: Ikev2Keyring): ((address: Address) => boolean) | undefined {
  const hosts = new Set<bigint>();
  const ranges: AddressRange[] = [];
  for (const peer of keyring.peers) {
    const range = peer.address?.value;
    if (!range || !isFullyRead(peer)) return undefined;
    if (range.bits === 0n) return undefined;
    hosts.add(range.bits);
    if (range.mask !== 0xffffffffn) ranges.push(range);
  }
  return (address) => hosts.has(address.bits) || ranges.some((range) => contains(range, address));
}
