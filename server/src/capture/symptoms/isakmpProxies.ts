import { firstSign, hasSign } from './look';
import { proxiesText, quickModeWentOn, refusalError, refusedQuickMode } from './quickModeRefusal';
import type { Symptom } from './symptom';
import { atLines, ThePeer } from './wording';

export const isakmpProxies: Symptom = {
  id: 'ikev1-proxy-identities',
  title: 'The crypto access lists do not mirror each other',
  protocol: 'ikev1',
  kind: 'cause',
  severity: 'error',
  confirm:
    'The crypto access lists of both ends side by side: each line must be the mirror of one there.',
  configuration: [
    'crypto map > match address',
    'ip access-list extended',
    'interface > crypto map',
  ],
  asaConfiguration: ['crypto map > match address', 'crypto map > interface'],
  commands: ['show crypto map', 'show access-lists'],
  references: ['RFC 2409 §5.5', 'Cisco 113594'],
  find: (history) => {
    const here = firstSign(history, 'proxiesRefused', 'noMap');
    const there = firstSign(history, 'invalidId');
    const refused = refusedQuickMode(history);
    const byNumber = refusalError(history) === '32' ? refused : undefined;
    const record = here ?? there ?? byNumber;
    if (record === undefined || hasSign(history, 'transformRefused')) return undefined;
    if (quickModeWentOn(history, record)) return undefined;
    const proxies = proxiesText(history);
    return {
      summary:
        (here ?? byNumber) === undefined
          ? `${ThePeer(history)} answers that it protects nothing of this traffic.`
          : `${ThePeer(history)} wants to protect traffic${proxies === undefined ? '' : ` (${proxies})`} that no crypto map entry here covers.`,
      confidence: record === byNumber ? 'likely' : 'certain',
      reason:
        record === byNumber
          ? `the transforms are accepted and the refusal has number 32 (${atLines(history, record)})`
          : `it is printed at ${atLines(history, record)}`,
      evidence: [
        { record, shows: 'the traffic is refused' },
        ...(refused === undefined || refused === record
          ? []
          : [{ record: refused, shows: 'quick mode is refused' }]),
      ],
      change:
        'Make the access lists mirror each other, and check that the crypto map is applied to the interface that the packets arrive on.',
    };
  },
};
