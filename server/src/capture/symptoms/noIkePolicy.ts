import { firstSign, neverCameUp } from './look';
import type { Symptom } from './symptom';
import { atLines } from './wording';

export const noIkePolicy: Symptom = {
  id: 'no-ike-policy',
  title: 'No IKEv2 policy of this router fits its own address and VRF',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm: '`show crypto ikev2 policy`: the address and VRF that each policy matches.',
  configuration: [
    'crypto ikev2 policy > match fvrf',
    'crypto ikev2 policy > match address local',
    'crypto ikev2 policy > proposal',
  ],
  asaConfiguration: ['crypto ikev2 policy', 'crypto ikev2 enable'],
  commands: ['show crypto ikev2 policy', 'show crypto ikev2 proposal'],
  references: ['RFC 7296 §2.7'],
  certainty: 'unverified',
  find: (history) => {
    const record = firstSign(history, 'noPolicy');
    if (record === undefined || (history.sa !== undefined && !neverCameUp(history))) {
      return undefined;
    }
    const searched = history.capture.lines.text.slice(
      history.capture.records.start[Math.max(0, record - 6)] ?? 0,
      history.capture.records.start[record],
    );
    const [, fvrf, local] =
      /Searching Policy with fvrf (\S+), local address (\S+)/i.exec(searched) ?? [];
    const where = local === undefined ? '' : ` for ${local} in VRF ${fvrf}`;
    return {
      summary: `This router looks for a policy${where} and finds none, so it has nothing to offer or accept.`,
      confidence: 'certain',
      reason: `the search fails at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'no policy is found' }],
      change:
        'Add a `crypto ikev2 policy` whose `match address local` and `match fvrf` fit, with a proposal in it.',
    };
  },
};
