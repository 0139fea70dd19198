import { grouped } from '../../text/grouped';
import type { Problem } from '../../text/results';
import { endpointsOf } from './endpoints';
import { meeting } from './ends';
import type { End, Endpoint, Negotiation, Router } from './model';
import { folderOf } from './router';

/**
 * Tells what a document says about ends that lead to a router whose own end leads elsewhere: one of the two has a wrong
 * address. Only where exactly one router of the same folder has the address.
 */
export function createOneWay(
  routers: readonly Router[],
  negotiations: readonly Negotiation[],
): (uri: string) => readonly Problem[] {
  let paired: ReadonlySet<Endpoint> | undefined;
  let byFolder: ReadonlyMap<string, readonly Endpoint[]> | undefined;
  return (uri) => {
    const known = paired ?? pairedIn(negotiations);
    paired = known;
    const own = lonelyEnds(
      routers.filter((router) => router.uri === uri),
      known,
    );
    if (own.length === 0) return [];
    byFolder ??= grouped(lonelyEnds(routers, known), ({ router }) => folderOf(router.uri));
    const others = byFolder.get(folderOf(uri)) ?? [];
    return own.flatMap((end) => problemOf(end, others));
  };
}

function pairedIn(negotiations: readonly Negotiation[]): ReadonlySet<Endpoint> {
  return new Set(negotiations.flatMap(({ pair }) => [pair.initiator, pair.responder]));
}

/** Ends without a partner that lead from somewhere to somewhere. */
function lonelyEnds(
  routers: readonly Router[],
  paired: ReadonlySet<Endpoint>,
): readonly Endpoint[] {
  return routers
    .flatMap(endpointsOf)
    .filter((end) => !paired.has(end) && isFixed(end.remote) && isFixed(end.local));
}

function isFixed({ any, addresses }: End): boolean {
  return !any && addresses.length > 0;
}

function problemOf(own: Endpoint, all: readonly Endpoint[]): readonly Problem[] {
  const met = all.filter(
    (other) =>
      other.router !== own.router &&
      meeting(own.remote, other.local) === 'yes' &&
      meeting(other.remote, own.local) === 'no',
  );
  const [other] = met;
  if (!other || met.some(({ router }) => router !== other.router)) return [];
  const { router, remote, title, anchor } = other;
  return [
    {
      code: 'negotiation-one-way',
      severity: 'warning',
      span: own.remote.span ?? own.anchor,
      message: `${router.name} is there, but ${title} leads from it to \`${remote.text}\`, not back to \`${own.local.text}\`. Correct the address on one of the two routers.`,
      related: [
        {
          place: { uri: router.uri, span: remote.span ?? anchor },
          message: `${title} of ${router.name}.`,
        },
      ],
    },
  ];
}
