import type { Capture, ExchangeType, Message, SecurityAssociation } from '../model';
import { facilities, RecordFlag, recordKinds } from '../model';
import type { Step } from '../steps';
import { stepOf } from '../steps';
import { messageText } from '../text';
import type { SignName } from './signs';
import { signs } from './signs';

/** What the symptoms look at: all that happened to one SA, in the order of the capture. */
export interface History {
  readonly capture: Capture;
  /** Absent: the records that belong to no SA. */
  readonly sa?: SecurityAssociation;
  /** Who prints it: commands differ. */
  readonly device: 'ios' | 'asa';
  /** Steps of the state machines. */
  readonly steps: readonly Step[];
  /** Records by what their text tells. */
  readonly signs: ReadonlyMap<SignName, readonly number[]>;
  readonly notifications: readonly Notification[];
  /** Histories of the other SAs, this one among them. */
  readonly all: readonly History[];
}

/** A NOTIFY payload in a message. */
export interface Notification {
  /** As printed: `NO_PROPOSAL_CHOSEN`. */
  readonly type: string;
  readonly record: number;
  /** Absent when the message is not shown whole. */
  readonly direction?: 'sent' | 'received';
  readonly exchange?: ExchangeType;
}

interface HistoryDraft {
  readonly capture: Capture;
  readonly sa?: SecurityAssociation;
  readonly device: 'ios' | 'asa';
  readonly steps: Step[];
  readonly signs: Map<SignName, number[]>;
  readonly notifications: Notification[];
  readonly all: readonly History[];
  /** Messages of the SA that are not passed yet, the next one last. */
  readonly ahead: Message[];
}

/** One history for each SA, in their order, and one at the end for the records of none. */
export function readHistories(capture: Capture): readonly History[] {
  const device = deviceOf(capture);
  const all: HistoryDraft[] = [];
  const messages = messagesBySa(capture);
  for (const sa of capture.associations) {
    all.push(draftOf(capture, device, all, messages.get(sa.index) ?? [], sa));
  }
  const outside = draftOf(capture, device, all, messages.get(-1) ?? []);
  all.push(outside);
  for (let record = 0; record < capture.records.count; record++) {
    readRecord(all[capture.records.sa[record] ?? -1] ?? outside, record);
  }
  return all;
}

function draftOf(
  capture: Capture,
  device: History['device'],
  all: readonly History[],
  messages: Message[],
  sa?: SecurityAssociation,
): HistoryDraft {
  return {
    capture,
    ...(sa && { sa }),
    device,
    steps: [],
    signs: new Map(),
    notifications: [],
    all,
    ahead: messages.reverse(),
  };
}

function messagesBySa({ messages }: Capture): Map<number, Message[]> {
  const bySa = new Map<number, Message[]>();
  for (const message of messages) {
    const list = bySa.get(message.sa);
    if (list === undefined) bySa.set(message.sa, [message]);
    else list.push(message);
  }
  return bySa;
}

/** Records that are looked at to see who prints the capture. */
const firstRecords = 2000;

/** An ASA prints other tags than a router. */
export function deviceOf({ records, lines }: Capture): History['device'] {
  for (let record = 0; record < Math.min(records.count, firstRecords); record++) {
    const facility = facilities[records.facility[record] ?? 0];
    if (facility === 'IKEv2-PROTO' || facility === 'IKEv2-PLAT') return 'asa';
    if (facility !== 'SYSLOG') continue;
    const start = (records.start[record] ?? 0) + (records.body[record] ?? 0);
    if (/^(?:%(?:ASA|FTD|PIX)-|\[IKEv1)/.test(lines.text.slice(start, start + 8))) return 'asa';
  }
  return 'ios';
}

const kinds = {
  trace: recordKinds.indexOf('trace'),
  packet: recordKinds.indexOf('packet'),
  prompt: recordKinds.indexOf('prompt'),
  remark: recordKinds.indexOf('remark'),
};

function readRecord(draft: HistoryDraft, record: number): void {
  const { capture } = draft;
  const kind = capture.records.kind[record];
  if (kind === kinds.prompt || kind === kinds.remark) return;
  const step = stepOf(capture, record);
  if (step) draft.steps.push(step);
  if (kind === kinds.trace) return;
  const text = messageText(capture, record);
  const dump = ((capture.records.flags[record] ?? 0) & RecordFlag.dump) !== 0;
  if (dump || kind === kinds.packet) readNotifications(draft, record, text);
  if (!dump) readSigns(draft, record, text);
}

// Notifications

function readNotifications(draft: HistoryDraft, record: number, text: string): void {
  if (!text.includes('NOTIFY(')) return;
  const message = messageAt(draft, record);
  for (const [, type = ''] of text.matchAll(/\bNOTIFY\(([A-Z0-9_]{3,60})\)/g)) {
    draft.notifications.push({
      type,
      record,
      ...(message?.direction && { direction: message.direction }),
      ...(message?.type && { exchange: message.type }),
    });
  }
}

function messageAt({ ahead }: HistoryDraft, record: number): Message | undefined {
  let next = ahead.at(-1);
  while (next !== undefined && next.lastRecord < record) {
    ahead.pop();
    next = ahead.at(-1);
  }
  return next !== undefined && next.firstRecord <= record ? next : undefined;
}

// Signs

interface Beginning {
  readonly sign: SignName;
  readonly text: string;
  /** What must follow somewhere in the line; empty for nothing. */
  readonly then: string;
}

const longestText = 400;

/** By the first two characters. */
const beginnings: ReadonlyMap<string, readonly Beginning[]> = indexBeginnings();

function indexBeginnings(): Map<string, Beginning[]> {
  const index = new Map<string, Beginning[]>();
  for (const sign of Object.keys(signs) as SignName[]) {
    for (const whole of signs[sign]) {
      const [text = '', then = ''] = whole.toLowerCase().split('*');
      const key = text.slice(0, 2);
      index.set(key, [...(index.get(key) ?? []), { sign, text, then }]);
    }
  }
  return index;
}

function readSigns(draft: HistoryDraft, record: number, body: string): void {
  const text = body.slice(0, longestText).replace(/\s+/g, ' ').toLowerCase();
  for (const start of messageStarts(text)) {
    for (const beginning of beginnings.get(text.slice(start, start + 2)) ?? []) {
      if (!text.startsWith(beginning.text, start)) continue;
      if (beginning.then !== '' && !text.includes(beginning.then, start)) continue;
      const records = draft.signs.get(beginning.sign);
      if (records === undefined) draft.signs.set(beginning.sign, [record]);
      else if (records.at(-1) !== record) records.push(record);
    }
  }
}

/** Where messages begin in a text: behind what is left of the prefix, and where one quotes another. */
function messageStarts(text: string): number[] {
  const first =
    /^[\s:]*(?:\([0-9a-f]{1,16}\)[\s:]*|%(?:asa|pix|ftd)-(?:[a-z]{2,9}-)?\d-\d{6}: |\[ikev1[a-z ]{0,8}\]:? ?)?/.exec(
      text,
    )?.[0].length ?? 0;
  const quoting = /^[%[]/.test(text) || text.includes('error: ') || text.startsWith('remote: ');
  if (!quoting) return [first];
  const heads = /(?:error: |ip = [0-9a-f.:]{2,45}, |username:\S{1,80} (?:ikev[12] )?)/g;
  return [first, ...[...text.matchAll(heads)].map((head) => head.index + head[0].length)];
}
