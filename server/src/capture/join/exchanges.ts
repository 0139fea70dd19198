import { addToList } from '../../text/lists';
import { RecordFlag, recordKinds } from '../model';
import { type NoteKind, noteKinds } from '../notes';
import type { PacketHead } from '../packets';
import { headAt, type Scan } from '../scan';
import { type Attribution, undecided } from './attributionState';
import { copyOfLists, copyWithRoom, grown } from './columns';
import { applyNote } from './facts';
import { finishMessages } from './finishMessages';
import { give, giveWaiting, type JoinPass } from './joinPass';
import { applyInput, applyTrace, applyTransition } from './machine';
import { addMessage, applyPacket, extendMessage } from './messages';
import type { Tables } from './tables';

export function createJoinPass(scan: Scan, tables: Tables): JoinPass {
  return {
    scan,
    ...tables,
    end: 0,
    exchange: new Int32Array(scan.count + 64),
    waiting: new Map(),
    note: 0,
    packet: 0,
    steps: new Map(),
  };
}

/** One of its own with the same content, over other tables; made like the others, so that code compiled for them fits. */
export function copyJoinPass(pass: JoinPass, tables: Tables): JoinPass {
  return Object.assign(createJoinPass(pass.scan, tables), pass, {
    ...tables,
    exchange: copyWithRoom(pass.exchange, pass.end, pass.scan.count),
    waiting: copyOfLists(pass.waiting),
    steps: new Map(pass.steps),
  });
}

/**
 * Joins the records up to `end`, which is left out, to exchanges and messages, and collects what they tell about their
 * SAs. While more may follow, it waits at a record that later ones decide about.
 */
export function joinExchanges(
  pass: JoinPass,
  attribution: Attribution,
  end: number,
  follows: 'more' | 'nothing',
): void {
  const { sa, flags } = attribution;
  if (pass.exchange.length < end) pass.exchange = grown(pass.exchange, end);
  for (let record = pass.end; record < end; record++) {
    const inferred = ((flags[record] ?? 0) & RecordFlag.inferred) !== 0;
    const certainty = inferred ? certaintyOf(pass, attribution, record) : 'told';
    if (certainty === 'open' && follows === 'more') return;
    pass.exchange[record] = -1;
    joinRecord(pass, sa[record] ?? -1, record, certainty);
    pass.end = record + 1;
  }
}

/** Gives what is still open to what went on last, and looks at the messages once more: nothing follows. */
export function closeExchanges(pass: JoinPass, attribution: Attribution): void {
  for (const sa of pass.waiting.keys()) giveWaiting(pass, sa, pass.associations.current.get(sa));
  finishMessages(pass, attribution);
}

/** Whether a record tells its SA; without an id it may stand between lines of two SAs, or nobody knows yet. */
type Certainty = 'told' | 'inferred' | 'between' | 'open';

/** Records that are looked at for one that tells its SA. */
const reach = 50;

/** `between` where the nearest record before or behind that tells its SA tells another one, which is not over. */
function certaintyOf(
  { associations }: JoinPass,
  attribution: Attribution,
  record: number,
): Certainty {
  const own = attribution.sa[record] ?? -1;
  const before = nearest(attribution, record, -1);
  const goesOn = before >= 0 && associations.deleted.get(before) < 0;
  if (goesOn && before !== own) return 'between';
  const behind = nearest(attribution, record, 1);
  if (behind === undecided) return 'open';
  return behind >= 0 && behind !== own ? 'between' : 'inferred';
}

/** The SA of the nearest record that tells one; -1 for none, `undecided` where that depends on later ones. */
function nearest({ sa, flags, end }: Attribution, record: number, step: 1 | -1): number {
  for (let away = 1, at = record + step; away < reach && at >= 0; away++, at += step) {
    const found = at < end ? (sa[at] ?? -1) : undecided;
    if (found < -1) return undecided;
    const told = ((flags[at] ?? 0) & RecordFlag.inferred) === 0 && found >= 0;
    if (told) return found;
  }
  return -1;
}

/** What a record between two SAs would say of the wrong one. */
const addresses: ReadonlySet<NoteKind> = new Set(['peer', 'localAddress']);

function joinRecord(pass: JoinPass, sa: number, record: number, certainty: Certainty): void {
  const { scan } = pass;
  const time = certainty !== 'told' ? Number.NaN : (scan.time[record] ?? Number.NaN);
  if (sa >= 0) count(pass, sa, record, time);
  for (; pass.note < scan.noteCount; pass.note++) {
    if ((scan.noteRecord[pass.note] ?? 0) > record) break;
    const kind = noteKinds[scan.noteKind[pass.note] ?? 0];
    if (sa < 0 || kind === undefined) continue;
    if (certainty === 'between' && addresses.has(kind)) continue;
    applyNote(pass, sa, record, kind, scan.noteValue[pass.note] ?? 0);
  }
  const head = headAt(scan, pass.packet, record);
  if (head !== undefined) pass.packet++;
  if (sa >= 0) applyRecord(pass, sa, record, head);
  else if (head !== undefined) addMessage(pass, sa, record, head);
}

/** Counts a record. The time of one that only may belong to the SA proves nothing: it is given as NaN. */
function count({ associations }: JoinPass, sa: number, record: number, time: number): void {
  const { firstRecord, lastRecord, recordCount, start, end } = associations;
  firstRecord.setOnce(sa, record);
  lastRecord.set(sa, record);
  recordCount.set(sa, recordCount.get(sa) + 1);
  if (Number.isNaN(time)) return;
  if (!(time >= start.get(sa))) start.set(sa, time);
  if (!(time <= end.get(sa))) end.set(sa, time);
}

const trace = recordKinds.indexOf('trace');

function applyRecord(
  pass: JoinPass,
  sa: number,
  record: number,
  head: PacketHead | undefined,
): void {
  const { associations, scan } = pass;
  if (scan.kind[record] === trace) applyTrace(pass, sa, record);
  else if ((scan.state[record] ?? 0) > 0) applyTransition(pass, sa, record);
  else if ((scan.event[record] ?? 0) > 0) applyInput(pass, sa, record);
  if (head !== undefined) applyPacket(pass, sa, record, head);
  else if (((scan.flags[record] ?? 0) & RecordFlag.dump) !== 0) extendMessage(pass, sa, record);
  const current = associations.current.get(sa);
  if (associations.opening.get(sa) || current < 0) addToList(pass.waiting, sa, record);
  else give(pass, record, current);
}
