import type { SaDraft } from './drafts';
import { createSaDraft } from './drafts';
import { facilities, RecordFlag, recordKinds } from './model';
import type { NoteKind } from './notes';
import { noteKinds } from './notes';
import type { PacketHead } from './packets';
import type { Scan } from './scan';

/** Which SA each record belongs to, and the SAs with their names: the first of two steps that join records. */
export interface Attribution {
  readonly drafts: readonly SaDraft[];
  /** Index of `drafts` by record; -1 for none. */
  readonly sa: Int32Array<ArrayBuffer>;
  /** `scan.flags` with the inferred ones marked. */
  readonly flags: Uint8Array<ArrayBuffer>;
}

/** State of one pass over the records. */
interface Pass {
  readonly scan: Scan;
  readonly drafts: SaDraft[];
  readonly sa: Int32Array<ArrayBuffer>;
  readonly flags: Uint8Array<ArrayBuffer>;
  /** By index of `scan.pairs`: 1 for SAs that both routers of the capture print. */
  readonly twoSided: Uint8Array;
  /** SA by index of `scan.pairs`, where both SPIs are known and one router prints it; -1 for none. */
  readonly ownerOfPair: Int32Array;
  /** By side and both SPIs, and the latest by side and initiator SPI. */
  readonly byPair: Map<string, number>;
  readonly byInitiator: Map<string, number>;
  readonly slotOwner: Map<number, number>;
  /** The stretch of the capture in which a slot got its owner: see `stretch`. */
  readonly slotStretch: Map<number, number>;
  /** Number of times that the clock has gone back: another router, in a capture of two. */
  stretch: number;
  /** By slot: 1 for those that a record with SPIs carries. */
  readonly namedSlots: Uint8Array;
  /** The last slot with a session, by SA ID. */
  readonly sessionSlots: Map<number, number>;
  /** Records of slots that no SPI is known for yet. */
  readonly slotWaiting: Map<number, number[]>;
  readonly byPeer: Map<string, number>;
  /** Latest ISAKMP SA, and the latest without a connection id; -1 for none. */
  isakmp: number;
  unnumbered: number;
  /** ISAKMP SA that the first message of a peer began, as long as no line says so; -1 for none. */
  arrival: number;
  /** SA of the last record that tells its own, and that record's time. */
  last: number;
  lastTime: number;
  /** First record since then; and the first that belongs to what follows; -1 for none. */
  pending: number;
  opener: number;
  /** Notes and packet of the current record. */
  note: number;
  packet: number;
  /** Bits by `noteBit`. */
  notes: number;
  peer: string | undefined;
  newSaPeer: string | undefined;
  head: PacketHead | undefined;
}

const undecided = -2;
const zeroSpi = '0000000000000000';
/** A silence that divides: what comes after it belongs to what follows. */
const silence = 1000;

/** Gives every record to the SA it belongs to. */
export function attribute(scan: Scan): Attribution {
  const pass = createPass(scan);
  for (let record = 0; record < scan.count; record++) {
    collectNotes(pass, record);
    if (turnsBack(pass, record)) pass.stretch++;
    const owner = ownerOf(pass, record);
    if (owner >= 0) settle(pass, record, owner);
    else if (owner === undecided) postpone(pass, record);
    else pass.sa[record] = -1;
  }
  givePending(pass, scan.count, pass.last);
  ownWaitingSlots(pass);
  return { drafts: pass.drafts, sa: pass.sa, flags: pass.flags };
}

function createPass(scan: Scan): Pass {
  return {
    scan,
    drafts: [],
    sa: new Int32Array(scan.count).fill(undecided),
    flags: scan.flags.slice(0, scan.count),
    twoSided: findTwoSided(scan),
    ownerOfPair: new Int32Array(scan.pairs.list.length).fill(-1),
    byPair: new Map(),
    byInitiator: new Map(),
    slotOwner: new Map(),
    slotStretch: new Map(),
    stretch: 0,
    namedSlots: findNamedSlots(scan),
    sessionSlots: new Map(),
    slotWaiting: new Map(),
    byPeer: new Map(),
    isakmp: -1,
    unnumbered: -1,
    arrival: -1,
    last: -1,
    lastTime: Number.NaN,
    pending: -1,
    opener: -1,
    note: 0,
    packet: 0,
    notes: 0,
    peer: undefined,
    newSaPeer: undefined,
    head: undefined,
  };
}

