import { RecordFlag } from '../model';
import { noteKinds } from '../notes';
import { headAt, type Scan } from '../scan';
import {
  type Attribution,
  addSa,
  bitOf,
  bitOfNumber,
  turnsBack,
  undecided,
} from './attributionState';
import { grown } from './columns';
import { isBeside, ownerOf, slotAt } from './owners';

/** Gives the records up to `end`, which is left out, to the SAs they belong to, as far as they tell. */
export function attribute(attribution: Attribution, end: number): void {
  const { scan } = attribution;
  if (attribution.sa.length < end) {
    attribution.sa = grown(attribution.sa, end);
    attribution.flags = grown(attribution.flags, end);
  }
  for (let record = attribution.end; record < end; record++) {
    attribution.flags[record] = scan.flags[record] ?? 0;
    attribution.sa[record] = undecided;
    collectNotes(attribution, record);
    if (turnsBack(attribution, record)) attribution.stretch++;
    const owner = ownerOf(attribution, record);
    if (owner >= 0 && isBeside(attribution, record)) guess(attribution, record, owner);
    else if (owner >= 0) settle(attribution, record, owner);
    else if (owner === undecided) postpone(attribution, record);
    else attribution.sa[record] = owner;
  }
  attribution.end = Math.max(attribution.end, end);
}

/** The record is in a log beside a debug: only its peer tells whose it is. */
function guess({ flags, sa }: Attribution, record: number, owner: number): void {
  sa[record] = owner;
  flags[record] = (flags[record] ?? 0) | RecordFlag.inferred;
}

/** The first record that later ones decide about; `end` for none. */
export function firstOpen({ pending, slotWaiting, end }: Attribution): number {
  let first = pending < 0 ? end : pending;
  for (const [record] of slotWaiting.values()) first = Math.min(first, record ?? end);
  return first;
}

/** Decides about what is still open: nothing follows. */
export function closeAttribution(attribution: Attribution): void {
  givePending(attribution, attribution.end, attribution.last);
  ownWaitingSlots(attribution);
}

/** Reads ahead the notes and the packet that belong to a record. */
function collectNotes(attribution: Attribution, record: number): void {
  const { scan } = attribution;
  attribution.notes = 0;
  attribution.peer = undefined;
  attribution.newSaPeer = undefined;
  while (attribution.note < scan.noteCount && (scan.noteRecord[attribution.note] ?? 0) <= record) {
    const kind = scan.noteKind[attribution.note] ?? 0;
    attribution.notes |= bitOfNumber(kind);
    if (kind === kinds.peer) attribution.peer = noteText(scan, attribution.note);
    else if (kind === kinds.newSa) attribution.newSaPeer = noteText(scan, attribution.note);
    attribution.note++;
  }
  attribution.head = headAt(scan, attribution.packet, record);
  if (attribution.head !== undefined) attribution.packet++;
}

function noteText(scan: Scan, note: number): string | undefined {
  return scan.values.list[scan.noteValue[note] ?? 0];
}

const kinds = { peer: noteKinds.indexOf('peer'), newSa: noteKinds.indexOf('newSa') };

// Records without an id

const opensNext = bitOf('opens');
const frees = bitOf('freed');

/** A silence that divides: what comes after it belongs to what follows. */
const silence = 1000;

function postpone(attribution: Attribution, record: number): void {
  if (attribution.pending < 0) attribution.pending = record;
  if (attribution.opener >= 0) return;
  const time = attribution.scan.time[record] ?? Number.NaN;
  const opens = (attribution.notes & opensNext) !== 0 || attribution.head !== undefined;
  if (opens || time - attribution.lastTime > silence || turnsBack(attribution, record)) {
    attribution.opener = record;
  }
}

/** The record tells its SA: those before it without an id belong to it, or to the SA before. */
function settle(attribution: Attribution, record: number, owner: number): void {
  const { scan } = attribution;
  givePending(attribution, record, owner);
  attribution.sa[record] = owner;
  attribution.last = owner;
  attribution.lastTime = scan.time[record] ?? Number.NaN;
  const slot = slotAt(attribution, record);
  if (slot > 0) attribution.associations.slots.add(owner, slot);
  const peer = attribution.peer ?? attribution.head?.remote?.address;
  if (peer !== undefined) notePeer(attribution, peer, owner);
  if ((scan.state[record] ?? 0) > 0 || attribution.notes !== 0) settleEnd(attribution, record);
}

function notePeer({ associations, peerSa }: Attribution, peer: string, owner: number): void {
  if (associations.protocol.get(owner) !== 'ikev2') return;
  const known = peerSa.get(peer);
  if (known?.sa === owner || known?.sa === -1) return;
  const isAlone = known === undefined || associations.ended.get(known.sa) === true;
  peerSa.set(peer, { sa: isAlone ? owner : -1, isFirst: known === undefined });
}

/** What the record tells about whether its SA goes on. */
function settleEnd({ scan, associations, notes, last }: Attribution, record: number): void {
  const { ended, wasReady } = associations;
  const event = scan.events.list[scan.event[record] ?? 0];
  const state = scan.states.list[scan.state[record] ?? 0];
  if (event === 'EV_INIT_SA' || (event === 'EV_RECV_INIT' && state === 'IDLE')) {
    ended.set(last, false);
  } else if (event === 'EV_FREE_SA' || (event === 'EV_ABORT' && !wasReady.get(last))) {
    ended.set(last, true);
  } else if (state === 'READY') wasReady.set(last, true);
  else if ((notes & frees) !== 0 || state === 'IKE_DEST_SA') ended.set(last, true);
}

function givePending(attribution: Attribution, end: number, owner: number): void {
  if (attribution.pending < 0) return;
  const { sa, flags, last, opener } = attribution;
  for (let record = attribution.pending; record < end; record++) {
    if (sa[record] !== undecided) continue;
    const forward = last < 0 || (opener >= 0 && record >= opener);
    const given = forward ? owner : last;
    sa[record] = given;
    if (given !== -1) flags[record] = (flags[record] ?? 0) | RecordFlag.inferred;
  }
  attribution.pending = -1;
  attribution.opener = -1;
}

/** Slots whose SPIs never appear are SAs all the same. */
function ownWaitingSlots(attribution: Attribution): void {
  const { associations, sa, slotOwner } = attribution;
  for (const [slot, records] of attribution.slotWaiting) {
    if (joinSession(attribution, slot, records)) continue;
    const owner = slotOwner.get(slot) ?? addSa(attribution, 'ikev2');
    associations.slots.add(owner, slot);
    for (const record of records) sa[record] = owner;
  }
}

/** The capture begins with lines that tell the SA ID alone. */
function joinSession(attribution: Attribution, slot: number, records: readonly number[]): boolean {
  const { slots } = attribution.scan;
  const { saId, sessionId } = slots[slot] ?? {};
  if (sessionId !== undefined || attribution.lookahead.named[slot] === 1) return false;
  const first = slots.findIndex((one) => one.saId === saId && one.sessionId !== undefined);
  const owner = attribution.slotOwner.get(first);
  if (owner === undefined) return false;
  for (const record of records) attribution.sa[record] = owner;
  return true;
}
