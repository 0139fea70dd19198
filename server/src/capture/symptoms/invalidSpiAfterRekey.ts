import { findStep, firstSign } from './look';
import type { Symptom } from './symptom';
import { atLines, thePeer } from './wording';

export const invalidSpiAfterRekey: Symptom = {
  id: 'invalid-spi-at-rekey',
  title: 'ESP packets arrive before the rekeyed child SA is installed',
  protocol: 'ikev2',
  kind: 'notice',
  severity: 'warning',
  confirm: 'Does the tunnel break at each rekey, and only when this device begins it?',
  configuration: ['crypto ipsec security-association lifetime', 'crypto ikev2 profile > lifetime'],
  commands: ['show crypto ipsec sa', 'show crypto ikev2 stats'],
  references: ['Cisco CSCwc54984', 'Cisco CSCvx23833', 'RFC 7296 §1.5'],
  find: (history) => {
    const record =
      findStep(history, /^(?:READY|INFO_I_BLD_INFO)$/, 'EV_SEND_INVALID_SPI')?.record ??
      firstSign(history, 'sendsInvalidSpi');
    const rekeyed = history.steps.some(({ state }) => state.startsWith('CHILD_'));
    if (record === undefined || !rekeyed) return undefined;
    return {
      summary: `This device tells ${thePeer(history)} that it does not know an SPI, right around a rekey.`,
      confidence: 'likely',
      reason: `it is at ${atLines(history, record)}, with a CREATE_CHILD_SA in the same SA`,
      evidence: [{ record, shows: 'INVALID_SPI is sent' }],
      change: 'Let the other end begin the rekey: give this one the longer lifetime.',
    };
  },
};
