import { RecordFlag } from '../model';
import { createNames, type Names, numberOf, type Scan } from '../scan';
import { grown } from './columns';

/**
 * What later records tell about earlier ones: which SAs both routers of the capture print, and which slots appear
 * with SPIs. Collected record by record; where it changes what was concluded before, the join begins anew.
 */
export interface Lookahead {
  /** Records that were looked at. */
  seen: number;
  /** Initiator SPIs, and the number of each by index of `scan.pairs`. */
  readonly initiators: Names;
  readonly initiatorOf: number[];
  /** By initiator SPI: bits of `sideBits`. */
  sides: Uint8Array<ArrayBuffer>;
  /** Letters by initiator SPI and message id: kept once one SA is known to be printed by both. */
  readonly letters: Map<string, number>;
  later: boolean;
  /** By slot: 1 for those that a record with SPIs carries. */
  named: Uint8Array<ArrayBuffer>;
}

const fromInitiator = 1;
const fromResponder = 2;
const fromBoth = fromInitiator | fromResponder;

export function createLookahead(): Lookahead {
  return {
    seen: 0,
    initiators: createNames(),
    initiatorOf: [0],
    sides: new Uint8Array(64),
    letters: new Map(),
    later: false,
    named: new Uint8Array(64),
  };
}

/** One of its own with the same content. */
export function copyLookahead(lookahead: Lookahead): Lookahead {
  const { initiators } = lookahead;
  return Object.assign(createLookahead(), lookahead, {
    initiators: { list: [...initiators.list], indexes: new Map(initiators.indexes) },
    initiatorOf: [...lookahead.initiatorOf],
    sides: lookahead.sides.slice(),
    letters: new Map(lookahead.letters),
    named: lookahead.named.slice(),
  });
}

/** Looks at the records up to `end`, which is left out. */
export function lookAhead(lookahead: Lookahead, scan: Scan, end: number): void {
  numberInitiators(lookahead, scan);
  if (lookahead.named.length < scan.slots.length) {
    lookahead.named = grown(lookahead.named, scan.slots.length);
  }
  const sideOfState = Uint8Array.from(scan.states.list, stateSide);
  const sideOfEvent = Uint8Array.from(scan.events.list, eventSide);
  for (let record = lookahead.seen; record < end; record++) {
    const pair = scan.pair[record] ?? 0;
    if (pair === 0) continue;
    lookahead.named[scan.slot[record] ?? 0] = 1;
    const state = sideOfState[scan.state[record] ?? 0] ?? 0;
    const side = state === idle ? (sideOfEvent[scan.event[record] ?? 0] ?? 0) : state;
    if (side > 0) addSide(lookahead, pair, side);
  }
  const first = lookahead.later ? lookahead.seen : 0;
  lookahead.seen = end;
  lookahead.later ||= lookahead.sides.includes(fromBoth);
  if (lookahead.later) addLaterExchanges(lookahead, scan, first, end);
}

function numberInitiators({ initiators, initiatorOf }: Lookahead, { pairs }: Scan): void {
  for (let pair = initiatorOf.length; pair < pairs.list.length; pair++) {
    initiatorOf.push(numberOf(initiators, (pairs.list[pair] ?? '').slice(0, 16)));
  }
}

const idle = 4;

function stateSide(state: string): number {
  if (state.startsWith('I_')) return fromInitiator;
  if (state.startsWith('R_')) return fromResponder;
  return state === 'IDLE' ? idle : 0;
}

function eventSide(event: string): number {
  if (event === 'EV_INIT_SA') return fromInitiator;
  return event === 'EV_RECV_INIT' ? fromResponder : 0;
}

function addSide(lookahead: Lookahead, pair: number, side: number): void {
  const initiator = lookahead.initiatorOf[pair] ?? 0;
  if (initiator >= lookahead.sides.length) {
    lookahead.sides = grown(lookahead.sides, initiator + 1);
  }
  lookahead.sides[initiator] = (lookahead.sides[initiator] ?? 0) | side;
}

/** SAs whose set-up is not in a capture of two routers: both letters with one message id. */
function addLaterExchanges(lookahead: Lookahead, scan: Scan, first: number, end: number): void {
  const { letters } = lookahead;
  for (let record = first; record < end; record++) {
    const flags = scan.flags[record] ?? 0;
    const letter = flags & (RecordFlag.initiator | RecordFlag.responder);
    if (letter === 0) continue;
    const pair = scan.pair[record] ?? 0;
    const key = `${lookahead.initiatorOf[pair] ?? 0}/${scan.messageId[record]}`;
    const both = (letters.get(key) ?? 0) | letter;
    letters.set(key, both);
    if (both === (RecordFlag.initiator | RecordFlag.responder)) addSide(lookahead, pair, fromBoth);
  }
}

/** One router never traces both ends of IKE_SA_INIT or IKE_AUTH of an SA. */
export function isTwoSided({ sides, initiatorOf }: Lookahead, pair: number): boolean {
  return sides[initiatorOf[pair] ?? 0] === fromBoth;
}

/** Does any record tell SPIs? */
export function hasSpis({ initiatorOf }: Lookahead): boolean {
  return initiatorOf.length > 1;
}

/** Does `now` say something else about what `before` had seen? */
export function differs(before: Lookahead, now: Lookahead): boolean {
  if (before.later !== now.later || hasSpis(before) !== hasSpis(now)) return true;
  for (let initiator = 0; initiator < before.initiators.list.length; initiator++) {
    const was = before.sides[initiator] === fromBoth;
    if (was !== (now.sides[initiator] === fromBoth)) return true;
  }
  return false;
}
