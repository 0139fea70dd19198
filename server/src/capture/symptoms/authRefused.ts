import { findNotification, firstSign } from './look';
import type { Symptom } from './symptom';
import { atLines, code, ThePeer } from './wording';

export const authRefused: Symptom = {
  id: 'auth-refused',
  title: "The peer refuses this router's proof of identity",
  protocol: 'ikev2',
  kind: 'effect',
  severity: 'error',
  confirm: 'The debug of the peer names the reason: key, method, identity or certificate.',
  configuration: [
    'crypto ikev2 keyring > peer > pre-shared-key local',
    'crypto ikev2 profile > authentication local',
    'crypto ikev2 profile > identity local',
    'crypto ikev2 profile > pki trustpoint',
  ],
  asaConfiguration: ['tunnel-group <peer> ipsec-attributes', 'crypto isakmp identity'],
  commands: ['show crypto ikev2 profile'],
  debug: { side: 'peer', what: 'ikev2' },
  references: ['RFC 7296 §2.21.2', 'RFC 7296 §2.15'],
  certainty: 'inferred',
  find: (history) => {
    const told = firstSign(history, 'authRefused');
    const notified = findNotification(history, 'AUTHENTICATION_FAILED', 'received');
    const sent = firstSign(history, 'sendsAuthRefused');
    const record = told ?? (sent === undefined ? notified?.record : undefined);
    if (record === undefined) return undefined;
    const { localAuthentication, localIdentity } = history.sa ?? {};
    const method =
      localAuthentication === undefined ? '' : ` by ${code(localAuthentication.value)}`;
    const identity = localIdentity === undefined ? '' : ` as ${code(localIdentity.value)}`;
    return {
      summary: `${ThePeer(history)} answers \`AUTHENTICATION_FAILED\`. This router has identified itself${identity}${method}.`,
      confidence: 'likely',
      reason: `the answer is at ${atLines(history, record)}; it never says why`,
      evidence: [{ record, shows: 'the peer answers AUTHENTICATION_FAILED' }],
      change:
        'Check in this order: the key on both ends, the identity that the peer expects, the method, the certificate.',
    };
  },
};
