import type { Capture, Message } from './model';
import type { Spot } from './spot';

/** Longest message that is read. */
const reach = 20_000;

/**
 * What became of a transform in a payload dump, by its type and id as printed: who offered or chose it, and
 * whether the answer took it. Undefined where the capture does not show the message.
 */
export function fateOfTransform(spot: Spot, type: number, id: string): string | undefined {
  const { capture, record } = spot;
  const message = messageOf(capture, record);
  if (message?.direction === undefined || message.response === undefined) return undefined;
  const who = message.direction === 'sent' ? 'this router' : 'the peer';
  if (message.response) return `Chosen by ${who}.`;
  const answer = answerTo(capture, message);
  const chosen = answer === undefined ? [] : transformsIn(capture, answer, type);
  if (chosen.length === 0) return `Offered by ${who}.`;
  return chosen.includes(id)
    ? `Offered by ${who}, and chosen.`
    : `Offered by ${who}, not chosen: the answer has \`${chosen[0]}\`.`;
}

/**
 * What became of an algorithm in the lists that a router prints when none fits: `Received Policies` are those of
 * the peer, `Expected Policies` its own. Undefined outside of such a list.
 */
export function fateOfListed(spot: Spot, value: string): string | undefined {
  const before = spot.text.slice(0, spot.offset - spot.start);
  const received = before.lastIndexOf('Received Policies');
  const expected = before.lastIndexOf('Expected Policies');
  if (received < 0 && expected < 0) return undefined;
  const offered = received > expected;
  const other = listNear(spot, offered ? 'Expected Policies' : 'Received Policies');
  const sides = ['offered by the peer', 'accepted by this router'];
  const [here = '', there = ''] = offered ? sides : sides.reverse();
  const head = `${here.charAt(0).toUpperCase()}${here.slice(1)}`;
  if (other === undefined) return `${head}.`;
  const has = value.includes(' ') ? other.includes(value) : other.split(/\s+/).includes(value);
  return `${head}, ${has ? 'and' : 'not'} ${there}.`;
}

/** The list under a heading in one of the records around, of the same SA. */
function listNear({ capture, record, sa }: Spot, heading: string): string | undefined {
  const { records, lines } = capture;
  for (let distance = 0; distance <= 12; distance++) {
    const at = record + (distance % 2 === 0 ? distance / 2 : -(distance + 1) / 2);
    const start = records.start[at];
    if (start === undefined || at >= records.count || records.sa[at] !== sa) continue;
    const end = Math.min(records.start[at + 1] ?? lines.text.length, start + reach);
    const text = lines.text.slice(start, end);
    const found = text.indexOf(heading);
    if (found >= 0) return text.slice(found + heading.length);
  }
  return undefined;
}

function messageOf({ exchanges, messages, records }: Capture, record: number): Message | undefined {
  const exchange = exchanges.get(records.exchange[record] ?? -1);
  return exchange?.messages
    .map((index) => messages.get(index))
    .find((message) => message && message.firstRecord <= record && record <= message.lastRecord);
}

function answerTo({ exchanges, messages }: Capture, request: Message): Message | undefined {
  return exchanges
    .get(request.exchange)
    ?.messages.map((index) => messages.get(index))
    .find((message) => message?.response === true && message.index > request.index);
}

/** The ids of a type in the dump of a message. */
function transformsIn({ records, lines }: Capture, message: Message, type: number): string[] {
  const start = records.start[message.firstRecord] ?? 0;
  const end = records.start[message.lastRecord + 1] ?? lines.text.length;
  const text = lines.text.slice(start, Math.min(end, start + reach));
  return [...text.matchAll(/\btype:\s*(\d+), reserved: \w+, id:\s*([^\r\n(]*[^\s(])/g)].flatMap(
    ([, number, id = '']) => (Number(number) === type ? [id] : []),
  );
}
