import { allSigns, captured, firstSign, hasSign } from './look';
import type { Symptom } from './symptom';
import { atLines, thePeer } from './wording';

export const isakmpNatPort: Symptom = {
  id: 'ikev1-nat-port-blocked',
  title: 'Main mode does not get through on UDP port 4500',
  protocol: 'ikev1',
  kind: 'cause',
  severity: 'error',
  confirm: 'A packet capture on both ends: port 4500 leaves here and must arrive there, and back.',
  configuration: ['crypto isakmp nat keepalive', 'ip access-list extended'],
  commands: ['show crypto isakmp sa detail', 'show ip access-lists'],
  debug: { side: 'peer', what: 'ikev1' },
  references: ['RFC 2409 §5'],
  certainty: 'inferred',
  find: (history) => {
    const nat = firstSign(history, 'natFound');
    if (nat === undefined || history.sa?.established !== undefined) return undefined;
    if (hasSign(history, 'garbled', 'failedSanity', 'hashMismatch')) return undefined;
    const record = allSigns(history, 'retransmitsPhase1').findLast((one) =>
      /KEY_EXCH/.test(captured(history, one, /phase 1 (\S+)/i) ?? ''),
    );
    if (record === undefined) return undefined;
    return {
      summary: `A translator is found, main mode moves to UDP port 4500, and ${thePeer(history)} answers no more.`,
      confidence: 'likely',
      reason: `the repetitions follow the change (${atLines(history, nat, record)}); keys that differ look alike`,
      evidence: [
        { record, shows: 'the last repetition' },
        { record: nat, shows: 'a translator is found' },
      ],
      change: 'Permit UDP port 4500 in both directions; if it is, compare the keys.',
    };
  },
};
