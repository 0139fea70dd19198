import { captured, firstSign } from './look';
import type { Symptom } from './symptom';
import { atLines, peerAddress } from './wording';

export const isakmpKeyMissing: Symptom = {
  id: 'ikev1-psk-missing',
  title: 'This router has no pre-shared key for the peer',
  protocol: 'ikev1',
  kind: 'cause',
  severity: 'error',
  confirm:
    '`show crypto isakmp key`: is there an entry for the address of the peer, in the right VRF?',
  configuration: [
    'crypto isakmp key',
    'crypto keyring > pre-shared-key address',
    'crypto isakmp profile > keyring',
  ],
  asaConfiguration: ['tunnel-group <peer> ipsec-attributes > ikev1 pre-shared-key'],
  commands: ['show crypto isakmp key'],
  references: ['RFC 2409 §5.4', 'Cisco 113594'],
  find: (history) => {
    const record = firstSign(history, 'noKeyIkev1', 'noKeyInProfile');
    if (record === undefined || history.sa?.established !== undefined) return undefined;
    const peer = captured(history, record, /key with\s+([0-9a-f.:]{3,45}[0-9a-f])/i);
    return {
      summary: `No key is configured for ${peer ?? peerAddress(history)}, so main mode cannot go on.`,
      confidence: 'certain',
      reason: `it is printed at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'no key is found' }],
      change: 'Add the key with `crypto isakmp key` or in the keyring that the profile names.',
    };
  },
};
