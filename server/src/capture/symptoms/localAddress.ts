import { captured, firstSign } from './look';
import { quickModeWentOn } from './quickModeRefusal';
import type { Symptom } from './symptom';
import { atLines, ThePeer } from './wording';

export const localAddress: Symptom = {
  id: 'ikev1-local-address',
  title: 'The crypto map is not on the interface that the peer talks to',
  protocol: 'either',
  kind: 'cause',
  severity: 'error',
  confirm: '`show crypto map`: the interfaces that the map is applied to.',
  configuration: ['interface > crypto map', 'crypto map local-address'],
  asaConfiguration: ['crypto map > interface'],
  commands: ['show crypto map', 'show ip interface brief'],
  references: ['Cisco 113594'],
  find: (history) => {
    const record = firstSign(history, 'localAddressWrong', 'interfaceWithoutMap');
    if (record === undefined || quickModeWentOn(history, record)) return undefined;
    const address = captured(history, record, /local address\s+([0-9a-f.:]{3,45})/i);
    const onAsa = history.device === 'asa';
    return {
      summary: onAsa
        ? `${ThePeer(history)} reaches an interface without crypto map, and its packet is dropped.`
        : `IPsec does not serve ${address ?? 'this address'}: no crypto map is applied to its interface.`,
      confidence: 'certain',
      reason: `it is printed at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'no crypto map serves the address' }],
      change: onAsa
        ? 'Apply the crypto map to that interface with `crypto map ... interface`.'
        : 'Apply the crypto map to that interface, or name it with `crypto map local-address`.',
    };
  },
};
