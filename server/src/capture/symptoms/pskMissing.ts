import type { History } from './history';
import { allSigns, captured, findStep, firstSign, hasSign, neverCameUp } from './look';
import type { Symptom } from './symptom';
import { atLines, code, peerAddress } from './wording';

export const pskMissing: Symptom = {
  id: 'psk-missing',
  title: 'This router has no pre-shared key for the peer',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm:
    '`show running-config | section ikev2 keyring`: which peer block fits the address or identity?',
  configuration: [
    'crypto ikev2 profile > keyring local',
    'crypto ikev2 keyring > peer > address',
    'crypto ikev2 keyring > peer > identity',
    'crypto ikev2 keyring > peer > pre-shared-key',
  ],
  asaConfiguration: [
    'tunnel-group <peer> ipsec-attributes > ikev2 local-authentication pre-shared-key',
    'tunnel-group <peer> ipsec-attributes > ikev2 remote-authentication pre-shared-key',
  ],
  commands: ['show crypto ikev2 profile', 'show running-config | section keyring'],
  references: ['RFC 7296 §2.15', 'Cisco 115934'],
  certainty: 'inferred',
  find: (history) => {
    if (history.sa !== undefined && !neverCameUp(history)) return undefined;
    if (hasSign(history, 'noTunnelGroup', 'valueDiffers')) return undefined;
    const told = firstSign(history, 'keyNotFound');
    const asa = firstSign(history, 'authNotSet');
    const record = told ?? asa ?? failedLookup(history);
    if (record === undefined) return undefined;
    const wanted = lookedFor(history, record) ?? peerAddress(history);
    const certain = told !== undefined || asa !== undefined;
    return {
      summary:
        asa === record
          ? `The tunnel group for ${peerAddress(history)} exists, and no key or method is set in it.`
          : `This router looks for the key of ${code(wanted)} and does not find one.`,
      confidence: certain ? 'certain' : 'likely',
      reason: certain
        ? `it is printed at ${atLines(history, record)}`
        : `the exchange fails right after the key is looked for (${atLines(history, record)})`,
      evidence: [{ record, shows: 'no key is found' }],
      change:
        history.device === 'asa'
          ? 'Set `ikev2 local-authentication` and `ikev2 remote-authentication` in the `ipsec-attributes` of the tunnel group.'
          : 'Add a `peer` block with the address or identity and the key to the keyring that the profile names.',
    };
  },
};

/** The key is looked for, and then the exchange fails without a proof being computed. */
function failedLookup(history: History): number | undefined {
  const lookup = findStep(
    history,
    /^(?:R_VERIFY_AUTH|I_PROC_AUTH|R_BLD_AUTH|I_BLD_AUTH)$/,
    'EV_GET_PRESHR_KEY',
  );
  const following = history.steps.filter(({ record }) => record > (lookup?.record ?? Infinity));
  const [next] = following.filter(({ event }) => event !== 'EV_NO_EVENT');
  if (next !== undefined && /FAIL|ABORT/.test(next.event)) return lookup?.record;
  const missing = allSigns(history, 'itemNotFound')[0];
  const verified = firstSign(history, 'peerPolicyVerified');
  const asked = allSigns(history, 'looksForKey').find(
    (record) => record > (verified ?? Infinity) && record < (missing ?? -1),
  );
  return asked === undefined ? undefined : missing;
}

function lookedFor(history: History, before: number): string | undefined {
  const record = allSigns(history, 'looksForKey').findLast((one) => one <= before);
  return captured(history, record, /(?:for|address|identity|hostname)\s+(\S+)/i);
}
