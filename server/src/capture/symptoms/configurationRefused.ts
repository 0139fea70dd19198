import { findNotification, firstSign, neverCameUp } from './look';
import type { Symptom } from './symptom';
import { atLines, code, thePeer } from './wording';

export const configurationRefused: Symptom = {
  id: 'configuration-mode-failed',
  title: 'The client gets no address or configuration',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm: '`show ip local pool` on the gateway, and which authorization policy the client got.',
  configuration: [
    'crypto ikev2 authorization policy > pool',
    'ip local pool',
    'crypto ikev2 profile > aaa authorization group',
    'crypto ikev2 profile > virtual-template',
  ],
  commands: ['show ip local pool', 'show crypto ikev2 authorization policy'],
  debug: { side: 'here', what: 'aaa' },
  references: ['RFC 7296 §2.19', 'RFC 7296 §3.15.4'],
  certainty: 'inferred',
  find: (history) => {
    const refused = findNotification(history, ['INTERNAL_ADDRESS_FAILURE', 'FAILED_CP_REQUIRED']);
    const told = firstSign(history, 'noAddress');
    const record = refused?.record ?? told;
    if (record === undefined || (history.sa !== undefined && !neverCameUp(history))) {
      return undefined;
    }
    const required = refused?.type === 'FAILED_CP_REQUIRED';
    return {
      summary: required
        ? `One end demands configuration mode and ${thePeer(history)} or this router does not use it (${code(refused.type)}).`
        : `The gateway has no address for the client of ${thePeer(history)}.`,
      confidence: 'certain',
      reason: `it is at ${atLines(history, record)}`,
      evidence: [{ record, shows: refused?.type ?? 'no address' }],
      change: required
        ? 'Let the client ask for configuration, or take the demand away on the gateway.'
        : 'Name a `pool` with free addresses in the authorization policy that the profile uses.',
    };
  },
};
