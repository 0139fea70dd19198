import type { History } from './history';
import { allSigns, captured } from './look';
import type { Symptom } from './symptom';
import { atLines, times } from './wording';

export const halfOpen: Symptom = {
  id: 'half-open-tunnel',
  title: 'One end sends into a tunnel that the other no longer has',
  protocol: 'either',
  kind: 'notice',
  severity: 'warning',
  confirm: '`show crypto ipsec sa` on both: do the SPIs of one end stand at the other?',
  configuration: [
    'crypto ikev2 dpd',
    'crypto isakmp keepalive',
    'crypto isakmp invalid-spi-recovery',
  ],
  commands: ['show crypto ipsec sa', 'show crypto session detail'],
  references: ['RFC 7296 §1.5', 'RFC 7296 §2.21.4'],
  find: (history) => {
    const unknown = allSigns(history, 'invalidSpi').filter((one) => !isMended(history, one));
    const record = unknown[0];
    if (record === undefined) return undefined;
    const count = unknown.length;
    const spi = captured(history, record, /spi=\s*(0x[0-9A-F]{1,8})/i);
    return {
      summary: `Packets carry an SPI${spi === undefined ? '' : ` (${spi})`} that no IPsec SA has; it is reported ${times(count)}.`,
      confidence: 'likely',
      reason: `it is printed at ${atLines(history, record)}; for some seconds after a rekey it is normal`,
      evidence: [{ record, shows: 'an unknown SPI' }],
      change: 'Use `dpd` on both ends; `clear crypto sa peer` mends it at once.',
    };
  },
};

/** New IPsec SAs with the sender came up after its packet. */
function isMended(history: History, record: number): boolean {
  const sender = captured(history, record, /srcaddr=\s*([0-9a-f.:]{2,45})/i);
  if (sender === undefined) return false;
  return history.all.some(
    ({ sa }) => sa?.remote?.address === sender && (sa.childEstablished ?? -1) > record,
  );
}
