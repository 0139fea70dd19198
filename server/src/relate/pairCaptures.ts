import type { Capture, Endpoint, Message, SaRole, SecurityAssociation } from '../capture/model';
import { type Step, stepOf } from '../capture/steps';
import { isakmpNumbers } from './isakmpMessages';

/** An SA as one router tells it. */
export interface End {
  readonly capture: Capture;
  readonly sa: SecurityAssociation;
}

/** Where and when one end shows a message. */
export interface Sight {
  /** Index of a record. */
  readonly record: number;
  /** Milliseconds of that router's clock; NaN without a time stamp. */
  readonly time: number;
  /** The state that the router was in. */
  readonly state?: string;
  /** How often it was sent or received. */
  readonly times: number;
}

/** A message of a negotiation, from both ends. */
export interface PairedMessage {
  /** Spelled as `Message.type`. */
  readonly type: string;
  readonly messageId?: number;
  /** Of IKEv1: which one of its exchange, counted from 1. */
  readonly number?: number;
  readonly response?: boolean;
  readonly from: SaRole;
  readonly sent?: Sight;
  readonly received?: Sight;
  /**
   * `lost`: it left and never arrived, though the receiver was writing and the sender waited. `partly`: some of its repetitions did not
   * arrive. `unsure`: only one end shows it, and the other one may not have been writing.
   */
  readonly fate: 'arrived' | 'partly' | 'lost' | 'unsure';
}

/** How the clocks differ. */
export interface ClockOffset {
  /** Milliseconds that the clock of the responder is ahead of that of the initiator. */
  readonly ahead: number;
  /** Milliseconds that this may be wrong; absent when messages of one direction only tell: then it is a bound. */
  readonly within?: number;
}

/** One negotiation, told by both routers. */
export interface Pairing {
  readonly initiator: End;
  readonly responder: End;
  readonly clock?: ClockOffset;
  readonly messages: readonly PairedMessage[];
  /** No name of the SA is in both: that it is the same is concluded from roles, addresses and order. */
  readonly inferred?: true;
}

/** What two captures tell about the same negotiations; `alone`: SAs that only the first or the second shows. */
export interface PairedCaptures {
  readonly pairings: readonly Pairing[];
  readonly alone: readonly [readonly SecurityAssociation[], readonly SecurityAssociation[]];
}

/**
 * Pairs the SAs of two captures by their SPIs, those of IKEv1 by their message ids, else by roles and addresses where no
 * other fits. Both can be the same capture, of two routers.
 */
export function pairCaptures(first: Capture, second: Capture): PairedCaptures {
  const taken = new Set<SecurityAssociation>();
  const pairings: Pairing[] = [];
  const pairBy = (isSame: (a: End, b: End) => boolean, inferred?: true) => {
    for (const sa of first.associations) {
      if (taken.has(sa)) continue;
      const end = { capture: first, sa };
      const other = second.associations.find(
        (candidate) =>
          candidate !== sa &&
          !taken.has(candidate) &&
          isSame(end, { capture: second, sa: candidate }),
      );
      if (!other) continue;
      taken.add(sa).add(other);
      const pairing = pairEnds(end, { capture: second, sa: other });
      pairings.push(inferred ? { ...pairing, inferred } : pairing);
    }
  };
  pairBy((a, b) => isSameSa(a.sa, b.sa));
  pairBy(haveMessageInCommon);
  if (isOneEach(first, second, taken)) pairBy(areOpposite, true);
  const rest = ({ associations }: Capture) => associations.filter((sa) => !taken.has(sa));
  return { pairings, alone: [rest(first), first === second ? [] : rest(second)] };
}

/** As many SAs of IKEv1 are left in both: the attempts of one peer to reach the other, in their order. */
function isOneEach(first: Capture, second: Capture, taken: ReadonlySet<SecurityAssociation>) {
  if (first === second) return false;
  const [ours, theirs] = [first, second].map(({ associations }) =>
    associations.filter((sa) => sa.protocol === 'ikev1' && !taken.has(sa)),
  );
  const peers = new Set(ours?.map(({ remote }) => remote?.address));
  return ours?.length === theirs?.length && peers.size === 1;
}

