import { recordKinds } from '../model';
import type { History } from './history';
import { exchangeTypeAt, findStep, firstSign } from './look';
import {
  comparisonEvidence,
  differingWords,
  listsReason,
  mismatchCure,
  mismatchSummary,
} from './mismatch';
import type { Comparison } from './proposals';
import { findComparison } from './proposals';
import { ikeSpelling } from './spelling';
import type { Finding, Symptom } from './symptom';
import { atLines, ThePeer, thePeer } from './wording';

export const ikeProposalMismatch: Symptom = {
  id: 'ike-proposal-mismatch',
  title: 'The ends have no IKE proposal in common',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm:
    '`show crypto ikev2 proposal` on both routers: one proposal of each must share encryption, PRF, integrity and group.',
  configuration: [
    'crypto ikev2 proposal > encryption',
    'crypto ikev2 proposal > prf',
    'crypto ikev2 proposal > integrity',
    'crypto ikev2 proposal > group',
    'crypto ikev2 policy > proposal',
  ],
  asaConfiguration: ['crypto ikev2 policy'],
  commands: ['show crypto ikev2 proposal', 'show crypto ikev2 policy'],
  references: ['RFC 7296 §2.7', 'RFC 7296 §3.3'],
  find: (history) => {
    const comparison = findComparison(history, 'ike');
    if (comparison?.expectedRecord === undefined) return withoutLists(history);
    if (comparison.expected.length === 0) return nothingExpected(history, comparison);
    const [first] = comparison.nearest;
    if (first === undefined || first.types.length === 0 || onlyGroup(comparison)) return undefined;
    return {
      title: `The ends have no IKE ${differingWords(comparison)} in common`,
      summary: mismatchSummary(history, comparison),
      confidence: 'certain',
      reason: listsReason(history, comparison),
      evidence: comparisonEvidence(comparison),
      change: `${mismatchCure(comparison, spell(history), placeOf(history))} The peer sees \`NO_PROPOSAL_CHOSEN\`.`,
    };
  },
};

/** Only the groups differ: that is told more exactly. */
export function onlyGroup({ nearest }: Comparison): boolean {
  return nearest.length > 0 && nearest.every(({ types }) => types.join() === 'D-H');
}

export function placeOf({ device }: History): string {
  return device === 'asa' ? 'the `crypto ikev2 policy`' : 'the proposal';
}

export function spell({ device }: History) {
  return (type: Parameters<typeof ikeSpelling>[0], name: string) => ikeSpelling(type, name, device);
}

function nothingExpected(history: History, comparison: Comparison): Finding {
  return {
    title: 'This router has no IKE proposal for this request',
    summary: `${ThePeer(history)} offers proposals, and the list of what this router accepts is empty.`,
    confidence: 'likely',
    reason: `the expected list at ${atLines(history, comparison.expectedRecord ?? comparison.receivedRecord)} is empty or cut`,
    evidence: comparisonEvidence(comparison),
    change: 'Attach a proposal to a `crypto ikev2 policy` that matches the own address and VRF.',
  };
}

function withoutLists(history: History): Finding | undefined {
  const step = findStep(history, 'R_INIT', 'EV_NO_PROP_CHOSEN')?.record;
  const told = firstSign(history, 'policiesRefused', 'policiesDiffer', 'sendsProposalRefused');
  const inInit = told !== undefined && exchangeTypeAt(history, told) === 'IKE_SA_INIT';
  const record = step ?? (inInit ? told : undefined);
  if (record === undefined) return inLog(history);
  return {
    summary: `This router refuses what ${thePeer(history)} offers for the IKE SA; the capture does not hold both lists.`,
    confidence: 'likely',
    reason: `the refusal is at ${atLines(history, record)}, the values are not printed`,
    evidence: [{ record, shows: 'this router refuses the offer' }],
    change:
      'Compare the proposals of both ends: one must share encryption, PRF, integrity and group.',
  };
}

const syslog = recordKinds.indexOf('syslog');

/** A log tells the refusal alone. */
function inLog(history: History): Finding | undefined {
  const record = firstSign(history, 'policiesDiffer');
  if (record === undefined || history.capture.records.kind[record] !== syslog) return undefined;
  return {
    title: 'The ends have no IKEv2 proposal in common',
    summary: `This router refuses what ${thePeer(history)} offers.`,
    confidence: 'likely',
    reason: `the refusal is at ${atLines(history, record)}; a log does not tell whether it is about the IKE SA or a child SA`,
    evidence: [{ record, shows: 'this router refuses the offer' }],
    change:
      'Compare the IKE proposals of both ends, then the transform sets. `debug crypto ikev2` prints both lists.',
  };
}
