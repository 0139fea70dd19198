import { firstSign } from './look';
import type { Symptom } from './symptom';
import { atLines, ThePeer } from './wording';

export const certificateByUrl: Symptom = {
  id: 'certificate-by-url',
  title: 'The certificate comes as a URL that nobody fetches',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm: 'The IKE_AUTH dump: the encoding of the CERT payload is hash and URL.',
  configuration: ['crypto ikev2 http-url cert'],
  commands: ['show crypto pki certificates'],
  references: ['RFC 7296 §3.6', 'Cisco 117337'],
  find: (history) => {
    const record = firstSign(history, 'noHttpLookup');
    if (record === undefined) return undefined;
    return {
      summary: `${ThePeer(history)} means to send or get certificates by URL, and never said that it can look them up.`,
      confidence: 'certain',
      reason: `it is printed at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'the encoding of the certificate is refused' }],
      change: 'Configure `no crypto ikev2 http-url cert` on both routers.',
    };
  },
};
