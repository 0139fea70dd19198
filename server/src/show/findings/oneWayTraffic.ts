import { fieldOf, type ShownSection, sectionsOf } from '../model';
import { countOf, type Finding, type Remark } from './finding';

/** So many packets in one direction without any in the other are no accident. */
const enough = 4;

/** Packets in one direction only: the commonest fault of a tunnel that is up. */
export const oneWayTraffic: Finding = {
  id: 'one-way-traffic',
  title: 'A flow sends but never receives, or the other way round',
  severity: 'warning',
  check: (output) =>
    sectionsOf(output, 'flow').flatMap((flow) => [
      ...compare(flow, 'encapsulated', 'decapsulated'),
      ...(output.command.command === 'show crypto session'
        ? compare(flow, 'encrypted', 'decrypted')
        : []),
    ]),
};

/** Nothing when the flow does not show both counters. */
function compare(flow: ShownSection, out: string, back: string): Remark[] {
  const sent = countOf(flow, out);
  const received = countOf(flow, back);
  const sentField = fieldOf(flow, out);
  const receivedField = fieldOf(flow, back);
  if (sentField && receivedField && sent !== undefined && sent >= enough && received === 0) {
    return [{ field: receivedField, message: nothingBack(sent) }];
  }
  if (sentField && receivedField && sent === 0 && received !== undefined && received >= enough) {
    return [{ field: sentField, severity: 'information', message: nothingSent(received) }];
  }
  return [];
}

function nothingBack(sent: number): string {
  return `This router protected ${sent} packets of this flow and got none back. Look at the same counters of the peer: when it has no \`decaps\` either, ESP is lost on the way; when it has, its answers do not enter the tunnel.`;
}

function nothingSent(received: number): string {
  return `${received} packets of this flow arrived, and this router sent none: the answers do not enter the tunnel. Check the route to the other side, and the access list of a crypto map.`;
}
