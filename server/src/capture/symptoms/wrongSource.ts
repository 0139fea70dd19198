import { messagesOf, retransmissionsOf } from './look';
import { isAnswered } from './noAnswer';
import type { Symptom } from './symptom';
import { atLines } from './wording';

export const wrongSource: Symptom = {
  id: 'wrong-source',
  title: 'The requests leave with a source address that no peer can answer',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm: '`show interfaces` and `show ip route` for the peer: which address does the router use?',
  configuration: [
    'interface Tunnel > tunnel source',
    'crypto map local-address',
    'crypto ikev2 profile > match address local',
  ],
  asaConfiguration: ['crypto map > interface'],
  commands: ['show interfaces', 'show ip route', 'show crypto map'],
  references: ['RFC 7296 §2.23'],
  certainty: 'inferred',
  find: (history) => {
    if (retransmissionsOf(history, 'IKE_SA_INIT') === undefined || isAnswered(history)) {
      return undefined;
    }
    const message = messagesOf(history, 'IKE_SA_INIT').find(
      ({ direction, local }) =>
        direction === 'sent' && /^(?:0\.0\.0\.0$|127\.|169\.254\.)/.test(local?.address ?? ''),
    );
    if (message === undefined) return undefined;
    return {
      summary: `The request leaves from ${message.local?.address}, so an answer cannot find back.`,
      confidence: 'likely',
      reason: `the address is printed at ${atLines(history, message.firstRecord)}`,
      evidence: [{ record: message.firstRecord, shows: 'the source address of the request' }],
      change: 'Name an interface with an address that the peer reaches as the source.',
    };
  },
};
