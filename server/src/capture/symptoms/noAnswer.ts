import type { History } from './history';
import { firstSign, messagesOf, retransmissionsOf, spanText } from './look';
import type { Symptom } from './symptom';
import { atLines, localAddress, peerAddress, thePeer, times } from './wording';

export const noAnswer: Symptom = {
  id: 'no-answer',
  title: 'The peer does not answer IKE_SA_INIT',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm:
    'A debug on the peer: if it shows the request, the answer is lost or refused there; if not, the request never arrives.',
  configuration: [
    'crypto ikev2 keyring > peer > address',
    'interface Tunnel > tunnel source',
    'interface Tunnel > tunnel destination',
    'crypto map > set peer',
    'crypto map local-address',
  ],
  asaConfiguration: ['crypto map > set peer', 'crypto ikev2 enable', 'tunnel-group'],
  commands: ['show crypto ikev2 sa', 'ping', 'show ip route'],
  debug: { side: 'peer', what: 'ikev2' },
  references: ['RFC 7296 §2.1', 'RFC 7296 §2.4'],
  find: (history) => {
    if (history.sa?.role !== 'initiator' || isAnswered(history)) return undefined;
    if (!isRequestShown(history)) return undefined;
    const sent = retransmissionsOf(history, 'IKE_SA_INIT');
    const exceeded = firstSign(history, 'retransmitsExceeded');
    const record = exceeded ?? sent?.last;
    if (record === undefined) return undefined;
    const first = sent?.first ?? record;
    const repeated = sent === undefined ? '' : ` and ${times(sent.count)} more`;
    const span = spanText(history, 'within', history.sa.firstRecord, record);
    return {
      summary: `This router (${localAddress(history) ?? 'address not printed'}) sends the request once${repeated} to ${peerAddress(history)}${span}, and nothing comes back.`,
      confidence: exceeded === undefined ? 'likely' : 'certain',
      reason:
        exceeded === undefined
          ? 'the capture ends before this router gives up'
          : `it gives up at ${atLines(history, exceeded)}; why ${thePeer(history)} is silent only the peer can tell`,
      evidence: [
        { record, shows: exceeded === undefined ? 'the last repetition' : 'this router gives up' },
        ...(first === record ? [] : [{ record: first, shows: 'the first repetition' }]),
      ],
      change:
        'Check in this order: route and address of the peer, UDP port 500 both ways, the source address that the peer expects, IKEv2 enabled on the peer.',
    };
  },
};

/** A syslog alone does not tell which request stays without answer. */
function isRequestShown(history: History): boolean {
  const { sa } = history;
  return sa?.initiatorSpi !== undefined || messagesOf(history, 'IKE_SA_INIT').length > 0;
}

/** Something came back: a message of the peer, its SPI, or a message that tells what it said. */
export function isAnswered(history: History): boolean {
  if (history.sa?.responderSpi !== undefined) return true;
  if (history.steps.some(({ state }) => /^(?:I_PROC_INIT|I_BLD_AUTH|I_WAIT_AUTH)$/.test(state))) {
    return true;
  }
  if (firstSign(history, 'proposalRefused', 'receivesInvalidKe') !== undefined) return true;
  return messagesOf(history, 'IKE_SA_INIT').some(({ direction }) => direction === 'received');
}
