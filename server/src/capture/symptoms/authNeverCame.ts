import { firstSign, messagesOf } from './look';
import { waitedInVain } from './natPortBlocked';
import type { Symptom } from './symptom';
import { atLines, spanOfWait, ThePeer, thePeer } from './wording';

export const authNeverCame: Symptom = {
  id: 'auth-never-came',
  title: 'The initiator never sends IKE_AUTH, or it gets lost',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm:
    'The debug of the initiator: does it send IKE_AUTH, or does it dislike the answer to IKE_SA_INIT?',
  configuration: ['crypto ikev2 fragmentation', 'ip access-list extended'],
  commands: ['show crypto ikev2 sa', 'show ip access-lists'],
  debug: { side: 'peer', what: 'ikev2' },
  references: ['RFC 7296 §1.2'],
  find: (history) => {
    const record = firstSign(history, 'authTimeout') ?? waitedInVain(history);
    if (record === undefined) return undefined;
    const came = messagesOf(history, 'IKE_AUTH').some(({ direction }) => direction === 'received');
    if (came) return undefined;
    return {
      summary: `This router answered IKE_SA_INIT and waited${spanOfWait(history)} for IKE_AUTH of ${thePeer(history)}, in vain.`,
      confidence: 'likely',
      reason: `the timer runs out at ${atLines(history, record)}; where the message is lost is not in this capture`,
      evidence: [{ record, shows: 'the timer for IKE_AUTH runs out' }],
      change: `Look at ${thePeer(history)} first. ${ThePeer(history)} may not receive the answer; else check IP fragments and UDP port 4500 on the path.`,
    };
  },
};
