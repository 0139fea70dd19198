import { type Address, isPrivate } from '../../config/objects/addresses';
import type { End, Endpoint } from './model';

/** How one end's idea of the other fits what the other is. */
export type Meeting = 'yes' | 'any' | 'unknown' | 'no';

/** Tells whether packets to `remote` arrive at `local`. */
export function meeting(remote: End, local: End): Meeting {
  const met = remote.addresses.some((address) =>
    local.addresses.some((own) => own.version === address.version && own.bits === address.bits),
  );
  if (met) return 'yes';
  if (remote.any) return 'any';
  if (local.any) return 'unknown';
  if (remote.addresses.some(({ version }) => local.untold?.includes(version))) return 'unknown';
  return remote.addresses.length === 0 || local.addresses.length === 0 ? 'unknown' : 'no';
}

/** The first address of `remote` that `local` has, else what is known of `local`. */
export function addressMet(remote: End, local: End): Address | undefined {
  const met = local.addresses.find((own) =>
    remote.addresses.some(
      (address) => own.version === address.version && own.bits === address.bits,
    ),
  );
  return met ?? (local.addresses.length === 1 ? local.addresses[0] : undefined);
}

/** Where an end sees the packets of its peer come from. */
export interface Seen {
  readonly address: Address | undefined;
  /** NAT may make another address of it. */
  readonly translated: boolean;
}

/** The address that an end sees the packets of its peer come from: behind NAT not the one that the peer has. */
export function addressSeen(here: Endpoint, peer: Endpoint): Seen {
  const outside = natAddress(here, peer);
  const address = outside ?? addressMet(here.remote, peer.local) ?? onlyAddress(here.remote);
  return { address, translated: !outside && mayBeTranslated(here, peer) };
}

/**
 * The public address by which an end reaches a peer that has a private one: only NAT between them can make one of
 * the other. An address of another interface of the peer is no such case, but a mistake.
 */
export function natAddress(here: Endpoint, peer: Endpoint): Address | undefined {
  if (meeting(here.remote, peer.local) !== 'no' || !allPrivate(peer.local)) return undefined;
  const address = onlyAddress(here.remote);
  if (!address || isPrivate(address)) return undefined;
  const own = peer.router.objects.interfaces.flatMap(({ addresses }) => addresses);
  return own.some(({ value }) => value.bits === address.bits) ? undefined : address;
}

function onlyAddress({ addresses, any }: End): Address | undefined {
  return addresses.length === 1 && !any ? addresses[0] : undefined;
}

/** A private address that calls a public one arrives as another one, unless the same network holds both. */
function mayBeTranslated(here: Endpoint, peer: Endpoint): boolean {
  const met = meeting(here.remote, peer.local);
  return met === 'any' && allPrivate(peer.local) && !allPrivate(here.local);
}

function allPrivate({ addresses }: End): boolean {
  return addresses.length > 0 && addresses.every(isPrivate);
}
