import type { ShownField, ShowOutput } from '../model';
import type { Finding, Remark } from './finding';

type Verdict = Omit<Remark, 'field'>;

const waits =
  'When it stays so, the peer does not answer or one end refuses: capture {debug} on both ends.';
const phase1 =
  'Phase 1 is not finished. When it stays so, capture `debug crypto isakmp` on both ends:';

const down =
  'This session is down: it has neither an IKE SA nor an IPsec SA. While traffic for it flows, capture {debug} to see why no negotiation succeeds.';
const negotiating = `This session is down and being negotiated. ${waits}`;
const idle: Verdict = {
  severity: 'information',
  message:
    'The IKE SA of this session is up, but no IPsec SA is: no traffic asked for one, or the peer refuses the child SA.',
};
const withoutIke: Verdict = {
  severity: 'information',
  message:
    'The IPsec SAs of this session outlived their IKE SA: the next rekey must begin with a new one.',
};
const silentServer: Verdict = {
  message:
    'This next-hop server does not answer, so that this router is not registered there. Look whether the tunnel to it is up, then compare `ip nhrp authentication`, `ip nhrp network-id` and `tunnel key` with the hub.',
};

/** By the kind of state and its value; what is not here is healthy or passes by itself. */
const verdicts: Readonly<Record<string, Readonly<Record<string, Verdict>>>> = {
  ikev2: { 'IN-NEG': { message: `This IKE SA is still being negotiated. ${waits}` } },
  session: {
    DOWN: { message: down },
    'DOWN-NEGOTIATING': { message: negotiating },
    'UP-IDLE': idle,
    'UP-NO-IKE': withoutIke,
  },
  brief: {
    D: { message: down },
    DN: { message: negotiating },
    UI: idle,
    UK: withoutIke,
  },
  isakmp: {
    MM_NO_STATE: { message: `${phase1} the peer does not answer or accepts no policy.` },
    MM_SA_SETUP: { message: `${phase1} the Diffie-Hellman exchange is missing.` },
    MM_KEY_EXCH: { message: `${phase1} mostly the pre-shared keys differ.` },
    AG_NO_STATE: { message: `${phase1} the peer does not answer or accepts no policy.` },
    AG_INIT_EXCH: { message: `${phase1} the identity of the peer is not verified.` },
  },
  neighbour: {
    INTF: { message: 'The tunnel interface to this neighbour is down.' },
    IKE: {
      message: `There is no IKE SA with this neighbour. ${waits}`,
    },
    IPSEC: {
      message:
        'The IKE SA with this neighbour is up, the IPsec SAs are not. When it stays so, compare the transform sets of both ends.',
    },
    NHRP: {
      message:
        'The way to this neighbour is up, its NHRP registration is missing. When it stays so, compare `ip nhrp authentication`, `ip nhrp network-id` and `tunnel key` of both ends.',
    },
  },
  server: { E: silentServer },
  tunnel: {
    down: {
      message:
        'This tunnel is down. `show crypto session detail` tells whether IPsec is why; else its source is down, or no route leads to its destination.',
    },
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
      if (verdict === undefined || passes(output, index)) return [];
      return [
        { ...verdict, message: verdict.message.replace('{debug}', debugs(output, index)), field },
      ];
    }),
};

function kindOf({ command: { command } }: ShowOutput, { key }: ShownField): string {
  if (key === 'state') return command === 'show dmvpn' ? 'neighbour' : 'isakmp';
  if (key === 'stateIpv6') return 'isakmp';
  if (key === 'sessionStatus') return 'session';
  if (key === 'briefStatus') return 'brief';
  if (key === 'serverState') return 'server';
  if (key === 'lineProtocol') return 'tunnel';
  if (key !== 'status') return '';
  return command === 'show crypto session' ? 'session' : 'ikev2';
}

/** An SA that is deleted and not yet cleared away says nothing, nor does a tunnel that somebody switched off. */
function passes({ all }: ShowOutput, index: number): boolean {
  // The status of an SA stands two cells on in its row, the name of an interface two fields back.
  if (all[index + 2]?.value.includes('(deleted)')) return true;
  if (all[index]?.key !== 'lineProtocol') return false;
  const isTunnel = /^(?:Tunnel|Virtual-Access)/.test(all[index - 2]?.value ?? '');
  return !isTunnel || /admin/.test(all[index - 1]?.value ?? '');
}

/** What to capture: what an SA of IKEv1 or IKEv2 near by says, else either. */
function debugs({ all, command: { command } }: ShowOutput, index: number): string {
  if (command.startsWith('show crypto ikev2')) return '`debug crypto ikev2`';
  const after = all.slice(index + 1);
  const next = after.findIndex(({ key }) => key === all[index]?.key);
  const near = next < 0 ? after : after.slice(0, next);
  if (near.some(({ key }) => key === 'ikeSa')) return '`debug crypto ikev2`';
  if (near.some(({ key }) => key === 'isakmpSa' || key === 'olderSa')) {
    return '`debug crypto isakmp`';
  }
  return '`debug crypto ikev2`, or `debug crypto isakmp` for IKEv1,';
}
