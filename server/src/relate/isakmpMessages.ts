import type { Exchange, SaRole } from '../capture/model';
import { recordText } from '../capture/text';
import type { End } from './pairCaptures';

/** Which message of phase 1 it is that a router sends or receives in a state: its line prints the state behind `(I)`. */
const byState: Readonly<Record<SaRole, Record<'sent' | 'received', Record<string, number>>>> = {
  initiator: {
    sent: { MM_NO_STATE: 1, MM_SA_SETUP: 3, MM_KEY_EXCH: 5, AG_NO_STATE: 1, AG_INIT_EXCH: 1 },
    received: { MM_NO_STATE: 2, MM_SA_SETUP: 4, MM_KEY_EXCH: 6, AG_INIT_EXCH: 2 },
  },
  responder: {
    sent: { MM_NO_STATE: 2, MM_SA_SETUP: 2, MM_KEY_EXCH: 4, AG_NO_STATE: 2, AG_INIT_EXCH: 2 },
    received: { NEW: 1, MM_NO_STATE: 1, MM_SA_SETUP: 3, MM_KEY_EXCH: 5, AG_INIT_EXCH: 3 },
  },
};

/**
 * The numbers of the messages of an exchange of IKEv1, counted from 1, by their index; none for IKEv2. The debugs
 * print no more than the state of phase 1; of other exchanges, messages are counted as they come.
 */
export function isakmpNumbers(
  { capture, sa }: End,
  exchange: Exchange,
  role: SaRole,
): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  if (sa.protocol !== 'ikev1') return numbers;
  const isFirstPhase = exchange.type === 'MAIN_MODE' || exchange.type === 'AGGRESSIVE_MODE';
  let highest = 0;
  for (const index of exchange.messages) {
    const message = capture.messages.get(index);
    if (message?.direction === undefined) continue;
    const state = /\([IRN]\) (\w+)/.exec(recordText(capture, message.firstRecord))?.[1] ?? '';
    const known = byState[role][message.direction][state];
    let number = isFirstPhase ? known : numbers.size + 1;
    if (number === undefined) continue;
    // The responder answers message 3 and message 5 in one state; the second message of aggressive mode changes none.
    if (number === 4 && role === 'responder' && highest === 5) number = 6;
    if (number === 1 && highest === 2 && exchange.type === 'AGGRESSIVE_MODE') number = 3;
    highest = Math.max(highest, number);
    numbers.set(index, number);
  }
  return numbers;
}
