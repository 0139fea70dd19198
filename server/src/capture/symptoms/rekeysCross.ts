import { findNotification } from './look';
import type { Symptom } from './symptom';
import { atLines, thePeer } from './wording';

export const rekeysCross: Symptom = {
  id: 'simultaneous-rekey',
  title: 'Both ends rekey at the same time',
  protocol: 'ikev2',
  kind: 'notice',
  severity: 'information',
  harmless: true,
  confirm: 'Does traffic go on? Then the ends have settled it as the standard says.',
  configuration: ['crypto ikev2 profile > lifetime', 'crypto ipsec security-association lifetime'],
  commands: ['show crypto ikev2 sa', 'show crypto ipsec sa'],
  references: ['RFC 7296 §2.8.1', 'RFC 7296 §2.25'],
  certainty: 'inferred',
  find: (history) => {
    const busy = findNotification(history, 'TEMPORARY_FAILURE');
    if (busy === undefined) return undefined;
    return {
      summary: `This router and ${thePeer(history)} ask for the same thing at once; \`TEMPORARY_FAILURE\` tells one of them to try again later.`,
      confidence: 'likely',
      reason: `the notification is at ${atLines(history, busy.record)}`,
      evidence: [{ record: busy.record, shows: 'one end is busy with a rekey' }],
      change: 'Give the ends different lifetimes if it repeats.',
    };
  },
};
