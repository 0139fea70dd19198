import type { History } from './history';
import { allSigns, captured, firstSign, hasSign } from './look';
import type { Symptom } from './symptom';
import { atLines, thePeer } from './wording';

export const isakmpKeyMismatch: Symptom = {
  id: 'ikev1-psk-mismatch',
  title: 'The pre-shared keys differ',
  protocol: 'ikev1',
  kind: 'cause',
  severity: 'error',
  confirm: 'Type the same key anew on both ends; no debug shows it.',
  configuration: [
    'crypto isakmp key',
    'crypto keyring > pre-shared-key address',
    'crypto isakmp profile > keyring',
  ],
  asaConfiguration: ['tunnel-group <peer> ipsec-attributes > ikev1 pre-shared-key'],
  commands: ['show crypto isakmp key', 'show crypto isakmp sa'],
  references: ['RFC 2409 §5.4', 'Cisco 113594'],
  find: (history) => {
    if (history.sa?.established !== undefined) return undefined;
    const told = firstSign(history, 'keyDecryption');
    const exact =
      told ?? firstSign(history, 'garbled', 'hashMismatch', 'failedSanity', 'keyDoubted');
    const stuck = stuckInKeyExchange(history);
    const record = exact ?? stuck;
    if (record === undefined) return undefined;
    return {
      summary:
        exact === undefined
          ? `Main mode with ${thePeer(history)} stops at its encrypted messages: the keys for them come from the pre-shared key.`
          : `A message of ${thePeer(history)} makes no sense after decryption: the keys for it come from the pre-shared key.`,
      confidence: told !== undefined ? 'certain' : exact === undefined ? 'possible' : 'likely',
      reason:
        exact === undefined
          ? `the repetitions in MM_KEY_EXCH are at ${atLines(history, record)}; a filter on UDP port 4500 looks the same`
          : `the message is refused at ${atLines(history, record)}`,
      evidence: [{ record, shows: exact === undefined ? 'no progress' : 'an unreadable message' }],
      change: 'Set the same key on both ends, for the address that the packets come from.',
    };
  },
};

function stuckInKeyExchange(history: History): number | undefined {
  if (hasSign(history, 'natFound', 'phase1Refused', 'noOffersAccepted')) return undefined;
  return allSigns(history, 'retransmitsPhase1').findLast((record) =>
    /KEY_EXCH/.test(captured(history, record, /phase 1 (\S+)/i) ?? ''),
  );
}
