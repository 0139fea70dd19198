import type { History } from './history';
import { allSigns, findNotification, hasSign, lastStep, neverCameUp } from './look';
import type { Finding, Symptom } from './symptom';
import { atLines, code, thePeer } from './wording';

export const eapFailed: Symptom = {
  id: 'eap-failed',
  title: 'EAP does not come to an end',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm: 'The log of the RADIUS server: does a request arrive, and what is the answer?',
  configuration: [
    'crypto ikev2 profile > authentication remote',
    'crypto ikev2 profile > aaa authentication eap',
    'crypto ikev2 profile > pki trustpoint',
  ],
  commands: ['show aaa servers', 'show crypto ikev2 profile'],
  debug: { side: 'here', what: 'aaa' },
  references: ['RFC 7296 §2.16', 'RFC 7296 §3.16'],
  certainty: 'unverified',
  find: (history) => {
    if (!neverCameUp(history)) return undefined;
    const last = lastStep(history);
    if (last === undefined) return withoutSteps(history);
    if (!/EAP/.test(last.state)) return undefined;
    const ended = history.sa?.outcome === 'failed';
    const refused = findNotification(history, 'AUTHENTICATION_FAILED');
    if (!ended && refused === undefined) return undefined;
    return {
      summary: `The negotiation with ${thePeer(history)} ends in ${code(last.state)}, while EAP goes on inside IKE_AUTH.`,
      confidence: 'likely',
      reason: `the last step is at ${atLines(history, last.record)}; whether user, server or gateway certificate fails is not printed`,
      evidence: [{ record: last.record, shows: 'the last step is part of EAP' }],
      change,
    };
  },
};

const change =
  'Check user and password, the EAP method on client and server, the RADIUS server, and that the client trusts the certificate of the gateway.';

/** Where steps are not traced, messages tell how far EAP came. */
function withoutSteps(history: History): Finding | undefined {
  const record = allSigns(history, 'eapGoesOn').at(-1);
  if (record === undefined || history.sa?.outcome !== 'failed') return undefined;
  if (hasSign(history, 'eapDone')) return undefined;
  return {
    summary: `The negotiation with ${thePeer(history)} ends while EAP goes on inside IKE_AUTH.`,
    confidence: 'likely',
    reason: `the last message of EAP is at ${atLines(history, record)}; whether user, server or gateway certificate fails is not printed`,
    evidence: [{ record, shows: 'the last message is part of EAP' }],
    change,
  };
}