/** Reads ahead the notes and the packet that belong to a record. */
function collectNotes(pass: Pass, record: number): void {
  const { scan } = pass;
  pass.notes = 0;
  pass.peer = undefined;
  pass.newSaPeer = undefined;
  while (pass.note < scan.noteCount && (scan.noteRecord[pass.note] ?? 0) <= record) {
    const kind = scan.noteKind[pass.note] ?? 0;
    pass.notes |= 1 << kind;
    if (kind === kinds.peerNote) pass.peer = noteText(scan, pass.note);
    else if (kind === kinds.newSaNote) pass.newSaPeer = noteText(scan, pass.note);
    pass.note++;
  }
  pass.head = undefined;
  const seen = scan.packets[pass.packet];
  if (seen?.record === record) {
    pass.head = seen.head;
    pass.packet++;
  }
}

function noteText(scan: Scan, note: number): string | undefined {
  return scan.values.list[scan.noteValue[note] ?? 0];
}

/** Does the current record tell this? There are fewer kinds than bits. */
function tells(pass: Pass, kind: NoteKind): boolean {
  return (pass.notes & (1 << noteKinds.indexOf(kind))) !== 0;
}

// Who owns a record

const kinds = {
  trace: recordKinds.indexOf('trace'),
  prompt: recordKinds.indexOf('prompt'),
  remark: recordKinds.indexOf('remark'),
  peerNote: noteKinds.indexOf('peer'),
  newSaNote: noteKinds.indexOf('newSa'),
};
const eventTrace = facilities.indexOf('EVENT_TRACE');
const syslogFacility = facilities.indexOf('SYSLOG');
const firstIsakmp = facilities.indexOf('ISAKMP');
const lastIsakmp = facilities.indexOf('ISAKMP-ERROR');

/** The SA that a record itself tells; `undecided` when its neighbours must; -1 when it belongs to none. */
function ownerOf(pass: Pass, record: number): number {
  const { scan } = pass;
  const kind = scan.kind[record];
  if (kind === kinds.prompt || kind === kinds.remark) return -1;
  const facility = scan.facility[record] ?? 0;
  const slot = slotAt(pass, record);
  const pair = scan.pair[record] ?? 0;
  if (pair > 0) return ownerByPair(pass, record, pair, slot);
  if (facility === syslogFacility) return ownerByPeer(pass);
  if (facility === eventTrace) return slot > 0 ? ownerByTraceSlot(pass, slot) : -1;
  if (facility >= firstIsakmp && facility <= lastIsakmp) return ownerInIsakmp(pass, slot);
  return slot > 0 ? ownerBySlot(pass, record, slot) : undecided;
}

/**
 * The slot of a record. What the crypto engine and IPsec call back, IOS-XE prints with the SA ID alone: it belongs
 * to the session that had this SA ID last.
 */
function slotAt({ scan, namedSlots, sessionSlots }: Pass, record: number): number {
  const slot = scan.slot[record] ?? 0;
  const { saId, sessionId, protocol } = scan.slots[slot] ?? {};
  if (slot === 0 || saId === undefined || protocol !== 'ikev2') return slot;
  if (sessionId === undefined)
    return namedSlots[slot] === 1 ? slot : (sessionSlots.get(saId) ?? slot);
  sessionSlots.set(saId, slot);
  return slot;
}

function findNamedSlots(scan: Scan): Uint8Array {
  const named = new Uint8Array(scan.slots.length);
  for (let record = 0; record < scan.count; record++) {
    if ((scan.pair[record] ?? 0) > 0) named[scan.slot[record] ?? 0] = 1;
  }
  return named;
}

function ownerByPair(pass: Pass, record: number, pair: number, slot: number): number {
  const direct = pass.ownerOfPair[pair] ?? -1;
  const owner = direct >= 0 ? direct : ownerByNames(pass, record, pair, slot);
  if (owner >= 0 && slot > 0) bindSlot(pass, slot, owner);
  return owner;
}

function ownerByNames(pass: Pass, record: number, pair: number, slot: number): number {
  const names = pass.scan.pairs.list[pair] ?? '';
  const initiator = names.slice(0, 16);
  const responder = names.slice(17);
  const side = sideOf(pass, record, pair);
  const known = pass.byPair.get(`${side}/${names}`);
  const owner = known ?? joinPair(pass, record, initiator, responder, side, slot);
  if (side === '' && responder !== zeroSpi) pass.ownerOfPair[pair] = owner;
  return owner;
}

