import { parsePayloads } from '../payloads';
import type { History } from './history';
import { allSigns, exchangeTypeAt, findNotification, isOfChild, messagesOf } from './look';
import { namesOf, transformWords } from './proposals';
import type { Symptom } from './symptom';
import { atLines, listed, ThePeer } from './wording';

export const ikeProposalRefused: Symptom = {
  id: 'ike-proposal-refused',
  title: 'The peer accepts none of the IKE proposals of this router',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm:
    'The debug of the peer: `Received Policies` against `Expected Policies` names the value that differs.',
  configuration: ['crypto ikev2 proposal', 'crypto ikev2 policy > proposal'],
  asaConfiguration: ['crypto ikev2 policy'],
  commands: ['show crypto ikev2 proposal', 'show crypto ikev2 policy'],
  debug: { side: 'peer', what: 'ikev2' },
  references: ['RFC 7296 §2.7', 'RFC 7296 §3.10.1'],
  find: (history) => {
    const told = allSigns(history, 'proposalRefused').find((record) => !isOfChild(history, record));
    const notified = findNotification(history, 'NO_PROPOSAL_CHOSEN', 'received', 'IKE_SA_INIT');
    const record = told ?? notified?.record;
    if (record === undefined) return undefined;
    const offered = offeredText(history);
    const known = exchangeTypeAt(history, record) !== undefined;
    return {
      summary: `${ThePeer(history)} answers \`NO_PROPOSAL_CHOSEN\` to IKE_SA_INIT.${offered}`,
      confidence: known ? 'certain' : 'likely',
      reason: `the answer is at ${atLines(history, record)}; ${known ? 'which value differs only the peer knows' : 'the message that it answers is not in the capture'}`,
      evidence: [{ record, shows: 'the peer answers NO_PROPOSAL_CHOSEN' }],
      change:
        'Compare encryption, PRF, integrity and group with a proposal of the peer: one value of each must be in both.',
    };
  },
};

/** What this router offered, when its request is in the capture. */
function offeredText(history: History): string {
  const request = messagesOf(history, 'IKE_SA_INIT').find(({ direction }) => direction === 'sent');
  if (request === undefined) return '';
  const proposals = parsePayloads(history.capture, request).flatMap((payload) => payload.proposals);
  const [first] = proposals;
  if (first === undefined) return '';
  const parts = (['ENCR', 'PRF', 'INTEG', 'D-H'] as const).flatMap((type) => {
    const names = namesOf(first, type).map(transformWords);
    return names.length === 0 ? [] : [listed(names.slice(0, 6), 'or')];
  });
  const more = proposals.length > 1 ? ` and ${proposals.length - 1} more` : '';
  return ` This router offers ${parts.join('; ')}${more}.`;
}
