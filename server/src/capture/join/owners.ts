import { addToList } from '../../text/lists';
import { facilities, RecordFlag, recordKinds } from '../model';
import { isIsakmp } from '../scanner';
import { type Attribution, addSa, bitOf, turnsBack, undecided } from './attributionState';
import { isakmpOwner } from './isakmpOwners';
import { hasSpis, isTwoSided } from './lookahead';
import { isUnanswered, type Side, sides } from './tables';

/** Neither an index nor undecided: `bindSlot` decides. */
const waitsForSlot = -3;

const prompt = recordKinds.indexOf('prompt');
const remark = recordKinds.indexOf('remark');
const eventTrace = facilities.indexOf('EVENT_TRACE');
const syslog = facilities.indexOf('SYSLOG');

/**
 * The SA that a record itself tells; `undecided` when its neighbours must; -1 when it belongs to none, less when it
 * waits for its slot.
 */
export function ownerOf(attribution: Attribution, record: number): number {
  const { scan } = attribution;
  const kind = scan.kind[record];
  if (kind === prompt || kind === remark) return -1;
  const facility = scan.facility[record] ?? 0;
  const slot = slotAt(attribution, record);
  const pair = scan.pair[record] ?? 0;
  if (pair > 0) return ownerByPair(attribution, record, pair, slot);
  if (facility === syslog)
    return isBeside(attribution, record) ? ownerBeside(attribution) : ownerByPeer(attribution);
  if (facility === eventTrace) return slot > 0 ? ownerByTraceSlot(attribution, slot) : -1;
  if (isIsakmp(facility)) return isakmpOwner(attribution, slot);
  return slot > 0 ? ownerBySlot(attribution, record, slot) : undecided;
}

/**
 * The slot of a record. What the crypto engine and IPsec call back, IOS-XE prints with the SA ID alone: it belongs
 * to the session that had this SA ID last.
 */
export function slotAt(attribution: Attribution, record: number): number {
  const { scan, lookahead, sessionSlots } = attribution;
  const slot = scan.slot[record] ?? 0;
  const { saId, sessionId, protocol } = scan.slots[slot] ?? {};
  if (slot === 0 || saId === undefined || protocol !== 'ikev2') return slot;
  if (sessionId !== undefined) {
    sessionSlots.set(saId, slot);
    return slot;
  }
  const latest = lookahead.named[slot] === 1 ? undefined : sessionSlots.get(saId);
  if (latest === undefined) return slot;
  attribution.borrowedSlots.add(slot);
  return latest;
}

// By SPIs

function ownerByPair(attribution: Attribution, record: number, pair: number, slot: number): number {
  const side = sideOf(attribution, record, pair);
  const known = attribution.byPair.get(sideKey(pair, side));
  const owner = known ?? joinPair(attribution, record, pair, side, slot);
  if (slot > 0) bindSlot(attribution, slot, owner, record);
  return owner;
}

/** One number for a pair, or an initiator SPI, and a side. */
function sideKey(number: number, side: Side): number {
  return number * sides.length + sides.indexOf(side);
}

/**
 * The side of a record of an SA that both routers print. Its traces tell by their letter; its packets by who asks.
 * It is empty for SAs of one router.
 */
function sideOf({ scan, lookahead, head }: Attribution, record: number, pair: number): Side {
  if (!isTwoSided(lookahead, pair)) return '';
  const flags = scan.flags[record] ?? 0;
  if ((flags & RecordFlag.initiator) !== 0) return 'I';
  if ((flags & RecordFlag.responder) !== 0) return 'R';
  return (head?.direction === 'sent') === (head?.response === true) ? 'R' : 'I';
}

/** An SA whose SPIs are only partly known, or a new one. */
function joinPair(
  attribution: Attribution,
  record: number,
  pair: number,
  side: Side,
  slot: number,
): number {
  const { associations, lookahead } = attribution;
  const pairs = attribution.scan.pairs.list;
  const owner = slot > 0 ? attribution.slotOwner.get(slot) : undefined;
  const nameless = owner !== undefined && associations.pair.get(owner) === 0;
  if (nameless && !associations.ended.get(owner)) return nameSa(attribution, owner, pair);
  const initiator = lookahead.initiatorOf[pair] ?? 0;
  const latest = attribution.byInitiator.get(sideKey(initiator, side));
  if (latest !== undefined) {
    const unanswered = isUnanswered(pairs[pair] ?? '');
    const open = unanswered || isUnanswered(pairs[associations.pair.get(latest)] ?? '');
    if (open && !associations.ended.get(latest)) return nameSa(attribution, latest, pair);
    // The last records of an SA that never got an answer.
    if (unanswered && !startsSa(attribution, record)) return latest;
  }
  return nameSa(attribution, addSa(attribution, 'ikev2', side), pair);
}

function startsSa({ scan, head }: Attribution, record: number): boolean {
  const event = scan.events.list[scan.event[record] ?? 0];
  if (event === 'EV_INIT_SA' || event === 'EV_RECV_INIT') return true;
  return head !== undefined && head.response !== true && head.type === 'IKE_SA_INIT';
}

