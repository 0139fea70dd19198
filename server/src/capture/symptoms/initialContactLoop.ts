import { allSigns, cameUp, hasSign } from './look';
import type { Symptom } from './symptom';
import { atLines, code, times } from './wording';

export const initialContactLoop: Symptom = {
  id: 'initial-contact-loop',
  title: 'The same identity connects anew again and again',
  protocol: 'ikev2',
  kind: 'notice',
  severity: 'warning',
  confirm:
    'Do the connections come from one address or from two? Two mean that two devices share an identity.',
  configuration: ['crypto ikev2 profile > identity local', 'crypto ikev2 dpd'],
  commands: ['show crypto ikev2 sa', 'show crypto session detail'],
  references: ['RFC 7296 §2.4', 'RFC 7296 §3.10.1'],
  certainty: 'inferred',
  find: (history) => {
    const identity = history.sa?.remoteIdentity?.value;
    if (identity === undefined || !hasSign(history, 'initialContact')) return undefined;
    const same = history.all.filter(
      (other) => other.sa?.remoteIdentity?.value === identity && cameUp(other),
    );
    const records = same.flatMap((other) => allSigns(other, 'initialContact').slice(0, 1));
    const last = records.at(-1);
    if (same.at(-1) !== history || records.length < 3 || last === undefined) return undefined;
    return {
      summary: `${code(identity)} sets up an SA ${times(records.length)}, and each time \`INITIAL_CONTACT\` drops the one before.`,
      confidence: 'likely',
      reason: `the notifications are at ${atLines(history, ...records.slice(-3))}`,
      evidence: records.slice(-3).map((record) => ({ record, shows: 'the older SAs are dropped' })),
      change:
        'Give each device an identity of its own; if it is one device, look for a flapping link.',
    };
  },
};
