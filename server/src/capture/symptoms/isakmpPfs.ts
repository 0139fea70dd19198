import { firstSign } from './look';
import { quickModeWentOn } from './quickModeRefusal';
import type { Symptom } from './symptom';
import { atLines, thePeer } from './wording';

export const isakmpPfs: Symptom = {
  id: 'ikev1-pfs-mismatch',
  title: 'The ends do not agree on PFS',
  protocol: 'ikev1',
  kind: 'cause',
  severity: 'error',
  confirm: '`show crypto map` on both: `PFS (Y/N)` and the group.',
  configuration: ['crypto map > set pfs', 'crypto ipsec profile > set pfs'],
  asaConfiguration: ['crypto map > set pfs'],
  commands: ['show crypto map'],
  references: ['RFC 2409 §5.5', 'Cisco 113594'],
  certainty: 'inferred',
  find: (history) => {
    const record = firstSign(history, 'flagsRefused');
    if (record === undefined || quickModeWentOn(history, record)) return undefined;
    return {
      summary: `The transforms of ${thePeer(history)} fit, but what it says about PFS does not.`,
      confidence: 'likely',
      reason: `the flags of the proposal are refused at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'the flags of the proposal are refused' }],
      change: 'Set the same `set pfs` group on both ends, or leave it out on both.',
    };
  },
};
