import { recordText } from '../text';
import type { History } from './history';
import { hasSign, messagesOf, neverCameUp } from './look';
import type { Symptom } from './symptom';
import { atLines, code } from './wording';

export const vrfMismatch: Symptom = {
  id: 'vrf-mismatch',
  title: 'Policy or profile may belong to another front-door VRF',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'warning',
  confirm:
    '`show crypto ikev2 profile` and `show crypto ikev2 policy`: `match fvrf` against the VRF of the interface.',
  configuration: [
    'crypto ikev2 profile > match fvrf',
    'crypto ikev2 policy > match fvrf',
    'interface Tunnel > tunnel vrf',
  ],
  commands: ['show crypto ikev2 profile', 'show crypto ikev2 policy', 'show vrf'],
  references: ['RFC 7296 §2.15'],
  certainty: 'inferred',
  find: (history) => {
    if (!neverCameUp(history) || !hasSign(history, 'profileNotFound', 'noPolicy')) return undefined;
    const seen = packetInVrf(history);
    if (seen === undefined) return undefined;
    return {
      summary: `The packets arrive in VRF ${code(seen.vrf)}, not in the global table, and no profile or policy is found.`,
      confidence: 'possible',
      reason: `the VRF is printed with the packet at ${atLines(history, seen.record)}`,
      evidence: [{ record: seen.record, shows: 'the VRF of the packet' }],
      change: 'Set `match fvrf` of policy and profile to that VRF, or to `any`.',
    };
  },
};

/** `VRF i0:f3`: inside and front-door VRF of a packet; 0 is the global table. */
function packetInVrf(history: History): { vrf: string; record: number } | undefined {
  for (const { firstRecord } of messagesOf(history, 'IKE_SA_INIT')) {
    const vrf = /\/VRF (i\d{1,6}:f[1-9]\d{0,5})\b/.exec(
      recordText(history.capture, firstRecord).slice(0, 400),
    )?.[1];
    if (vrf !== undefined) return { vrf, record: firstRecord };
  }
  return undefined;
}
