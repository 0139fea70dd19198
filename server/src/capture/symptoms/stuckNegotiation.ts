import { allSigns, cameUp } from './look';
import type { Symptom } from './symptom';
import { atLines, thePeer, times } from './wording';

export const stuckNegotiation: Symptom = {
  id: 'negotiation-stuck',
  title: 'An unfinished negotiation keeps new ones from beginning',
  protocol: 'either',
  kind: 'effect',
  severity: 'warning',
  confirm: '`show crypto session`: a session that stays in DOWN-NEGOTIATING.',
  configuration: ['crypto ikev2 fragmentation', 'crypto ikev2 limit'],
  commands: ['show crypto session', 'show crypto ikev2 sa'],
  debug: { side: 'here', what: 'ikev2' },
  references: ['Cisco CSCvd69373'],
  find: (history) => {
    const records = allSigns(history, 'inNegotiation');
    const [record] = records;
    if (record === undefined || cameUp(history)) return undefined;
    return {
      summary: `Traffic asks ${times(records.length)} for a tunnel with ${thePeer(history)}, while an older negotiation has not ended.`,
      confidence: 'possible',
      reason: `it is printed at ${atLines(history, record)}; while the first attempt goes on it is normal`,
      evidence: [{ record, shows: 'a negotiation is already going on' }],
      change: 'Find out why the first attempt does not end; `clear crypto session` frees it.',
    };
  },
};
