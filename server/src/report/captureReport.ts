import type { Capture, Endpoint, Exchange, Message, SecurityAssociation } from '../capture/model';
import { recordKinds } from '../capture/model';
import { saName, saNumber } from '../capture/names';
import { findChosenTransforms, parsePayloads } from '../capture/payloads';
import { recordEndLine, recordLine, recordSpan } from '../capture/text';
import { readStamp } from '../capture/time';
import { surveyLines } from '../capture/unknownLines';
import type { CaptureWindow } from '../capture/windows';
import type { ShowOutput } from '../show/model';
import { lineCount, lineNumberAt } from '../text/lines';
import type {
  AddressReport,
  AssociationReport,
  CaptureReport,
  ExchangeReport,
  LineRange,
  MessageReport,
  NameCount,
  RecordCounts,
  SymptomReport,
} from './model';

/**
 * All that a capture tells, or a window of it. `symptomsOf` gives what went wrong with an SA, by its index; with none
 * at -1.
 */
export function reportCapture(
  file: string,
  { capture, settled, leaves }: Pick<CaptureWindow, 'capture' | 'settled' | 'leaves'>,
  symptomsOf: (sa: number) => readonly SymptomReport[],
  shows: readonly ShowOutput[],
): CaptureReport {
  const { forms, messages, unmatched } = surveyLines(capture, leaves);
  const named = (head: string): NameCount[] =>
    forms.flatMap(({ form, count }) =>
      form.startsWith(head) ? [{ name: form.slice(head.length), count }] : [],
    );
  return {
    file,
    lines: lineCount(capture.lines),
    records: { ...countRecords(capture, leaves), messages, matched: messages - unmatched },
    unknown: {
      states: named('state '),
      events: named('event '),
      messages: forms.flatMap(({ form, count }) =>
        /^(?:state|event) /.test(form) ? [] : [{ name: form, count }],
      ),
    },
    associations: settled.map((sa) => reportAssociation(capture, sa, symptomsOf(sa.index))),
    symptoms: symptomsOf(-1),
    shows: shows.map(({ command, span }) => ({
      command: command.command,
      lines: {
        first: lineNumberAt(capture.lines, span.start) + 1,
        last: lineNumberAt(capture.lines, Math.max(span.start, span.end - 1)) + 1,
      },
    })),
  };
}

function countRecords(
  { records }: Capture,
  has: CaptureWindow['leaves'],
): Omit<RecordCounts, 'messages' | 'matched'> {
  const byKind: Record<string, number> = {};
  for (const kind of recordKinds) byKind[kind] = 0;
  let attributed = 0;
  let total = 0;
  for (let record = 0; record < records.count; record++) {
    if (!has(record)) continue;
    total++;
    const kind = recordKinds[records.kind[record] ?? 0] ?? 'unknown';
    byKind[kind] = (byKind[kind] ?? 0) + 1;
    if ((records.sa[record] ?? -1) >= 0) attributed++;
  }
  return { total, attributed, byKind };
}

function reportAssociation(
  capture: Capture,
  sa: SecurityAssociation,
  symptoms: readonly SymptomReport[],
): AssociationReport {
  const { start, end } = sa;
  return {
    name: saName(sa),
    number: saNumber(sa),
    protocol: sa.protocol,
    role: sa.role ?? null,
    outcome: sa.outcome,
    decidedAt: lineOrNull(capture, sa.decidedBy),
    ...reportPeers(sa),
    profile: sa.profile?.value ?? null,
    policy: sa.policy?.value ?? null,
    proposal: sa.proposal?.value ?? null,
    transforms: reportTransforms(capture, sa),
    authentication: reportPair(sa.localAuthentication, sa.remoteAuthentication),
    identities: reportPair(sa.localIdentity, sa.remoteIdentity),
    natTraversal: sa.natDetected?.value ?? null,
    rekeyedBy: sa.rekeyed?.value ?? null,
    counterpart: counterpartNumber(capture, sa),
    start: stampNear(capture, sa, sa.firstRecord, 1),
    end: stampNear(capture, sa, sa.lastRecord, -1),
    durationMs: start === undefined || end === undefined ? null : end - start,
    lines: linesOf(capture, sa.firstRecord, sa.lastRecord),
    records: sa.recordCount,
    exchanges: sa.exchanges.flatMap((index) =>
      reportExchange(capture, capture.exchanges.get(index)),
    ),
    symptoms,
  };
}

