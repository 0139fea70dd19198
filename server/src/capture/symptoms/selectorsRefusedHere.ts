import { refusedChild, wantedTraffic } from './childRefusal';
import { otherEntryMatches } from './cryptoMapIncomplete';
import type { History } from './history';
import { captured, firstSign, hasSign } from './look';
import { comparisonEvidence } from './mismatch';
import { findComparison } from './proposals';
import type { Symptom } from './symptom';
import { atLines, code, ThePeer } from './wording';

export const selectorsRefusedHere: Symptom = {
  id: 'traffic-selectors-mismatch',
  title: 'This router protects none of the traffic that the peer asks for',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm:
    'The crypto access lists of both ends side by side: each line must be the mirror of one there.',
  configuration: [
    'crypto map > match address',
    'ip access-list extended',
    'crypto ipsec profile',
    'interface Tunnel > tunnel protection ipsec',
    'crypto ikev2 authorization policy > route set',
  ],
  asaConfiguration: ['crypto map > match address', 'access-list'],
  commands: ['show crypto map', 'show access-lists'],
  references: ['RFC 7296 §2.9'],
  find: (history) => {
    const refused = refusedChild(history);
    const incomplete = firstSign(history, 'mapIncomplete');
    const entry = captured(history, incomplete, /crypto map\s+(\S+ seq \d+)/i);
    if (refused === undefined) return undefined;
    if (incomplete !== undefined && !otherEntryMatches(history, entry)) return undefined;
    const exact = firstSign(history, 'noProxyMatch', 'mapNoProxy', 'noPolicyForSelectors');
    const record = exact ?? nothingExpected(history);
    if (record === undefined) return undefined;
    const traffic = wantedTraffic(history);
    const map = captured(history, record, /on map\s+(\S+ seq \d+)/i);
    const comparison = findComparison(history, 'esp');
    return {
      summary: `${ThePeer(history)} wants to protect ${traffic ?? 'traffic'}, and ${map === undefined ? 'nothing here covers it' : `crypto map entry ${code(map)} does not cover it`}.`,
      confidence: exact === undefined ? 'likely' : 'certain',
      reason:
        exact === undefined
          ? `the list of what this router expects is empty (${atLines(history, record)})`
          : `the search fails at ${atLines(history, record)}`,
      evidence: [
        { record, shows: 'no entry covers the traffic' },
        ...(exact === undefined || comparison === undefined ? [] : comparisonEvidence(comparison)),
      ],
      change: `Make the access lists mirror each other, on a tunnel interface protect everything on both ends. The peer sees ${history.device === 'asa' ? '`NO_PROPOSAL_CHOSEN`' : '`TS_UNACCEPTABLE` or `NO_PROPOSAL_CHOSEN`'}.`,
    };
  },
};

/** The router lists what it received and nothing of its own: no entry of a crypto map was found. */
function nothingExpected(history: History): number | undefined {
  if (hasSign(history, 'mapPeerDiffers')) return undefined;
  const comparison = findComparison(history, 'esp');
  if (comparison === undefined || comparison.received.length === 0) return undefined;
  return comparison.expected.length === 0 ? comparison.expectedRecord : undefined;
}