/** An SA whose SPIs are only partly known, or a new one. */
function joinPair(
  pass: Pass,
  record: number,
  initiator: string,
  responder: string,
  side: SaDraft['side'],
  slot: number,
): number {
  const owner = pass.slotOwner.get(slot) ?? -1;
  const nameless = pass.drafts[owner];
  if (slot > 0 && nameless?.initiatorSpi === '' && !nameless.ended) {
    return nameSa(pass, owner, initiator, responder);
  }
  const latest = pass.byInitiator.get(`${side}/${initiator}`);
  const draft = latest === undefined ? undefined : pass.drafts[latest];
  if (latest !== undefined && draft !== undefined) {
    const joins = responder === zeroSpi ? !draft.ended : draft.responderSpi === '' && !draft.ended;
    if (joins) return nameSa(pass, latest, initiator, responder);
    // The last records of an SA that never got an answer.
    if (responder === zeroSpi && !startsSa(pass, record)) return latest;
  }
  return nameSa(pass, addSa(pass, 'ikev2', side), initiator, responder);
}

function startsSa(pass: Pass, record: number): boolean {
  const { scan, head } = pass;
  const event = scan.events.list[scan.event[record] ?? 0];
  if (event === 'EV_INIT_SA' || event === 'EV_RECV_INIT') return true;
  return head !== undefined && head.response !== true && head.type === 'IKE_SA_INIT';
}

function nameSa(pass: Pass, index: number, initiator: string, responder: string): number {
  const draft = pass.drafts[index];
  if (draft === undefined) return index;
  draft.initiatorSpi = initiator;
  pass.byInitiator.set(`${draft.side}/${initiator}`, index);
  if (responder === zeroSpi) return index;
  draft.responderSpi = responder;
  pass.byPair.set(`${draft.side}/${initiator}/${responder}`, index);
  return index;
}

function addSa(pass: Pass, protocol: SaDraft['protocol'], side: SaDraft['side']): number {
  return pass.drafts.push(createSaDraft(protocol, side)) - 1;
}

/** A slot now stands for this SA; the records that waited for it are its own. */
function bindSlot(pass: Pass, slot: number, owner: number): void {
  pass.slotStretch.set(slot, pass.stretch);
  if (pass.slotOwner.get(slot) === owner && !pass.slotWaiting.has(slot)) return;
  pass.slotOwner.set(slot, owner);
  const guessed = pass.drafts[owner]?.side !== '';
  for (const record of pass.slotWaiting.get(slot) ?? []) {
    pass.sa[record] = owner;
    if (guessed) pass.flags[record] = (pass.flags[record] ?? 0) | RecordFlag.inferred;
  }
  pass.slotWaiting.delete(slot);
}

function ownerBySlot(pass: Pass, record: number, slot: number): number {
  const owner = pass.slotOwner.get(slot);
  if (owner === undefined) return waitForSlot(pass, record, slot);
  const draft = pass.drafts[owner];
  const twoSided = draft?.side !== '';
  if (twoSided && pass.slotStretch.get(slot) !== pass.stretch) {
    return waitForSlot(pass, record, slot);
  }
  const ambiguous = draft?.ended === true || twoSided;
  return ambiguous && (pass.opener >= 0 || turnsBack(pass, record)) ? undecided : owner;
}

function waitForSlot(pass: Pass, record: number, slot: number): number {
  const waiting = pass.slotWaiting.get(slot) ?? [];
  waiting.push(record);
  pass.slotWaiting.set(slot, waiting);
  return waitsForSlot;
}

/** The clock goes back: what follows was printed by another router, or much later. */
function turnsBack(pass: Pass, record: number): boolean {
  return (pass.scan.time[record] ?? Number.NaN) < pass.lastTime;
}

/** Neither an index nor undecided: `bindSlot` decides. */
const waitsForSlot = -3;

function ownerByTraceSlot(pass: Pass, slot: number): number {
  const { head } = pass;
  const owner = pass.slotOwner.get(slot);
  const draft = owner === undefined ? undefined : pass.drafts[owner];
  const starts = head?.type === 'IKE_SA_INIT' && head.response === false;
  if (owner !== undefined && draft !== undefined && !(starts && draft.began)) {
    if (starts) draft.began = true;
    return owner;
  }
  const added = addSa(pass, 'ikev2', '');
  const draftAdded = pass.drafts[added];
  if (draftAdded !== undefined) draftAdded.began = starts;
  pass.slotOwner.set(slot, added);
  return added;
}

