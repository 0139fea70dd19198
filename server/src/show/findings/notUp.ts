import type { ShownField, ShowOutput } from '../model';
import type { Finding, Remark } from './finding';

type Verdict = Omit<Remark, 'field'>;

const waits =
  'When it stays so, the peer does not answer or one end refuses: capture `debug crypto ikev2` on both ends.';
const phase1 =
  'Phase 1 is not finished. When it stays so, capture `debug crypto isakmp` on both ends:';

/** By the kind of state and its value; what is not here is healthy or passes by itself. */
const verdicts: Readonly<Record<string, Readonly<Record<string, Verdict>>>> = {
  ikev2: { 'IN-NEG': { message: `This IKE SA is still being negotiated. ${waits}` } },
  session: {
    DOWN: {
      message:
        'This session is down: it has neither an IKE SA nor an IPsec SA. While traffic for it flows, capture `debug crypto ikev2` to see why no negotiation succeeds.',
    },
    'DOWN-NEGOTIATING': { message: `This session is down and being negotiated. ${waits}` },
    'UP-IDLE': {
      severity: 'information',
      message:
        'The IKE SA of this session is up, but no IPsec SA is: no traffic asked for one, or the peer refuses the child SA.',
    },
    'UP-NO-IKE': {
      severity: 'information',
      message:
        'The IPsec SAs of this session outlived their IKE SA: the next rekey must begin with a new one.',
    },
  },
  isakmp: {
    MM_NO_STATE: { message: `${phase1} the peer does not answer or accepts no policy.` },
    MM_SA_SETUP: { message: `${phase1} the Diffie-Hellman exchange is missing.` },
    MM_KEY_EXCH: { message: `${phase1} mostly the pre-shared keys differ.` },
    AG_NO_STATE: { message: `${phase1} the peer does not answer or accepts no policy.` },
    AG_INIT_EXCH: { message: `${phase1} the identity of the peer is not verified.` },
  },
};

/** An SA or a session that is not up. */
export const notUp: Finding = {
  id: 'not-up',
  title: 'An SA or a session is not up',
  severity: 'warning',
  check: (output) =>
    output.all.flatMap((field, index) => {
      const verdict = verdicts[kindOf(output, field)]?.[field.value];
      // Two cells on in the row: an SA that is deleted and not yet cleared away says nothing.
      const deleted = output.all[index + 2]?.value.includes('(deleted)') ?? false;
      return verdict && !deleted ? [{ ...verdict, field }] : [];
    }),
};

function kindOf({ command: { command } }: ShowOutput, { key }: ShownField): string {
  if (key === 'state') return 'isakmp';
  if (key === 'sessionStatus') return 'session';
  if (key !== 'status') return '';
  return command === 'show crypto session' ? 'session' : 'ikev2';
}
