import type { DebugTopic } from './symptoms/symptom';

/** Commands to capture more with, in their order, and how to stop. */
export interface Debugging {
  /** Restricts the output to one peer, so that a busy router bears it. */
  readonly condition: string;
  readonly start: readonly string[];
  readonly stop: readonly string[];
  /** What the condition does not restrict. */
  readonly caution?: string;
}

const onRouter: Readonly<Record<DebugTopic, readonly string[]>> = {
  ikev2: ['debug crypto ikev2', 'debug crypto ikev2 error', 'debug crypto ikev2 internal'],
  ikev1: ['debug crypto isakmp', 'debug crypto ipsec'],
  ipsec: ['debug crypto ipsec', 'debug crypto ikev2 error'],
  pki: ['debug crypto pki validation', 'debug crypto pki messages', 'debug crypto ikev2 error'],
  aaa: ['debug aaa authentication', 'debug aaa authorization', 'debug crypto ikev2 error'],
};

const onAsa: Readonly<Record<DebugTopic, readonly string[]>> = {
  ikev2: ['debug crypto ikev2 protocol 127', 'debug crypto ikev2 platform 127'],
  ikev1: ['debug crypto ikev1 127', 'debug crypto ipsec 127'],
  ipsec: ['debug crypto ipsec 127', 'debug crypto ikev2 platform 127'],
  pki: ['debug crypto ca 127', 'debug crypto ikev2 protocol 127'],
  aaa: ['debug aaa authentication', 'debug aaa authorization'],
};

/** The debugs that tell more about a topic, restricted to the negotiations with one address. */
export function debugging(topic: DebugTopic, device: 'ios' | 'asa', address: string): Debugging {
  const unrestricted = topic === 'pki' || topic === 'aaa';
  return {
    condition: `debug crypto condition peer ${device === 'asa' ? '' : 'ipv4 '}${address}`,
    start: device === 'asa' ? onAsa[topic] : onRouter[topic],
    stop: ['undebug all', 'debug crypto condition reset'],
    ...(unrestricted && { caution: 'The condition does not restrict debugs of PKI and AAA.' }),
  };
}
