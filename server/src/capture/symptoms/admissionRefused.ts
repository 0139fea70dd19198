import { captured, firstSign } from './look';
import type { Symptom } from './symptom';
import { atLines } from './wording';

export const admissionRefused: Symptom = {
  id: 'admission-refused',
  title: 'This router refuses new SAs: a limit is reached',
  protocol: 'either',
  kind: 'cause',
  severity: 'error',
  confirm: '`show crypto call admission statistics` on this router counts the refused requests.',
  configuration: [
    'crypto ikev2 limit',
    'crypto call admission limit ike sa',
    'crypto call admission limit ike in-negotiation-sa',
    'call admission limit',
  ],
  commands: ['show crypto call admission statistics', 'show crypto ikev2 sa'],
  references: ['RFC 7296 §2.6'],
  certainty: 'unverified',
  find: (history) => {
    const record = firstSign(history, 'admissionRefused');
    if (record === undefined) return undefined;
    const why = captured(history, record, /due to\s+([^\r\n]{3,80})/i);
    return {
      summary: `A request is dropped before it is looked at${why === undefined ? '' : `: ${why.trim().replace(/\.$/, '')}`}.`,
      confidence: 'certain',
      reason: `the refusal is printed at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'a request is dropped' }],
      change:
        'Raise the limit if the router can bear it; else let the spokes begin one after another.',
    };
  },
};
