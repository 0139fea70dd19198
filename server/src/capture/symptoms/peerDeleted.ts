import type { History } from './history';
import { allSigns, cameUp, captured, firstSign, spanText } from './look';
import type { Symptom } from './symptom';
import { atLines, code, ThePeer } from './wording';

export const peerDeleted: Symptom = {
  id: 'deleted-by-peer',
  title: 'The peer removed the SA',
  protocol: 'ikev2',
  kind: 'effect',
  severity: 'information',
  confirm:
    'The log of the peer at that time: lifetime, `clear` command, dead peer, or something it disliked.',
  configuration: ['crypto ikev2 profile > lifetime', 'crypto ikev2 dpd'],
  commands: ['show crypto ikev2 sa detailed', 'show logging'],
  debug: { side: 'peer', what: 'ikev2' },
  references: ['RFC 7296 §1.4.1'],
  find: (history) => {
    const children = allSigns(history, 'peerDeletesChild');
    const record = allSigns(history, 'peerDeletes').find(
      (asked) => !children.some((child) => child > asked && child <= asked + nearby),
    );
    if (record === undefined || rekeyedBefore(history, record)) return undefined;
    const why = captured(history, firstSign(history, 'receivesReason'), /error code\s*:\s*(\w+)/i);
    const { established } = history.sa ?? {};
    const after = established === undefined ? '' : spanText(history, 'after', established, record);
    const { sa, steps } = history;
    const early = !cameUp(history) && steps.length > 0 && sa?.childSpis.length === 0;
    return {
      summary: `${ThePeer(history)} sends DELETE${after}${why === undefined ? '' : ` with the reason ${code(why)}`}.${early ? ' No child SA was seen before.' : ''}`,
      confidence: 'certain',
      reason: `the request is at ${atLines(history, record)}; ${why === undefined ? 'its reason is not printed' : 'it tells the reason'}`,
      evidence: [{ record, shows: 'the peer asks to remove the SA' }],
      change: early
        ? 'Look at the peer: right after READY it mostly disliked the child SA.'
        : 'Nothing, if it was meant. Else look for the reason on the peer.',
    };
  },
};

/** Records between a request and the line that tells that it is about a child SA. */
const nearby = 4;

/** The old SA goes when a rekey has replaced it. */
function rekeyedBefore({ steps, sa }: History, record: number): boolean {
  if (sa?.rekeyed !== undefined && sa.rekeyed.record < record) return true;
  return steps.some((step) => step.record < record && step.event === 'EV_ACTIVATE_NEW_SA');
}
