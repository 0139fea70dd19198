import { firstSign, neverCameUp } from './look';
import type { Symptom } from './symptom';
import { atLines, thePeer } from './wording';

export const authorizationFailed: Symptom = {
  id: 'authorization-failed',
  title: 'AAA refuses the peer or does not answer',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm: '`show aaa servers`: do requests time out, or are they rejected?',
  configuration: [
    'crypto ikev2 profile > aaa authorization group',
    'crypto ikev2 profile > aaa authorization user',
    'aaa authorization network',
    'crypto ikev2 authorization policy',
  ],
  commands: ['show aaa servers', 'show crypto ikev2 profile'],
  debug: { side: 'here', what: 'aaa' },
  references: ['RFC 7296 §2.16'],
  certainty: 'unverified',
  find: (history) => {
    const record = firstSign(history, 'authorizationFailed');
    if (record === undefined || (history.sa !== undefined && !neverCameUp(history))) {
      return undefined;
    }
    return {
      summary: `The proof of ${thePeer(history)} may be right, but authorization of its group or user fails.`,
      confidence: 'certain',
      reason: `it is printed at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'authorization fails' }],
      change:
        'Check that the list exists (`aaa authorization network`), that the server knows the name, and that an authorization policy of this name exists when the list is `local`.',
    };
  },
};
