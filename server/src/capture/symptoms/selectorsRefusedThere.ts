import { findNotification, firstSign } from './look';
import type { Symptom } from './symptom';
import { atLines, ThePeer } from './wording';

export const selectorsRefusedThere: Symptom = {
  id: 'traffic-selectors-refused',
  title: 'The peer protects none of the traffic that this router asks for',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm:
    'The crypto access lists of both ends side by side: each line must be the mirror of one there.',
  configuration: [
    'crypto map > match address',
    'ip access-list extended',
    'interface Tunnel > tunnel protection ipsec',
  ],
  asaConfiguration: ['crypto map > match address', 'access-list'],
  commands: ['show crypto map', 'show access-lists'],
  debug: { side: 'peer', what: 'ikev2' },
  references: ['RFC 7296 §2.9', 'RFC 7296 §3.10.1'],
  find: (history) => {
    const record =
      firstSign(history, 'selectorsRefused') ??
      findNotification(history, 'TS_UNACCEPTABLE', 'received')?.record;
    if (record === undefined || firstSign(history, 'sendsSelectorsRefused') !== undefined) {
      return undefined;
    }
    return {
      summary: `${ThePeer(history)} answers \`TS_UNACCEPTABLE\`: the selectors of this router fit nothing there. The IKE SA itself is fine.`,
      confidence: 'certain',
      reason: `the answer is at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'the peer refuses the selectors' }],
      change:
        'Make the access lists mirror each other; a tunnel interface needs the same on both ends, mostly everything.',
    };
  },
};
