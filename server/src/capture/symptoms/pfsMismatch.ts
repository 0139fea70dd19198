import type { History } from './history';
import { cameUp, findNotification } from './look';
import { comparisonEvidence } from './mismatch';
import { findComparison, namesOf, transformWords } from './proposals';
import type { Symptom } from './symptom';
import { atLines, listed, ThePeer } from './wording';

export const pfsMismatch: Symptom = {
  id: 'pfs-mismatch',
  title: 'The ends do not agree on PFS, so the rekey fails',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm: '`show crypto map` or `show crypto ipsec profile` on both: `PFS (Y/N)` and the group.',
  configuration: ['crypto map > set pfs', 'crypto ipsec profile > set pfs'],
  asaConfiguration: ['crypto map > set pfs'],
  commands: ['show crypto map', 'show crypto ipsec profile'],
  references: ['RFC 7296 §1.3.1', 'RFC 7296 §2.17'],
  certainty: 'inferred',
  find: (history) => byLists(history) ?? byNotification(history),
};

function byLists(history: History) {
  const comparison = findComparison(history, 'esp');
  const [first] = comparison?.nearest ?? [];
  if (comparison === undefined || first?.types.join() !== 'D-H') return undefined;
  const say = (names: readonly string[]) =>
    names.length === 0 ? 'no PFS' : listed(names.map(transformWords));
  return {
    summary: `${ThePeer(history)} wants ${say(namesOf(first.received, 'D-H'))}; this router wants ${say(namesOf(first.expected, 'D-H'))}. Encryption and integrity agree.`,
    confidence: 'certain' as const,
    reason: `both lists are printed at ${atLines(history, comparison.receivedRecord)}`,
    evidence: comparisonEvidence(comparison),
    change,
  };
}

function byNotification(history: History) {
  const refused =
    findNotification(history, 'INVALID_KE_PAYLOAD', undefined, 'CREATE_CHILD_SA') ??
    findNotification(history, 'NO_PROPOSAL_CHOSEN', undefined, 'CREATE_CHILD_SA');
  if (refused === undefined || isFollowedBySuccess(history, refused.record)) return undefined;
  const { sa, capture } = history;
  const exchange = capture.exchanges.get(capture.records.exchange[refused.record] ?? -1);
  if (exchange?.purpose === 'ike-rekey' || sa === undefined) return undefined;
  const group = refused.type === 'INVALID_KE_PAYLOAD';
  return {
    summary: `${refused.direction === 'sent' ? 'This router' : ThePeer(history)} answers \`${refused.type}\` to CREATE_CHILD_SA. The first child SA is made in IKE_AUTH, which uses no PFS, so it shows only now.`,
    confidence: group || cameUp(history) ? ('likely' as const) : ('possible' as const),
    reason: `the refusal is at ${atLines(history, refused.record)}; ${group ? 'it is about the group' : 'the proposal can differ in the group or in more'}`,
    evidence: [{ record: refused.record, shows: `${refused.type} in CREATE_CHILD_SA` }],
    change,
  };
}

/** A refused group is offered again with the right one. */
function isFollowedBySuccess({ steps }: History, record: number): boolean {
  return steps.some(
    (step) => step.record > record && /LOAD_IPSEC|ACTIVATE_NEW_SA/.test(step.event),
  );
}

const change = 'Set the same `set pfs` group on both ends, or leave it out on both.';
