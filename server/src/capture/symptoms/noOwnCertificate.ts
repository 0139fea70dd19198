import { firstSign, neverCameUp } from './look';
import type { Symptom } from './symptom';
import { atLines } from './wording';

export const noOwnCertificate: Symptom = {
  id: 'no-own-certificate',
  title: 'This router has no certificate or key to prove its identity with',
  protocol: 'either',
  kind: 'cause',
  severity: 'error',
  confirm:
    '`show crypto pki certificates`: is there a router certificate under the trustpoint of the profile?',
  configuration: [
    'crypto ikev2 profile > pki trustpoint',
    'crypto pki enroll',
    'crypto pki trustpoint > rsakeypair',
  ],
  asaConfiguration: ['crypto ca enroll', 'crypto map > set trustpoint'],
  commands: ['show crypto pki certificates', 'show crypto key mypubkey all'],
  debug: { side: 'here', what: 'pki' },
  references: ['RFC 7296 §2.15', 'RFC 7296 §3.6'],
  certainty: 'inferred',
  find: (history) => {
    const record = firstSign(history, 'noOwnCertificate');
    if (record === undefined || (history.sa !== undefined && !neverCameUp(history))) {
      return undefined;
    }
    return {
      summary:
        'The profile asks for a signature, and this router finds no certificate or private key of its own.',
      confidence: 'likely',
      reason: `the search fails at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'no own certificate or key' }],
      change: 'Enroll the trustpoint that the profile names, or use a pre-shared key on both ends.',
    };
  },
};
