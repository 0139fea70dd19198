import { firstSign } from './look';
import type { Symptom } from './symptom';
import { atLines, code, ThePeer } from './wording';

export const authMethodMismatch: Symptom = {
  id: 'auth-method-mismatch',
  title: 'The peer proves its identity by another method than this router accepts',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm:
    '`show crypto ikev2 profile` on both: `authentication local` of one must be `authentication remote` of the other.',
  configuration: [
    'crypto ikev2 profile > authentication remote',
    'crypto ikev2 profile > authentication local',
  ],
  asaConfiguration: [
    'tunnel-group <peer> ipsec-attributes > ikev2 remote-authentication',
    'tunnel-group <peer> ipsec-attributes > ikev2 local-authentication',
  ],
  commands: ['show crypto ikev2 profile'],
  references: ['RFC 7296 §2.15', 'RFC 7296 §3.8'],
  find: (history) => {
    const record = firstSign(history, 'methodMismatch');
    if (record === undefined) return undefined;
    const method = history.sa?.remoteAuthentication?.value;
    return {
      summary: `${ThePeer(history)} uses ${method === undefined ? 'a method' : code(method)} that the profile here does not accept from it.`,
      confidence: 'certain',
      reason: `the mismatch is printed at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'the method is refused' }],
      change:
        history.device === 'asa'
          ? 'Make `ikev2 remote-authentication` here and the local method of the peer agree.'
          : 'Make `authentication remote` here and `authentication local` of the peer agree.',
    };
  },
};
