import { lineAt } from '../text/lines';
import type { Span } from '../text/span';
import type { Capture } from './model';
import { RecordFlag, recordKinds } from './model';
import { recordAt } from './spot';

/** A piece of a line that the eye need not read. */
export interface QuietText {
  readonly span: Span;
  /** The line above it that tells of the same SA has the same: nothing is lost without it. */
  readonly repeated: boolean;
}

/** Longest record that is looked at. */
const reach = 2000;

const traceKind = recordKinds.indexOf('trace');
const packetKind = recordKinds.indexOf('packet');

/** In front of the facility stands the time stamp, and what a collector put before it. It begins the label. */
const facility = /IKEv2|ISAKMP|IPSEC|CRYPTO|crypto|Crypto|SA ID:|%/;

/** Of a step of the state machine all but role, message id, state and event. */
const stepLabels =
  /SM Trace->\s?(?:SA:)?\s?(?:[IR]_SPI\s?=\s?[0-9A-F]{1,16}\s?){0,2}|MsgID\s?=|CurState:|Event:/g;

/** Of a message and its payloads: SPIs, lengths, reserved fields, hex. */
const messageLabels =
  /^IKEv2(?= \w+ Exchange)|(?:Initiator|Responder) SPI : [0-9A-Fa-f]{1,16}(?: -)?|Message id:|Payload contents:|Next payload:(?: [\w -]{1,40}, (?=reserved))?|last (?:transform|proposal): 0x\d,?|reserved:? 0x\d(?: 0x\d)?[,:]?|\blength: \d{1,6}|^\s{0,9}(?:[\dA-F]{2}\s){4,64}/gim;

/** The quiet pieces of a part of a capture. */
export function quietText(capture: Capture, part: Span): readonly QuietText[] {
  const { records, lines } = capture;
  const pieces: QuietText[] = [];
  // The label of an SA tells it from others.
  const isAlone = capture.associations.length < 2;
  for (
    let record = Math.max(0, recordAt(capture, part.start));
    record < records.count && (records.start[record] ?? 0) < part.end;
    record++
  ) {
    const start = records.start[record] ?? 0;
    const body = start + (records.body[record] ?? 0);
    const end = Math.min(records.start[record + 1] ?? lines.text.length, body + reach);
    const prefix = lines.text.slice(start, body);
    const stamp = isAlone
      ? prefix.trimEnd().length
      : (facility.exec(prefix)?.index ?? prefix.length);
    if (stamp > 0) pieces.push({ span: { start, end: start + stamp }, repeated: false });
    pieces.push(...labelsOf(capture, record, { start: body, end }));
  }
  return pieces.filter(
    ({ span: { start, end } }) =>
      start >= part.start && end <= part.end && lineAt(lines, start) === lineAt(lines, end),
  );
}

function labelsOf(capture: Capture, record: number, body: Span): readonly QuietText[] {
  const { kind, flags } = capture.records;
  if (kind[record] === traceKind) {
    const [head, ...others] = found(capture, stepLabels, body);
    return head ? [{ ...head, repeated: isRepeated(capture, record, head.span) }, ...others] : [];
  }
  const isMessage = kind[record] === packetKind || ((flags[record] ?? 0) & RecordFlag.dump) !== 0;
  return isMessage ? found(capture, messageLabels, body) : [];
}

function found({ lines }: Capture, labels: RegExp, { start, end }: Span): QuietText[] {
  return [...lines.text.slice(start, end).matchAll(labels)].map(({ index, 0: text }) => ({
    span: { start: start + index, end: start + index + text.trimEnd().length },
    repeated: false,
  }));
}

/** Does the step of the same SA before begin with the same words? */
function isRepeated({ records, lines }: Capture, record: number, { start, end }: Span): boolean {
  for (let before = record - 1; before >= Math.max(0, record - reach); before--) {
    if (records.kind[before] !== traceKind || records.sa[before] !== records.sa[record]) continue;
    const other = (records.start[before] ?? 0) + (records.body[before] ?? 0);
    return lines.text.slice(other, other + end - start) === lines.text.slice(start, end);
  }
  return false;
}
