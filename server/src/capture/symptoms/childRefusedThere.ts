import { parsePayloads } from '../payloads';
import type { History } from './history';
import {
  allSigns,
  captured,
  findNotification,
  findStep,
  firstSign,
  hasSign,
  isOfChild,
  messagesOf,
} from './look';
import { namesOf, transformWords } from './proposals';
import type { Symptom } from './symptom';
import { atLines, listed, ThePeer } from './wording';

export const childRefusedThere: Symptom = {
  id: 'child-refused',
  title: 'The peer refuses the child SA: transform sets or crypto access lists differ',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm:
    'The debug of the peer: ESP proposals under `Expected Policies` mean the transform set; an empty list means access list, map or peer address.',
  configuration: [
    'crypto ipsec transform-set',
    'crypto ipsec profile > set transform-set',
    'crypto map > set transform-set',
    'crypto map > match address',
  ],
  asaConfiguration: ['crypto ipsec ikev2 ipsec-proposal', 'crypto map > match address'],
  commands: ['show crypto ipsec transform-set', 'show crypto map', 'show crypto ipsec sa'],
  debug: { side: 'peer', what: 'ikev2' },
  references: ['RFC 7296 §1.2', 'RFC 7296 §3.10.1'],
  find: (history) => {
    if (history.sa?.role === 'responder' || hasSign(history, 'loadsKeys')) return undefined;
    const notified = refusal(history);
    const queued = firstSign(history, 'queuesDelete');
    const record = notified ?? deletedAtOnce(history, queued);
    if (record === undefined) return undefined;
    return {
      summary: `${ThePeer(history)} accepts the IKE SA and ${notified === undefined ? 'no child SA follows; this router removes the IKE SA at once' : 'answers `NO_PROPOSAL_CHOSEN` for the child SA'}.${offeredText(history)}`,
      confidence: notified === undefined ? 'likely' : 'certain',
      reason: `${notified === undefined ? 'READY is reached without keys for IPsec' : 'the refusal is printed'} (${atLines(history, record)}); which of the two it is only the peer knows`,
      evidence: [
        { record, shows: 'no child SA' },
        ...(queued === undefined || queued === record
          ? []
          : [{ record: queued, shows: 'this router removes the IKE SA' }]),
      ],
      change:
        'Compare transform set, mode and ESN with the peer first, then whether the access lists mirror each other.',
    };
  },
};

function refusal(history: History): number | undefined {
  const told = allSigns(history, 'proposalRefused').find((record) => isOfChild(history, record));
  const { notifications } = history;
  const notified = notifications.find(
    ({ type, direction, exchange }) =>
      type === 'NO_PROPOSAL_CHOSEN' && direction === 'received' && exchange === 'IKE_AUTH',
  );
  return (
    notified?.record ?? (findNotification(history, 'NO_PROPOSAL_CHOSEN', 'sent') ? undefined : told)
  );
}

function deletedAtOnce(history: History, queued: number | undefined): number | undefined {
  const traced = findStep(history, 'READY', 'EV_DEL_SA')?.record;
  const { established, childEstablished } = history.sa ?? {};
  if (childEstablished !== undefined || established === undefined) return undefined;
  const reason = captured(history, queued, /reason:\s*(\S+)/i);
  if (queued !== undefined) return reason === 'unknown' ? (traced ?? queued) : undefined;
  return traced;
}

/** The ESP proposals of this router's request, when its dump is in the capture. */
function offeredText(history: History): string {
  for (const message of messagesOf(history, 'IKE_AUTH')) {
    if (message.direction !== 'sent') continue;
    const proposals = parsePayloads(history.capture, message).flatMap((one) => one.proposals);
    const texts = proposals
      .slice(0, 4)
      .map((proposal) =>
        (['ENCR', 'INTEG'] as const)
          .flatMap((type) => namesOf(proposal, type).map(transformWords))
          .join(' with '),
      );
    const known = [...new Set(texts.filter((text) => text !== ''))];
    if (known.length > 0) return ` This router offers ${listed(known)}.`;
  }
  return '';
}
