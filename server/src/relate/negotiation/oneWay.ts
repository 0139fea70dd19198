import { remembered } from '../../config/recall';
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
  const paired = new Set(negotiations.flatMap(({ pair }) => [pair.initiator, pair.responder]));
  const isAlone = (end: Endpoint) => !paired.has(end) && isFixed(end.remote) && isFixed(end.local);
  const endsOf = (router: Router) => endpointsOf(router).filter(isAlone);
  const endsIn = remembered((folder: string) =>
    routers.filter(({ uri }) => folderOf(uri) === folder).flatMap(endsOf),
  );
  return (uri) => {
    const own = routers.filter((router) => router.uri === uri).flatMap(endsOf);
    return own.flatMap((end) => problemOf(end, endsIn(folderOf(uri))));
  };
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