/** SAs of IKEv1 with a message id in common: phase 2 and notifications have random ones. */
function haveMessageInCommon(a: End, b: End): boolean {
  if (!areOpposite(a, b)) return false;
  const ids = messageIdsOf(a);
  return messageIdsOf(b).some((id) => ids.includes(id));
}

function messageIdsOf({ capture, sa }: End): readonly number[] {
  return sa.exchanges.flatMap((index) => capture.exchanges.get(index)?.messageId || []);
}

/** Nothing says that these are not the two ends of one SA of IKEv1. */
function areOpposite({ sa: a }: End, { sa: b }: End): boolean {
  if (a.protocol !== 'ikev1' || b.protocol !== 'ikev1') return false;
  if (a.role === undefined || b.role === undefined || a.role === b.role) return false;
  const agree = (own: Endpoint | undefined, there: Endpoint | undefined) =>
    !own || !there || own.address === there.address;
  return (
    agree(a.local, b.remote) && agree(b.local, a.remote) && a.remote?.address !== b.remote?.address
  );
}

/** The same SA at its two ends: the SPIs agree, as far as they are known, and the roles do not. */
export function isSameSa(a: SecurityAssociation, b: SecurityAssociation): boolean {
  const { initiatorSpi, responderSpi } = a;
  if (initiatorSpi === undefined || initiatorSpi !== b.initiatorSpi) return false;
  if (a.role !== undefined && a.role === b.role) return false;
  return (
    responderSpi === undefined || b.responderSpi === undefined || responderSpi === b.responderSpi
  );
}

/** Pairs what two ends tell about one SA. */
export function pairEnds(a: End, b: End): Pairing {
  const isFirst = a.sa.role === 'initiator' || b.sa.role === 'responder';
  const [initiator, responder] = isFirst ? [a, b] : [b, a];
  const seen = new Map<string, Seen>();
  collect(seen, initiator, 'initiator');
  collect(seen, responder, 'responder');
  const all = [...seen.values()];
  const clock = clockOffset(all);
  return {
    initiator,
    responder,
    ...(clock && { clock }),
    messages: inOrder(all).map((message) => paired(message, { initiator, responder }, clock)),
  };
}

/** A message while its sights are collected. */
interface Seen {
  readonly message: Message;
  readonly name: MessageName;
  readonly from: SaRole;
  sent?: Sight;
  received?: Sight;
}

/** What both ends call a message. */
interface MessageName {
  readonly messageId?: number | undefined;
  readonly number?: number;
}

function collect(seen: Map<string, Seen>, end: End, role: SaRole): void {
  const { capture, sa } = end;
  const steps = stepsOf(capture, sa);
  for (const exchange of sa.exchanges.flatMap((index) => capture.exchanges.get(index) ?? [])) {
    const numbers = isakmpNumbers(end, exchange, role);
    for (const index of exchange.messages) {
      const message = capture.messages.get(index);
      if (message?.direction === undefined) continue;
      const number = numbers.get(index);
      const name =
        number === undefined
          ? { messageId: message.messageId }
          : { messageId: exchange.messageId, number };
      collectMessage(seen, { message, name, from: fromOf(message, role) }, () =>
        sightOf(capture, message, steps),
      );
    }
  }
}

function fromOf({ direction }: Message, role: SaRole): SaRole {
  return direction === 'sent' ? role : opposite(role);
}

function collectMessage(
  seen: Map<string, Seen>,
  { message, name, from }: Pick<Seen, 'message' | 'name' | 'from'>,
  look: () => Sight,
): void {
  const { type, response, direction } = message;
  const key = `${type} ${name.messageId} ${name.number} ${response} ${from}`;
  const known = seen.get(key) ?? { message, name, from };
  seen.set(key, known);
  const before = direction === 'sent' ? known.sent : known.received;
  const sight = before ? { ...before, times: before.times + 1 } : look();
  if (direction === 'sent') known.sent = sight;
  else known.received = sight;
}

function stepsOf(capture: Capture, sa: SecurityAssociation): readonly Step[] {
  const steps: Step[] = [];
  for (let record = sa.firstRecord; record <= sa.lastRecord; record++) {
    const step = capture.records.sa[record] === sa.index ? stepOf(capture, record) : undefined;
    if (step) steps.push(step);
  }
  return steps;
}

