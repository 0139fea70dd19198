import { captured, firstSign, neverCameUp } from './look';
import type { Symptom } from './symptom';
import { atLines } from './wording';

export const weakIke: Symptom = {
  id: 'ike-weaker-than-esp',
  title: 'The IKE cipher is weaker than that of the child SA, which this device may refuse',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'warning',
  confirm:
    '`show running-config crypto ipsec`: is `crypto ipsec ikev2 sa-strength-enforcement` set?',
  configuration: ['crypto ikev2 proposal > encryption'],
  asaConfiguration: [
    'crypto ikev2 policy > encryption',
    'crypto ipsec ikev2 sa-strength-enforcement',
  ],
  commands: ['show crypto ikev2 sa detail', 'show crypto ipsec sa'],
  references: ['RFC 7296 §3.3.2'],
  find: (history) => {
    const record = firstSign(history, 'weakIke');
    const ended = history.sa?.outcome === 'failed' || history.sa?.outcome === 'deleted';
    if (record === undefined || !ended || !neverCameUp(history)) return undefined;
    const ike = captured(history, record, /encryption algorithm \(([^)]{1,40})\)/i);
    const esp = captured(history, record, /IPsec encryption algorithm \(([^)]{1,40})\)/i);
    return {
      summary: `IKE uses ${ike ?? 'a weaker cipher'}, the child SA ${esp ?? 'a stronger one'}.`,
      confidence: 'possible',
      reason: `it is printed at ${atLines(history, record)}; without enforcement it is only a warning`,
      evidence: [{ record, shows: 'the ciphers are compared' }],
      change: 'Use a cipher for IKE that is as strong as that of the child SA.',
    };
  },
};
