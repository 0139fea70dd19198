import type { History } from './history';
import { allSigns, cameUp, captured, firstSign, hasSign, retransmissionsOf } from './look';
import type { Symptom } from './symptom';
import { atLines, ThePeer, times } from './wording';

export const deadPeer: Symptom = {
  id: 'dead-peer',
  title: 'The peer stops answering liveness checks',
  protocol: 'either',
  kind: 'cause',
  severity: 'warning',
  confirm: '`ping` of the peer at that time, and its uptime: did it restart?',
  configuration: ['crypto ikev2 dpd', 'crypto ikev2 profile > dpd', 'crypto isakmp keepalive'],
  asaConfiguration: ['tunnel-group <peer> ipsec-attributes > isakmp keepalive'],
  commands: ['show crypto ikev2 sa detailed', 'show crypto session detail'],
  debug: { side: 'peer', what: 'ikev2' },
  references: ['RFC 7296 §2.4', 'RFC 7296 §1.4'],
  certainty: 'inferred',
  find: (history) => {
    const told = firstSign(history, 'deadPeer') ?? deadByReason(history);
    const lost = unansweredCheck(history);
    const record = told ?? lost?.last;
    if (record === undefined) return undefined;
    return {
      summary: `${ThePeer(history)} leaves ${lost === undefined ? 'the checks' : `a check, repeated ${times(lost.count)},`} without answer, and the SA goes.`,
      confidence: told === undefined ? 'likely' : 'certain',
      reason: `it is at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'no answer to the check' }],
      change:
        'Look for the moment at which path or peer failed. If both were up, allow more time in `dpd`.',
    };
  },
};

function unansweredCheck(history: History) {
  const lost = retransmissionsOf(history, 'INFORMATIONAL');
  if (lost === undefined) return undefined;
  if (!cameUp(history) && !hasSign(history, 'asksLiveness')) return undefined;
  const { capture } = history;
  const exchange = capture.exchanges.get(capture.records.exchange[lost.first] ?? -1);
  const answered = exchange?.messages.some(
    (index) => capture.messages.get(index)?.direction === 'received',
  );
  const gone = firstSign(history, 'retransmitsExceeded') ?? -1;
  return exchange?.purpose === 'delete' || answered || gone < lost.last ? undefined : lost;
}

/** IKEv1 gives the reason when it removes an SA. */
function deadByReason(history: History): number | undefined {
  return allSigns(history, 'removes').find((record) =>
    /dpd|peers? (?:is )?(?:dead|lost)|keepalive/i.test(
      captured(history, record, /reason "([^"]{1,80})"/i) ?? '',
    ),
  );
}