function sightOf({ records }: Capture, message: Message, steps: readonly Step[]): Sight {
  const { firstRecord, lastRecord } = message;
  const state = steps.findLast(({ record }) => record <= firstRecord)?.state;
  const stamped = records.time.subarray(firstRecord, lastRecord + 1);
  return {
    record: firstRecord,
    time: stamped.find((time) => !Number.isNaN(time)) ?? Number.NaN,
    times: 1,
    ...(state !== undefined && { state }),
  };
}

/** As with network time: half of the difference between the fastest message of each direction. */
function clockOffset(all: readonly Seen[]): ClockOffset | undefined {
  const fastest = (role: SaRole) =>
    Math.min(
      ...all.flatMap(({ from, sent, received }) => {
        const span = (received?.time ?? Number.NaN) - (sent?.time ?? Number.NaN);
        return from === role && !Number.isNaN(span) ? [span] : [];
      }),
    );
  const there = fastest('initiator');
  const back = fastest('responder');
  if (Number.isFinite(there) && Number.isFinite(back)) {
    return { ahead: (there - back) / 2, within: Math.max(0, (there + back) / 2) };
  }
  if (Number.isFinite(there)) return { ahead: there };
  return Number.isFinite(back) ? { ahead: -back } : undefined;
}

/** Requests before their responses, by message id, in the order in which the initiator or else the responder has them. */
function inOrder(all: readonly Seen[]): readonly Seen[] {
  const place = ({ message, name }: Seen) => name.number ?? (message.response === true ? 1 : 0);
  // Message ids of IKEv1 are random: its exchanges stay as they came.
  const begun = new Map<string, number>();
  for (const [index, one] of all.entries()) {
    if (!begun.has(exchangeOf(one))) begun.set(exchangeOf(one), index);
  }
  const order = (one: Seen) =>
    one.name.number === undefined
      ? (one.message.messageId ?? 0)
      : (begun.get(exchangeOf(one)) ?? 0);
  return all
    .map((seen, index) => ({ seen, index }))
    .sort((a, b) => {
      if (exchangeOf(a.seen) === exchangeOf(b.seen)) {
        return place(a.seen) - place(b.seen) || a.index - b.index;
      }
      return order(a.seen) - order(b.seen) || a.index - b.index;
    })
    .map(({ seen }) => seen);
}

function exchangeOf({ message, name }: Seen): string {
  return `${message.type} ${name.messageId}`;
}

function paired(
  { message, name, from, sent, received }: Seen,
  ends: Readonly<Record<SaRole, End>>,
  clock: ClockOffset | undefined,
): PairedMessage {
  return {
    type: message.type ?? '',
    ...(name.messageId !== undefined && { messageId: name.messageId }),
    ...(name.number !== undefined && { number: name.number }),
    ...(message.response !== undefined && { response: message.response }),
    from,
    ...(sent && { sent }),
    ...(received && { received }),
    fate: fateOf(sent, received, from, ends, clock),
  };
}

function fateOf(
  sent: Sight | undefined,
  received: Sight | undefined,
  from: SaRole,
  ends: Readonly<Record<SaRole, End>>,
  clock: ClockOffset | undefined,
): PairedMessage['fate'] {
  if (!sent) return 'unsure';
  if (received) return received.times < sent.times ? 'partly' : 'arrived';
  // Who has an answer, or asks only once and goes on, has lost nothing.
  const waits = sent.times > 1 || Object.values(ends).some(({ sa }) => endsBadly(sa));
  if (!clock || !waits) return 'unsure';
  const arrival = sent.time + (from === 'initiator' ? clock.ahead : -clock.ahead);
  return isWritten(ends[opposite(from)].capture, arrival) ? 'lost' : 'unsure';
}

function endsBadly({ outcome }: SecurityAssociation): boolean {
  return outcome === 'failed' || outcome === 'unfinished';
}

/** Tells whether a capture has records before and after a moment of its clock. */
function isWritten({ records }: Capture, moment: number): boolean {
  return records.time.some((time) => time <= moment) && records.time.some((time) => time > moment);
}

function opposite(role: SaRole): SaRole {
  return role === 'initiator' ? 'responder' : 'initiator';
}
