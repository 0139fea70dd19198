/** A capture in which many SAs are negotiated at once, and what of it belongs to which. */
export interface Interleaved {
  readonly text: string;
  /** For each SA, in the order of their first lines, its lines in the text, 0-based. */
  readonly lines: readonly (readonly number[])[];
  readonly outcomes: readonly ('up' | 'failed' | 'unfinished')[];
}

const endings = ['up', 'failed', 'unfinished'] as const;

/** A hub that answers `count` peers, 203.0.113.1 and on, which take turns after every record. */
export function interleaved(count: number): Interleaved {
  const scripts = Array.from({ length: count }, (_, sa) => recordsOf(sa));
  const text: string[] = [];
  const lines: number[][] = scripts.map(() => []);
  const longest = Math.max(...scripts.map((script) => script.length));
  for (let turn = 0, moment = 0; turn < longest; turn++) {
    for (const [sa, script] of scripts.entries()) {
      const record = script[turn];
      if (record === undefined) continue;
      for (const line of `${stamp(moment++)}${record}`.split('\n')) {
        lines[sa]?.push(text.length);
        text.push(line);
      }
    }
  }
  return {
    text: `${text.join('\n')}\n`,
    lines,
    outcomes: scripts.map((_, sa) => endings[sa % 3] ?? 'up'),
  };
}

function recordsOf(sa: number): readonly string[] {
  const peer = `203.0.113.${sa + 1}`;
  const id = `(SESSION ID = ${sa + 1},SA ID = ${sa + 1}):`;
  const initiator = spi(0x1a2b0000 + sa);
  const responder = spi(0x5c6d0000 + sa);
  const trace = (message: number, state: string, event: string) =>
    `IKEv2-INTERNAL:${id}SM Trace-> SA: I_SPI=${initiator} R_SPI=${responder} (R) MsgID = ${message} CurState: ${state} Event: ${event}`;
  const packet = (
    direction: string,
    message: number,
    type: string,
    payloads: string,
    answered = true,
  ) =>
    [
      `IKEv2:${id}${direction} Packet [${ends(direction, peer)}/VRF i0:f0] `,
      `Initiator SPI : ${initiator} - Responder SPI : ${answered ? responder : '0'.repeat(16)} Message id: ${message}`,
      `IKEv2 ${type} Exchange ${direction === 'Sending' ? 'RESPONSE' : 'REQUEST'} `,
      'Payload contents: ',
      ` ${payloads} `,
      '',
    ].join('\n');
  const init = [
    packet('Received', 0, 'IKE_SA_INIT', 'SA KE N VID', false),
    trace(0, 'IDLE', 'EV_RECV_INIT'),
    trace(0, 'R_INIT', 'EV_VERIFY_MSG'),
    packet('Sending', 0, 'IKE_SA_INIT', 'SA KE N VID'),
    trace(0, 'R_WAIT_AUTH', 'EV_NO_EVENT'),
  ];
  if (endings[sa % 3] === 'unfinished') return init;
  const authentication = [
    packet('Received', 1, 'IKE_AUTH', 'VID IDi AUTH SA TSi TSr'),
    trace(1, 'R_WAIT_AUTH', 'EV_RECV_AUTH'),
    trace(1, 'R_VERIFY_AUTH', 'EV_VERIFY_AUTH'),
  ];
  const ending =
    endings[sa % 3] === 'up'
      ? [
          packet('Sending', 1, 'IKE_AUTH', 'VID IDr AUTH SA TSi TSr'),
          `IKEv2:${id}IKEV2 SA created; inserting SA into database. SA lifetime timer (86400 sec) started`,
          `IKEv2:${id}Load IPSEC key material`,
          trace(1, 'AUTH_DONE', 'EV_OK'),
          trace(1, 'READY', 'EV_CHK_IKE_ONLY'),
        ]
      : [
          `IKEv2:${id}Verification of peer's authentication data FAILED`,
          packet('Sending', 1, 'IKE_AUTH', 'NOTIFY(AUTHENTICATION_FAILED)'),
          `IKEv2-ERROR:${id}: Auth exchange failed`,
        ];
  return [...init, ...authentication, ...ending];
}

function ends(direction: string, peer: string): string {
  return direction === 'Sending'
    ? `To ${peer}:500/From 198.51.100.1:500`
    : `From ${peer}:500/To 198.51.100.1:500`;
}

function spi(number: number): string {
  return number.toString(16).toUpperCase().padStart(8, '0').repeat(2);
}

/** 20 ms from one to the next. */
function stamp(moment: number): string {
  const time = new Date(Date.UTC(2026, 10, 11, 19, 30) + moment * 20).toISOString();
  return `Nov 11 2026 ${time.slice(11, 23)} UTC: `;
}
