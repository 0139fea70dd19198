import type { History } from './history';
import { allSigns, captured, firstSign } from './look';
import type { Symptom } from './symptom';
import { atLines, code, ThePeer } from './wording';

export const deletedByCommand: Symptom = {
  id: 'deleted-by-command',
  title: 'An administrator removed the SA',
  protocol: 'either',
  kind: 'notice',
  severity: 'information',
  harmless: true,
  confirm: 'The command history or accounting log of the router at that time.',
  configuration: [],
  commands: ['show logging', 'show crypto ikev2 sa'],
  references: ['RFC 7296 §1.4.1'],
  find: (history) => {
    const sent = byCommand(history, 'sendsReason');
    const received = byCommand(history, 'receivesReason');
    const killed = allSigns(history, 'sessionKilled').find(
      (record) => captured(history, record, /Reason:\s*(Administrator Reset)/i) !== undefined,
    );
    const record = sent ?? received ?? killed;
    if (record === undefined) return undefined;
    const there = sent === undefined && received !== undefined;
    const session = there ? undefined : firstSign(history, 'weDelete');
    return {
      title: there ? 'An administrator of the peer removed the SA' : title,
      summary: `${there ? ThePeer(history) : 'This router'} removes the SA because a command says so${record === killed ? '' : ` (${code('DELETE_BY_USER_COMMAND')})`}. This is not a failure.`,
      confidence: 'certain',
      reason: `the reason is printed at ${atLines(history, record)}`,
      evidence: [
        { record, shows: 'the reason' },
        ...(session === undefined || session === record
          ? []
          : [{ record: session, shows: 'DELETE is sent' }]),
      ],
      change: 'Nothing: new traffic sets the SA up again.',
    };
  },
};

const title = 'An administrator removed the SA';

function byCommand(history: History, sign: 'sendsReason' | 'receivesReason'): number | undefined {
  return allSigns(history, sign).find((record) =>
    /BY_USER/i.test(captured(history, record, /error code\s*:\s*(\w+)/i) ?? ''),
  );
}
