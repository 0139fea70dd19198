import type { Fix } from '../../text/results';
import { pfsFixes, transformSetFixes } from './childFixes';
import { identityFixes } from './identityFixes';
import type { Pair, Step } from './model';
import { proposalFixes } from './proposalFixes';

/**
 * What to write so that both ends answer a step alike, best first: one fix for each end that can give way. None where
 * the step works, where the right change is not certain, and where it would be a key.
 */
export function fixesOf(pair: Pair, { id, outcome }: Step): readonly Fix[] {
  if (outcome !== 'failed' && outcome !== 'noted') return [];
  switch (id) {
    case 'ikev2-proposal':
      return outcome === 'failed' ? proposalFixes(pair) : [];
    case 'identity-of-initiator':
    case 'identity-of-responder':
      return outcome === 'failed' ? identityFixes(pair, id) : [];
    case 'transform-set':
      return transformSetFixes(pair);
    case 'pfs':
      return pfsFixes(pair);
    default:
      return [];
  }
}