function counterpartNumber({ associations }: Capture, sa: SecurityAssociation): number | null {
  const counterpart = associations.get(sa.counterpart ?? -1);
  return counterpart ? saNumber(counterpart) : null;
}

function reportPeers(sa: SecurityAssociation) {
  return {
    local: reportEnd(sa.local),
    remote: reportEnd(sa.remote),
    initiatorSpi: sa.initiatorSpi ?? null,
    responderSpi: sa.responderSpi ?? null,
    childSpis: sa.childSpis.map(({ value }) => value),
  };
}

function reportEnd(end: Endpoint | undefined): AddressReport | null {
  return end ? { address: end.address, port: end.port ?? null } : null;
}

function reportPair(
  local: { readonly value: string } | undefined,
  remote: { readonly value: string } | undefined,
) {
  return { local: local?.value ?? null, remote: remote?.value ?? null };
}

function reportTransforms(capture: Capture, sa: SecurityAssociation) {
  const chosen = findChosenTransforms(capture, sa)?.value ?? [];
  return chosen.map(({ type, name }) => ({ type: type ?? null, name }));
}

/** Records around an SA's first or last one that are asked for a time stamp. */
const mostWithoutStamp = 200;

/** The time stamp as printed of a record, or of the nearest one of its SA in a direction. */
function stampNear(capture: Capture, sa: SecurityAssociation, record: number, step: 1 | -1) {
  const { records, lines } = capture;
  for (let tries = 0, at = record; tries < mostWithoutStamp; tries++, at += step) {
    if (at < sa.firstRecord || at > sa.lastRecord) return null;
    if (records.sa[at] !== sa.index || Number.isNaN(records.time[at])) continue;
    const { start } = recordSpan(capture, at);
    const text = lines.text.slice(start, start + (records.body[at] ?? 0));
    const stamp = readStamp(text, 0);
    if (stamp) return text.slice(0, stamp.end).replace(/[:\s]+$/, '');
  }
  return null;
}

function reportExchange(capture: Capture, exchange: Exchange | undefined): ExchangeReport[] {
  if (exchange === undefined) return [];
  return [
    {
      type: exchange.type,
      messageId: exchange.messageId ?? null,
      role: exchange.role ?? null,
      purpose: exchange.purpose ?? null,
      lines: linesOf(capture, exchange.firstRecord, exchange.lastRecord),
      failedAt: lineOrNull(capture, exchange.failed),
      messages: exchange.messages.flatMap((index) =>
        reportMessage(capture, capture.messages.get(index)),
      ),
    },
  ];
}

function reportMessage(capture: Capture, message: Message | undefined): MessageReport[] {
  if (message === undefined) return [];
  return [
    {
      direction: message.direction ?? null,
      response: message.response ?? null,
      length: message.length ?? null,
      payloads: parsePayloads(capture, message).map(({ name, notifyType }) =>
        notifyType === undefined ? name : `${name}(${notifyType})`,
      ),
      lines: linesOf(capture, message.firstRecord, message.lastRecord),
      retransmission: message.retransmissionOf !== undefined,
    },
  ];
}

function linesOf(capture: Capture, first: number, last: number): LineRange {
  return { first: recordLine(capture, first) + 1, last: recordEndLine(capture, last) + 1 };
}

function lineOrNull(capture: Capture, record: number | undefined): number | null {
  return record === undefined ? null : recordLine(capture, record) + 1;
}
