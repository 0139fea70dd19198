import { type Address, type AddressRange, parseAddress } from '../objects/addresses';
import type { Setting } from '../objects/effective';
import type { IsakmpKey } from '../objects/isakmp';
import { type Bits, rangeTable } from '../objects/rangeTable';
import type { Rule, Subject } from './rule';
import { protectedTunnels } from './usedBy';

export const noIsakmpKeyForPeer: Rule = {
  id: 'no-isakmp-key-for-peer',
  severity: 'warning',
  title: 'No pre-shared key covers a peer of an IKEv1 tunnel',
  explanation:
    'IKEv1 finds the key by the address of the peer: in the keyrings of the ISAKMP profile, else in ' +
    '`crypto isakmp key` and all keyrings. Where none covers it the negotiation ends with ' +
    '"No pre-shared key with" and the address. Only said where every policy asks for ' +
    '`pre-share`, and at least one key is there: in a fragment the keys may be elsewhere.',
  references: ['RFC 2409 §5.4'],
  fires: [
    `
crypto isakmp policy 10
 encryption aes 256
 hash sha256
 group 14
 authentication pre-share
crypto isakmp key 6 AbCdEfGh address 192.0.2.3
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
!         ^^^^^^^^^ warning no-isakmp-key-for-peer: No \`crypto isakmp key\` and no keyring has a key for \`192.0.2.2\`. Add \`crypto isakmp key\` with \`address 192.0.2.2\`.
 set transform-set default
 match address 101
access-list 101 permit ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255
`,
  ],
  silent: [
    `
crypto isakmp policy 10
 authentication pre-share
crypto isakmp key 6 AbCdEfGh address 192.0.2.0 255.255.255.0
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
`,
    'crypto isakmp policy 10\n authentication pre-share\ncrypto map M 10 ipsec-isakmp\n set peer 192.0.2.2',
    `
crypto isakmp policy 10
crypto isakmp key 6 AbCdEfGh address 192.0.2.3
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
`,
  ],
  check(subject, report) {
    if (subject.asaLine || !onlyPreShared(subject)) return;
    const keys = keysOf(subject);
    if (keys.length === 0) return;
    const covers = coverOf(keys);
    for (const peer of ikev1Peers(subject)) {
      const address = parseAddress(peer.value);
      if (!address || !peer.span || covers(address)) continue;
      report({
        span: peer.span,
        message: `No \`crypto isakmp key\` and no keyring has a key for \`${peer.value}\`. Add \`crypto isakmp key\` with \`address ${peer.value}\`.`,
      });
    }
  },
};

/** Tells whether every policy wants keys, which nothing but the configuration has. */
function onlyPreShared({ objects, symbols, commandsIn }: Subject): boolean {
  const elsewhere =
    symbols.definitionsOf('isakmp-client-group').length > 0 ||
    commandsIn('isakmp-peer').length > 0 ||
    objects.isakmpProfiles.some(({ client }) => client.length > 0);
  return (
    !elsewhere &&
    objects.isakmpPolicies.every(
      ({ builtIn, authentication }) => !builtIn && authentication.value === 'pre-share',
    )
  );
}

function keysOf({ objects }: Subject): readonly IsakmpKey[] {
  return [...objects.isakmpKeys, ...objects.isakmpKeyrings.flatMap(({ keys }) => keys)];
}

/** Tells which addresses have a key; all of them where a key cannot be placed, as one under a host name. */
function coverOf(keys: readonly IsakmpKey[]): (address: Address) => boolean {
  const unknown = keys.some(({ range }) => !range);
  const [v4, v6] = [rangeTable<IsakmpKey>(), rangeTable<IsakmpKey>()];
  for (const key of keys) {
    if (key.range) (key.range.version === 4 ? v4 : v6).add(key.range, key);
  }
  return (address) =>
    unknown || (address.version === 4 ? v4 : v6).covering(hostOf(address)).length > 0;
}

function hostOf({ version, bits }: Address): Bits {
  const mask: AddressRange['mask'] = version === 4 ? 0xffffffffn : (1n << 128n) - 1n;
  return { bits, mask };
}

/** The peers that this router calls with IKEv1. */
function ikev1Peers({ objects }: Subject): readonly Setting<string>[] {
  const tunnels = protectedTunnels(objects).flatMap(
    ({ tunnel, ipsecProfile, ikev2Profile, pointToPoint }) =>
      tunnel.destination && ipsecProfile && !ikev2Profile && pointToPoint
        ? [tunnel.destination]
        : [],
  );
  const entries = objects.cryptoMaps.flatMap((map) => map.entries);
  const mapped = entries.flatMap(({ kind, peers, ikev2Profile }) =>
    ikev2Profile || kind === 'ipsec-manual' ? [] : peers,
  );
  return [...tunnels, ...mapped];
}
