import { recordText } from '../text';
import type { History } from './history';
import { allSigns, findNotification } from './look';
import type { Symptom } from './symptom';
import { atLines, ThePeer } from './wording';

export const messageWindow: Symptom = {
  id: 'message-window',
  title: 'A request lies outside of the message window',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'warning',
  confirm: 'The numbers of requests and answers on both ends: is one missing on the way?',
  configuration: ['crypto ikev2 window'],
  commands: ['show crypto ikev2 sa detailed'],
  debug: { side: 'peer', what: 'ikev2' },
  references: ['RFC 7296 §2.3', 'RFC 7296 §3.10.1'],
  certainty: 'inferred',
  find: (history) => {
    const notified = findNotification(history, 'INVALID_MESSAGE_ID')?.record;
    const ahead = allSigns(history, 'requestId').find((record) => isAhead(history, record));
    const record = notified ?? ahead;
    if (record === undefined) return undefined;
    return {
      summary: `${ThePeer(history)} and this router count their messages differently${ahead === undefined ? '' : `: ${windowText(history, ahead)}`}.`,
      confidence: notified === undefined ? 'possible' : 'likely',
      reason: `it is at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'a number outside of the window' }],
      change: 'Set the same `crypto ikev2 window` on both ends; clear the SA to begin anew.',
    };
  },
};

const window = /mess_id (\d{1,10}); expected (\d{1,10}) through (\d{1,10})/i;

/** A number below the window is only a repeated request. */
function isAhead({ capture }: History, record: number): boolean {
  const [, id, , high] = window.exec(recordText(capture, record)) ?? [];
  return Number(id) > Number(high);
}

function windowText({ capture }: History, record: number): string {
  const [, id, low, high] = window.exec(recordText(capture, record)) ?? [];
  return `request ${id} arrives where ${low} through ${high} is expected`;
}
