import { onlyGroup, placeOf, spell } from './ikeProposalMismatch';
import { comparisonEvidence, listsReason, mismatchCure, mismatchSummary } from './mismatch';
import { findComparison } from './proposals';
import type { Symptom } from './symptom';

export const dhGroupMismatch: Symptom = {
  id: 'dh-group-mismatch',
  title: 'The ends have no Diffie-Hellman group in common',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm: '`show crypto ikev2 proposal` on both routers: no group stands in both.',
  configuration: ['crypto ikev2 proposal > group', 'crypto ikev2 policy > proposal'],
  asaConfiguration: ['crypto ikev2 policy > group'],
  commands: ['show crypto ikev2 proposal'],
  references: ['RFC 7296 §1.2', 'RFC 7296 §2.7'],
  find: (history) => {
    const comparison = findComparison(history, 'ike');
    if (comparison === undefined || !onlyGroup(comparison)) return undefined;
    return {
      summary: mismatchSummary(history, comparison),
      confidence: 'certain',
      reason: listsReason(history, comparison),
      evidence: comparisonEvidence(comparison),
      change: `${mismatchCure(comparison, spell(history), placeOf(history))} The peer sees \`NO_PROPOSAL_CHOSEN\`, not \`INVALID_KE_PAYLOAD\`: that would ask for a group that both have.`,
    };
  },
};
