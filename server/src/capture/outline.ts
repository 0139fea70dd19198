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
import { type Run, runsOf } from './runs';
import { bodySpan, recordSpan } from './text';

/** SAs, in them exchanges, in them messages and what failed. Behind them all what interleaves, run by run. */
export function outlineCapture(capture: Capture): readonly OutlineItem[] {
  const own = capture.associations.map((sa) => outlineSa(capture, sa));
  return [...own, ...outlineLaterRuns(capture, own)];
}

/** More are not listed: nobody reads them, and editors become slow. */
const mostRuns = 5000;

/**
 * The runs of SAs behind their first one, so that the cursor in any of them is told whose lines these are. They are in
 * one item at the end, which the SAs come before: it holds their lines too.
 */
function outlineLaterRuns(capture: Capture, own: readonly OutlineItem[]): readonly OutlineItem[] {
  const { sa: owners, count, start } = capture.records;
  const runs = runsOf(owners, 0, count).filter(({ owner, from }) => {
    const first = own[owner];
    return first !== undefined && (start[from] ?? 0) >= first.span.end;
  });
  if (runs.length > mostRuns) return [];
  const later = runs.map((run) => outlineRun(capture, run));
  const [first] = later;
  const last = later.at(-1);
  if (!first || !last) return [];
  const span = { start: first.span.start, end: last.span.end };
  const detail = `${later.length} ${later.length === 1 ? 'run' : 'runs'} of lines`;
  const name = 'Continued between other SAs';
  return [{ name, detail, kind: 'runs', span, selection: first.selection, children: later }];
}

function outlineRun(capture: Capture, { owner, from, to }: Run): OutlineItem {
  const sa = capture.associations.get(owner);
  const exchanges = runsOf(capture.records.exchange, from, to + 1).flatMap((run) => {
    const exchange = capture.exchanges.get(run.owner);
    return exchange ? [{ exchange, run }] : [];
  });
  return {
    name: sa ? saName(sa) : '',
    detail: sa?.remote ? `with ${sa.remote.address}` : '',
    kind: 'sa',
    span: spanOf(capture, from, to),
    selection: bodySpan(capture, from),
    children: exchanges.map(({ exchange, run }) => ({
      name: exchangeName(exchange),
      detail: '',
      kind: 'exchange',
      span: spanOf(capture, run.from, run.to),
      selection: bodySpan(capture, run.from),
      children: [],
    })),
  };
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
