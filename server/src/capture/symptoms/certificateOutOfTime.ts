import { cameUp, nearSign } from './look';
import type { Symptom } from './symptom';
import { atLines, thePeer } from './wording';

export const certificateOutOfTime: Symptom = {
  id: 'certificate-out-of-time',
  title: 'A certificate has expired or is not valid yet',
  protocol: 'either',
  kind: 'cause',
  severity: 'error',
  confirm: '`show clock` against the start and end date in `show crypto pki certificates`.',
  configuration: ['crypto pki trustpoint > auto-enroll', 'ntp server', 'clock set'],
  asaConfiguration: ['crypto ca enroll', 'ntp server', 'clock set'],
  commands: ['show clock', 'show crypto pki certificates', 'show ntp status'],
  debug: { side: 'here', what: 'pki' },
  references: ['RFC 7296 §3.6'],
  certainty: 'unverified',
  find: (history) => {
    const record = nearSign(history, 'certificateOutOfTime');
    if (record === undefined || cameUp(history)) return undefined;
    return {
      summary: `The clock of this router lies outside of the time for which a certificate, mostly that of ${thePeer(history)}, was issued.`,
      confidence: 'certain',
      reason: `it is printed at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'the certificate is out of its time' }],
      change: 'Check the clock first (`ntp server`); if it is right, renew the certificate.',
    };
  },
};
