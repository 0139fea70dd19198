import type { Attribution } from './associations';
import type { ExchangeDraft, SaDraft } from './drafts';
import { applyNote } from './facts';
import { give, giveWaiting, type JoinPass, type MessageDraft } from './joinPass';
import { applyInput, applyTrace, applyTransition } from './machine';
import { addMessage, applyPacket, extendMessage, finishMessages } from './messages';
import { RecordFlag, recordKinds } from './model';
import { noteKinds } from './notes';
import type { PacketHead } from './packets';
import type { Scan } from './scan';

/** Exchanges and messages of every SA, and what its records tell: the second step that joins records. */
export interface Joined {
  readonly drafts: readonly SaDraft[];
  readonly exchanges: readonly ExchangeDraft[];
  readonly messages: readonly MessageDraft[];
  /** Index of `exchanges` by record; -1 for none. */
  readonly exchange: Int32Array<ArrayBuffer>;
}
/** Joins the records of each SA to exchanges and messages, and collects the facts about the SA. */
export function joinExchanges(scan: Scan, { drafts, sa }: Attribution): Joined {
  const exchange = new Int32Array(scan.count).fill(-1);
  const pass: JoinPass = {
    scan,
    sa,
    drafts,
    exchanges: [],
    messages: [],
    forms: [],
    exchange,
    steps: new Map(),
  };
  let note = 0;
  let packet = 0;
  for (let record = 0; record < scan.count; record++) {
    const draft = drafts[sa[record] ?? -1];
    if (draft !== undefined) count(scan, draft, record);
    for (; note < scan.noteCount && (scan.noteRecord[note] ?? 0) <= record; note++) {
      if (draft === undefined) continue;
      const kind = noteKinds[scan.noteKind[note] ?? 0];
      if (kind !== undefined) applyNote(pass, draft, record, kind, scan.noteValue[note] ?? 0);
    }
    const seen = scan.packets[packet];
    const head = seen?.record === record ? seen.head : undefined;
    if (head !== undefined) packet++;
    if (draft !== undefined) applyRecord(pass, draft, record, head);
    else if (head !== undefined) addMessage(pass, undefined, record, head, -1);
  }
  for (const draft of drafts) giveWaiting(pass, draft, draft.current);
  finishMessages(pass);
  return { drafts, exchanges: pass.exchanges, messages: pass.messages, exchange };
}

function count(scan: Scan, draft: SaDraft, record: number): void {
  if (draft.firstRecord < 0) draft.firstRecord = record;
  draft.lastRecord = record;
  draft.recordCount++;
  const time = scan.time[record] ?? Number.NaN;
  // The time of a record that only may belong to the SA proves nothing.
  const inferred = ((scan.flags[record] ?? 0) & RecordFlag.inferred) !== 0;
  if (Number.isNaN(time) || inferred) return;
  if (!(time >= draft.start)) draft.start = time;
  if (!(time <= draft.end)) draft.end = time;
}

const trace = recordKinds.indexOf('trace');

function applyRecord(
  pass: JoinPass,
  draft: SaDraft,
  record: number,
  head: PacketHead | undefined,
): void {
  const { scan } = pass;
  if (scan.kind[record] === trace) applyTrace(pass, draft, record);
  else if ((scan.state[record] ?? 0) > 0) applyTransition(pass, draft, record);
  else if ((scan.event[record] ?? 0) > 0) applyInput(pass, draft, record);
  if (head !== undefined) applyPacket(pass, draft, record, head);
  else if (((scan.flags[record] ?? 0) & RecordFlag.dump) !== 0) extendMessage(pass, draft, record);
  if (draft.opening || draft.current < 0) draft.waiting.push(record);
  else give(pass, record, draft.current);
}
