import { once } from '../../config/once';
import { addToList } from '../../text/lists';
import { onlyAnswers } from './before';
import { endpointsOf, idleEndpointsOf } from './endpoints';
import { type Meeting, meeting } from './ends';
import { fitsPeer } from './identities';
import type { End, Endpoint, Pair, Router } from './model';
import { folderOf } from './router';
import { shareTraffic } from './selectors';

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
  let found: FoundPairs = { partners: new Map(), pairs: new Map(), base: baseOf([]) };
  return (routers) => {
    found = pairsOf(routers, found);
    return [...found.pairs.values()];
  };
}

interface FoundPairs {
  readonly base: Base;
  readonly partners: ReadonlyMap<Endpoint, Choice>;
  /** By the end that leads to the other; where both do, by the first. */
  readonly pairs: ReadonlyMap<Endpoint, Pair>;
}

/** The partner of an end, chosen among those that it meets. */
interface Choice {
  readonly met: readonly Keyed[];
  readonly partner: Keyed | undefined;
}

function pairsOf(routers: readonly Router[], before: FoundPairs): FoundPairs {
  const lookUp = lookUpIn(routers, before.base);
  const partners = new Map<Endpoint, Choice>();
  const pairs = new Map<Endpoint, Pair>();
  const partnerOf = (keyed: Keyed) => {
    const { endpoint } = keyed;
    const choice =
      partners.get(endpoint) ?? chooseAgain(keyed, lookUp, before.partners.get(endpoint));
    partners.set(endpoint, choice);
    return choice.partner;
  };
  for (const router of routers) {
    for (const keyed of once(router, keyedOf)) {
      const { endpoint } = keyed;
      if (endpoint.remote.addresses.length === 0) continue;
      const partner = partnerOf(keyed);
      if (!partner || holds(pairs.get(partner.endpoint), endpoint)) continue;
      if (!partner.endpoint.remote.any && partnerOf(partner)?.endpoint !== endpoint) continue;
      const known = before.pairs.get(endpoint);
      const isKnown = holds(known, partner.endpoint);
      pairs.set(endpoint, isKnown ? known : pairOf(endpoint, partner.endpoint));
    }
  }
  return { base: lookUp.base, partners, pairs };
}

/** An index of the routers as they were once: it is made anew when many have changed since. */
interface Base {
  readonly routers: ReadonlySet<Router>;
  readonly index: EndpointIndex;
  /** Those that are not there any more. */
  readonly gone: ReadonlySet<Router>;
}

function baseOf(routers: readonly Router[]): Base {
  return { routers: new Set(routers), index: indexOf(routers), gone: new Set() };
}

/** The ends as they are now: those of the base that are still there, and those that are new since. */
interface LookUp {
  readonly here: ReadonlySet<Router>;
  readonly base: Base;
  readonly fresh: EndpointIndex;
  /** The base is that of the last time. */
  readonly goesOn: boolean;
}

/** How many routers may differ from those of the base. */
const MOST_CHANGED = 8;

function lookUpIn(routers: readonly Router[], last: Base): LookUp {
  const here = new Set(routers);
  const gone = new Set([...last.routers].filter((router) => !here.has(router)));
  const fresh = routers.filter((router) => !last.routers.has(router));
  const isBack = [...last.gone].some((router) => here.has(router));
  if (isBack || gone.size > MOST_CHANGED || fresh.length > MOST_CHANGED) {
    return { here, base: baseOf(routers), fresh: indexOf([]), goesOn: false };
  }
  return { here, base: { ...last, gone }, fresh: indexOf(fresh), goesOn: true };
}

function holds(pair: Pair | undefined, endpoint: Endpoint): pair is Pair {
  return pair?.initiator === endpoint || pair?.responder === endpoint;
}

function pairOf(own: Endpoint, other: Endpoint): Pair {
  const [initiator, responder] = startsBefore(own, other) ? [own, other] : [other, own];
  return { initiator, responder };
}

function chooseAgain(keyed: Keyed, { here, base, fresh, goesOn }: LookUp, before?: Choice): Choice {
  const isHere = ({ endpoint }: Keyed) => here.has(endpoint.router);
  const news = metBy(keyed, fresh);
  if (before && goesOn && news.length === 0 && before.met.every(isHere)) return before;
  const met = [...metBy(keyed, base.index).filter(isHere), ...news];
  const same = before?.met.length === met.length && before.met.every((end, at) => end === met[at]);
  return same ? before : { met, partner: choosePartner(keyed.endpoint, met) };
}

/** Endpoints by the addresses that they have, and by those that they lead to. An open end is not tied to addresses. */
interface EndpointIndex {
  readonly byLocal: Found;
  readonly byRemote: Found;
  /** Those that lead to anybody, or nobody knows where. */
  readonly openByLocal: Found;
  readonly openByRemote: Found;
  /** By both, as `local > remote`. */
  readonly byBoth: Found;
}

type Found = Map<string, Keyed[]>;

/** An endpoint with its addresses as texts. */
interface Keyed {
  readonly endpoint: Endpoint;
  readonly local: readonly string[];
  readonly remote: readonly string[];
  /** Under both, as it is found, and as its other end is. */
  readonly both: readonly string[];
  readonly opposite: readonly string[];
}

