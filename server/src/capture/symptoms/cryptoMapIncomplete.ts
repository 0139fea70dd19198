import { refusedChild } from './childRefusal';
import type { History } from './history';
import { captured, firstSign } from './look';
import type { Symptom } from './symptom';
import { atLines, code } from './wording';

export const cryptoMapIncomplete: Symptom = {
  id: 'crypto-map-incomplete',
  title: 'The crypto map entry has no access list',
  protocol: 'either',
  kind: 'cause',
  severity: 'error',
  confirm: '`show crypto map`: an entry without access list is marked as incomplete.',
  configuration: ['crypto map > match address'],
  asaConfiguration: ['crypto map > match address'],
  commands: ['show crypto map', 'show running-config crypto map'],
  references: ['Cisco 115935'],
  find: (history) => {
    const record = firstSign(history, 'mapIncomplete');
    if (record === undefined || refusedChild(history) === undefined) return undefined;
    const map = captured(history, record, /crypto map\s+(\S+ seq \d+)/i);
    if (otherEntryMatches(history, map)) return undefined;
    return {
      summary: `Entry ${code(map ?? 'of the crypto map')} names no traffic, so nothing that the peer asks for can match it.`,
      confidence: 'certain',
      reason: `it is printed at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'the entry is incomplete' }],
      change: 'Add `match address` with an access list that mirrors that of the peer.',
    };
  },
};

/** Another entry is that of this peer, and its access list does not fit. */
export function otherEntryMatches(history: History, incomplete: string | undefined): boolean {
  const compared = firstSign(history, 'noProxyMatch', 'mapNoProxy');
  const map = captured(history, compared, /map\s+(\S+ seq \d+)/i);
  return compared !== undefined && map?.toLowerCase() !== incomplete?.toLowerCase();
}
