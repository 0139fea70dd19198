import { firstSign } from './look';
import type { Symptom } from './symptom';
import { atLines, code, ThePeer } from './wording';

export const peerIdCheck: Symptom = {
  id: 'peer-id-check',
  title: "The peer's identity does not stand in its certificate",
  protocol: 'either',
  kind: 'cause',
  severity: 'error',
  confirm:
    '`show crypto ca certificates` of the peer: the subject alternative name must hold its identity.',
  configuration: [
    'crypto ikev2 profile > identity local',
    'crypto pki trustpoint > subject-alt-name',
  ],
  asaConfiguration: ['tunnel-group <peer> ipsec-attributes > peer-id-validate'],
  commands: ['show crypto ca certificates', 'show crypto pki certificates verbose'],
  references: ['RFC 7296 §2.15', 'Cisco 117337'],
  find: (history) => {
    const record = firstSign(history, 'peerIdCheckFailed');
    if (record === undefined) return undefined;
    const identity = history.sa?.remoteIdentity?.value;
    return {
      summary: `${ThePeer(history)} identifies itself${identity === undefined ? '' : ` as ${code(identity)}`}, which its certificate does not confirm.`,
      confidence: 'certain',
      reason: `the check fails at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'the check of the identity fails' }],
      change:
        'Issue a certificate with the identity in its subject alternative name, let the peer send an identity that is in it, or set `peer-id-validate nocheck`.',
    };
  },
};
