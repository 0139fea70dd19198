import type { Capture, Message, SaRole, SecurityAssociation } from '../capture/model';
import { type Step, stepOf } from '../capture/steps';

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
}

/** What two captures tell about the same negotiations; `alone`: SAs that only the first or the second shows. */
export interface PairedCaptures {
  readonly pairings: readonly Pairing[];
  readonly alone: readonly [readonly SecurityAssociation[], readonly SecurityAssociation[]];
}

/** Pairs the SAs of two captures by their SPIs; both can be the same capture, of two routers. */
export function pairCaptures(first: Capture, second: Capture): PairedCaptures {
  const taken = new Set<SecurityAssociation>();
  const pairings: Pairing[] = [];
  for (const sa of first.associations) {
    if (first === second && taken.has(sa)) continue;
    const other = second.associations.find(
      (candidate) => candidate !== sa && !taken.has(candidate) && isSameSa(sa, candidate),
    );
    if (!other) continue;
    taken.add(sa).add(other);
    pairings.push(pairEnds({ capture: first, sa }, { capture: second, sa: other }));
  }
  const rest = ({ associations }: Capture) => associations.filter((sa) => !taken.has(sa));
  return { pairings, alone: [rest(first), first === second ? [] : rest(second)] };
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
  readonly from: SaRole;
  sent?: Sight;
  received?: Sight;
}

function collect(seen: Map<string, Seen>, { capture, sa }: End, role: SaRole): void {
  const steps = stepsOf(capture, sa);
  for (const index of sa.exchanges.flatMap(
    (exchange) => capture.exchanges.get(exchange)?.messages ?? [],
  )) {
    const message = capture.messages.get(index);
    if (message?.direction === undefined) continue;
    const from = message.direction === 'sent' ? role : opposite(role);
    const key = `${message.type} ${message.messageId} ${message.response} ${from}`;
    const known = seen.get(key) ?? { message, from };
    seen.set(key, known);
    const before = message.direction === 'sent' ? known.sent : known.received;
    const sight = before
      ? { ...before, times: before.times + 1 }
      : sightOf(capture, message, steps);
    if (message.direction === 'sent') known.sent = sight;
    else known.received = sight;
  }
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
  const place = ({ message }: Seen) => (message.response === true ? 1 : 0);
  return all
    .map((seen, index) => ({ seen, index }))
    .sort((a, b) => {
      const { message: first } = a.seen;
      const { message: second } = b.seen;
      if (first.type === second.type && first.messageId === second.messageId) {
        return place(a.seen) - place(b.seen) || a.index - b.index;
      }
      const known = (first.messageId ?? 0) - (second.messageId ?? 0);
      return known || a.index - b.index;
    })
    .map(({ seen }) => seen);
}

function paired(
  { message, from, sent, received }: Seen,
  ends: Readonly<Record<SaRole, End>>,
  clock: ClockOffset | undefined,
): PairedMessage {
  return {
    type: message.type ?? '',
    ...(message.messageId !== undefined && { messageId: message.messageId }),
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
