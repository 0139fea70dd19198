import { wasRepeated } from './dhGroupRefused';
import type { History } from './history';
import { captured, findNotification, firstSign, hasAnswer, lastStep, messagesOf } from './look';
import type { Finding, Symptom } from './symptom';
import { atLines, code, thePeer } from './wording';

export const undecided: Symptom = {
  id: 'not-enough-shown',
  title: 'The capture does not show why the SA does not come up',
  protocol: 'either',
  kind: 'gap',
  severity: 'information',
  confirm: 'A capture of both ends at once, from before the first message to after the last.',
  configuration: [],
  commands: ['show crypto ikev2 sa detailed', 'show crypto ikev2 diagnose error', 'show logging'],
  debug: { side: 'here', what: 'ikev2' },
  references: ['RFC 7296 §2.21', 'Cisco 115934'],
  find: (history) => {
    const { sa } = history;
    if (sa === undefined || sa.outcome === 'up' || sa.outcome === 'unknown') return undefined;
    if (isRepetition(history) && wasRepeated(history)) return undefined;
    if (sa.outcome === 'deleted') return withoutChild(history);
    return sa.outcome === 'failed' ? failed(history) : unfinished(history);
  },
};

/** The first of two attempts, which ends with a cookie or another group, is no failure. */
function isRepetition(history: History): boolean {
  return findNotification(history, ['INVALID_KE_PAYLOAD', 'COOKIE']) !== undefined;
}

function withoutChild(history: History): Finding | undefined {
  const { sa, steps } = history;
  if (sa?.established === undefined || steps.length === 0) return undefined;
  const shown = sa.childEstablished !== undefined || sa.childSpis.length > 0;
  const began = sa.exchanges.some((index) =>
    setUp.has(history.capture.exchanges.get(index)?.type ?? ''),
  );
  if (shown || !began || sa.decidedBy === undefined) return undefined;
  return {
    title: 'The SA goes without ever having had IPsec SAs',
    summary: `The IKE SA with ${thePeer(history)} comes up and is removed; no IPsec SA is shown in between, and no reason.`,
    confidence: 'possible',
    reason: `the removal is at ${atLines(history, sa.decidedBy)}`,
    evidence: [{ record: sa.decidedBy, shows: 'the SA is removed' }],
    change: 'Capture the debugs of IPsec too, and look at the peer.',
  };
}

const setUp: ReadonlySet<string> = new Set(['IKE_SA_INIT', 'MAIN_MODE', 'AGGRESSIVE_MODE']);

function failed(history: History): Finding {
  const { sa } = history;
  const record = sa?.decidedBy ?? sa?.lastRecord ?? 0;
  const last = lastStep(history);
  const after = last === undefined ? '' : ` after ${code(last.state)}`;
  const said = captured(history, record, /\bERROR: ([^\r\n]{1,80}?)\s*$/m);
  const more =
    said === undefined ? 'no line before it names a reason' : 'no line before it says more';
  return {
    summary: `The SA with ${thePeer(history)} fails${said === undefined ? '' : ` (${code(said)})`}${after}, and ${more}.`,
    confidence: 'possible',
    reason: `the failure is at ${atLines(history, record)}; ${missingText(history)}`,
    evidence: [{ record, shows: 'the SA is given up' }],
    change: 'Repeat it with the debugs below on this router, and look at the peer too.',
  };
}

function missingText(history: History): string {
  if (history.steps.length === 0) return 'the steps of the state machine are not in the capture';
  const messages = [...messagesOf(history, 'IKE_AUTH'), ...messagesOf(history, 'IKE_SA_INIT')];
  return messages.length === 0
    ? 'the messages are not in the capture'
    : 'the reason is known to the peer, or was printed elsewhere';
}

/** The capture ends on the way: it says no more than where. */
function unfinished(history: History): Finding | undefined {
  const { sa, capture } = history;
  if (sa === undefined || firstSign(history, 'loadsKeys') !== undefined) return undefined;
  const last = lastStep(history);
  const exchange = capture.exchanges.get(sa.exchanges.at(-1) ?? -1)?.type;
  const record = last?.record ?? sa.lastRecord;
  const waits = last !== undefined && /WAIT/.test(last.state);
  const asked = hasAnswer(history, 'IKE_AUTH') ? '' : whatIsMissing(history);
  return {
    title: 'The capture ends before the SA is up',
    summary: `The last that is shown of the SA with ${thePeer(history)} is ${last === undefined ? (exchange ?? 'a message') : code(last.state)}${waits ? ', in which this router waits for the peer' : ''}.${asked}`,
    confidence: 'possible',
    reason: `nothing of this SA follows ${atLines(history, record)}`,
    evidence: [{ record, shows: 'the last that is shown' }],
    change:
      'Capture on until the SA is up or given up; an exchange is repeated for up to several minutes.',
  };
}

function whatIsMissing(history: History): string {
  if (history.sa?.role !== 'initiator' || history.sa.protocol === 'ikev1') return '';
  if (!messagesOf(history, 'IKE_SA_INIT').some(({ direction }) => direction === 'sent')) return '';
  return hasAnswer(history, 'IKE_SA_INIT') || history.sa.responderSpi !== undefined
    ? ' No answer to IKE_AUTH is shown.'
    : ' No answer to IKE_SA_INIT is shown.';
}
