import { recordText } from '../text';
import { allSigns, firstSign } from './look';
import type { Symptom } from './symptom';
import { atLines, ThePeer } from './wording';

export const isakmpPolicyRefused: Symptom = {
  id: 'ikev1-policy-refused',
  title: 'The peer accepts none of the ISAKMP policies of this router',
  protocol: 'ikev1',
  kind: 'cause',
  severity: 'error',
  confirm: 'The debug of the peer names the value that does not fit.',
  configuration: ['crypto isakmp policy'],
  asaConfiguration: ['crypto ikev1 policy'],
  commands: ['show crypto isakmp policy'],
  debug: { side: 'peer', what: 'ikev1' },
  references: ['RFC 2409 §5', 'Cisco 113594'],
  find: (history) => {
    const notified = allSigns(history, 'notifiesIkev1').find((record) =>
      /protocol 1\b/i.test(recordText(history.capture, record).slice(0, 200)),
    );
    const record = notified ?? firstSign(history, 'unencryptedRefusal');
    if (record === undefined || history.sa?.established !== undefined) return undefined;
    return {
      summary: `${ThePeer(history)} answers that it chooses none of the proposals of main or aggressive mode.`,
      confidence: 'certain',
      reason: `the answer is at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'the peer refuses phase 1' }],
      change:
        'Compare encryption, hash, authentication method and group with a policy of the peer.',
    };
  },
};
