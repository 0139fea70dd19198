import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCapture } from '../../server/src/capture/builder';
import type {
  Capture,
  Endpoint,
  Exchange,
  Message,
  SecurityAssociation,
} from '../../server/src/capture/model';
import { facilities, RecordFlag, recordKinds } from '../../server/src/capture/model';
import { lineAt } from '../../server/src/text/lines';

/** A capture from lines that a test writes down; the first line break is dropped. */
export function capture(text: string): Capture {
  return parseCapture(text.replace(/^\n/, ''));
}

/** All SAs with their exchanges and messages, as the goldens show them. */
export function renderCapture(capture: Capture): string {
  return capture.associations.flatMap((sa) => renderSa(capture, sa)).join('\n');
}

function renderSa(capture: Capture, sa: SecurityAssociation): string[] {
  const spis = [sa.initiatorSpi?.slice(0, 4) ?? '-', sa.responderSpi?.slice(0, 4) ?? '-'].join('/');
  const head = [
    `SA ${sa.index + 1}`,
    sa.protocol === 'ikev1' ? 'ikev1' : '',
    sa.role ?? 'unknown role',
    `${renderEnd(sa.local)} -> ${renderEnd(sa.remote)}`,
    spis,
    sa.slots.map((slot) => renderSlot(capture, slot)).join(' '),
    `lines ${lineOf(capture, sa.firstRecord)}-${lineOf(capture, sa.lastRecord)}`,
    sa.counterpart === undefined ? '' : `also SA ${sa.counterpart + 1}`,
  ];
  const facts = (
    [
      'profile',
      'policy',
      'proposal',
      'natDetected',
      'localAuthentication',
      'remoteAuthentication',
      'localIdentity',
      'remoteIdentity',
      'rekeyed',
    ] as const
  ).flatMap((name) => (sa[name] === undefined ? [] : `${name}=${sa[name].value}`));
  const decided = sa.decidedBy === undefined ? '' : ` line ${lineOf(capture, sa.decidedBy)}`;
  return [
    `┌ ${head.filter((part) => part !== '').join(' ')}`,
    ...(facts.length > 0 ? [`│   ${facts.join(' ')}`] : []),
    ...sa.exchanges.flatMap((index) => renderExchange(capture, capture.exchanges.get(index))),
    `└ ${sa.outcome}${decided}`,
  ];
}

function renderExchange(capture: Capture, exchange: Exchange | undefined): string[] {
  if (exchange === undefined) return [];
  const id = exchange.messageId === undefined ? '' : ` ${exchange.messageId}`;
  const failed =
    exchange.failed === undefined ? '' : ` failed line ${lineOf(capture, exchange.failed)}`;
  const head = [`${exchange.type}${id}`, exchange.role ?? '', exchange.purpose ?? '']
    .filter((part) => part !== '')
    .join(' ');
  return [
    `│ ${head} lines ${lineOf(capture, exchange.firstRecord)}-${lineOf(capture, exchange.lastRecord)}${failed}`,
    ...exchange.messages.map(
      (index) => `│   ${renderMessage(capture, capture.messages.get(index))}`,
    ),
  ];
}

function renderMessage(capture: Capture, message: Message | undefined): string {
  if (message === undefined) return '';
  const kind =
    message.response === undefined ? 'message' : message.response ? 'response' : 'request';
  const again = message.retransmissionOf === undefined ? '' : ' again';
  const length = message.length === undefined ? '' : ` ${message.length} bytes`;
  return `${message.direction ?? '?'} ${kind}${again}${length} lines ${lineOf(capture, message.firstRecord)}-${lineOf(capture, message.lastRecord)}`;
}

function renderSlot(capture: Capture, slot: number): string {
  const { saId, sessionId } = capture.slots[slot] ?? { saId: -1 };
  return sessionId === undefined ? `slot ${saId}` : `slot ${sessionId}/${saId}`;
}

function renderEnd(end: Endpoint | undefined): string {
  if (end === undefined) return '?';
  return end.port === undefined ? end.address : `${end.address}:${end.port}`;
}

/** 1-based line of a record's beginning. */
export function lineOf(capture: Capture, record: number): number {
  return lineAt(capture.lines, capture.records.start[record] ?? 0) + 1;
}

/** Every record on a line of its own: line, kind, facility, slot, SA, exchange, text; for looking at. */
export function renderRecords(capture: Capture): string {
  const { records } = capture;
  return Array.from({ length: records.count }, (_, record) => {
    const start = records.start[record] ?? 0;
    const body = capture.lines.text.slice(
      start + (records.body[record] ?? 0),
      records.start[record + 1],
    );
    const flags = records.flags[record] ?? 0;
    const marks = [
      (flags & RecordFlag.inferred) !== 0 ? '?' : '',
      (flags & RecordFlag.dump) !== 0 ? 'd' : '',
      (flags & RecordFlag.damaged) !== 0 ? '!' : '',
    ].join('');
    return [
      lineOf(capture, record),
      recordKinds[records.kind[record] ?? 0],
      facilities[records.facility[record] ?? 0],
      records.slot[record],
      `SA ${(records.sa[record] ?? -1) + 1}${marks}`,
      `ex ${(records.exchange[record] ?? -1) + 1}`,
      capture.states[records.state[record] ?? 0],
      capture.events[records.event[record] ?? 0],
      JSON.stringify(body.slice(0, 60)),
    ].join('\t');
  }).join('\n');
}

/** The captures in `test/fixtures/captures`, by file name. */
export function fixtures(): { readonly name: string; readonly text: string }[] {
  return readdirSync(fixtureFolder)
    .filter((name) => name.endsWith('.log'))
    .map((name) => ({ name, text: readFileSync(join(fixtureFolder, name), 'utf8') }));
}

/** Compares with `test/fixtures/captures/<name>.golden`; `UPDATE_GOLDEN=1` writes it. */
export function checkGolden(name: string, actual: string): void {
  const file = join(fixtureFolder, name.replace(/\.log$/, '.golden'));
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, `${actual}\n`);
  assert.equal(`${actual}\n`, readFileSync(file, 'utf8'));
}

const fixtureFolder = join(__dirname, '../../../test/fixtures/captures');
