import { parseCapture } from '../../server/src/capture/builder';
import { diagnoseCapture } from '../../server/src/capture/diagnose';

/**
 * A debug of IOS, told in short. One line of the story is
 *
 * - `R_INIT EV_PROC_MSG` a step of the state machine
 * - `> IKE_AUTH request 1 2400: IDi AUTH` a message that is sent, `<` one that is received: exchange, what it is, id,
 *   perhaps its length, payloads
 * - `+30` seconds that pass
 * - `| text` a line as it stands
 * - anything else: a message of the SA
 */
export function story(role: 'initiator' | 'responder', text: string): string {
  let seconds = 0;
  let responder = '0000000000000000';
  const lines: string[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const stamp = `*Nov 11 19:${pad(30 + Math.floor(seconds / 60))}:${pad(seconds % 60)}.000: `;
    if (line.startsWith('+')) seconds += Number(line.slice(1));
    else if (line.startsWith('| ')) lines.push(line.slice(2));
    else if (line.startsWith('<') || (line.startsWith('>') && role === 'responder')) {
      responder = answered;
      lines.push(...packet(line, stamp, responder));
    } else if (line.startsWith('>')) lines.push(...packet(line, stamp, responder));
    else if (/^[A-Z_0-9]+ EV_\S+$/.test(line)) {
      if (role === 'responder') responder = answered;
      lines.push(`${stamp}IKEv2:(SA ID = 1):${step(line, role, responder)}`);
    } else lines.push(`${stamp}IKEv2:(SA ID = 1):${line}`);
  }
  return `${lines.join('\n')}\n`;
}

const answered = 'F94020DD8CB4B9C4';
const initiator = 'F074D8BBD5A59F0B';

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function step(line: string, role: string, responder: string): string {
  const [state, event] = line.split(' ');
  const letter = role === 'initiator' ? 'I' : 'R';
  const id = /INIT|IDLE/.test(state ?? '') ? '00' : '01';
  return `SM Trace-> SA: I_SPI=${initiator} R_SPI=${responder} (${letter}) MsgID = 000000${id} CurState: ${state} Event: ${event}`;
}

function packet(line: string, stamp: string, responder: string): string[] {
  const match = /^([<>]) (\w+) (request|response) (\d+)(?: (\d+))?: ?(.*)$/.exec(line);
  const [, way, exchange, kind = '', id = '0', length, payloads = ''] = match ?? [];
  const ends =
    way === '>'
      ? 'Sending Packet [To 192.0.2.2:500/From 192.0.2.1:500/VRF i0:f0]'
      : 'Received Packet [From 192.0.2.2:500/To 192.0.2.1:500/VRF i0:f0]';
  const spi = id === '0' && kind === 'request' ? '0000000000000000' : responder;
  return [
    `${stamp}IKEv2:(SA ID = 1):${ends} `,
    `Initiator SPI : ${initiator} - Responder SPI : ${spi} Message id: ${id}`,
    `IKEv2 ${exchange} Exchange ${kind.toUpperCase()} `,
    ...(length === undefined
      ? []
      : [
          `${stamp}IKEv2-PAK:(SA ID = 1):Next payload: SA, version: 2.0 Exchange type: ${exchange}, flags: INITIATOR Message id: ${id}, length: ${length} `,
        ]),
    'Payload contents: ',
    ` ${payloads} `,
    '',
  ];
}

/** The ids of what is diagnosed, for each SA in their order, with the confidence when it is not certain. */
export function diagnosed(text: string): readonly string[] {
  return diagnoseCapture(parseCapture(text)).map(({ symptom, finding }) =>
    finding.confidence === 'certain' ? symptom.id : `${symptom.id} ${finding.confidence}`,
  );
}
