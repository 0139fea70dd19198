import type { SecurityAssociation } from '../capture/model';
import type { Statement } from '../config/model';
import {
  type AddressRange,
  contains,
  parseAddress,
  prefixLength,
} from '../config/objects/addresses';
import { type ConfigurationObject, named } from '../config/objects/effective';
import type { Ikev2Profile } from '../config/objects/ikev2Profile';
import { endpointsOf } from './negotiation/endpoints';
import type { Endpoint, Router } from './negotiation/model';

/** What of a configuration belongs to an SA. */
export interface ConfigurationScope {
  /** Statements by the keywords that they begin with; kinds of which nothing is known are absent. */
  readonly blocks: ReadonlyMap<string, readonly Statement[]>;
  /** Entries of keyrings for the peer. */
  readonly peers: readonly Statement[];
}

/** Follows an SA into the configuration: from its names, and from its addresses to a tunnel or crypto map. */
export function scopeOf(router: Router, sa: SecurityAssociation | undefined): ConfigurationScope {
  if (!sa) return { blocks: new Map(), peers: [] };
  const end = endpointOf(router, sa);
  const { objects } = router;
  const profile = named(objects.ikev2Profiles, sa.profile?.value ?? end?.ikev2Profile?.value);
  const keyring = named(objects.ikev2Keyrings, keyringName(profile));
  const policy = named(objects.ikev2Policies, sa.policy?.value);
  const proposals = sa.proposal ? [sa.proposal] : (policy?.proposals ?? []);
  const blocks = new Map<string, readonly Statement[]>();
  const keep = (keywords: string, found: readonly (ConfigurationObject | undefined)[]) => {
    const statements = found.flatMap((object) => object?.statements ?? []);
    if (statements.length > 0) blocks.set(keywords, statements);
  };
  keep('crypto ikev2 profile', [profile]);
  keep('crypto ikev2 keyring', [keyring]);
  keep('crypto ikev2 policy', [policy]);
  keep(
    'crypto ikev2 proposal',
    proposals.map(({ value }) => named(objects.ikev2Proposals, value)),
  );
  // A proposal that is built in: those that are configured do not govern this SA.
  if (sa.proposal && !blocks.has('crypto ikev2 proposal')) blocks.set('crypto ikev2 proposal', []);
  keep(
    'crypto pki trustpoint',
    (profile?.trustpoints ?? []).map(({ value }) => named(objects.trustpoints, value.name)),
  );
  keep('crypto isakmp profile', [named(objects.isakmpProfiles, end?.isakmpProfile?.value)]);
  if (end) keepEndpoint(end, keep);
  const key = longest(objects.isakmpKeys, ({ range }) => range, sa.remote?.address);
  if (key) blocks.set('crypto isakmp key', [key.statement]);
  const peer = longest(keyring?.peers ?? [], ({ address }) => address?.value, sa.remote?.address);
  return { blocks, peers: peer?.statements ?? [] };
}

type Keep = (keywords: string, found: readonly (ConfigurationObject | undefined)[]) => void;

function keepEndpoint({ router, interface: own, ipsec }: Endpoint, keep: Keep): void {
  const { objects } = router;
  keep('interface', [own]);
  keep('crypto ipsec profile', [
    named(objects.ipsecProfiles, own.tunnel?.protection?.profile.value),
  ]);
  keep(
    'crypto ipsec transform-set',
    (ipsec?.transformSets ?? []).map(({ value }) => named(objects.transformSets, value)),
  );
  const map = named(objects.cryptoMaps, own.tunnel ? undefined : own.cryptoMap?.value);
  const entry = map?.entries.find((candidate) => candidate === ipsec);
  keep('crypto map', [map && entry ? { ...map, statements: entry.statements } : map]);
}

/** The endpoint whose addresses are those of the SA; the only one that takes any peer, else. */
export function endpointOf(router: Router, sa: SecurityAssociation): Endpoint | undefined {
  const peer = parseAddress(sa.remote?.address ?? '');
  const ends = endpointsOf(router).filter(({ ipsec }) => ipsec);
  const named = ends.filter(
    ({ ikev2Profile }) => sa.profile && ikev2Profile?.value === sa.profile.value,
  );
  const candidates = named.length > 0 ? named : ends;
  const exact = candidates.find(({ remote }) =>
    remote.addresses.some(({ version, bits }) => version === peer?.version && bits === peer.bits),
  );
  const open = candidates.filter(({ remote }) => remote.any);
  return exact ?? (open.length === 1 ? open[0] : undefined);
}

function keyringName(profile: Ikev2Profile | undefined): string | undefined {
  const keyring = profile?.keyring?.value;
  return keyring?.kind === 'local' ? keyring.name : undefined;
}

/** The one of the longest mask among those whose range holds an address. */
function longest<Item>(
  items: readonly Item[],
  rangeOf: (item: Item) => AddressRange | undefined,
  text: string | undefined,
): Item | undefined {
  const address = parseAddress(text ?? '');
  if (!address) return undefined;
  const [best] = items
    .flatMap((item) => {
      const range = rangeOf(item);
      return range && contains(range, address) ? [{ item, length: prefixLength(range) }] : [];
    })
    .sort((a, b) => b.length - a.length);
  return best?.item;
}
