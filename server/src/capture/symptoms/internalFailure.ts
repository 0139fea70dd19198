import { recordText } from '../text';
import { firstSign, neverCameUp } from './look';
import type { Symptom } from './symptom';
import { atLines, code } from './wording';

export const internalFailure: Symptom = {
  id: 'internal-failure',
  title: 'Another part of this router refuses the work',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm: 'The log of the crypto engine or of IPsec at that time.',
  configuration: ['crypto ipsec profile', 'crypto engine'],
  commands: ['show crypto engine brief', 'show crypto ipsec sa', 'show logging'],
  debug: { side: 'here', what: 'ipsec' },
  references: ['RFC 7296 §2.14'],
  certainty: 'inferred',
  find: (history) => {
    const record = firstSign(history, 'engineFailed', 'ipsecFailed');
    if (record === undefined || !neverCameUp(history)) return undefined;
    const text = recordText(history.capture, record).split(/[\r\n]/, 1)[0] ?? '';
    return {
      summary: `IKEv2 asks for something and gets a refusal: ${code(text)}.`,
      confidence: 'likely',
      reason: `it is printed at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'a request inside the router fails' }],
      change: 'Look at the log around it; check licenses, limits and the hardware crypto engine.',
    };
  },
};