function ownerByPeer(pass: Pass): number {
  const peer = pass.peer;
  if (peer === undefined) return -1;
  const known = pass.byPeer.get(peer);
  const draft = known === undefined ? undefined : pass.drafts[known];
  const again = tells(pass, 'newSa') && (draft?.ended === true || draft?.began === true);
  if (known !== undefined && draft !== undefined && !again) {
    draft.began ||= tells(pass, 'newSa');
    return known;
  }
  const added = addSa(pass, 'ikev1', '');
  pass.byPeer.set(peer, added);
  const draftAdded = pass.drafts[added];
  if (draftAdded !== undefined) draftAdded.began = tells(pass, 'newSa');
  return added;
}

function ownerInIsakmp(pass: Pass, slot: number): number {
  const { head } = pass;
  if (tells(pass, 'newSa')) {
    const arrived = pass.arrival;
    pass.arrival = -1;
    if (arrived >= 0 && pass.byPeer.get(pass.newSaPeer ?? '') === arrived) return arrived;
    return addIsakmp(pass, pass.newSaPeer);
  }
  if (head?.newSa === true && !isNegotiating(pass, head)) {
    pass.arrival = addIsakmp(pass, head.remote?.address);
    return pass.arrival;
  }
  if (slot > 0) return ownerByConnection(pass, slot);
  if (head?.remote !== undefined) {
    const known = pass.byPeer.get(head.remote.address);
    if (known !== undefined) return known;
  }
  if (pass.unnumbered >= 0) return pass.unnumbered;
  if (pass.isakmp >= 0) return pass.isakmp;
  return head === undefined ? undecided : addIsakmp(pass, head.remote?.address);
}

function isNegotiating(pass: Pass, head: PacketHead): boolean {
  const known = pass.byPeer.get(head.remote?.address ?? '');
  return known !== undefined && known === pass.unnumbered;
}

function addIsakmp(pass: Pass, peer: string | undefined): number {
  const added = addSa(pass, 'ikev1', '');
  pass.isakmp = added;
  pass.unnumbered = added;
  if (peer !== undefined) pass.byPeer.set(peer, added);
  return added;
}

function ownerByConnection(pass: Pass, slot: number): number {
  const known = pass.slotOwner.get(slot);
  if (known !== undefined) return known;
  const owner = pass.unnumbered >= 0 ? pass.unnumbered : addIsakmp(pass, undefined);
  pass.unnumbered = -1;
  pass.isakmp = owner;
  pass.slotOwner.set(slot, owner);
  return owner;
}

// Records without an id

function postpone(pass: Pass, record: number): void {
  if (pass.pending < 0) pass.pending = record;
  if (pass.opener >= 0) return;
  const time = pass.scan.time[record] ?? Number.NaN;
  const opens = tells(pass, 'opens') || pass.head !== undefined;
  if (opens || time - pass.lastTime > silence || turnsBack(pass, record)) pass.opener = record;
}

/** The record tells its SA: those before it without an id belong to it, or to the SA before. */
function settle(pass: Pass, record: number, owner: number): void {
  const { scan } = pass;
  givePending(pass, record, owner);
  pass.sa[record] = owner;
  pass.last = owner;
  pass.lastTime = scan.time[record] ?? Number.NaN;
  const draft = pass.drafts[owner];
  if (draft === undefined) return;
  const slot = slotAt(pass, record);
  if (slot > 0 && draft.slots.at(-1) !== slot && !draft.slots.includes(slot)) {
    draft.slots.push(slot);
  }
  if ((scan.state[record] ?? 0) === 0 && pass.notes === 0) return;
  const event = scan.events.list[scan.event[record] ?? 0];
  const state = scan.states.list[scan.state[record] ?? 0];
  if (event === 'EV_INIT_SA' || (event === 'EV_RECV_INIT' && state === 'IDLE')) draft.ended = false;
  else if (event === 'EV_FREE_SA' || (event === 'EV_ABORT' && draft.ready < 0)) {
    draft.ended = true;
  } else if (state === 'READY') draft.ready = record;
  else if (tells(pass, 'freed') || state === 'IKE_DEST_SA') draft.ended = true;
}

