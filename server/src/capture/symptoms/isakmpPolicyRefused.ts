import { recordText } from '../text';
import type { History } from './history';
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
    const told = notified ?? firstSign(history, 'unencryptedRefusal');
    const record = told ?? answerToFirst(history);
    if (record === undefined || history.sa?.established !== undefined) return undefined;
    return {
      summary: `${ThePeer(history)} answers that it chooses none of the proposals of main or aggressive mode.`,
      confidence: told === undefined ? 'likely' : 'certain',
      reason: `the answer is at ${atLines(history, record)}${told === undefined ? '; what it says is not printed' : ''}`,
      evidence: [{ record, shows: 'the peer refuses phase 1' }],
      change:
        'Compare encryption, hash, authentication method and group with a policy of the peer.',
    };
  },
};

/** A refusal of the first message is not protected by a hash: there are no keys yet. */
function answerToFirst(history: History): number | undefined {
  const further = history.steps.some(({ state }) => /^IKE_(?:I_MM[2-6]|I_AM2|R_)/.test(state));
  return further || history.steps.length === 0 ? undefined : firstSign(history, 'unhashedNotify');
}
