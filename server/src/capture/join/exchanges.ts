import { RecordFlag, recordKinds } from '../model';
import { noteKinds } from '../notes';
import type { PacketHead } from '../packets';
import type { Scan } from '../scan';
import type { Attribution } from './attributionState';
import { addToList, copyOfLists, grown } from './columns';
import type { Drafts, SaDraft } from './drafts';
import { applyNote } from './facts';
import { finishMessages } from './finishMessages';
import { give, giveWaiting, type JoinPass } from './joinPass';
import { applyInput, applyTrace, applyTransition } from './machine';
import { addMessage, applyPacket, extendMessage } from './messages';

export function createJoinPass(scan: Scan, drafts: Drafts): JoinPass {
  return {
    scan,
    ...drafts,
    end: 0,
    sa: -1,
    exchange: new Int32Array(scan.count + 64),
    waiting: new Map(),
    note: 0,
    packet: 0,
    steps: new Map(),
  };
}

/** One of its own with the same content, over other drafts. */
export function copyJoinPass(pass: JoinPass, drafts: Drafts): JoinPass {
  return {
    ...pass,
    ...drafts,
    exchange: pass.exchange.slice(),
    waiting: copyOfLists(pass.waiting),
    steps: new Map(pass.steps),
  };
}

/**
 * Joins the records up to `end`, which is left out, to exchanges and messages, and collects what they tell about their
 * SAs.
 */
export function joinExchanges(pass: JoinPass, { sa, flags }: Attribution, end: number): void {
  if (pass.exchange.length < end) pass.exchange = grown(pass.exchange, end);
  for (let record = pass.end; record < end; record++) {
    pass.exchange[record] = -1;
    pass.sa = sa[record] ?? -1;
    joinRecord(pass, record, ((flags[record] ?? 0) & RecordFlag.inferred) !== 0);
  }
  pass.end = Math.max(pass.end, end);
}

/** Gives what is still open to what went on last, and looks at the messages once more: nothing follows. */
export function closeExchanges(pass: JoinPass): void {
  for (const sa of pass.waiting.keys()) {
    const draft = pass.associations.get(sa);
    pass.sa = sa;
    if (draft !== undefined) giveWaiting(pass, draft, draft.current);
  }
  settle(pass);
  finishMessages(pass);
}

/** Puts away what is in use. */
export function settle({ associations, exchanges, messages }: Drafts): void {
  associations.settle();
  exchanges.settle();
  messages.settle();
}

function joinRecord(pass: JoinPass, record: number, inferred: boolean): void {
  const { scan } = pass;
  const draft = pass.associations.get(pass.sa);
  const time = inferred ? Number.NaN : (scan.time[record] ?? Number.NaN);
  if (draft !== undefined) count(draft, record, time);
  for (; pass.note < scan.noteCount; pass.note++) {
    if ((scan.noteRecord[pass.note] ?? 0) > record) break;
    const kind = noteKinds[scan.noteKind[pass.note] ?? 0];
    if (draft === undefined || kind === undefined) continue;
    applyNote(pass, draft, record, kind, scan.noteValue[pass.note] ?? 0);
  }
  const seen = scan.packets[pass.packet];
  const head = seen?.record === record ? seen.head : undefined;
  if (head !== undefined) pass.packet++;
  if (draft !== undefined) applyRecord(pass, draft, record, head);
  else if (head !== undefined) addMessage(pass, undefined, record, head, -1);
}

/** Counts a record. The time of one that only may belong to the SA proves nothing: it is given as NaN. */
function count(draft: SaDraft, record: number, time: number): void {
  if (draft.firstRecord < 0) draft.firstRecord = record;
  draft.lastRecord = record;
  draft.recordCount++;
  if (Number.isNaN(time)) return;
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
  if (draft.opening || draft.current < 0) addToList(pass.waiting, pass.sa, record);
  else give(pass, record, draft.current);
}