function givePending(pass: Pass, end: number, owner: number): void {
  if (pass.pending < 0) return;
  for (let record = pass.pending; record < end; record++) {
    if (pass.sa[record] !== undecided) continue;
    const forward = pass.last < 0 || (pass.opener >= 0 && record >= pass.opener);
    pass.sa[record] = forward ? owner : pass.last;
    if (pass.sa[record] !== -1) {
      pass.flags[record] = (pass.flags[record] ?? 0) | RecordFlag.inferred;
    }
  }
  pass.pending = -1;
  pass.opener = -1;
}

/** Slots whose SPIs never appear are SAs all the same. */
function ownWaitingSlots(pass: Pass): void {
  for (const [slot, records] of pass.slotWaiting) {
    if (joinSession(pass, slot, records)) continue;
    const added = pass.slotOwner.get(slot) ?? addSa(pass, 'ikev2', '');
    const draft = pass.drafts[added];
    if (draft !== undefined && !draft.slots.includes(slot)) draft.slots.push(slot);
    for (const record of records) pass.sa[record] = added;
  }
}

/** The capture begins with lines that tell the SA ID alone. */
function joinSession(pass: Pass, slot: number, records: readonly number[]): boolean {
  const { slots } = pass.scan;
  const { saId, sessionId } = slots[slot] ?? {};
  if (sessionId !== undefined || pass.namedSlots[slot] === 1) return false;
  const first = slots.findIndex((one) => one.saId === saId && one.sessionId !== undefined);
  const owner = pass.slotOwner.get(first);
  if (owner === undefined) return false;
  for (const record of records) pass.sa[record] = owner;
  return true;
}

// Two routers in one capture

/**
 * The side of a record of an SA that both routers print. Its traces tell by their letter; its packets by who asks.
 * It is empty for SAs of one router.
 */
function sideOf(pass: Pass, record: number, pair: number): SaDraft['side'] {
  if (pass.twoSided[pair] !== 1) return '';
  const flags = pass.scan.flags[record] ?? 0;
  if ((flags & RecordFlag.initiator) !== 0) return 'I';
  if ((flags & RecordFlag.responder) !== 0) return 'R';
  const { head } = pass;
  return (head?.direction === 'sent') === (head?.response === true) ? 'R' : 'I';
}

/** One router never traces both ends of IKE_SA_INIT or IKE_AUTH of an SA. */
function findTwoSided(scan: Scan): Uint8Array {
  const sideOfState = Uint8Array.from(scan.states.list, (state) =>
    state.startsWith('I_') ? 1 : state.startsWith('R_') ? 2 : state === 'IDLE' ? 4 : 0,
  );
  const sideOfEvent = Uint8Array.from(scan.events.list, (event) =>
    event === 'EV_INIT_SA' ? 1 : event === 'EV_RECV_INIT' ? 2 : 0,
  );
  const sides = new Uint8Array(scan.pairs.list.length);
  for (let record = 0; record < scan.count; record++) {
    const state = sideOfState[scan.state[record] ?? 0] ?? 0;
    if (state === 0) continue;
    const side = state === 4 ? (sideOfEvent[scan.event[record] ?? 0] ?? 0) : state;
    const pair = scan.pair[record] ?? 0;
    if (pair > 0) sides[pair] = (sides[pair] ?? 0) | side;
  }
  const initiators = new Map<string, number>();
  for (const [pair, side] of sides.entries()) {
    const initiator = scan.pairs.list[pair]?.slice(0, 16) ?? '';
    if (side > 0) initiators.set(initiator, (initiators.get(initiator) ?? 0) | side);
  }
  const both = new Set([...initiators].filter(([, side]) => side === 3).map(([spi]) => spi));
  if (both.size > 0) addLaterExchanges(scan, both);
  return Uint8Array.from(scan.pairs.list, (names) => (both.has(names.slice(0, 16)) ? 1 : 0));
}

/** SAs whose set-up is not in a capture of two routers: both letters with one message id. */
function addLaterExchanges(scan: Scan, twoSided: Set<string>): void {
  const letters = new Map<string, number>();
  for (let record = 0; record < scan.count; record++) {
    const flags = scan.flags[record] ?? 0;
    const letter = flags & (RecordFlag.initiator | RecordFlag.responder);
    if (letter === 0) continue;
    const initiator = scan.pairs.list[scan.pair[record] ?? 0]?.slice(0, 16) ?? '';
    const key = `${initiator}/${scan.messageId[record]}`;
    const both = (letters.get(key) ?? 0) | letter;
    letters.set(key, both);
    if (both === (RecordFlag.initiator | RecordFlag.responder)) twoSided.add(initiator);
  }
}
