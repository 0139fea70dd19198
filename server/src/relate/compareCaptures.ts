import type { Capture, Found, Message, SecurityAssociation } from '../capture/model';
import { exchangeName } from '../capture/names';
import { type Payload, parsePayloads } from '../capture/payloads';
import { stepOf } from '../capture/steps';
import { align, type Hunk } from './align';
import { isakmpNumbers } from './isakmpMessages';

/** A thing that differs: as it is in the good capture, and here. */
export interface Difference {
  /** `value`: something that both print. `path`: what happens. */
  readonly kind: 'value' | 'path';
  /** `IKE_SA_INIT request: transforms of IKE`. */
  readonly what: string;
  /** Empty: nothing there. */
  readonly good: string;
  readonly here: string;
  /** Records of both captures where it begins. */
  readonly goodRecord: number;
  readonly hereRecord: number;
}

/** An SA of a capture beside one that went well. */
export interface Comparison {
  readonly good: SecurityAssociation;
  readonly here: SecurityAssociation;
  /** The routers have the same role, so that their states can be compared too. */
  readonly sameRole: boolean;
  /** Steps and messages that both have. */
  readonly agreed: number;
  /** The last step before the first one on which they part; absent when they part at once, or never. */
  readonly lastCommon?: { readonly what: string; readonly record: number };
  /** In the order in which they happen here. SPIs, nonces, times, and message lengths are left out. */
  readonly differences: readonly Difference[];
}

/**
 * Compares an SA, by default the first that failed, with one of a good capture: one that came up, of a router with
 * the same role, with the same peer if possible. Undefined when one of the captures shows no SA.
 */
export function compareCaptures(
  goodCapture: Capture,
  capture: Capture,
  wanted?: number,
): Comparison | undefined {
  const here =
    capture.associations.get(wanted ?? -1) ??
    capture.associations.find(({ outcome }) => outcome === 'failed') ??
    capture.associations.get(0);
  const good = here && chooseGood(goodCapture, here);
  if (!here || !good) return undefined;
  const sameRole = good.role === here.role;
  const goodStory = storyOf(goodCapture, good, sameRole);
  const story = storyOf(capture, here, sameRole);
  const { hunks, pairs } = align(goodStory, story, ({ key }) => key);
  const [parting] = hunks;
  const last = parting && story[parting.right.start - 1];
  return {
    good,
    here,
    sameRole,
    agreed: pairs.length,
    ...(last && { lastCommon: { what: last.what, record: last.record } }),
    differences: [
      ...factDifferences(good, here, sameRole),
      ...pairs.flatMap(([left, right]) => valueDifferences(goodStory[left], story[right])),
      ...hunks.map((hunk) => pathDifference(goodStory, story, hunk)),
    ].sort((a, b) => a.hereRecord - b.hereRecord),
  };
}

function chooseGood(
  { associations }: Capture,
  here: SecurityAssociation,
): SecurityAssociation | undefined {
  const score = (sa: SecurityAssociation) =>
    (sa.protocol === here.protocol ? 16 : 0) +
    (sa.established === undefined ? 0 : 8) +
    (sa.role === here.role ? 4 : 0) +
    (sa.outcome === 'up' ? 2 : 0) +
    (sa.remote?.address === here.remote?.address ? 1 : 0);
  return [...associations].sort((a, b) => score(b) - score(a))[0];
}

/** Something that happened, in words that are alike in two captures. */
interface Event {
  readonly key: string;
  readonly what: string;
  readonly record: number;
  /** Of a message; notifications by their type. */
  readonly payloads: readonly string[];
  readonly values: ReadonlyMap<string, string>;
}

/** What only the timing decides. */
const incidental = new Set(['EV_NO_EVENT', 'EV_CHK_PENDING']);

/** Steps of the state machine and messages of an SA in their order. */
function storyOf(capture: Capture, sa: SecurityAssociation, withStates: boolean): readonly Event[] {
  const messages = sa.exchanges
    .flatMap((index) => capture.exchanges.get(index) ?? [])
    .flatMap((exchange) => {
      const numbers = isakmpNumbers({ capture, sa }, exchange, sa.role ?? 'initiator');
      return exchange.messages
        .flatMap((index) => capture.messages.get(index) ?? [])
        .filter(({ retransmissionOf }) => retransmissionOf === undefined)
        .map((message) => messageEvent(capture, sa, message, numbers.get(message.index)));
    });
  const steps = withStates ? stepEvents(capture, sa) : [];
  return [...steps, ...messages].sort((a, b) => a.record - b.record);
}

function stepEvents(capture: Capture, sa: SecurityAssociation): Event[] {
  const events: Event[] = [];
  for (let record = sa.firstRecord; record <= sa.lastRecord; record++) {
    const step = capture.records.sa[record] === sa.index ? stepOf(capture, record) : undefined;
    if (!step || incidental.has(step.event)) continue;
    const what = step.event === '' ? step.state : `\`${step.state}\` \`${step.event}\``;
    events.push({ key: what, what, record, payloads: [], values: new Map() });
  }
  return events;
}

