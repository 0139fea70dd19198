import type { History } from './history';
import { firstSign, hasAnswer, neverCameUp, retransmissionsOf } from './look';
import type { Symptom } from './symptom';
import { atLines, ThePeer, thePeer, times } from './wording';

export const natPortBlocked: Symptom = {
  id: 'nat-port-blocked',
  title: 'IKE_AUTH does not get through on UDP port 4500',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm: 'A packet capture on both ends: port 4500 leaves here and must arrive there, and back.',
  configuration: ['crypto ikev2 nat keepalive', 'ip access-list extended'],
  commands: ['show crypto ikev2 sa', 'show ip access-lists', 'show ip nat translations'],
  debug: { side: 'peer', what: 'ikev2' },
  references: ['RFC 7296 §2.23'],
  certainty: 'inferred',
  find: (history) => {
    const nat = history.sa?.natDetected;
    if (nat?.value !== true || !neverCameUp(history)) return undefined;
    const lost = lostAuth(history);
    if (lost === undefined) return undefined;
    return {
      summary: `${lost.text} A translator was found on the path, so IKE_AUTH moves from UDP port 500 to 4500, and there it is lost.`,
      confidence: 'likely',
      reason: `IKE_SA_INIT works on port 500 and nothing does after the change (${atLines(history, nat.record, lost.record)})`,
      evidence: [
        { record: lost.record, shows: lost.shows },
        { record: nat.record, shows: 'a translator is found' },
      ],
      change:
        'Permit UDP port 4500 in both directions on every access list and firewall between the ends, and let the translator keep the port open.',
    };
  },
};

function lostAuth(history: History) {
  const timeout = firstSign(history, 'authTimeout') ?? waitedInVain(history);
  if (timeout !== undefined && !hasAnswer(history, 'IKE_AUTH')) {
    return {
      record: timeout,
      text: `IKE_AUTH of ${thePeer(history)} never arrives.`,
      shows: 'this router stops waiting for IKE_AUTH',
    };
  }
  const sent = retransmissionsOf(history, 'IKE_AUTH');
  if (sent === undefined || hasAnswer(history, 'IKE_AUTH')) return undefined;
  return {
    record: sent.last,
    text: `${ThePeer(history)} does not answer IKE_AUTH, repeated ${times(sent.count)}.`,
    shows: 'the last repetition of IKE_AUTH',
  };
}

/** The record in which the responder's timer for IKE_AUTH runs out. */
export function waitedInVain({ steps }: History): number | undefined {
  return steps.find(({ event }) => event === 'EV_WAIT4_AUTH_TMO')?.record;
}
