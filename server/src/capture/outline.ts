import type { OutlineItem } from '../text/results';
import type { Span } from '../text/span';
import type { Capture, Exchange, Message, SecurityAssociation } from './model';
import {
  exchangeDetail,
  exchangeName,
  messageDetail,
  messageName,
  saDetail,
  saName,
} from './names';
import { bodySpan, recordSpan } from './text';

/** SAs, in them exchanges, in them messages and what failed. */
export function outlineCapture(capture: Capture): readonly OutlineItem[] {
  return capture.associations.map((sa) => outlineSa(capture, sa));
}

function outlineSa(capture: Capture, sa: SecurityAssociation): OutlineItem {
  return {
    name: saName(sa),
    detail: saDetail(sa),
    kind: 'sa',
    span: runOf(capture, capture.records.sa, sa),
    selection: bodySpan(capture, sa.firstRecord),
    children: sa.exchanges.flatMap((index) => {
      const exchange = capture.exchanges.get(index);
      return exchange === undefined ? [] : [outlineExchange(capture, exchange)];
    }),
  };
}

function outlineExchange(capture: Capture, exchange: Exchange): OutlineItem {
  const messages = exchange.messages.flatMap((index) => {
    const message = capture.messages.get(index);
    return message === undefined ? [] : [outlineMessage(capture, message)];
  });
  const failure = exchange.failed === undefined ? [] : [outlineFailure(capture, exchange.failed)];
  return {
    name: exchangeName(exchange),
    detail: exchangeDetail(exchange),
    kind: 'exchange',
    span: runOf(capture, capture.records.exchange, exchange),
    selection: bodySpan(capture, exchange.firstRecord),
    children: [...messages, ...failure].sort((a, b) => a.span.start - b.span.start),
  };
}

function outlineMessage(capture: Capture, message: Message): OutlineItem {
  return {
    name: messageName(message),
    detail: messageDetail(message),
    kind: 'message',
    span: spanOf(capture, message.firstRecord, message.lastRecord),
    selection: bodySpan(capture, message.firstRecord),
    children: [],
  };
}

/** A failed step by its event, or by the message that says so. */
export function outlineFailure(capture: Capture, record: number): OutlineItem {
  const { records, events, states, lines } = capture;
  const event = events[records.event[record] ?? 0] ?? '';
  const selection = bodySpan(capture, record);
  const text = lines.text.slice(selection.start, Math.min(selection.end, selection.start + 80));
  return {
    name: event === '' ? (text.split(/[\r\n]/, 1)[0] ?? text) : event,
    detail: states[records.state[record] ?? 0] ?? '',
    kind: 'failure',
    span: spanOf(capture, record, record),
    selection,
    children: [],
  };
}

/**
 * The lines of an SA or an exchange up to those of another. What interleaves must not overlap here: editors take the
 * first item that holds the cursor for the only one.
 */
function runOf(
  capture: Capture,
  owners: Int32Array,
  { index, firstRecord, lastRecord }: SecurityAssociation | Exchange,
): Span {
  let last = firstRecord;
  for (let record = firstRecord; record <= lastRecord; record++) {
    const owner = owners[record] ?? -1;
    const sa = capture.records.sa[record] ?? -1;
    if (owner === index) last = record;
    else if (owner >= 0 || (sa >= 0 && sa !== capture.records.sa[firstRecord])) break;
  }
  return spanOf(capture, firstRecord, last);
}

/** From the beginning of a record to the end of another, the line break at its end left out. */
function spanOf(capture: Capture, first: number, last: number): Span {
  const { start } = recordSpan(capture, first);
  return { start, end: Math.max(start, bodySpan(capture, last).end) };
}