function nameSa(attribution: Attribution, sa: number, pair: number): number {
  const { scan, associations, lookahead, byInitiator, byPair } = attribution;
  const side = associations.side.get(sa);
  byInitiator.set(sideKey(lookahead.initiatorOf[pair] ?? 0, side), sa);
  if (isUnanswered(scan.pairs.list[pair] ?? '')) associations.pair.setOnce(sa, pair);
  else {
    associations.pair.set(sa, pair);
    byPair.set(sideKey(pair, side), sa);
  }
  return sa;
}

// By slots

/** A slot stands for this SA from this record on; the records that waited for it are its own. */
function bindSlot(attribution: Attribution, slot: number, owner: number, by: number): void {
  const { associations, sa, flags, slotEnds, slotOwner, slotWaiting } = attribution;
  attribution.slotStretch.set(slot, attribution.stretch);
  const waiting = slotWaiting.get(slot);
  if (waiting === undefined && slotOwner.get(slot) === owner) return;
  slotOwner.set(slot, owner);
  if (waiting === undefined) return;
  const guessed = associations.side.get(owner) !== '';
  // The capture begins with the end of the SA that had the slot before.
  const end = endsSa(attribution, by) ? -1 : (slotEnds.get(slot) ?? -1);
  for (const record of waiting) {
    sa[record] = record > end ? owner : -1;
    if (guessed) flags[record] = (flags[record] ?? 0) | RecordFlag.inferred;
  }
  slotWaiting.delete(slot);
  slotEnds.delete(slot);
}

function endsSa({ scan }: Attribution, record: number): boolean {
  const state = scan.states.list[scan.state[record] ?? 0];
  const event = scan.events.list[scan.event[record] ?? 0];
  return state === 'EXIT' || state === 'DELETE' || (event?.startsWith('EV_FREE_') ?? false);
}

function ownerBySlot(attribution: Attribution, record: number, slot: number): number {
  const owner = attribution.slotOwner.get(slot);
  if (owner === undefined) return waitForSlot(attribution, record, slot);
  const { ended, side } = attribution.associations;
  const twoSided = side.get(owner) !== '';
  if (twoSided && attribution.slotStretch.get(slot) !== attribution.stretch) {
    return waitForSlot(attribution, record, slot);
  }
  const ambiguous = twoSided || ended.get(owner);
  const turned = attribution.opener >= 0 || turnsBack(attribution, record);
  return ambiguous && turned ? undecided : owner;
}

const tellsFree = bitOf('freed');

const tellsEnd = bitOf('failed') | bitOf('deleting') | bitOf('freed');

function waitForSlot(attribution: Attribution, record: number, slot: number): number {
  const { notes, slotEnds, slotOwner, slotWaiting } = attribution;
  addToList(slotWaiting, slot, record);
  if ((notes & tellsEnd) !== 0 && !slotOwner.has(slot)) slotEnds.set(slot, record);
  return waitsForSlot;
}

function ownerByTraceSlot(attribution: Attribution, slot: number): number {
  const { associations, head, slotOwner } = attribution;
  const owner = slotOwner.get(slot);
  const starts = head?.type === 'IKE_SA_INIT' && head.response === false;
  if (owner !== undefined && !(starts && associations.startSeen.get(owner))) {
    if (starts) associations.startSeen.set(owner, true);
    return owner;
  }
  const added = addSa(attribution, 'ikev2');
  associations.startSeen.set(added, starts);
  slotOwner.set(slot, added);
  return added;
}

// By the peer's address

const beginsSa = bitOf('newSa');

const onIkev2 = bitOf('syslogIkev2');

/** Tells whether a record is a log of IKEv2 beside a debug with SPIs, which tells the SAs. */
export function isBeside({ scan, lookahead, notes }: Attribution, record: number): boolean {
  return scan.facility[record] === syslog && (notes & onIkev2) !== 0 && hasSpis(lookahead);
}

/**
 * The only SA of a peer that goes on. A log that one begins or ends may come before the debug of the next SA and behind
 * that of the last one.
 */
function ownerBeside({ associations, notes, peer, peerSa }: Attribution): number {
  const { sa, isFirst } = peerSa.get(peer ?? '') ?? { sa: -1, isFirst: true };
  if (sa < 0 || associations.ended.get(sa) || (notes & beginsSa) !== 0) return -1;
  return isFirst || (notes & tellsEnd) === 0 ? sa : -1;
}

function ownerByPeer(attribution: Attribution): number {
  const { associations, byPeer, notes, peer } = attribution;
  if (peer === undefined) return -1;
  const { ended, startSeen } = associations;
  const protocol = (notes & onIkev2) === 0 ? 'ikev1' : 'ikev2';
  const key = protocol === 'ikev1' ? peer : `${protocol} ${peer}`;
  // How a session ends is told alike for both protocols.
  const ofSession = (notes & tellsFree) === 0 ? undefined : byPeer.get(`ikev2 ${peer}`);
  const known = byPeer.get(key) ?? ofSession;
  const starts = (notes & beginsSa) !== 0;
  if (known !== undefined && !(starts && (ended.get(known) || startSeen.get(known)))) {
    if (starts) startSeen.set(known, true);
    return known;
  }
  const added = addSa(attribution, protocol);
  byPeer.set(key, added);
  startSeen.set(added, starts);
  return added;
}
