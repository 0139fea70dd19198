import { comparisonEvidence, listsReason } from './mismatch';
import { findComparison, namesOf } from './proposals';
import type { Symptom } from './symptom';
import { ThePeer } from './wording';

export const esnMismatch: Symptom = {
  id: 'esn-mismatch',
  title: 'One end wants extended sequence numbers, the other refuses them',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm: '`show crypto ipsec transform-set` on both routers: `esn` in one only.',
  configuration: ['crypto ipsec transform-set > esn'],
  commands: ['show crypto ipsec transform-set'],
  references: ['RFC 7296 §3.3.2'],
  certainty: 'inferred',
  find: (history) => {
    const comparison = findComparison(history, 'esp');
    const [first] = comparison?.nearest ?? [];
    if (comparison === undefined || first?.types.join() !== 'ESN') return undefined;
    const offersEsn = namesOf(first.received, 'ESN').some((name) => name !== 'No ESN');
    return {
      summary: `${ThePeer(history)} offers ${offersEsn ? 'only extended' : 'no extended'} sequence numbers; this router wants ${offersEsn ? 'none' : 'them'}. Encryption and integrity agree.`,
      confidence: 'certain',
      reason: listsReason(history, comparison),
      evidence: comparisonEvidence(comparison),
      change: 'Set `esn` in the transform sets of both ends, or in none.',
    };
  },
};