/** `number`: of a message of IKEv1, in its exchange. */
function messageEvent(
  capture: Capture,
  sa: SecurityAssociation,
  message: Message,
  number: number | undefined,
): Event {
  const exchange = capture.exchanges.get(message.exchange);
  const fromInitiator =
    message.direction === undefined
      ? undefined
      : (message.direction === 'sent') === (sa.role === 'initiator');
  const name = exchange ? exchangeName(exchange) : (message.type ?? '');
  const ikev1 = sa.protocol === 'ikev1';
  const what = `${ikev1 ? name.replace(/ \d+$/, '') : name} ${kindOf(message, number)}`;
  const payloads = parsePayloads(capture, message).filter(
    ({ name: payload }) => payload !== 'ENCR',
  );
  const from = fromInitiator === undefined ? '' : fromInitiator ? 'initiator' : 'responder';
  return {
    key: `${what} from ${from}`,
    what: from === '' ? what : `${what} of the ${from}`,
    record: message.firstRecord,
    payloads: payloads.map(({ name: payload, notifyType }) => notifyType ?? payload),
    values: valuesOf(payloads),
  };
}

/** Fields whose values say what is wanted; others are random, or counters. */
const telling = new Set([
  'DH group',
  'Auth method',
  'Id type',
  'cfg type',
  'TS type',
  'proto id',
  'start addr',
  'end addr',
  'start port',
  'end port',
  'Cert encoding',
]);

/** What a message says that can be compared: its proposals, the fields that tell something. */
function valuesOf(payloads: readonly Payload[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const payload of payloads) {
    for (const { number, protocol, transforms } of payload.proposals) {
      const names = transforms.map(({ name }) => name).join(', ');
      values.set(`proposal ${number} for ${protocol}`, names);
    }
    for (const { name, value } of payload.fields) {
      if (telling.has(name)) values.set(`${payload.name}: ${name}`, value);
    }
  }
  return values;
}

/** What both say differently; what only one of them holds is told once, by its payload. */
function valueDifferences(good: Event | undefined, here: Event | undefined): Difference[] {
  // A message that shows no payloads says nothing about them.
  if (!good || !here || good.payloads.length === 0 || here.payloads.length === 0) return [];
  const difference = (label: string, before: string, now: string): Difference => ({
    kind: 'value',
    what: `${here.what}: ${label}`,
    good: before,
    here: now,
    goodRecord: good.record,
    hereRecord: here.record,
  });
  const extra = without(here.payloads, good.payloads);
  const missing = without(good.payloads, here.payloads);
  const values = [...good.values].flatMap(([label, before]) => {
    const now = here.values.get(label);
    return now === undefined || now === before ? [] : [difference(label, before, now)];
  });
  if (extra.length === 0 && missing.length === 0) return values;
  return [difference('payloads', missing.join(', '), extra.join(', ')), ...values];
}

/** What the first list has more than the second. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return list.filter((name) => {
    const at = rest.indexOf(name);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

const facts = {
  profile: 'IKE profile',
  policy: 'IKE policy',
  natDetected: 'NAT on the path',
  localAuthentication: 'how this router proves itself',
  remoteAuthentication: 'how the peer proves itself',
} as const;

function factDifferences(
  good: SecurityAssociation,
  here: SecurityAssociation,
  sameRole: boolean,
): Difference[] {
  return (Object.keys(facts) as (keyof typeof facts)[]).flatMap((name): Difference[] => {
    const before: Found<string | boolean> | undefined = good[name];
    const now: Found<string | boolean> | undefined = here[name];
    const isOwn = name !== 'natDetected';
    if (!before || !now || before.value === now.value || (isOwn && !sameRole)) return [];
    return [
      {
        kind: 'value',
        what: facts[name],
        good: wordOf(before.value),
        here: wordOf(now.value),
        goodRecord: before.record,
        hereRecord: now.record,
      },
    ];
  });
}

function wordOf(value: string | boolean): string {
  return typeof value === 'string' ? value : value ? 'yes' : 'no';
}

function pathDifference(
  goodStory: readonly Event[],
  story: readonly Event[],
  { left, right }: Hunk,
): Difference {
  const good = goodStory.slice(left.start, left.end);
  const here = story.slice(right.start, right.end);
  const before = story[right.start - 1] ?? story[0];
  const goodBefore = goodStory[left.start - 1] ?? goodStory[0];
  return {
    kind: 'path',
    what: right.start === 0 ? 'at the beginning' : `after ${before?.what ?? ''}`,
    good: namesOf(good),
    here: namesOf(here),
    goodRecord: (good[0] ?? goodBefore)?.record ?? 0,
    hereRecord: (here[0] ?? before)?.record ?? 0,
  };
}

/** The first few of them, and how many more. */
function namesOf(events: readonly Event[]): string {
  const shown = events.slice(0, 4).map(({ what }) => what);
  const more = events.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** `request`, `message 3`. */
function kindOf({ response }: Message, number: number | undefined): string {
  if (number !== undefined) return `message ${number}`;
  return response === undefined ? 'message' : response ? 'response' : 'request';
}
