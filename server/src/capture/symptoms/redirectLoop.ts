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
    if (cameUp(history)) return undefined;
    const records = history.all
      .flatMap((other) => [
        ...allSigns(other, 'redirected'),
        ...other.notifications
          .filter(({ type, direction }) => type === 'REDIRECT' && direction === 'received')
          .map(({ record }) => record),
      ])
      .sort((a, b) => a - b);
    const [first] = records;
    const own = records.some((record) => history.capture.records.sa[record] === history.sa?.index);
    if (first === undefined || records.length < 3 || !own) return undefined;
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
