import { refusedChild } from './childRefusal';
import { hasSign } from './look';
import {
  comparisonEvidence,
  differingWords,
  listsReason,
  mismatchCure,
  mismatchSummary,
} from './mismatch';
import { findComparison } from './proposals';
import { espSpelling } from './spelling';
import type { Symptom } from './symptom';

export const childProposalMismatch: Symptom = {
  id: 'child-proposal-mismatch',
  title: 'The ends have no ESP proposal in common',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm: '`show crypto ipsec transform-set` on both routers: one set must be the same.',
  configuration: [
    'crypto ipsec transform-set',
    'crypto ipsec profile > set transform-set',
    'crypto map > set transform-set',
  ],
  asaConfiguration: ['crypto ipsec ikev2 ipsec-proposal', 'crypto map > set ikev2 ipsec-proposal'],
  commands: ['show crypto ipsec transform-set', 'show crypto map'],
  references: ['RFC 7296 §2.7', 'RFC 7296 §3.3'],
  find: (history) => {
    const comparison = findComparison(history, 'esp');
    const [first] = comparison?.nearest ?? [];
    if (comparison === undefined || first === undefined || first.types.length === 0) {
      return undefined;
    }
    if (['ESN', 'D-H'].includes(first.types.join())) return undefined;
    const printed = hasSign(history, 'policiesDiffer', 'policiesRefused');
    if (refusedChild(history) === undefined && !printed) return undefined;
    const place = history.device === 'asa' ? 'the IPsec proposal' : 'the transform set';
    return {
      title: `The ends have no ESP ${differingWords(comparison)} in common`,
      summary: mismatchSummary(history, comparison),
      confidence: 'certain',
      reason: listsReason(history, comparison),
      evidence: comparisonEvidence(comparison),
      change: `${mismatchCure(comparison, (_, name) => espSpelling(name, history.device), place)} The IKE SA itself is fine.`,
    };
  },
};
