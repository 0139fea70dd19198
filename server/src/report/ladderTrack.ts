import { findEvent, findState } from '../capture/knowledge';
import type { Capture, Exchange, Message } from '../capture/model';
import { clockOf, timeBetween } from '../capture/moments';
import { outlineFailure } from '../capture/outline';
import { namePayloads } from '../capture/payloads';
import { stepOf } from '../capture/steps';
import { recordLine } from '../capture/text';
import { type Implied, impliedMessages, isResponse } from './ladderImplied';
import {
  type FailureStep,
  type LadderEnd,
  type MessageStep,
  opposite,
  type Side,
  type StateStep,
} from './ladderModel';
import { errorIn, payloadNames } from './ladderPayloads';

/** A step as one end tells it. */
export interface TrackItem {
  readonly step: MessageStep | StateStep | FailureStep;
  /** The record that it begins at, and the last one that belongs to it. */
  readonly record: number;
  readonly lastRecord: number;
  /** Index of `Capture.exchanges`; -1 for none. */
  readonly exchange: number;
}

/** What one end tells about an SA, in order. */
export interface Track {
  readonly end: LadderEnd;
  readonly side: Side;
  readonly items: readonly TrackItem[];
}

/** Reads what one end tells about an SA. */
export function trackOf(end: LadderEnd, side: Side): Track {
  const { capture, sa, marks = [] } = end;
  const steps = stepRecords(end);
  const messages = sa.exchanges.flatMap((index) => {
    const exchange = capture.exchanges.get(index);
    return exchange ? exchangeItems(end, side, exchange, steps) : [];
  });
  const told = marks.map(({ record, title }) => failureItem(end, side, record, title, 'symptom'));
  const breaks = [...messages, ...told].sort((a, b) => a.record - b.record);
  const items = [...breaks, ...stateItems(end, side, steps, breaks)];
  return { end, side, items: items.sort((a, b) => a.record - b.record) };
}

/** The records of an SA that print a step of its state machine. */
function stepRecords({ capture, sa, records }: LadderEnd): readonly number[] {
  if (records) return records.filter((record) => stepOf(capture, record) !== undefined);
  const found: number[] = [];
  for (let record = sa.firstRecord; record <= sa.lastRecord; record++) {
    if (capture.records.sa[record] === sa.index && stepOf(capture, record)) found.push(record);
  }
  return found;
}

/** States, each as long as no message and no other state comes between. */
function stateItems(
  end: LadderEnd,
  side: Side,
  steps: readonly number[],
  breaks: readonly TrackItem[],
): TrackItem[] {
  const items: TrackItem[] = [];
  let next = 0;
  let run: number[] = [];
  const close = () => {
    const item = stateItem(end.capture, side, run);
    if (item) items.push(withoutEcho(items, item));
    run = [];
  };
  for (const record of steps) {
    let parted = false;
    for (; (breaks[next]?.record ?? Number.POSITIVE_INFINITY) <= record; next++) parted = true;
    const [first = record] = run;
    if (parted || !isSameStay(end.capture, first, record)) close();
    run.push(record);
  }
  close();
  return items;
}

/** What only repeats a failure is none: `EV_ABORT` after `EV_FAIL`. A state that goes on after a message is marked. */
function withoutEcho(before: readonly TrackItem[], item: TrackItem): TrackItem {
  const { step, exchange } = item;
  if (step.kind !== 'state') return item;
  const own = before.flatMap((other) => (other.exchange === exchange ? [other.step] : []));
  const last = own.at(-1);
  const isEcho = own.some((other) => other.kind === 'state' && other.failure !== undefined);
  const { failure, ...rest } = step;
  return {
    ...item,
    step: {
      ...rest,
      ...(failure !== undefined && !isEcho && { failure }),
      ...(last?.kind === 'state' && last.name === step.name && { goesOn: true }),
    },
  };
}

function isSameStay({ records }: Capture, first: number, record: number): boolean {
  return (
    records.state[first] === records.state[record] &&
    records.exchange[first] === records.exchange[record]
  );
}

function stateItem(capture: Capture, side: Side, run: readonly number[]): TrackItem | undefined {
  const [record = -1] = run;
  const steps = run.flatMap((at) => stepOf(capture, at) ?? []);
  const [first] = steps;
  if (!first) return undefined;
  const failed = steps.find(({ event }) => findEvent(event)?.entry.kind === 'failure');
  const phase = findState(first.state)?.entry.phase;
  const time = clockOf(capture, record);
  return {
    record,
    lastRecord: run.at(-1) ?? record,
    exchange: capture.records.exchange[record] ?? -1,
    step: {
      kind: 'state',
      lane: side,
      line: recordLine(capture, failed?.record ?? record),
      name: first.state,
      events: run.length,
      ...(phase !== undefined && { phase }),
      ...(failed && { failure: failed.event }),
      ...(time !== undefined && { time }),
    },
  };
}