function indexOf(routers: readonly Router[]): EndpointIndex {
  const index: EndpointIndex = {
    byLocal: new Map(),
    byRemote: new Map(),
    openByLocal: new Map(),
    openByRemote: new Map(),
    byBoth: new Map(),
  };
  for (const router of routers) for (const keyed of once(router, keyedOf)) addTo(index, keyed);
  return index;
}

function addTo(index: EndpointIndex, keyed: Keyed): void {
  const { endpoint, local, remote, both } = keyed;
  for (const key of both) addToList(index.byBoth, key, keyed);
  for (const key of local) {
    addToList(index.byLocal, key, keyed);
    if (isOpen(endpoint.remote)) addToList(index.openByLocal, key, keyed);
  }
  for (const key of remote) {
    addToList(index.byRemote, key, keyed);
    if (isOpen(endpoint.local)) addToList(index.openByRemote, key, keyed);
  }
}

function isOpen({ any, addresses }: End): boolean {
  return any || addresses.length === 0;
}

function keyedOf(router: Router): readonly Keyed[] {
  return endpointsOf(router).map((endpoint) => {
    const [local, remote] = [keysOf(endpoint.local), keysOf(endpoint.remote)];
    const both = local.flatMap((from) => remote.map((to) => `${from} > ${to}`));
    const opposite = remote.flatMap((from) => local.map((to) => `${from} > ${to}`));
    return { endpoint, local, remote, both, opposite };
  });
}

function keysOf({ addresses }: End): readonly string[] {
  return addresses.map(({ version, bits }) => `${version} ${bits}`);
}

/** The best pair of two routers, though it may not fit in one direction; undefined when they have nothing to do with each other. */
export function bestPair(a: Router, b: Router): Pair | undefined {
  return bestOf(endpointsOf(a), endpointsOf(b)) ?? bestOf(allEndpointsOf(a), allEndpointsOf(b));
}

function allEndpointsOf(router: Router): readonly Endpoint[] {
  return [...endpointsOf(router), ...idleEndpointsOf(router)];
}

function bestOf(owns: readonly Endpoint[], others: readonly Endpoint[]): Pair | undefined {
  const candidates = owns.flatMap((own) =>
    others.map((other) => ({ own, other, score: rankOf(own, other) })),
  );
  const best = candidates.reduce<(typeof candidates)[number] | undefined>(
    (found, candidate) => (candidate.score > (found?.score ?? 0) ? candidate : found),
    undefined,
  );
  return best && pairOf(best.own, best.other);
}

/** An end that does not know where the other one is can only wait; one whose packets arrive starts before another. */
function startsBefore(own: Endpoint, other: Endpoint): boolean {
  const [rank, rival] = [startRank(own, other), startRank(other, own)];
  return rank >= rival;
}

function startRank(own: Endpoint, other: Endpoint): number {
  if (own.remote.addresses.length === 0) return 0;
  if (onlyAnswers(own)) return 1;
  return meeting(own.remote, other.local) === 'no' ? 2 : 3;
}

/**
 * The ends that have an address which the endpoint leads to, or lead to one that it has, and cannot be said to belong to
 * another: many branches may lead to one address, and one hub has an end for each of them.
 */
function metBy(
  { endpoint, local, remote, opposite }: Keyed,
  index: EndpointIndex,
): readonly Keyed[] {
  const there = isOpen(endpoint.local) ? index.byLocal : index.openByLocal;
  const back = isOpen(endpoint.remote) ? index.byRemote : index.openByRemote;
  const met = new Set<Keyed>();
  const meet = (keys: readonly string[], found: Found) => {
    for (const key of keys) for (const other of found.get(key) ?? []) met.add(other);
  };
  meet(opposite, index.byBoth);
  meet(remote, there);
  meet(local, back);
  return [...met];
}

function choosePartner(endpoint: Endpoint, met: readonly Keyed[]): Keyed | undefined {
  const { router } = endpoint;
  const candidates = met
    .filter((other) => other.endpoint.router !== router)
    .filter((other) => scoreOf(endpoint, other.endpoint) >= CROSSING)
    .map((other) => ({ other, score: rankOf(endpoint, other.endpoint) }));
  const near = candidates.filter(
    ({ other }) => folderOf(other.endpoint.router.uri) === folderOf(router.uri),
  );
  const chosen = near.length > 0 ? near : candidates;
  const best = chosen.reduce<number>((found, { score }) => Math.max(found, score), 0);
  const winners = chosen.filter(({ score }) => score === best).map(({ other }) => other);
  const [first] = winners;
  if (!winners.every(({ endpoint: { router: own } }) => own === first?.endpoint.router)) {
    return undefined;
  }
  return winners.find((other) => fitsPeer(other.endpoint, endpoint)) ?? first;
}

const CROSSING = 10;

const MEETING_SCORES: Readonly<Record<Meeting, number>> = { yes: 8, any: 3, unknown: 2, no: -4 };

/**
 * A peer gets the template of the profile that takes its identity, and of several entries of a crypto map the one for
 * its traffic: others of that router come after it.
 */
function rankOf(a: Endpoint, b: Endpoint): number {
  const score = scoreOf(a, b);
  if (score <= 0) return score;
  const misfits = [refuses(a, b), refuses(b, a)].filter(Boolean).length;
  return score - 2 * misfits + (shareTraffic(a, b) ? 0.1 : 0);
}

function refuses(here: Endpoint, peer: Endpoint): boolean {
  const open = here.kind === 'template' || meeting(here.remote, peer.local) === 'no';
  return open && !fitsPeer(here, peer);
}

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
