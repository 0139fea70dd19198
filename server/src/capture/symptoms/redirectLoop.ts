import type { History } from './history';
import { allSigns, cameUp, captured } from './look';
import type { Symptom } from './symptom';
import { atLines, times } from './wording';

export const redirectLoop: Symptom = {
  id: 'redirect-loop',
  title: 'The gateways redirect this client again and again',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm: '`show crypto ikev2 cluster` on the gateways: who is the active one, who takes clients?',
  configuration: ['crypto ikev2 redirect client max-redirects', 'crypto ikev2 cluster'],
  commands: ['show crypto ikev2 cluster'],
  debug: { side: 'peer', what: 'ikev2' },
  references: ['RFC 5685', 'Cisco IKEv2 load balancer'],
  certainty: 'inferred',
  find: (history) => {
    if (cameUp(history) || redirections(history).length === 0) return undefined;
    const records = history.all.flatMap(redirections).sort((a, b) => a - b);
    const [first] = records;
    if (first === undefined || records.length < 3) return undefined;
    const gateway = captured(history, first, /Redirecting to\s+(\S+)/i);
    return {
      summary: `This client is sent on ${times(records.length)}${gateway === undefined ? '' : `, first to ${gateway}`}, and no gateway keeps it.`,
      confidence: 'likely',
      reason: `the redirections are at ${atLines(history, ...records.slice(0, 3))}`,
      evidence: records.slice(0, 3).map((record) => ({ record, shows: 'a redirection' })),
      change: 'Let one gateway of the cluster accept clients; check priorities and load limits.',
    };
  },
};

/** The records in which a gateway sends this client on. */
function redirections(history: History): readonly number[] {
  const received = history.notifications.filter(
    ({ type, direction }) => type === 'REDIRECT' && direction === 'received',
  );
  return [...allSigns(history, 'redirected'), ...received.map(({ record }) => record)];
}
