import { endpointsOf } from './endpoints';
import type { End, Endpoint, Pair, Router } from './model';
import { folderOf } from './router';

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
export function addressMet(remote: End, local: End) {
  const met = local.addresses.find((own) =>
    remote.addresses.some(
      (address) => own.version === address.version && own.bits === address.bits,
    ),
  );
  return met ?? (local.addresses.length === 1 ? local.addresses[0] : undefined);
}

/**
 * The ends that belong together: each leads to the other. Where several routers would do, as with many
 * laboratories of one address plan, those of the same folder are preferred; a draw gives no pair.
 */
export function findPairs(routers: readonly Router[]): readonly Pair[] {
  const endpoints = routers.flatMap(endpointsOf);
  const pairs: Pair[] = [];
  for (const endpoint of endpoints) {
    if (endpoint.remote.addresses.length === 0) continue;
    const partner = partnerOf(endpoint, endpoints);
    if (!partner) continue;
    const known = pairs.some(
      ({ initiator, responder }) => initiator === partner && responder === endpoint,
    );
    if (!known) pairs.push({ initiator: endpoint, responder: partner });
  }
  return pairs;
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

function partnerOf(endpoint: Endpoint, all: readonly Endpoint[]): Endpoint | undefined {
  const { router } = endpoint;
  const candidates = all
    .filter((other) => other.router !== router)
    .map((other) => ({ other, score: scoreOf(endpoint, other) }))
    .filter(({ score }) => score >= CROSSING);
  const near = candidates.filter(
    ({ other }) => folderOf(other.router.uri) === folderOf(router.uri),
  );
  const chosen = near.length > 0 ? near : candidates;
  const best = chosen.reduce(
    (found, candidate) => (candidate.score > found.score ? candidate : found),
    {
      other: undefined as Endpoint | undefined,
      score: 0,
    },
  );
  const rivals = chosen.filter(
    ({ other, score }) => score === best.score && other.router !== best.other?.router,
  );
  return rivals.length === 0 ? best.other : undefined;
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
