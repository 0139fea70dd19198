import { refusedChild } from './childRefusal';
import { captured, firstSign, hasSign } from './look';
import type { Symptom } from './symptom';
import { atLines, code, ThePeer } from './wording';

export const cryptoMapPeer: Symptom = {
  id: 'crypto-map-peer',
  title: 'No crypto map entry names the address of this peer',
  protocol: 'either',
  kind: 'cause',
  severity: 'error',
  confirm:
    '`show crypto map`: the `set peer` of the entry against the address that the packets come from.',
  configuration: ['crypto map > set peer'],
  asaConfiguration: ['crypto map > set peer'],
  commands: ['show crypto map'],
  references: ['Cisco 115935'],
  find: (history) => {
    const record = firstSign(history, 'mapPeerDiffers', 'peerAddressUnknown');
    if (record === undefined) return undefined;
    const refused = history.sa?.protocol === 'ikev1' || refusedChild(history) !== undefined;
    if (!refused || hasSign(history, 'noProxyMatch', 'mapNoProxy', 'mapIncomplete')) {
      return undefined;
    }
    const map = captured(history, record, /crypto map\s+(\S+ seq \d+)/i);
    return {
      summary: `${ThePeer(history)} asks for a child SA, and ${map === undefined ? 'no entry' : `entry ${code(map)}`} expects ${map === undefined ? 'it' : 'another peer'}.`,
      confidence: 'certain',
      reason: `it is printed at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'the entry belongs to another peer' }],
      change:
        'Set `set peer` of the entry to the address that the peer comes from; a translator on the path changes it.',
    };
  },
};
