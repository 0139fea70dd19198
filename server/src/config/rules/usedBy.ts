import { canonicalInterface } from '../interfaces';
import { type Address, addressText } from '../objects/addresses';
import type { CryptoMapEntry } from '../objects/cryptoMaps';
import type { Setting } from '../objects/effective';
import type { Interface } from '../objects/interfaces';
import type { IpsecProfile } from '../objects/ipsec';
import type { ConfigurationObjects } from '../objects/objects';
import { isMultipoint, type Tunnel, type TunnelProtection } from '../objects/tunnels';

/** A tunnel that IPsec protects. */
export interface ProtectedTunnel {
  readonly interface: Interface;
  readonly tunnel: Tunnel;
  readonly protection: TunnelProtection;
  /** Absent where it is not defined. */
  readonly ipsecProfile: IpsecProfile | undefined;
  /** The name of the IKEv2 profile that applies. */
  readonly ikev2Profile: Setting<string> | undefined;
  /** It has one peer: neither multipoint nor a pattern that is cloned for each peer. */
  readonly pointToPoint: boolean;
}

/** The tunnels with `tunnel protection ipsec profile`, virtual templates included. */
export function protectedTunnels(objects: ConfigurationObjects): readonly ProtectedTunnel[] {
  return objects.inEach(({ interfaces }) => interfaces, protectionOf);
}

/** The IPsec profiles of tunnels that an IKEv2 profile negotiates, each once. */
export function ikev2IpsecProfiles(objects: ConfigurationObjects): readonly IpsecProfile[] {
  return objects.derived(findIkev2IpsecProfiles);
}

function findIkev2IpsecProfiles(objects: ConfigurationObjects): readonly IpsecProfile[] {
  const profiles = protectedTunnels(objects).flatMap(({ ipsecProfile, ikev2Profile }) =>
    ipsecProfile && ikev2Profile ? [ipsecProfile] : [],
  );
  return [...new Set(profiles)];
}

function protectionOf(one: Interface, { named }: ConfigurationObjects): readonly ProtectedTunnel[] {
  const { tunnel } = one;
  const protection = tunnel?.protection;
  if (!tunnel || !protection) return [];
  const ipsecProfile = named('ipsecProfiles', protection.profile.value);
  return [
    {
      interface: one,
      tunnel,
      protection,
      ipsecProfile,
      ikev2Profile: protection.ikev2Profile ?? ipsecProfile?.ikev2Profile,
      pointToPoint: !isMultipoint(tunnel) && one.virtualTemplate === undefined,
    },
  ];
}

/** Objects by their names. */
export function byName<Named extends { readonly name: string }>(
  objects: readonly Named[],
): ReadonlyMap<string, Named> {
  return new Map(objects.map((object) => [object.name, object]));
}

/** A peer that this router may call, and the name of the IKEv2 profile that it does so with. */
export interface CalledPeer {
  /** An address or a host name. */
  readonly peer: Setting<string>;
  readonly profile: string;
}

/** The destinations of tunnels and the peers of crypto maps that IKEv2 is used with. */
export function calledPeers(objects: ConfigurationObjects): readonly CalledPeer[] {
  return objects.derived(findCalledPeers);
}

function findCalledPeers(objects: ConfigurationObjects): readonly CalledPeer[] {
  return [
    ...objects.inEach(protectedTunnels, peersOfTunnel),
    ...objects.inEach(
      ({ cryptoMaps }) => cryptoMaps.flatMap(({ entries }) => entries),
      peersOfEntry,
    ),
  ];
}

function peersOfTunnel({ tunnel, ikev2Profile }: ProtectedTunnel): readonly CalledPeer[] {
  return tunnel.destination && ikev2Profile
    ? [{ peer: tunnel.destination, profile: ikev2Profile.value }]
    : [];
}

function peersOfEntry({ peers, ikev2Profile }: CryptoMapEntry): readonly CalledPeer[] {
  return ikev2Profile ? peers.map((peer) => ({ peer, profile: ikev2Profile.value })) : [];
}

/** Finds interfaces by their names, however abbreviated. */
export function interfacesByName({
  interfaces,
}: ConfigurationObjects): (name: string) => Interface | undefined {
  const known = new Map(interfaces.map((one) => [one.canonicalName.toLowerCase(), one]));
  return (name) => known.get(canonicalInterface(name).toLowerCase());
}

/** The first IPv4 address of an interface. */
export function ownAddress({
  addresses,
}: Interface): { readonly address: Address; readonly text: string } | undefined {
  const first = addresses.find(({ value }) => value.version === 4)?.value;
  return first && { address: first, text: addressText(first) };
}
