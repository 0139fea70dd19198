import { findStep, firstSign, neverCameUp } from './look';
import type { Symptom } from './symptom';
import { atLines, code, thePeer } from './wording';

export const proofRefused: Symptom = {
  id: 'proof-refused',
  title: "This router does not accept the peer's proof of identity",
  protocol: 'ikev2',
  kind: 'effect',
  severity: 'error',
  confirm:
    'The lines before the failure with all debugs of IKEv2: key, method, identity or certificate.',
  configuration: [
    'crypto ikev2 profile > authentication remote',
    'crypto ikev2 keyring > peer > pre-shared-key remote',
    'crypto ikev2 profile > pki trustpoint',
    'crypto ikev2 profile > match identity remote',
  ],
  asaConfiguration: ['tunnel-group <peer> ipsec-attributes'],
  commands: ['show crypto ikev2 profile'],
  debug: { side: 'here', what: 'ikev2' },
  references: ['RFC 7296 §2.15', 'RFC 7296 §2.21.2'],
  find: (history) => {
    const told = firstSign(history, 'verificationFailed', 'sendsAuthRefused');
    const step = findStep(history, /^(?:R_VERIFY_AUTH|I_PROC_AUTH)$/, 'EV_AUTH_FAIL');
    const record = told ?? step?.record;
    if (record === undefined || !neverCameUp(history)) return undefined;
    const method = history.sa?.remoteAuthentication?.value;
    const identity = history.sa?.remoteIdentity?.value;
    return {
      summary: `The proof of ${thePeer(history)}${identity === undefined ? '' : `, who is ${code(identity)},`}${method === undefined ? '' : ` by ${code(method)}`} fails; no line says at what.`,
      confidence: 'likely',
      reason: `the failure is at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'the proof is refused' }],
      change:
        'Compare the keys first, then method and identity in the profile, then the certificate.',
    };
  },
};
