import { dhGroupMismatch } from './dhGroupMismatch';
import { ikeProposalMismatch } from './ikeProposalMismatch';
import { ikeProposalRefused } from './ikeProposalRefused';
import { firstSign, neverCameUp } from './look';
import type { Symptom } from './symptom';
import { atLines } from './wording';

export const defaultProposal: Symptom = {
  id: 'default-proposal',
  title: 'This router uses its built-in default proposal',
  protocol: 'ikev2',
  kind: 'notice',
  severity: 'information',
  confirm: '`show crypto ikev2 policy`: which proposal does the matching policy name?',
  configuration: ['crypto ikev2 policy > proposal', 'crypto ikev2 proposal'],
  commands: ['show crypto ikev2 policy', 'show crypto ikev2 proposal default'],
  references: ['Cisco 115934'],
  find: (history) => {
    const record = firstSign(history, 'defaultProposal');
    if (record === undefined || !neverCameUp(history)) return undefined;
    const refused = refusals.some((symptom) => symptom.find(history) !== undefined);
    if (!refused) return undefined;
    return {
      summary:
        'A proposal that is configured here takes part only when a policy names it; no such policy was used.',
      confidence: 'likely',
      reason: `it is printed at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'the default proposal is used' }],
      change: 'Add `proposal` with the name of yours to a `crypto ikev2 policy` that matches.',
    };
  },
};

/** Only then does it matter which proposal took part. */
const refusals: readonly Symptom[] = [ikeProposalMismatch, dhGroupMismatch, ikeProposalRefused];
