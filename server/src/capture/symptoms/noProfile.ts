import type { History } from './history';
import { captured, firstSign, hasSign, lastStep, neverCameUp } from './look';
import type { Symptom } from './symptom';
import { atLines, code, thePeer } from './wording';

export const noProfile: Symptom = {
  id: 'identity-without-profile',
  title: "No IKEv2 profile of this router matches the peer's identity",
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm:
    '`show crypto ikev2 profile`: compare each `match identity remote` with the identity that the peer sends.',
  configuration: [
    'crypto ikev2 profile > match identity remote',
    'crypto ikev2 profile > match certificate',
    'crypto ikev2 profile > match fvrf',
    'crypto ikev2 profile > identity local',
  ],
  asaConfiguration: ['tunnel-group', 'tunnel-group-map'],
  commands: ['show crypto ikev2 profile'],
  references: ['RFC 7296 §2.15', 'Cisco 117337', 'Cisco 117633'],
  find: (history) => {
    if (!neverCameUp(history) || hasSign(history, 'peerIdCheckFailed', 'peerPolicyVerified')) {
      return undefined;
    }
    const record = failedSearch(history);
    if (record === undefined) return undefined;
    const search = firstSign(history, 'searchesByIdentity');
    const identity = captured(history, search, /identity\s+'?([^'\s]{1,120})/i);
    const type = captured(history, search, /of type\s+'([^']{1,40})'/i);
    const printed = hasSign(history, 'profileNotFound', 'profileNotByCertificate', 'itemNotFound');
    const who =
      identity === undefined
        ? ''
        : ` as ${code(identity)}${type === undefined ? '' : ` (${type})`}`;
    return {
      summary: `${history.sa?.remote === undefined ? 'The peer' : `The peer (${history.sa.remote.address})`} identifies itself${who}, and this router finds no profile for it.`,
      confidence: printed ? 'certain' : 'likely',
      reason: printed
        ? `the search fails at ${atLines(history, record)}`
        : `the trace ends with the search at ${atLines(history, record)}`,
      evidence: [
        { record, shows: 'no profile is found' },
        ...(search === undefined || search === record
          ? []
          : [{ record: search, shows: 'the identity that the peer sends' }]),
      ],
      change: `Add \`match identity remote\` for it to a profile here, or set \`identity local\` on ${thePeer(history)}.`,
    };
  },
};

/** `IKEv2 profile not found` alone also appears on healthy tunnels. */
function failedSearch(history: History): number | undefined {
  const byCertificate = firstSign(history, 'profileNotByCertificate');
  if (byCertificate !== undefined && !hasSign(history, 'usesProfile')) return byCertificate;
  const missing = firstSign(history, 'itemNotFound');
  const notFound = firstSign(history, 'profileNotFound');
  const searched = firstSign(history, 'searchesByIdentity');
  if (missing !== undefined && (notFound ?? searched) !== undefined) return notFound ?? missing;
  const last = lastStep(history);
  const stopped = last?.event === 'EV_GET_POLICY_BY_PEERID' && history.sa?.outcome === 'failed';
  return stopped ? last.record : undefined;
}