/** Messages of an exchange, those that must have been there too, and what ended it badly. */
function exchangeItems(
  end: LadderEnd,
  side: Side,
  exchange: Exchange,
  steps: readonly number[],
): TrackItem[] {
  const { capture, sa } = end;
  const own = steps.filter((record) => capture.records.exchange[record] === exchange.index);
  const implied = sa.protocol === 'ikev2' ? impliedMessages(capture, exchange, own) : [];
  const items = [
    ...messageItems(end, side, exchange, implied),
    ...implied.map((message) => impliedItem(capture, side, exchange, message)),
  ];
  const { failed } = exchange;
  if (failed === undefined || stepOf(capture, failed)) return items;
  const text = outlineFailure(capture, failed).name;
  return [...items, failureItem(end, side, failed, text, 'failure')];
}

function messageItems(
  end: LadderEnd,
  side: Side,
  exchange: Exchange,
  implied: readonly Implied[],
): TrackItem[] {
  const messages = exchange.messages.flatMap((index) => end.capture.messages.get(index) ?? []);
  const runs: Message[][] = [];
  for (const message of messages) {
    if (message.direction === undefined) continue;
    const last = runs.at(-1)?.[0];
    const again = message.retransmissionOf !== undefined;
    if (again && last && isAgain(last, message)) runs.at(-1)?.push(message);
    else runs.push([message]);
  }
  const isAnswered =
    implied.some(({ response }) => response) ||
    messages.some((message) => isResponse(exchange, message) === true);
  return runs.flatMap((run) => messageItem(end, side, exchange, run, isAnswered) ?? []);
}

function isAgain(last: Message, message: Message): boolean {
  return (
    message.retransmissionOf === last.index || message.retransmissionOf === last.retransmissionOf
  );
}

function messageItem(
  { capture, sa }: LadderEnd,
  side: Side,
  exchange: Exchange,
  run: readonly Message[],
  isAnswered: boolean,
): TrackItem | undefined {
  const [message, ...again] = run;
  if (!message) return undefined;
  const response = isResponse(exchange, message);
  const payloads = namePayloads(capture, message);
  const from = message.direction === 'sent' ? side : opposite(side);
  const error = errorIn(payloads);
  const time = messageClock(capture, message);
  const first = message.firstRecord;
  const last = again.at(-1)?.firstRecord ?? first;
  const repeatedFor = again.length > 0 ? timeBetween(capture, first, last) : undefined;
  const isUnanswered = sa.protocol === 'ikev2' && response === false && !isAnswered;
  const isGivenUp =
    from === side && (again.length > 0 || exchange.failed !== undefined || sa.outcome === 'failed');
  return {
    record: first,
    lastRecord: last,
    exchange: exchange.index,
    step: {
      kind: 'message',
      lane: side,
      line: messageLine(capture, message),
      from,
      name: messageTitle(exchange, response),
      payloads: payloadNames(payloads, response === undefined ? undefined : !response),
      inferred: false,
      fate: isUnanswered ? (isGivenUp ? 'unanswered' : 'open') : 'arrived',
      repeats: again.map((repeat) => ({
        line: messageLine(capture, repeat),
        ...clockPart(messageClock(capture, repeat)),
      })),
      ...idPart(exchange),
      ...(error !== undefined && { error }),
      ...(message.length !== undefined && { length: message.length }),
      ...clockPart(time),
      ...(repeatedFor !== undefined && { repeatedFor }),
    },
  };
}

function impliedItem(
  capture: Capture,
  side: Side,
  exchange: Exchange,
  { response, record }: Implied,
): TrackItem {
  const asker = exchange.role === 'initiator' ? side : opposite(side);
  return {
    // Before what needs it; a request before its response.
    record: record - (response ? 0.25 : 0.5),
    lastRecord: record,
    exchange: exchange.index,
    step: {
      kind: 'message',
      lane: side,
      line: recordLine(capture, record),
      from: response ? opposite(asker) : asker,
      name: messageTitle(exchange, response),
      payloads: [],
      inferred: true,
      fate: 'arrived',
      repeats: [],
      ...idPart(exchange),
    },
  };
}

function failureItem(
  { capture }: LadderEnd,
  side: Side,
  record: number,
  text: string,
  kind: FailureStep['kind'],
): TrackItem {
  return {
    // Behind the step that it happens in.
    record: record + 0.5,
    lastRecord: record,
    exchange: capture.records.exchange[record] ?? -1,
    step: { kind, lane: side, line: recordLine(capture, record), text },
  };
}

/** `IKE_AUTH request`; `main mode message` where messages do not come in pairs. */
function messageTitle({ type }: Exchange, response: boolean | undefined): string {
  const isOld = type.endsWith('_MODE') || type === 'TRANSACTION';
  const name = isOld ? type.toLowerCase().replace('_', ' ') : type;
  const kind = response === undefined ? 'message' : response ? 'response' : 'request';
  return `${name} ${kind}`;
}

/** The line with the head of a message; its dump can begin before it. */
function messageLine(capture: Capture, message: Message): number {
  return recordLine(capture, message.firstRecord);
}

/** Parts of a dump have no time stamp of their own. */
function messageClock(capture: Capture, { firstRecord, lastRecord }: Message): string | undefined {
  for (let record = firstRecord; record <= Math.min(lastRecord, firstRecord + 50); record++) {
    const time = clockOf(capture, record);
    if (time !== undefined) return time;
  }
  return undefined;
}

function idPart({ messageId }: Exchange) {
  return messageId === undefined ? {} : { messageId };
}

function clockPart(time: string | undefined) {
  return time === undefined ? {} : { time };
}
