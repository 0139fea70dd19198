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
  const endpoints = routers.flatMap(endpointsOf);
  const index = indexOf(endpoints);
  const pairs = new Map<Endpoint, Endpoint>();
  for (const endpoint of endpoints) {
    if (endpoint.remote.addresses.length === 0) continue;
    const partner = partnerOf(endpoint, index);
    if (!partner || pairs.get(partner) === endpoint) continue;
    if (partner.remote.any || partnerOf(partner, index) === endpoint) pairs.set(endpoint, partner);
  }
  return [...pairs].map(([initiator, responder]) => ({ initiator, responder }));
}

/** Endpoints by the addresses that they have, and by those that they lead to. */
interface EndpointIndex {
  readonly byLocal: ReadonlyMap<string, readonly Endpoint[]>;
  readonly byRemote: ReadonlyMap<string, readonly Endpoint[]>;
}

function indexOf(endpoints: readonly Endpoint[]): EndpointIndex {
  const byLocal = new Map<string, Endpoint[]>();
  const byRemote = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) {
    for (const key of keysOf(endpoint.local)) add(byLocal, key, endpoint);
    for (const key of keysOf(endpoint.remote)) add(byRemote, key, endpoint);
  }
  return { byLocal, byRemote };
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

function partnerOf(endpoint: Endpoint, { byLocal, byRemote }: EndpointIndex): Endpoint | undefined {
  const { router, local, remote } = endpoint;
  const met = new Set([
    ...keysOf(remote).flatMap((key) => byLocal.get(key) ?? []),
    ...keysOf(local).flatMap((key) => byRemote.get(key) ?? []),
  ]);
  const candidates = [...met]
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
