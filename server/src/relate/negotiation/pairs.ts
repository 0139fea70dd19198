import { once } from '../../config/once';
import { endpointsOf } from './endpoints';
import { type Meeting, meeting } from './ends';
import { fitsPeer } from './identities';
import type { End, Endpoint, Pair, Router } from './model';
import { folderOf } from './router';

/**
 * The ends that belong together: each leads to the other. Where several routers would do, as with many
 * laboratories of one address plan, those of the same folder are preferred; a draw gives no pair.
 */
export function findPairs(routers: readonly Router[]): readonly Pair[] {
  return createPairFinder()(routers);
}

/**
 * Like `findPairs`, again and again: looks only at those ends again that others meet than the last time. A pair that
 * is found again is the same object.
 */
export function createPairFinder(): (routers: readonly Router[]) => readonly Pair[] {
  let found: FoundPairs = { partners: new Map(), pairs: new Map() };
  return (routers) => {
    found = pairsOf(routers, found);
    return [...found.pairs.values()];
  };
}

interface FoundPairs {
  readonly partners: ReadonlyMap<Endpoint, Choice>;
  /** By the end that can start. */
  readonly pairs: ReadonlyMap<Endpoint, Pair>;
}

/** The partner of an end, chosen among those that it meets. */
interface Choice {
  readonly met: readonly Endpoint[];
  readonly partner: Endpoint | undefined;
}

function pairsOf(routers: readonly Router[], before: FoundPairs): FoundPairs {
  const endpoints = routers.flatMap((router) => endpointsOf(router));
  const index = indexOf(routers);
  const partners = new Map<Endpoint, Choice>();
  const pairs = new Map<Endpoint, Pair>();
  const partnerOf = (endpoint: Endpoint) => {
    const choice =
      partners.get(endpoint) ?? chooseAgain(endpoint, index, before.partners.get(endpoint));
    partners.set(endpoint, choice);
    return choice.partner;
  };
  for (const endpoint of endpoints) {
    if (endpoint.remote.addresses.length === 0) continue;
    const partner = partnerOf(endpoint);
    if (!partner || pairs.get(partner)?.responder === endpoint) continue;
    if (!partner.remote.any && partnerOf(partner) !== endpoint) continue;
    const known = before.pairs.get(endpoint);
    const same = known?.responder === partner;
    pairs.set(endpoint, same ? known : { initiator: endpoint, responder: partner });
  }
  return { partners, pairs };
}

function chooseAgain(endpoint: Endpoint, index: EndpointIndex, before?: Choice): Choice {
  const met = metBy(endpoint, index);
  const same = before?.met.length === met.length && before.met.every((end, at) => end === met[at]);
  return same ? before : { met, partner: choosePartner(endpoint, met) };
}

/** Endpoints by the addresses that they have, and by those that they lead to. */
interface EndpointIndex {
  readonly byLocal: ReadonlyMap<string, readonly Endpoint[]>;
  readonly byRemote: ReadonlyMap<string, readonly Endpoint[]>;
}

function indexOf(routers: readonly Router[]): EndpointIndex {
  const index = { byLocal: new Map<string, Endpoint[]>(), byRemote: new Map<string, Endpoint[]>() };
  for (const router of routers) {
    for (const { endpoint, local, remote } of once(router, findKeys)) {
      for (const key of local) add(index.byLocal, key, endpoint);
      for (const key of remote) add(index.byRemote, key, endpoint);
    }
  }
  return index;
}

/** The addresses of the ends of a router, as texts. */
function findKeys(router: Router) {
  return endpointsOf(router).map((endpoint) => ({
    endpoint,
    local: keysOf(endpoint.local),
    remote: keysOf(endpoint.remote),
  }));
}

function keysOf({ addresses }: End): readonly string[] {
  return addresses.map(({ version, bits }) => `${version} ${bits}`);
}

function add(index: Map<string, Endpoint[]>, key: string, endpoint: Endpoint): void {
  const known = index.get(key);
  if (known) known.push(endpoint);
  else index.set(key, [endpoint]);
}

/** The best pair of two routers, though it may not fit in one direction; undefined when they have nothing to do with each other. */
export function bestPair(a: Router, b: Router): Pair | undefined {
  const candidates = endpointsOf(a).flatMap((own) =>
    endpointsOf(b).map((other) => ({ own, other, score: scoreOf(own, other) })),
  );
  const best = candidates.reduce<(typeof candidates)[number] | undefined>(
    (found, candidate) => (candidate.score > (found?.score ?? 0) ? candidate : found),
    undefined,
  );
  if (!best) return undefined;
  return canStart(best.own, best.other)
    ? { initiator: best.own, responder: best.other }
    : { initiator: best.other, responder: best.own };
}

/** An end that does not know where the other one is can only wait. */
function canStart(own: Endpoint, other: Endpoint): boolean {
  return meeting(own.remote, other.local) === 'yes' || own.remote.addresses.length > 0;
}

/** The ends that have an address which the endpoint leads to, or lead to one that it has. */
function metBy({ local, remote }: Endpoint, { byLocal, byRemote }: EndpointIndex) {
  const met = [
    ...keysOf(remote).flatMap((key) => byLocal.get(key) ?? []),
    ...keysOf(local).flatMap((key) => byRemote.get(key) ?? []),
  ];
  return [...new Set(met)];
}

function choosePartner(endpoint: Endpoint, met: readonly Endpoint[]): Endpoint | undefined {
  const { router } = endpoint;
  const candidates = met
    .filter((other) => other.router !== router)
    .map((other) => ({ other, score: scoreOf(endpoint, other) }))
    .filter(({ score }) => score >= CROSSING);
  const near = candidates.filter(
    ({ other }) => folderOf(other.router.uri) === folderOf(router.uri),
  );
  const chosen = near.length > 0 ? near : candidates;
  const best = chosen.reduce<number>((found, { score }) => Math.max(found, score), 0);
  const winners = chosen.filter(({ score }) => score === best).map(({ other }) => other);
  const [first] = winners;
  if (!winners.every((other) => other.router === first?.router)) return undefined;
  return winners.find((other) => fitsPeer(other, endpoint)) ?? first;
}

const CROSSING = 10;

const MEETING_SCORES: Readonly<Record<Meeting, number>> = { yes: 8, any: 3, unknown: 2, no: -4 };

/** At least `CROSSING` where each leads to the other, positive where one leads to the other. */
function scoreOf(a: Endpoint, b: Endpoint): number {
  if (!a.ipsec && !b.ipsec) return 0;
  const [there, back] = [meeting(a.remote, b.local), meeting(b.remote, a.local)];
  if (there !== 'yes' && back !== 'yes') return 0;
  const [ours, theirs] = [a.interface.tunnel, b.interface.tunnel];
  const alike = [
    (ours === undefined) === (theirs === undefined),
    ours?.mode.value === theirs?.mode.value,
    ours?.key?.value === theirs?.key?.value,
    a.ipsec !== undefined && b.ipsec !== undefined,
    a.version === b.version,
  ];
  const likeness = alike.filter(Boolean).length / 10;
  return MEETING_SCORES[there] + MEETING_SCORES[back] + likeness;
}
