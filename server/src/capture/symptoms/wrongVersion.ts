import type { History } from './history';
import { findNotification, firstSign, retransmissionsOf } from './look';
import { isAnswered } from './noAnswer';
import type { Symptom } from './symptom';
import { atLines, ThePeer } from './wording';

export const wrongVersion: Symptom = {
  id: 'wrong-ike-version',
  title: 'One end speaks IKEv1, the other IKEv2',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm:
    '`show crypto isakmp sa` and `show crypto ikev2 sa` on both routers, or which profile the tunnel protection names.',
  configuration: [
    'crypto ipsec profile > set ikev2-profile',
    'crypto map > set ikev2-profile',
    'crypto ipsec profile > set isakmp-profile',
  ],
  asaConfiguration: [
    'crypto map > set ikev1 transform-set',
    'crypto map > set ikev2 ipsec-proposal',
  ],
  commands: ['show crypto isakmp sa', 'show crypto ikev2 sa'],
  debug: { side: 'peer', what: 'ikev2' },
  references: ['RFC 7296 §2.5', 'RFC 7296 §3.10.1'],
  certainty: 'inferred',
  find: (history) => {
    const refused = findNotification(history, 'INVALID_MAJOR_VERSION');
    if (refused !== undefined) {
      return {
        summary: `${refused.direction === 'sent' ? 'This router' : ThePeer(history)} answers \`INVALID_MAJOR_VERSION\`: it does not speak the version that was used.`,
        confidence: 'certain',
        reason: `the notification is at ${atLines(history, refused.record)}`,
        evidence: [{ record: refused.record, shows: 'the version of IKE is refused' }],
        change: 'Use the same version on both ends; IKEv2 where both can.',
      };
    }
    const record = ikev1FromPeer(history);
    if (record === undefined) return undefined;
    return {
      summary: `${ThePeer(history)} does not answer IKEv2, and sends IKEv1 itself.`,
      confidence: 'likely',
      reason: `an IKEv1 message of the same address is at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'the peer speaks IKEv1' }],
      change: 'Use the same version on both ends; IKEv2 where both can.',
    };
  },
};

function ikev1FromPeer(history: History): number | undefined {
  const { sa, all } = history;
  const silent =
    retransmissionsOf(history, 'IKE_SA_INIT') !== undefined ||
    firstSign(history, 'retransmitsExceeded') !== undefined;
  if (sa?.remote === undefined || !silent || isAnswered(history)) return undefined;
  const other = all.find(
    ({ sa: one }) =>
      one?.protocol === 'ikev1' &&
      one.role === 'responder' &&
      one.remote?.address === sa.remote?.address,
  );
  return other?.sa?.firstRecord;
}
