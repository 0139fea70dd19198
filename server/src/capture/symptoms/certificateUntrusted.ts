import { findStep, firstSign, nearSign, neverCameUp } from './look';
import type { Symptom } from './symptom';
import { atLines, thePeer } from './wording';

export const certificateUntrusted: Symptom = {
  id: 'certificate-untrusted',
  title: "This router does not trust the peer's certificate",
  protocol: 'either',
  kind: 'cause',
  severity: 'error',
  confirm:
    '`show crypto pki trustpoints` and `show crypto pki certificates`: is the issuer of the peer’s certificate among them?',
  configuration: [
    'crypto pki trustpoint',
    'crypto pki authenticate',
    'crypto ikev2 profile > pki trustpoint',
    'crypto pki trustpoint > chain-validation',
  ],
  asaConfiguration: [
    'crypto ca trustpoint',
    'crypto ca authenticate',
    'crypto map > set trustpoint',
  ],
  commands: ['show crypto pki trustpoints', 'show crypto pki certificates'],
  debug: { side: 'here', what: 'pki' },
  references: ['Cisco 117337', 'RFC 7296 §3.6'],
  find: (history) => {
    if (history.sa !== undefined && !neverCameUp(history)) return undefined;
    const exact = nearSign(history, 'noTrustpoint');
    if (nearSign(history, 'certificateOutOfTime', 'certificateRevoked') !== undefined)
      return undefined;
    const failed =
      firstSign(history, 'certificateInvalid', 'certificateFailed', 'badCertificate') ??
      findStep(history, /./, 'EV_CERT_FAIL')?.record;
    const record = exact ?? failed;
    if (record === undefined) return undefined;
    return {
      summary:
        exact === undefined
          ? `The check of the certificate of ${thePeer(history)} fails; the debug does not say at what.`
          : `No trustpoint here leads to the issuer of the certificate of ${thePeer(history)}.`,
      confidence: exact === undefined ? 'likely' : 'certain',
      reason: `the check fails at ${atLines(history, record)}`,
      evidence: [
        { record, shows: 'the certificate is not accepted' },
        ...(failed === undefined || failed === record
          ? []
          : [{ record: failed, shows: 'the check of the certificate fails' }]),
      ],
      change:
        'Authenticate the CA of the peer in a trustpoint here and name it in the profile, or let the peer send its whole chain.',
    };
  },
};
