import { allSigns, firstSign, hasSign } from './look';
import type { Symptom } from './symptom';
import { atLines, thePeer, times } from './wording';

export const quickModeUnanswered: Symptom = {
  id: 'ikev1-quick-mode-unanswered',
  title: 'The peer does not answer quick mode',
  protocol: 'ikev1',
  kind: 'cause',
  severity: 'error',
  confirm: 'The debug of the peer: does quick mode arrive, and what does it make of it?',
  configuration: [
    'crypto map > match address',
    'crypto map > set transform-set',
    'crypto map > set pfs',
  ],
  commands: ['show crypto map', 'show crypto isakmp sa'],
  debug: { side: 'peer', what: 'ikev1' },
  references: ['RFC 2409 §5.5'],
  certainty: 'inferred',
  find: (history) => {
    const repeats = allSigns(history, 'retransmitsPhase2');
    const last = repeats.at(-1);
    const done = firstSign(history, 'quickModeDone');
    if (last === undefined || (done !== undefined && done > last)) return undefined;
    if (repeats.length < 2 || hasSign(history, 'phase2Refused')) return undefined;
    return {
      summary: `Phase 1 is up, quick mode is repeated ${times(repeats.length)}, and ${thePeer(history)} does not answer.`,
      confidence: 'likely',
      reason: `the repetitions are at ${atLines(history, ...repeats.slice(0, 3))}`,
      evidence: [{ record: last, shows: 'the last repetition of quick mode' }],
      change:
        'Look at the peer: a map entry for this traffic may be missing there, or it has lost phase 1.',
    };
  },
};
