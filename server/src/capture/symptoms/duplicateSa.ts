import { firstSign } from './look';
import type { Symptom } from './symptom';
import { atLines, thePeer } from './wording';

export const duplicateSa: Symptom = {
  id: 'duplicate-sa',
  title: 'Two IKE SAs with the same peer came up, and one is removed',
  protocol: 'ikev2',
  kind: 'notice',
  severity: 'information',
  harmless: true,
  confirm: '`show crypto ikev2 sa`: one SA for this peer should be left.',
  configuration: ['crypto ikev2 profile', 'crypto ikev2 dpd'],
  commands: ['show crypto ikev2 sa'],
  references: ['RFC 7296 §2.8'],
  certainty: 'unverified',
  find: (history) => {
    const record = firstSign(history, 'duplicate');
    if (record === undefined) return undefined;
    return {
      summary: `This router and ${thePeer(history)} began at the same time; one of the two SAs is superfluous.`,
      confidence: 'certain',
      reason: `it is printed at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'a second SA with the peer' }],
      change: 'Nothing, if it stays at once. Else let only one end begin.',
    };
  },
};
