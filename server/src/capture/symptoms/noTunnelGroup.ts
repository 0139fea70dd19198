import { cameUp, captured, firstSign } from './look';
import type { Symptom } from './symptom';
import { atLines } from './wording';

export const noTunnelGroup: Symptom = {
  id: 'no-tunnel-group',
  title: 'This ASA has no tunnel group for the peer',
  protocol: 'either',
  kind: 'cause',
  severity: 'error',
  confirm:
    '`show running-config tunnel-group`: a group must be named after the address of the peer.',
  configuration: [],
  asaConfiguration: ['tunnel-group <peer> type ipsec-l2l', 'tunnel-group <peer> ipsec-attributes'],
  commands: ['show running-config tunnel-group'],
  references: ['Cisco 115935'],
  find: (history) => {
    const record = firstSign(history, 'noTunnelGroup', 'noTunnelGroupIkev1');
    if (record === undefined || (history.sa !== undefined && cameUp(history))) return undefined;
    const peer =
      captured(history, record, /peer:?\s+([0-9a-f.:]{7,45})/i) ?? history.sa?.remote?.address;
    return {
      summary: `No tunnel group fits ${peer ?? 'the peer'}, so there is neither key nor policy for it.`,
      confidence: 'certain',
      reason: `the search fails at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'no tunnel group is found' }],
      change: `Add \`tunnel-group ${peer ?? '<peer>'} type ipsec-l2l\` and the keys in its \`ipsec-attributes\`.`,
    };
  },
};
