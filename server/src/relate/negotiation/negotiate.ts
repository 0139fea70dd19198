import type { Configuration } from '../../config/model';
import { authenticationSteps } from './authentication';
import { peersStep, versionStep } from './before';
import { childSaSteps } from './childSa';
import { findProfiles, identitySteps } from './identities';
import { ikeSaInitSteps } from './ikeSaInit';
import { mainModeSteps } from './isakmp';
import type { Endpoint, Negotiation, Pair, Party, Router, Step } from './model';
import { bestPair } from './pairs';
import { routerOf } from './router';
import { tunnelSteps } from './tunnelSteps';

/**
 * Negotiates two configurations on paper: which end starts, what both say at each step, what is chosen and
 * where it fails. Undefined when neither leads to the other.
 */
export function negotiate(
  a: Configuration | Router,
  b: Configuration | Router,
): Negotiation | undefined {
  const pair = bestPair(asRouter(a, 'A'), asRouter(b, 'B'));
  return pair && negotiatePair(pair);
}

function asRouter(given: Configuration | Router, uri: string): Router {
  return 'objects' in given ? given : routerOf(given, uri);
}

/** Negotiates a pair of `findPairs`. Steps that need what an earlier one failed to find are left out. */
export function negotiatePair(pair: Pair): Negotiation {
  const steps = stepsOf(pair);
  const failure = steps.find(({ outcome }) => outcome === 'failed');
  const undecided = steps.some(({ outcome }) => outcome === 'undecided');
  return {
    pair,
    initiator: partyOf(pair.initiator),
    responder: partyOf(pair.responder),
    version: versionOf(pair),
    verdict: failure ? 'fails' : undecided ? 'undecided' : 'works',
    steps,
    failure,
  };
}

function partyOf({ router, title, anchor }: Endpoint): Party {
  return { uri: router.uri, name: router.name, title, anchor };
}

function versionOf({ initiator, responder }: Pair): Negotiation['version'] {
  if (!initiator.ipsec || !responder.ipsec) return undefined;
  return [initiator, responder].some(({ version }) => version === 'ikev2') ? 'IKEv2' : 'IKEv1';
}

function stepsOf(pair: Pair): readonly Step[] {
  const before = [peersStep(pair), versionStep(pair)];
  if (before[1]?.outcome === 'failed') return before;
  if (versionOf(pair) === 'IKEv1') {
    return [
      ...before,
      ...mainModeSteps(pair),
      ...childSaSteps(pair, 'quick mode'),
      ...tunnelSteps(pair),
    ];
  }
  return [
    ...before,
    ...ikeSaInitSteps(pair),
    ...ikeAuthSteps(pair),
    ...childSaSteps(pair, 'child SA'),
    ...tunnelSteps(pair),
  ];
}

function ikeAuthSteps(pair: Pair): readonly Step[] {
  const profiles = findProfiles(pair);
  const identities = identitySteps(pair, profiles);
  const { initiator, responder } = profiles;
  const [profile] = identities;
  if (!initiator || !responder || profile?.outcome === 'failed') return identities;
  return [...identities, ...authenticationSteps(pair, initiator, responder)];
}
