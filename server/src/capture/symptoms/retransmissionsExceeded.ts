import { exchangeTypeAt, firstSign } from './look';
import type { Symptom } from './symptom';
import { atLines, thePeer } from './wording';

export const retransmissionsExceeded: Symptom = {
  id: 'retransmissions-exceeded',
  title: 'This router gives up after all repetitions of a request',
  protocol: 'either',
  kind: 'effect',
  severity: 'error',
  confirm: 'The exchange that is given up tells which message got no answer.',
  configuration: ['crypto ikev2 dpd'],
  commands: ['show crypto ikev2 sa'],
  debug: { side: 'peer', what: 'ikev2' },
  references: ['RFC 7296 §2.4'],
  find: (history) => {
    const record = firstSign(history, 'retransmitsExceeded');
    if (record === undefined) return undefined;
    const exchange = exchangeTypeAt(history, record);
    return {
      summary: `No answer of ${thePeer(history)} came${exchange === undefined ? '' : ` to ${exchange}`} in the whole time that this router allows.`,
      confidence: 'certain',
      reason: `it is printed at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'the last repetition stays without answer' }],
      change: 'Check the path and the peer: is the request received there, and answered?',
    };
  },
};
