import type { Explanation, Severity } from '../text/results';
import type { AlonePart } from './alone';
import type { Diagnosis } from './diagnose';
import { card } from './explainAssociation';
import { associationsWith, type SaFilter } from './filter';
import type { Capture, Exchange, Message, Outcome, SecurityAssociation } from './model';
import {
  exchangeDetail,
  exchangeName,
  messageDetail,
  messageName,
  saDetail,
  saName,
} from './names';
import { outlineFailure } from './outline';
import { severityOf, titleOf } from './problems';
import { recordLine } from './text';

/** A part of a capture by its index; a failure by that of its record, a symptom by that of its diagnosis. */
export interface CapturePart {
  readonly kind: 'sa' | 'symptom' | 'exchange' | 'message' | 'failure';
  readonly index: number;
}

/** A row of the tree of SAs: what, with whom, outcome. */
export interface TreeRow {
  readonly part: CapturePart;
  readonly name: string;
  readonly detail: string;
  readonly outcome?: Outcome;
  readonly failed?: boolean;
  /** Of a symptom. */
  readonly severity?: Severity;
  readonly direction?: 'sent' | 'received';
  readonly peer?: string;
  /** 0-based. */
  readonly line: number;
  readonly hasChildren: boolean;
}

/** More are not shown: whoever has so many looks for one by a filter. */
const mostRows = 5000;

/** The SAs of a capture that a filter lets through, and how many more there are. */
export function saRows(capture: Capture, filter: SaFilter = {}) {
  const wanted = associationsWith(capture, filter);
  return {
    rows: wanted.slice(0, mostRows).map((sa) => saRow(capture, sa)),
    more: Math.max(0, wanted.length - mostRows),
  };
}

/** The rows below one: symptoms and exchanges of an SA, messages and failures of an exchange. */
export function rowsBelow(
  capture: Capture,
  { kind, index }: CapturePart,
  diagnoses: readonly Diagnosis[] = [],
): readonly TreeRow[] {
  if (kind === 'sa') {
    const symptoms = diagnoses.flatMap((diagnosis, number) =>
      diagnosis.sa === index ? [symptomRow(capture, diagnosis, number)] : [],
    );
    const exchanges = (capture.associations.get(index)?.exchanges ?? []).flatMap((number) => {
      const exchange = capture.exchanges.get(number);
      return exchange ? [exchangeRow(capture, exchange)] : [];
    });
    return [...symptoms, ...exchanges];
  }
  const exchange = kind === 'exchange' ? capture.exchanges.get(index) : undefined;
  return exchange ? rowsOfExchange(capture, exchange) : [];
}

/** The parts that hold a record, the outermost first. */
export function partsAt(capture: Capture, record: number): readonly CapturePart[] {
  const { records, exchanges, messages } = capture;
  const sa = records.sa[record] ?? -1;
  if (sa < 0) return [];
  const exchange = records.exchange[record] ?? -1;
  const message = exchanges.get(exchange)?.messages.find((index) => {
    const { firstRecord = Infinity, lastRecord = -1 } = messages.get(index) ?? {};
    return firstRecord <= record && record <= lastRecord;
  });
  return [
    { kind: 'sa', index: sa },
    ...(exchange < 0 ? [] : [{ kind: 'exchange', index: exchange } as const]),
    ...(message === undefined ? [] : [{ kind: 'message', index: message } as const]),
  ];
}

/** What a reader must know about a part; undefined where its row says all. */
export function partCard(capture: Capture, { kind, index }: CapturePart): Explanation | undefined {
  const association = kind === 'sa' ? capture.associations.get(index) : undefined;
  return association && card(capture, association, saName(association));
}

/** What a document that shows a part alone is called. */
export function aloneTitle(capture: Capture, part: AlonePart): string {
  if (part.kind === 'time') return `${part.from} to ${part.to}`;
  const exchange = part.kind === 'exchange' ? capture.exchanges.get(part.index) : undefined;
  const sa = capture.associations.get(exchange ? exchange.sa : part.index);
  if (!sa) return part.kind;
  const peer = sa.remote ? ` with ${sa.remote.address}` : '';
  return `${saName(sa)}${peer}${exchange ? `, ${exchangeName(exchange)}` : ''}`;
}

function saRow(capture: Capture, sa: SecurityAssociation): TreeRow {
  return {
    part: { kind: 'sa', index: sa.index },
    name: saName(sa),
    detail: saDetail(sa),
    outcome: sa.outcome,
    ...(sa.remote && { peer: sa.remote.address }),
    line: recordLine(capture, sa.firstRecord),
    hasChildren: sa.exchanges.length > 0,
  };
}

function symptomRow(capture: Capture, diagnosis: Diagnosis, index: number): TreeRow {
  const { confidence, evidence } = diagnosis.finding;
  return {
    part: { kind: 'symptom', index },
    name: titleOf(diagnosis),
    detail: confidence,
    severity: severityOf(diagnosis),
    line: recordLine(capture, evidence[0]?.record ?? 0),
    hasChildren: false,
  };
}

function exchangeRow(capture: Capture, exchange: Exchange): TreeRow {
  return {
    part: { kind: 'exchange', index: exchange.index },
    name: exchangeName(exchange),
    detail: exchangeDetail(exchange),
    failed: exchange.failed !== undefined,
    line: recordLine(capture, exchange.firstRecord),
    hasChildren: exchange.messages.length > 0 || exchange.failed !== undefined,
  };
}

function rowsOfExchange(capture: Capture, { messages, failed }: Exchange): readonly TreeRow[] {
  const rows = messages.flatMap((index) => {
    const message = capture.messages.get(index);
    return message ? [messageRow(capture, message)] : [];
  });
  if (failed !== undefined) rows.push(failureRow(capture, failed));
  return rows.sort((a, b) => a.line - b.line);
}

function messageRow(capture: Capture, message: Message): TreeRow {
  return {
    part: { kind: 'message', index: message.index },
    name: messageName(message),
    detail: messageDetail(message),
    ...(message.direction && { direction: message.direction }),
    line: recordLine(capture, message.firstRecord),
    hasChildren: false,
  };
}

function failureRow(capture: Capture, record: number): TreeRow {
  const { name, detail } = outlineFailure(capture, record);
  return {
    part: { kind: 'failure', index: record },
    name,
    detail,
    line: recordLine(capture, record),
    hasChildren: false,
  };
}
