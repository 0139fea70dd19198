import type { Capture, SecurityAssociation } from '../capture/model';
import { clockOf } from '../capture/moments';
import { outcomeName, saName } from '../capture/names';
import { recordLine } from '../capture/text';
import type {
  ClockOffset,
  PairedCaptures,
  PairedMessage,
  Pairing,
  Sight,
} from '../relate/pairCaptures';
import { durationText } from '../text/duration';
import { tableRow } from './table';

/** A capture and what it is called. */
export interface NamedCapture {
  readonly capture: Capture;
  readonly name: string;
}

/** What two captures tell about the same negotiations, as Markdown: clocks, what was lost, both views of each message. */
export function pairingMarkdown(
  { pairings, alone }: PairedCaptures,
  first: NamedCapture,
  second: NamedCapture,
): string {
  const nameOf = (capture: Capture) => (capture === first.capture ? first.name : second.name);
  const title = first.capture === second.capture ? first.name : `${first.name} and ${second.name}`;
  return [
    `# Both ends: ${title}`,
    '',
    headline(pairings, first.capture === second.capture),
    ...pairings.flatMap((pairing) => ['', ...pairingLines(pairing, nameOf)]),
    ...aloneLines(alone[0], first, second),
    ...aloneLines(alone[1], second, first),
    '',
  ].join('\n');
}

function headline(pairings: readonly Pairing[], isOne: boolean): string {
  if (pairings.length === 0) {
    return isOne
      ? 'No negotiation is told by both ends here: no SA of this capture is another one seen from its peer.'
      : 'No negotiation is in both captures: no SPI of one is in the other, and no message id of IKEv1. IKEv1 shows them from quick mode on; before, two captures pair when both begin with the first message of the same attempts.';
  }
  const lost = pairings.flatMap(({ messages }) => messages.filter(({ fate }) => fate === 'lost'));
  const many = pairings.length === 1 ? 'One negotiation is' : `${pairings.length} negotiations are`;
  const count = `${many} ${isOne ? 'told by both ends' : 'in both captures'}`;
  const [first] = lost;
  if (!first) return `${count}. No message was lost between them, as far as they tell.`;
  return `${count}. **Left and never arrived: ${lost.map(nameOfMessage).join('; ')}.** Look for what drops it on the way: an access list, a fragment, a NAT.`;
}

function pairingLines(
  { initiator, responder, clock, messages, inferred }: Pairing,
  nameOf: (capture: Capture) => string,
): string[] {
  const same = initiator.capture === responder.capture;
  const ends = [initiator, responder].map(
    ({ capture, sa }) => `${saName(sa)}${same ? '' : ` of ${nameOf(capture)}`}`,
  );
  return [
    `## ${ends.join(' and ')}`,
    '',
    ...(inferred ? [`${notNamed}\n`] : []),
    `The initiator says: ${outcomeName(initiator.sa)}. The responder says: ${outcomeName(responder.sa)}. ${clockText(clock)}`,
    '',
    tableRow(['Message', 'Initiator', 'Responder', 'Result']),
    tableRow(['---', '---', '---', '---']),
    ...messages.map((message) => {
      const { from, sent, received } = message;
      const [left, right] = from === 'initiator' ? [sent, received] : [received, sent];
      return tableRow([
        nameOfMessage(message),
        sightText(initiator.capture, left),
        sightText(responder.capture, right),
        fateText(message),
      ]);
    }),
  ];
}

const notNamed =
  'Neither capture names this SA as the other does: roles and addresses fit, and no other SA is left *(inferred)*.';

function clockText(clock: ClockOffset | undefined): string {
  if (!clock) return 'Nothing tells how the clocks differ.';
  const { ahead, within } = clock;
  const size = durationText(ahead);
  if (within === undefined && Math.abs(ahead) < 1) {
    return 'The clocks seem to agree; messages of one direction only tell.';
  }
  const side = ahead >= 0 ? 'ahead of' : 'behind';
  if (within === undefined) {
    return `The clock of the responder is about ${size} ${side} that of the initiator; messages of one direction only tell.`;
  }
  if (Math.abs(ahead) <= within || Math.round(ahead) === 0) {
    return `The clocks agree within ${durationText(Math.max(within, 1))}.`;
  }
  return `The clock of the responder is ${size} ${side} that of the initiator, give or take ${durationText(Math.max(within, 1))}.`;
}

function nameOfMessage({ type, messageId, number, response, from }: PairedMessage): string {
  if (number !== undefined) {
    const exchange = `${type.toLowerCase().replace('_', ' ')}${messageId === undefined ? '' : ` ${messageId}`}`;
    return `${exchange} message ${number} of the ${from}`;
  }
  const kind = response === undefined ? 'message' : response ? 'response' : 'request';
  const id = messageId === undefined ? '' : ` ${messageId}`;
  return `${type} ${kind}${id} of the ${from}`;
}

function sightText(capture: Capture, sight: Sight | undefined): string {
  if (!sight) return 'not shown';
  const { record, state, times } = sight;
  const parts = [
    clockOf(capture, record) ?? '',
    state === undefined ? '' : `\`${state}\``,
    `line ${recordLine(capture, record) + 1}`,
    times > 1 ? `${times} times` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function fateText({ fate, sent, received }: PairedMessage): string {
  const missing = (sent?.times ?? 0) - (received?.times ?? 0);
  return {
    arrived: 'arrived',
    partly: `${missing} of ${sent?.times} never arrived`,
    lost: '**never arrived**',
    unsure: 'only one end shows it',
  }[fate];
}

function aloneLines(
  alone: readonly SecurityAssociation[],
  { capture, name }: NamedCapture,
  other: NamedCapture,
): string[] {
  const failed = alone.filter(({ outcome }) => outcome === 'failed' || outcome === 'unfinished');
  if (failed.length === 0) return [];
  const shown = failed.slice(0, 20).map((sa) => {
    const peer = sa.remote ? ` with ${sa.remote.address}` : '';
    const line = recordLine(capture, sa.firstRecord) + 1;
    return `* ${saName(sa)}${peer}, ${outcomeName(sa)}, line ${line}`;
  });
  return [
    '',
    `## Only in ${name}`,
    '',
    `Nothing of these reached ${other.name}, or it was not writing then.`,
    '',
    ...shown,
    ...(failed.length > shown.length ? [`* ${failed.length - shown.length} more`] : []),
  ];
}
