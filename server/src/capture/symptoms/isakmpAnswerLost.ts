import type { History } from './history';
import { allSigns, captured, firstSign } from './look';
import type { Symptom } from './symptom';
import { atLines, peerAddress, thePeer } from './wording';

export const isakmpAnswerLost: Symptom = {
  id: 'ikev1-answer-lost',
  title: 'Main mode stops after its first answer',
  protocol: 'ikev1',
  kind: 'cause',
  severity: 'error',
  confirm: 'A debug on the peer at the same time: does the message arrive, and what becomes of it?',
  configuration: ['crypto isakmp policy', 'ip access-list extended', 'interface > ip access-group'],
  asaConfiguration: ['crypto ikev1 policy', 'access-group'],
  commands: ['show crypto isakmp sa', 'ping', 'show ip route'],
  debug: { side: 'peer', what: 'ikev1' },
  references: ['RFC 2409 §5'],
  certainty: 'inferred',
  find: (history) => {
    if (history.sa?.established !== undefined) return undefined;
    if (firstSign(history, 'phase1Refused', 'noOffersAccepted', 'notifiesIkev1') !== undefined) {
      return undefined;
    }
    const repeated = repetitions(history).at(-1);
    const dead = allSigns(history, 'deadByRetransmission').find((record) =>
      /SA_SETUP/.test(captured(history, record, /state \([^)]*\) (\S+)/i) ?? ''),
    );
    const record = dead ?? repeated;
    if (record === undefined || wentOn(history, record)) return undefined;
    const answers = history.sa?.role === 'responder';
    return {
      summary: answers
        ? `This router accepts an offer and answers ${peerAddress(history)}, and the next message never comes.`
        : `${peerAddress(history)} answers the first message of this router, and not the second.`,
      confidence: 'likely',
      reason: `${dead === undefined ? 'the last repetition is' : 'this router gives up'} at ${atLines(history, record)}; where the message is lost is not in this capture`,
      evidence: [{ record, shows: dead === undefined ? 'the repetition' : 'this router gives up' }],
      change: answers
        ? `Check UDP port 500 on the way to ${thePeer(history)}, a translator between, and whether the peer refuses the policy that is chosen here.`
        : `Check UDP port 500 both ways, and the debug of ${thePeer(history)}: it may have no key for this router.`,
    };
  },
};

function repetitions(history: History): readonly number[] {
  return allSigns(history, 'retransmitsPhase1').filter((record) =>
    /SA_SETUP/.test(captured(history, record, /phase 1 (\S+)/i) ?? ''),
  );
}

/** A step of main mode behind the repetition: the message has come after all. */
function wentOn({ steps }: History, record: number): boolean {
  return steps.some((step) => step.record > record && /^IKE_[IR]_MM[3-6]$/.test(step.state));
}
