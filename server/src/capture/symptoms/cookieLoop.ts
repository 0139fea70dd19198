import { allSigns, cameUp } from './look';
import type { Symptom } from './symptom';
import { atLines, ThePeer, times } from './wording';

export const cookieLoop: Symptom = {
  id: 'cookie-loop',
  title: 'The cookie challenge never comes to an end',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm:
    'Does the repeated IKE_SA_INIT carry the cookie, and does it leave from the same address?',
  configuration: ['crypto ikev2 cookie-challenge', 'crypto ikev2 limit max-in-negotation-sa'],
  commands: ['show crypto ikev2 stats'],
  debug: { side: 'peer', what: 'ikev2' },
  references: ['RFC 7296 §2.6', 'RFC 8019'],
  certainty: 'inferred',
  find: (history) => {
    if (cameUp(history)) return undefined;
    const notified = history.notifications.filter(({ type }) => type === 'COOKIE');
    const records =
      notified.length >= 3
        ? notified.map(({ record }) => record)
        : [...allSigns(history, 'sendsCookie')];
    const [first] = records;
    if (first === undefined || records.length < 3) return undefined;
    return {
      summary: `${ThePeer(history)} and this router exchange a cookie ${times(records.length)}; once is normal under load, then the exchange goes on.`,
      confidence: 'likely',
      reason: `the cookies are at ${atLines(history, ...records.slice(0, 3))}`,
      evidence: records.slice(0, 3).map((record) => ({ record, shows: 'a cookie' })),
      change:
        'Look for a translator or load balancer that changes the address of the initiator between two requests; raise the threshold of `crypto ikev2 cookie-challenge` or take it away.',
    };
  },
};
