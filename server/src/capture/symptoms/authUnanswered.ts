import { firstSign, hasAnswer, neverCameUp, retransmissionsOf } from './look';
import type { Symptom } from './symptom';
import { atLines, ThePeer, times } from './wording';

export const authUnanswered: Symptom = {
  id: 'auth-unanswered',
  title: 'The peer does not answer IKE_AUTH',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm: 'A debug on the peer: does IKE_AUTH arrive, and what does the peer make of it?',
  configuration: [
    'crypto ikev2 profile > identity local',
    'crypto ikev2 fragmentation',
    'ip access-list extended',
  ],
  commands: ['show crypto ikev2 sa', 'show ip access-lists'],
  debug: { side: 'peer', what: 'ikev2' },
  references: ['RFC 7296 §2.4', 'RFC 7296 §1.2'],
  certainty: 'inferred',
  find: (history) => {
    const sent = retransmissionsOf(history, 'IKE_AUTH');
    if (sent === undefined || !neverCameUp(history) || hasAnswer(history, 'IKE_AUTH')) {
      return undefined;
    }
    if (history.steps.some(({ state }) => state === 'I_PROC_AUTH')) return undefined;
    const exceeded = firstSign(history, 'retransmitsExceeded');
    return {
      summary: `${ThePeer(history)} has answered IKE_SA_INIT, but not IKE_AUTH, which was repeated ${times(sent.count)}.`,
      confidence: 'likely',
      reason: `the repetitions end at ${atLines(history, exceeded ?? sent.last)}; whether the request is lost or dropped there is open`,
      evidence: [
        { record: exceeded ?? sent.last, shows: 'no answer to IKE_AUTH' },
        { record: sent.first, shows: 'the first repetition' },
      ],
      change:
        'Look at the peer first: it may drop the request. Else check IP fragments and UDP port 4500 on the path.',
    };
  },
};
