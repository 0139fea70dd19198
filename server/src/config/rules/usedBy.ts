import { canonicalInterface } from '../interfaces';
import { type Address, addressText } from '../objects/addresses';
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
  return objects.derived(findProtectedTunnels);
}

/** The IPsec profiles of tunnels that an IKEv2 profile negotiates, each once. */
export function ikev2IpsecProfiles(objects: ConfigurationObjects): readonly IpsecProfile[] {
  const profiles = protectedTunnels(objects).flatMap(({ ipsecProfile, ikev2Profile }) =>
    ipsecProfile && ikev2Profile ? [ipsecProfile] : [],
  );
  return [...new Set(profiles)];
}

function findProtectedTunnels(objects: ConfigurationObjects): readonly ProtectedTunnel[] {
  const profiles = new Map(objects.ipsecProfiles.map((profile) => [profile.name, profile]));
  return objects.interfaces.flatMap((one) => {
    const { tunnel } = one;
    const protection = tunnel?.protection;
    if (!tunnel || !protection) return [];
    const ipsecProfile = profiles.get(protection.profile.value);
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
  });
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
  const tunnels = protectedTunnels(objects).flatMap(({ tunnel, ikev2Profile }) =>
    tunnel.destination && ikev2Profile
      ? [{ peer: tunnel.destination, profile: ikev2Profile.value }]
      : [],
  );
  const entries = objects.cryptoMaps.flatMap((map) => map.entries);
  const mapped = entries.flatMap(({ peers, ikev2Profile }) =>
    ikev2Profile ? peers.map((peer) => ({ peer, profile: ikev2Profile.value })) : [],
  );
  return [...tunnels, ...mapped];
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
