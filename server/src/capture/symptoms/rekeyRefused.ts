import { findNotification, retransmissionsOf } from './look';
import type { Symptom } from './symptom';
import { atLines, code, ThePeer, thePeer, times } from './wording';

export const rekeyRefused: Symptom = {
  id: 'rekey-failed',
  title: 'A rekey or a further child SA does not come about',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'warning',
  confirm: 'The debug of the other end at that time, and whether the next attempt succeeds.',
  configuration: [
    'crypto ikev2 profile > lifetime',
    'crypto ipsec security-association lifetime',
    'crypto ipsec profile > set security-association lifetime',
  ],
  commands: ['show crypto ikev2 sa detailed', 'show crypto ipsec sa'],
  debug: { side: 'peer', what: 'ikev2' },
  references: ['RFC 7296 §1.3', 'RFC 7296 §2.8', 'RFC 7296 §2.25'],
  certainty: 'inferred',
  find: (history) => {
    const refused = findNotification(
      history,
      ['NO_ADDITIONAL_SAS', 'CHILD_SA_NOT_FOUND', 'NO_PROPOSAL_CHOSEN'],
      undefined,
      'CREATE_CHILD_SA',
    );
    if (refused !== undefined) {
      return {
        summary: `${refused.direction === 'sent' ? 'This router' : ThePeer(history)} answers ${code(refused.type)} to CREATE_CHILD_SA.`,
        confidence: 'likely',
        reason: `the notification is at ${atLines(history, refused.record)}`,
        evidence: [{ record: refused.record, shows: `${refused.type} in CREATE_CHILD_SA` }],
        change:
          'Compare proposals, PFS and selectors of both ends as they are now: one may have changed since the tunnel came up.',
      };
    }
    const lost = retransmissionsOf(history, 'CREATE_CHILD_SA');
    const goesOn = history.steps.some(
      ({ record, state }) => record > (lost?.last ?? Infinity) && state === 'CHILD_I_PROC',
    );
    if (lost === undefined || goesOn) return undefined;
    return {
      summary: `${ThePeer(history)} does not answer CREATE_CHILD_SA, repeated ${times(lost.count)}.`,
      confidence: 'likely',
      reason: `the last repetition is at ${atLines(history, lost.last)}`,
      evidence: [{ record: lost.last, shows: 'no answer to CREATE_CHILD_SA' }],
      change: `Check whether ${thePeer(history)} still has this SA, and whether large messages get through.`,
    };
  },
};
