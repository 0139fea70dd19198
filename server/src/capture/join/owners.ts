import { facilities, RecordFlag, recordKinds } from '../model';
import { type Attribution, addSa, tells, turnsBack, undecided } from './attributionState';
import { addToList } from './columns';
import { type Side, sides } from './drafts';
import { isakmpOwner } from './isakmpOwners';
import { isTwoSided } from './lookahead';

/** Neither an index nor undecided: `bindSlot` decides. */
const waitsForSlot = -3;
const zeroSpi = '0000000000000000';

const prompt = recordKinds.indexOf('prompt');
const remark = recordKinds.indexOf('remark');
const eventTrace = facilities.indexOf('EVENT_TRACE');
const syslog = facilities.indexOf('SYSLOG');
const firstIsakmp = facilities.indexOf('ISAKMP');
const lastIsakmp = facilities.indexOf('ISAKMP-ERROR');

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
  if (facility === syslog) return ownerByPeer(attribution);
  if (facility === eventTrace) return slot > 0 ? ownerByTraceSlot(attribution, slot) : -1;
  if (facility >= firstIsakmp && facility <= lastIsakmp) return isakmpOwner(attribution, slot);
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
  if (slot > 0) bindSlot(attribution, slot, owner);
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
  const { drafts, lookahead } = attribution;
  const owner = attribution.slotOwner.get(slot) ?? -1;
  const nameless = drafts.get(owner);
  if (slot > 0 && nameless?.initiatorSpi === '' && !nameless.ended) {
    return nameSa(attribution, owner, pair);
  }
  const initiator = lookahead.initiatorOf[pair] ?? 0;
  const latest = attribution.byInitiator.get(sideKey(initiator, side)) ?? -1;
  const draft = drafts.get(latest);
  if (draft !== undefined) {
    const open = responderOf(attribution, pair) === zeroSpi || draft.responderSpi === '';
    if (open && !draft.ended) return nameSa(attribution, latest, pair);
    // The last records of an SA that never got an answer.
    const unanswered = responderOf(attribution, pair) === zeroSpi;
    if (unanswered && !startsSa(attribution, record)) return latest;
  }
  return nameSa(attribution, addSa(attribution, 'ikev2', side), pair);
}

function responderOf({ scan }: Attribution, pair: number): string {
  return (scan.pairs.list[pair] ?? '').slice(17);
}

function startsSa({ scan, head }: Attribution, record: number): boolean {
  const event = scan.events.list[scan.event[record] ?? 0];
  if (event === 'EV_INIT_SA' || event === 'EV_RECV_INIT') return true;
  return head !== undefined && head.response !== true && head.type === 'IKE_SA_INIT';
}

function nameSa(attribution: Attribution, index: number, pair: number): number {
  const { scan, drafts, lookahead, byInitiator, byPair } = attribution;
  const draft = drafts.get(index);
  if (draft === undefined) return index;
  draft.initiatorSpi = (scan.pairs.list[pair] ?? '').slice(0, 16);
  byInitiator.set(sideKey(lookahead.initiatorOf[pair] ?? 0, draft.side), index);
  const responder = responderOf(attribution, pair);
  if (responder === zeroSpi) return index;
  draft.responderSpi = responder;
  byPair.set(sideKey(pair, draft.side), index);
  return index;
}

// By slots

/** A slot now stands for this SA; the records that waited for it are its own. */
function bindSlot(attribution: Attribution, slot: number, owner: number): void {
  const { drafts, sa, flags, slotOwner, slotWaiting } = attribution;
  attribution.slotStretch.set(slot, attribution.stretch);
  const waiting = slotWaiting.get(slot);
  if (waiting === undefined && slotOwner.get(slot) === owner) return;
  slotOwner.set(slot, owner);
  if (waiting === undefined) return;
  const guessed = drafts.get(owner)?.side !== '';
  for (const record of waiting) {
    sa[record] = owner;
    if (guessed) flags[record] = (flags[record] ?? 0) | RecordFlag.inferred;
  }
  slotWaiting.delete(slot);
}

function ownerBySlot(attribution: Attribution, record: number, slot: number): number {
  const owner = attribution.slotOwner.get(slot);
  if (owner === undefined) return waitForSlot(attribution, record, slot);
  const draft = attribution.drafts.get(owner);
  const twoSided = draft?.side !== '';
  if (twoSided && attribution.slotStretch.get(slot) !== attribution.stretch) {
    return waitForSlot(attribution, record, slot);
  }
  const ambiguous = draft?.ended === true || twoSided;
  const turned = attribution.opener >= 0 || turnsBack(attribution, record);
  return ambiguous && turned ? undecided : owner;
}

function waitForSlot({ slotWaiting }: Attribution, record: number, slot: number): number {
  addToList(slotWaiting, slot, record);
  return waitsForSlot;
}

function ownerByTraceSlot(attribution: Attribution, slot: number): number {
  const { drafts, head, slotOwner } = attribution;
  const owner = slotOwner.get(slot) ?? -1;
  const draft = drafts.get(owner);
  const starts = head?.type === 'IKE_SA_INIT' && head.response === false;
  if (draft !== undefined && !(starts && draft.startSeen)) {
    if (starts) draft.startSeen = true;
    return owner;
  }
  const added = addSa(attribution, 'ikev2');
  begin(attribution, added, starts);
  slotOwner.set(slot, added);
  return added;
}

// By the peer's address

function ownerByPeer(attribution: Attribution): number {
  const { byPeer, drafts, peer } = attribution;
  if (peer === undefined) return -1;
  const known = byPeer.get(peer) ?? -1;
  const draft = drafts.get(known);
  const starts = tells(attribution, 'newSa');
  if (draft !== undefined && !(starts && (draft.ended || draft.startSeen))) {
    if (starts) draft.startSeen = true;
    return known;
  }
  const added = addSa(attribution, 'ikev1');
  byPeer.set(peer, added);
  begin(attribution, added, starts);
  return added;
}

function begin({ drafts }: Attribution, index: number, started: boolean): void {
  const draft = drafts.get(index);
  if (draft !== undefined) draft.startSeen = started;
}
