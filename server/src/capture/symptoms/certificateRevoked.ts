import { cameUp, nearSign } from './look';
import type { Symptom } from './symptom';
import { atLines, thePeer } from './wording';

export const certificateRevoked: Symptom = {
  id: 'certificate-revoked',
  title: 'A certificate is revoked, or nobody can tell whether it is',
  protocol: 'either',
  kind: 'cause',
  severity: 'error',
  confirm: '`show crypto pki crls`, and whether the server of the list answers from this router.',
  configuration: ['crypto pki trustpoint > revocation-check', 'crypto pki trustpoint > crl'],
  asaConfiguration: ['crypto ca trustpoint > revocation-check'],
  commands: ['show crypto pki crls', 'show crypto pki certificates'],
  debug: { side: 'here', what: 'pki' },
  references: ['RFC 7296 §3.6'],
  certainty: 'unverified',
  find: (history) => {
    const revoked = nearSign(history, 'certificateRevoked');
    const unknown = nearSign(history, 'crlFailed');
    const record = revoked ?? unknown;
    if (record === undefined || cameUp(history)) return undefined;
    return {
      title:
        revoked === undefined
          ? 'The list of revoked certificates cannot be fetched'
          : 'A certificate is revoked',
      summary:
        revoked === undefined
          ? 'This router cannot fetch the list of revoked certificates, so it does not accept the certificate.'
          : `The issuer has revoked a certificate, mostly that of ${thePeer(history)}.`,
      confidence: revoked === undefined ? 'likely' : 'certain',
      reason: `it is printed at ${atLines(history, record)}`,
      evidence: [
        { record, shows: revoked === undefined ? 'no list' : 'the certificate is revoked' },
      ],
      change:
        revoked === undefined
          ? 'Give this router a route and a name server to the list, or end `revocation-check` with `none` for a test.'
          : 'Issue a new certificate for that end.',
    };
  },
};
