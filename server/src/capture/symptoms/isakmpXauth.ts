import type { History } from './history';
import { firstSign, lastStep } from './look';
import type { Symptom } from './symptom';
import { atLines, ThePeer, thePeer } from './wording';

export const isakmpXauth: Symptom = {
  id: 'ikev1-xauth-failed',
  title: 'XAUTH does not succeed',
  protocol: 'ikev1',
  kind: 'cause',
  severity: 'error',
  confirm: 'The AAA log of the gateway; for a router as peer, whether its key has `no-xauth`.',
  configuration: [
    'crypto isakmp key',
    'crypto map client authentication list',
    'crypto isakmp profile > client authentication list',
  ],
  asaConfiguration: ['tunnel-group <peer> ipsec-attributes > ikev1 user-authentication'],
  commands: ['show crypto isakmp sa detail', 'show aaa servers'],
  debug: { side: 'here', what: 'aaa' },
  references: ['Cisco 113594'],
  certainty: 'inferred',
  find: (history) => {
    const told = firstSign(history, 'noXauth', 'xauthFailed');
    const stuck = stuckInXauth(history);
    const record = told ?? stuck;
    if (record === undefined) return undefined;
    return {
      summary:
        told === undefined
          ? `Phase 1 is done, this router asks ${thePeer(history)} for user and password, and it goes no further.`
          : `${ThePeer(history)} does not or cannot log in with user and password.`,
      confidence: told === undefined ? 'likely' : 'certain',
      reason: `it is at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'XAUTH does not succeed' }],
      change:
        'For a client, check user, password and AAA list. For a router as peer, add `no-xauth` to its key.',
    };
  },
};

function stuckInXauth(history: History): number | undefined {
  if (firstSign(history, 'needsXauth') === undefined) return undefined;
  const last = lastStep(history);
  const { sa } = history;
  if (sa?.childEstablished !== undefined || last === undefined) return undefined;
  return /XAUTH/.test(last.state) && sa?.outcome !== 'unfinished' ? last.record : undefined;
}
