import type { Exchange } from '../capture/model';
import { exchangeDetail, exchangeName } from '../capture/names';
import { durationText } from '../text/duration';
import type { LadderStep, MessageStep } from './ladderModel';
import type { Track, TrackItem } from './ladderTrack';

/** A step of one end, and the same one at the other end. */
interface Joint {
  readonly track: Track;
  readonly item: TrackItem;
  readonly other?: TrackItem;
}

/** Joins what one or both ends tell to one sequence, with a heading for each exchange and the pauses between. */
export function joinTracks(here: Track, there: Track | undefined): LadderStep[] {
  const joints = there
    ? mergeTracks(here, there)
    : here.items.map((item): Joint => ({ track: here, item }));
  const own = exchangesOf(here);
  const steps: LadderStep[] = [];
  const seen = new Set<string>();
  let current = '';
  // Milliseconds of the clock of the end that is asked for; clocks of two routers cannot be compared.
  let clock = Number.NaN;
  for (const joint of joints) {
    const mine = joint.track === here ? joint.item : joint.other;
    if (mine) {
      const gap = timeOf(here, mine.record) - clock;
      if (gap >= leastGap) steps.push(gapBefore(joint, gap));
      const end = timeOf(here, mine.lastRecord);
      if (!Number.isNaN(end)) clock = end;
    }
    const key = exchangeKey(joint.track, joint.item);
    if (key !== '' && key !== current && !(there && seen.has(key))) {
      steps.push(headingOf(joint, own.get(key), seen.has(key)));
      current = key;
      seen.add(key);
    }
    steps.push(stepOf(joint, there !== undefined));
  }
  return steps;
}

/** Shorter pauses are the work of the routers: milliseconds. */
const leastGap = 1000;

function gapBefore({ track, item }: Joint, gap: number): LadderStep {
  return { kind: 'gap', lane: track.side, line: item.step.line, text: durationText(gap) };
}

function timeOf({ end }: Track, record: number): number {
  return end.capture.records.time[Math.max(0, Math.ceil(record))] ?? Number.NaN;
}

/** `own`: the exchange as the end tells it that is asked for. */
function headingOf(joint: Joint, own: Exchange | undefined, again: boolean): LadderStep {
  const { track, item } = joint;
  const exchange = own ?? seenFromPeer(track.end.capture.exchanges.get(item.exchange));
  return {
    kind: 'exchange',
    lane: track.side,
    line: item.step.line,
    name: exchange ? exchangeName(exchange) : '',
    detail: again ? 'goes on' : exchange ? exchangeDetail(exchange) : '',
    failed: exchange?.failed !== undefined,
  };
}

function seenFromPeer(exchange: Exchange | undefined): Exchange | undefined {
  if (exchange?.role === undefined) return exchange;
  return { ...exchange, role: exchange.role === 'initiator' ? 'responder' : 'initiator' };
}

function exchangesOf(track: Track): ReadonlyMap<string, Exchange> {
  const { items, end } = track;
  return new Map(
    items.flatMap((item) => {
      const exchange = end.capture.exchanges.get(item.exchange);
      return exchange ? [[exchangeKey(track, item), exchange] as const] : [];
    }),
  );
}

/** Tells an exchange from the others, alike at both ends. */
function exchangeKey({ end, side }: Track, { exchange }: TrackItem): string {
  const found = end.capture.exchanges.get(exchange);
  if (!found) return '';
  const asker = found.role === undefined ? '' : (found.role === 'initiator') === (side === 'left');
  return `${found.type} ${found.messageId ?? ''} ${asker}`;
}

/** Merges two tracks: each message stands once, and what an end does before it stands before it. */
function mergeTracks(here: Track, there: Track): Joint[] {
  const partners = partnersOf(here, there);
  const joints: Joint[] = [];
  const seen = new Set<string>();
  const rest = { here: 0, there: 0 };
  const add = (joint: Joint) => {
    seen.add(exchangeKey(joint.track, joint.item));
    joints.push(joint);
  };
  const flush = (end: number, otherEnd: number) => {
    const waiting = [
      ...here.items.slice(rest.here, end).map((item): Joint => ({ track: here, item })),
      ...there.items.slice(rest.there, otherEnd).map((item): Joint => ({ track: there, item })),
    ];
    const isKnown = (joint: Joint) => seen.has(exchangeKey(joint.track, joint.item));
    const known = waiting.map(isKnown);
    waiting.filter((_, index) => known[index]).forEach(add);
    waiting.filter((_, index) => !known[index]).forEach(add);
    rest.here = Math.max(rest.here, end);
    rest.there = Math.max(rest.there, otherEnd);
  };
  for (const [index, item] of here.items.entries()) {
    const partner = partners.get(item);
    const otherIndex = partner ? there.items.indexOf(partner) : -1;
    if (!partner || otherIndex < rest.there) continue;
    flush(index, otherIndex);
    const fromHere = (item.step as MessageStep).from === here.side;
    add(
      fromHere
        ? { track: here, item, other: partner }
        : { track: there, item: partner, other: item },
    );
    rest.here = index + 1;
    rest.there = otherIndex + 1;
  }
  flush(here.items.length, there.items.length);
  return joints;
}

/** The messages of one track with those of the other that are the same. */
function partnersOf(here: Track, there: Track): Map<TrackItem, TrackItem> {
  const theirs = new Map(keyedMessages(there));
  return new Map(
    keyedMessages(here).flatMap(([key, item]) => {
      const partner = theirs.get(key);
      return partner ? [[item, partner] as const] : [];
    }),
  );
}

function keyedMessages({ items }: Track): [string, TrackItem][] {
  const counts = new Map<string, number>();
  return items.flatMap((item) => {
    if (item.step.kind !== 'message') return [];
    const key = `${item.step.name} ${item.step.messageId ?? ''} ${item.step.from}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return [[`${key} ${count}`, item] as [string, TrackItem]];
  });
}

function stepOf({ track, item, other }: Joint, isPaired: boolean): LadderStep {
  const { step } = item;
  if (step.kind !== 'message') return step;
  if (other?.step.kind !== 'message') {
    // The other end writes too, shows nothing of it, and the sender waits in vain.
    return isPaired && step.fate === 'unanswered' && step.from === track.side
      ? { ...step, fate: 'lost' }
      : step;
  }
  const { line, time } = other.step;
  const shown = step.inferred ? other.step : step;
  const isSender = step.from === track.side;
  const fuller = other.step.payloads.length > step.payloads.length ? other.step : step;
  const error = step.error ?? other.step.error;
  return {
    ...shown,
    fate: 'arrived',
    payloads: fuller.payloads,
    ...(error !== undefined && { error }),
    ...(isSender && !step.inferred && !other.step.inferred
      ? { other: { line, ...(time !== undefined && { time }) } }
      : {}),
  } satisfies MessageStep;
}
