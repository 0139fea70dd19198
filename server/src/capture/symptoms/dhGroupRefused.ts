import type { History } from './history';
import { captured, findNotification, firstSign, hasAnswer, neverCameUp } from './look';
import type { Symptom } from './symptom';
import { atLines, ThePeer, thePeer, times } from './wording';

export const dhGroupRefused: Symptom = {
  id: 'dh-group-refused',
  title: 'The ends do not settle on a Diffie-Hellman group',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm:
    'The group lists of both ends: the group that is asked for must stand in the initiator’s.',
  configuration: ['crypto ikev2 proposal > group'],
  asaConfiguration: ['crypto ikev2 policy > group'],
  commands: ['show crypto ikev2 proposal'],
  references: ['RFC 7296 §1.2', 'RFC 7296 §1.3'],
  certainty: 'inferred',
  find: (history) => {
    const record = firstRefusal(history);
    if (record === undefined || !neverCameUp(history) || wasRepeated(history)) return undefined;
    const count = history.notifications.filter(({ type }) => type === invalidKe).length;
    const loops = count >= 3;
    const wanted = captured(
      history,
      record,
      /(?:group prefers|prefers group|requests group)\s+(\d+)/i,
    );
    const asked = wanted === undefined ? 'another group' : `group ${wanted}`;
    return {
      summary:
        firstSign(history, 'sendsInvalidKe', 'wrongGroup') === undefined
          ? `${ThePeer(history)} asks for ${asked} ${times(Math.max(1, count))}, and no request with it follows.`
          : `This router asks for ${asked}, and ${thePeer(history)} does not come back with it.`,
      confidence: loops ? 'likely' : 'possible',
      reason: `one \`${invalidKe}\` is normal; ${loops ? 'so many are not' : 'here the exchange ends with it'} (${atLines(history, record)})`,
      evidence: [{ record, shows: 'the group of the KE payload is refused' }],
      change:
        'Put the group that is asked for into the proposal of the initiator, best as the first.',
    };
  },
};

const invalidKe = 'INVALID_KE_PAYLOAD';

function firstRefusal(history: History): number | undefined {
  const told = firstSign(history, 'sendsInvalidKe', 'receivesInvalidKe', 'wrongGroup');
  return told ?? findNotification(history, invalidKe, undefined, 'IKE_SA_INIT')?.record;
}

/** The request came again and went on: here, or in another SA with the same SPI of the initiator. */
export function wasRepeated(history: History): boolean {
  const { sa, all, capture } = history;
  const reached = (other: History) =>
    other.sa?.exchanges.some((index) => capture.exchanges.get(index)?.type === 'IKE_AUTH') === true;
  if (reached(history)) return true;
  return all.some(
    (other) =>
      other !== history &&
      other.sa !== undefined &&
      other.sa.firstRecord > (sa?.firstRecord ?? 0) &&
      (other.sa.initiatorSpi === sa?.initiatorSpi ||
        other.sa.remote?.address === sa?.remote?.address) &&
      (reached(other) || hasAnswer(other, 'IKE_AUTH')),
  );
}
