import type { SecurityAssociation } from '../capture/model';
import { type CaptureContext, routerOf } from './captureLinks';
import type { Negotiation, Router } from './negotiation/model';
import { routerOfAssociation } from './relevantConfiguration';

/** The routers at both ends of an SA, as far as their configurations are known. */
export interface SaEnds {
  readonly own: Router | undefined;
  readonly peer: Router | undefined;
}

/** Finds the configurations of both ends of an SA. */
export function endsOf(context: CaptureContext, sa: SecurityAssociation): SaEnds {
  const own = routerOf(context, sa.index);
  const others = context.routers.filter((router) => router !== own);
  return { own, peer: routerOfAssociation(mirrored(sa), others, context.uri) };
}

/** The SA as its other end sees it; what only this router has a name for is left out. */
export function mirrored({ profile, policy, proposal, local, remote, ...sa }: SecurityAssociation) {
  return { ...sa, ...(remote && { local: remote }), ...(local && { remote: local }) };
}

/** How both ends negotiate on paper. */
export function negotiationOf(
  { negotiations }: CaptureContext,
  { own, peer }: SaEnds,
): Negotiation | undefined {
  if (!own || !peer) return undefined;
  const found = negotiations.filter(({ initiator, responder }) =>
    [initiator.uri, responder.uri].every((uri) => uri === own.uri || uri === peer.uri),
  );
  return found.length === 1 ? found[0] : undefined;
}
