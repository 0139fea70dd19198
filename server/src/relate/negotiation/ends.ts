import type { Address } from '../../config/objects/addresses';
import type { End } from './model';

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
