import type { History } from './history';
import { allSigns, captured, firstSign } from './look';
import type { Symptom } from './symptom';
import { atLines, peerAddress, times } from './wording';

export const isakmpNoAnswer: Symptom = {
  id: 'ikev1-no-answer',
  title: 'The peer does not answer main or aggressive mode',
  protocol: 'ikev1',
  kind: 'cause',
  severity: 'error',
  confirm: 'A debug on the peer: does the first message arrive?',
  configuration: ['crypto map > set peer', 'crypto isakmp policy', 'crypto isakmp enable'],
  asaConfiguration: ['crypto map > set peer', 'crypto ikev1 enable'],
  commands: ['show crypto isakmp sa', 'ping', 'show ip route'],
  debug: { side: 'peer', what: 'ikev1' },
  references: ['RFC 2409 §5', 'Cisco 113594'],
  find: (history) => {
    if (history.sa?.role === 'responder' || history.sa?.established !== undefined) return undefined;
    const repeats = repetitions(history).filter((record) =>
      /NO_STATE|INIT_EXCH|HDR \+ SA/.test(
        captured(history, record, /(?:phase 1|payloads :) (\S+(?: \+ SA)?)/i) ?? '',
      ),
    );
    const dead = deadInFirstState(history) ?? gaveUpOnAsa(history);
    const record = dead ?? repeats.at(-1);
    if (record === undefined || wasAnswered(history)) return undefined;
    return {
      summary: `The first message to ${peerAddress(history)} is repeated ${times(Math.max(1, repeats.length))}, and nothing comes back.`,
      confidence: dead === undefined ? 'likely' : 'certain',
      reason:
        dead === undefined
          ? `the last repetition is at ${atLines(history, record)}`
          : `this router gives up at ${atLines(history, record)}`,
      evidence: [
        { record, shows: dead === undefined ? 'the last repetition' : 'this router gives up' },
        ...repeats.slice(0, 1).map((first) => ({ record: first, shows: 'the first repetition' })),
      ],
      change:
        'Check in this order: route and address of the peer, UDP port 500 both ways, an ISAKMP policy and a crypto map or tunnel for this router on the peer.',
    };
  },
};

/** A router announces each repetition (`MM_NO_STATE...`) and then prints it. */
function repetitions(history: History): readonly number[] {
  const all = allSigns(history, 'retransmitsPhase1', 'resends');
  const done = all.filter((record) => captured(history, record, /(\.\.\.)\s*$/) === undefined);
  return done.length > 0 ? done : all;
}

function deadInFirstState(history: History): number | undefined {
  return allSigns(history, 'deadByRetransmission').find((record) =>
    /NO_STATE/.test(captured(history, record, /state \([^)]*\) (\S+)/i) ?? ''),
  );
}

/** An ASA prints the states that it went through when it gives up. */
function gaveUpOnAsa(history: History): number | undefined {
  const record = firstSign(history, 'waitHistory');
  return captured(history, record, /(MM_WAIT_MSG2|AM_WAIT_MSG2)/) === undefined
    ? undefined
    : record;
}

function wasAnswered(history: History): boolean {
  const { capture, sa, steps } = history;
  if (steps.some(({ state }) => /^IKE_I_(?:MM[3-6]|AM2)/.test(state))) return true;
  if (firstSign(history, 'notifiesIkev1', 'unencryptedRefusal') !== undefined) return true;
  return capture.messages.some(
    (message) => message.sa === sa?.index && message.direction === 'received',
  );
}
