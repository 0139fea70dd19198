import type { Statement } from '../model';
import { addressText } from '../objects/addresses';
import type { CryptoMap, CryptoMapEntry } from '../objects/cryptoMaps';
import type { Ikev2Profile } from '../objects/ikev2Profile';
import type { Interface } from '../objects/interfaces';
import type { IpsecProfile, IpsecSettings } from '../objects/ipsec';
import type { ConfigurationObjects } from '../objects/objects';
import { endAddress, type Tunnel } from '../objects/tunnels';
import {
  byName,
  interfacesByName,
  ownAddress,
  type ProtectedTunnel,
  protectedTunnels,
} from '../rules/usedBy';

/** One end of an encrypted connection with one peer, as this router has it. */
export interface Side {
  readonly objects: ConfigurationObjects;
  /** `Tunnel0 of HQ`. */
  readonly label: string;
  /** What the peer is told to call: an address, or what is to be filled in. */
  readonly own: string;
  readonly peer: string;
  readonly ikev2: Ikev2Profile | undefined;
  readonly ipsec: IpsecSettings;
  readonly place:
    | {
        readonly kind: 'tunnel';
        readonly interface: Interface;
        readonly tunnel: Tunnel;
        readonly profile: IpsecProfile;
      }
    | { readonly kind: 'map'; readonly map: CryptoMap; readonly entry: CryptoMapEntry };
}

/** The side whose block holds an offset (UTF-16), else the only side there is. */
export function sideAt(objects: ConfigurationObjects, offset: number): Side | undefined {
  const sides = [...tunnelSides(objects), ...mapSides(objects)];
  const touched = sides.find(({ statements }) =>
    statements.some((statement) => isAround(statement, offset)),
  );
  const found = touched ?? (sides.length === 1 ? sides[0] : undefined);
  return found?.side;
}

interface Candidate {
  readonly side: Side;
  readonly statements: readonly Statement[];
}

function isAround({ offset: start, children, reading }: Statement, offset: number): boolean {
  const last = children.at(-1);
  const end = last
    ? last.offset + (last.reading.words.at(-1)?.end ?? 0)
    : start + (reading.words.at(-1)?.end ?? 0);
  return start <= offset && offset <= end;
}

function tunnelSides(objects: ConfigurationObjects): readonly Candidate[] {
  const profiles = byName(objects.ikev2Profiles);
  const find = interfacesByName(objects);
  return protectedTunnels(objects).flatMap((one: ProtectedTunnel) => {
    const { tunnel, pointToPoint, ipsecProfile, ikev2Profile, interface: own } = one;
    const peer = endAddress(tunnel.destination);
    if (!pointToPoint || !peer || !ipsecProfile || !tunnel.source) return [];
    const source = endAddress(tunnel.source);
    const from = source ? addressText(source) : addressOf(find(tunnel.source.value));
    const side: Side = {
      objects,
      label: labelOf(objects, own.name),
      own: from ?? UNKNOWN_OWN,
      peer: addressText(peer),
      ikev2: ikev2Profile && profiles.get(ikev2Profile.value),
      ipsec: ipsecProfile,
      place: { kind: 'tunnel', interface: own, tunnel, profile: ipsecProfile },
    };
    return [{ side, statements: own.statements }];
  });
}

function mapSides(objects: ConfigurationObjects): readonly Candidate[] {
  const profiles = byName(objects.ikev2Profiles);
  const carriers = new Map(objects.interfaces.map((one) => [one.cryptoMap?.value, one]));
  const find = interfacesByName(objects);
  return objects.cryptoMaps.flatMap((map) =>
    map.entries.flatMap((entry) => {
      const [peer] = entry.peers;
      if (entry.kind !== 'ipsec-isakmp' || !peer || !entry.acl) return [];
      const local = map.localAddress ? find(map.localAddress.value) : carriers.get(map.name);
      const side: Side = {
        objects,
        label: labelOf(objects, `${map.name} ${entry.sequence}`),
        own: addressOf(local) ?? UNKNOWN_OWN,
        peer: peer.value,
        ikev2: entry.ikev2Profile && profiles.get(entry.ikev2Profile.value),
        ipsec: entry,
        place: { kind: 'map', map, entry },
      };
      return [{ side, statements: entry.statements }];
    }),
  );
}

const UNKNOWN_OWN = '[ADDRESS-OF-THIS-ROUTER]';

function addressOf(one: Interface | undefined): string | undefined {
  return one && ownAddress(one)?.text;
}

function labelOf({ hostname }: ConfigurationObjects, name: string): string {
  return hostname ? `${name} of ${hostname.value}` : name;
}
