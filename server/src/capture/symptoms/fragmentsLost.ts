import { hasAnswer, messagesOf, neverCameUp, retransmissionsOf } from './look';
import type { Symptom } from './symptom';
import { atLines, thePeer, times } from './wording';

/** Bytes of UDP payload that still go unfragmented over most paths. */
const commonLimit = 1400;

export const fragmentsLost: Symptom = {
  id: 'fragments-lost',
  title: 'IKE_AUTH is too large for the path and its fragments are lost',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm:
    '`ping` of the peer with this size and the don’t-fragment bit; `show ip traffic` counts fragments.',
  configuration: ['crypto ikev2 fragmentation', 'crypto pki trustpoint > chain-validation'],
  asaConfiguration: ['crypto ikev2 fragmentation'],
  commands: ['show crypto ikev2 sa detailed', 'show ip traffic'],
  debug: { side: 'peer', what: 'ikev2' },
  references: ['RFC 7383', 'Cisco IKEv2 fragmentation'],
  certainty: 'inferred',
  find: (history) => {
    if (!neverCameUp(history) || hasAnswer(history, 'IKE_AUTH')) return undefined;
    const sent = retransmissionsOf(history, 'IKE_AUTH');
    const large = messagesOf(history, 'IKE_AUTH').find(
      ({ direction, length }) => direction === 'sent' && (length ?? 0) > commonLimit,
    );
    if (sent === undefined || large === undefined) return undefined;
    return {
      summary: `IKE_AUTH has ${large.length} bytes, is repeated ${times(sent.count)}, and ${thePeer(history)} never answers, while the small IKE_SA_INIT gets through.`,
      confidence: 'likely',
      reason: `a message of this size is sent in IP fragments, which many firewalls drop (${atLines(history, large.firstRecord)})`,
      evidence: [
        { record: large.firstRecord, shows: `IKE_AUTH of ${large.length} bytes` },
        { record: sent.last, shows: 'the last repetition' },
      ],
      change:
        'Enable `crypto ikev2 fragmentation` on both ends, or permit IP fragments on the whole path.',
    };
  },
};
