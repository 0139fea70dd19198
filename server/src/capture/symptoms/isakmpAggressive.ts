import { nearSign } from './look';
import type { Symptom } from './symptom';
import { atLines, thePeer } from './wording';

export const isakmpAggressive: Symptom = {
  id: 'ikev1-aggressive-mode-refused',
  title: 'Aggressive mode is asked for and switched off',
  protocol: 'ikev1',
  kind: 'cause',
  severity: 'error',
  confirm: '`show running-config | include aggressive-mode` on both ends.',
  configuration: ['crypto isakmp aggressive-mode disable', 'crypto isakmp peer'],
  asaConfiguration: ['crypto ikev1 am-disable'],
  commands: ['show crypto isakmp sa'],
  references: ['RFC 2409 §5'],
  certainty: 'unverified',
  find: (history) => {
    const record = nearSign(history, 'aggressiveDisabled');
    if (record === undefined) return undefined;
    return {
      summary: `This router or ${thePeer(history)} wants aggressive mode, which \`crypto isakmp aggressive-mode disable\` forbids here.`,
      confidence: 'certain',
      reason: `it is printed at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'aggressive mode is refused' }],
      change:
        'Use main mode on the other end, best with certificates or fixed addresses, or IKEv2.',
    };
  },
};
