import { messageText } from '../text';
import type { History } from './history';
import { allSigns } from './look';
import type { Symptom } from './symptom';
import { atLines, ThePeer } from './wording';

export const quickModeRefused: Symptom = {
  id: 'ikev1-quick-mode-refused',
  title: 'The peer refuses quick mode: PFS, transform set or access list differs',
  protocol: 'ikev1',
  kind: 'cause',
  severity: 'error',
  confirm:
    'The debug of the peer tells which; `show crypto map` on both shows PFS and transform sets side by side.',
  configuration: [
    'crypto map > set pfs',
    'crypto map > set transform-set',
    'crypto ipsec transform-set',
    'crypto ipsec profile > set pfs',
    'crypto map > match address',
  ],
  asaConfiguration: ['crypto map > set pfs', 'crypto map > set ikev1 transform-set'],
  commands: ['show crypto map', 'show crypto ipsec transform-set', 'show crypto ipsec sa'],
  debug: { side: 'peer', what: 'ikev1' },
  references: ['RFC 2409 §5.5', 'Cisco 113594'],
  find: (history) => {
    const record = refusal(history);
    if (record === undefined) return undefined;
    return {
      summary: `Phase 1 is up. ${ThePeer(history)} answers the quick mode of this router with \`PROPOSAL_NOT_CHOSEN\`: the PFS group (one end wants it, or another group), the transform set or the access list differs.`,
      confidence: 'likely',
      reason: `the notification is at ${atLines(history, record)}; it is the same for PFS, transforms, mode and access lists`,
      evidence: [{ record, shows: 'the peer refuses the proposal of quick mode' }],
      change:
        'Compare `set pfs`, then transform set and mode, then whether the access lists mirror each other and the entry there names this router.',
    };
  },
};

function refusal(history: History): number | undefined {
  const { sa } = history;
  const made = sa?.childEstablished;
  const notified = allSigns(history, 'notifiesIkev1').findLast((record) =>
    /protocol\s+[23]\b/i.test(messageText(history.capture, record, 200)),
  );
  const asa = allSigns(history, 'nonRoutineNotify').findLast((record) =>
    /no[\s_]proposal[\s_]chosen/i.test(messageText(history.capture, record, 300)),
  );
  const record = notified ?? asa;
  return record !== undefined && made !== undefined && made > record ? undefined : record;
}
