import { durationText } from '../../text/duration';
import type { ExchangeType, Message } from '../model';
import type { Step } from '../steps';
import { messageText, recordLine } from '../text';
import type { History, Notification } from './history';
import type { SignName } from './signs';

/*
 * Questions that symptoms ask a history. Records are indexes; what is not there is undefined.
 */

/** The first record with one of these signs. */
export function firstSign(history: History, ...names: readonly SignName[]): number | undefined {
  const found = names.flatMap((name) => history.signs.get(name)?.[0] ?? []);
  return found.length === 0 ? undefined : Math.min(...found);
}

/**
 * The first record with one of these signs, in this SA or among the records of no SA while it goes on: logs and
 * certificate debugs do not tell their SA.
 */
export function nearSign(history: History, ...names: readonly SignName[]): number | undefined {
  const own = firstSign(history, ...names);
  const { sa, all } = history;
  const outside = all.at(-1);
  if (own !== undefined || sa === undefined || outside === undefined) return own;
  return allSigns(outside, ...names).find(
    (record) => record > sa.firstRecord && record <= sa.lastRecord + nearby,
  );
}

/** Records behind the last one of an SA that can still speak of it. */
const nearby = 5;

/** All records with one of these signs, in order. */
export function allSigns(history: History, ...names: readonly SignName[]): readonly number[] {
  return names.flatMap((name) => [...(history.signs.get(name) ?? [])]).sort((a, b) => a - b);
}

export function hasSign(history: History, ...names: readonly SignName[]): boolean {
  return names.some((name) => history.signs.has(name));
}

/** The first step in a state with an event; either may be a pattern. */
export function findStep(
  { steps }: History,
  state: string | RegExp,
  event: string | RegExp,
): Step | undefined {
  return steps.find((step) => fits(step.state, state) && fits(step.event, event));
}

export function countSteps({ steps }: History, state: string | RegExp, event: string): number {
  return steps.filter((step) => fits(step.state, state) && step.event === event).length;
}

function fits(value: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? value === wanted : wanted.test(value);
}

/** The last step that is not part of the clean-up behind a failure. */
export function lastStep({ steps }: History): Step | undefined {
  return steps.findLast(({ state, event }) => state !== 'EXIT' && event !== 'EV_FAIL');
}

/** The first notification of a type. Those whose direction is unknown count for both. */
export function findNotification(
  { notifications }: History,
  type: string | readonly string[],
  direction?: 'sent' | 'received',
  exchange?: ExchangeType,
): Notification | undefined {
  const types = typeof type === 'string' ? [type] : type;
  return notifications.find(
    (notification) =>
      types.includes(notification.type) &&
      (direction === undefined || (notification.direction ?? direction) === direction) &&
      (exchange === undefined || notification.exchange === exchange),
  );
}

/** The exchange that a record belongs to. */
export function exchangeTypeAt({ capture }: History, record: number): ExchangeType | undefined {
  return capture.exchanges.get(capture.records.exchange[record] ?? -1)?.type;
}

/** A refusal whose exchange is not in the capture is about a child SA when the IKE SA stands by then. */
export function isOfChild(history: History, record: number): boolean {
  const exchange = exchangeTypeAt(history, record);
  if (exchange !== undefined) return exchange !== 'IKE_SA_INIT';
  return (
    history.sa?.established !== undefined ||
    messagesOf(history, 'IKE_AUTH').length > 0 ||
    hasSign(history, 'verificationPassed', 'usesKey')
  );
}

/** All messages of the SA in exchanges of a type. */
export function messagesOf({ capture, sa }: History, type: ExchangeType): readonly Message[] {
  return (sa?.exchanges ?? [])
    .flatMap((index) => capture.exchanges.get(index) ?? [])
    .filter((exchange) => exchange.type === type)
    .flatMap(({ messages }) => messages.flatMap((index) => capture.messages.get(index) ?? []));
}

/** An answer of the peer in an exchange of this type. */
export function hasAnswer(history: History, type: ExchangeType): boolean {
  return messagesOf(history, type).some(
    ({ direction, response }) => direction === 'received' && response !== false,
  );
}

export interface Retransmissions {
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

const waits: Partial<Record<ExchangeType, RegExp>> = {
  IKE_SA_INIT: /^I_WAIT_INIT$/,
  IKE_AUTH: /^I_WAIT_(?:AUTH|EAP)/,
  CREATE_CHILD_SA: /^CHILD_I_WAIT$/,
  INFORMATIONAL: /^INFO_I_WAIT$/,
};

/** How often this router repeated a request of an exchange. */
export function retransmissionsOf(
  history: History,
  type: ExchangeType,
): Retransmissions | undefined {
  const wait = waits[type];
  const traced = history.steps.filter(
    ({ state, event }) => event === 'EV_RE_XMT' && wait?.test(state) === true,
  );
  // Where steps are traced, a repetition is one of them; the same message again is the other router's.
  const shown = history.steps.length > 0 ? [] : messagesOf(history, type);
  const sent = shown.filter(
    ({ direction, retransmissionOf }) => retransmissionOf !== undefined && direction === 'sent',
  );
  const told = allSigns(history, 'retransmits').filter(
    (record) => exchangeTypeAt(history, record) === type,
  );
  const lists = [
    traced.map(({ record }) => record),
    sent.map(({ firstRecord }) => firstRecord),
    told,
  ];
  const most = lists.reduce((a, b) => (b.length > a.length ? b : a));
  const [first] = most;
  const last = most.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { count: most.length, first, last };
}

/** What stands behind a pattern's first group in the text of a record. */
export function captured(
  { capture }: History,
  record: number | undefined,
  pattern: RegExp,
): string | undefined {
  if (record === undefined) return undefined;
  return pattern.exec(messageText(capture, record, 2000))?.[1];
}

/** 1-based line of a record, as editors count. */
export function lineOf({ capture }: History, record: number): number {
  return recordLine(capture, record) + 1;
}

/** Milliseconds from one record to another; undefined without time stamps. */
export function timeBetween(
  { capture }: History,
  from: number | undefined,
  to: number | undefined,
): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  const span =
    (capture.records.time[to] ?? Number.NaN) - (capture.records.time[from] ?? Number.NaN);
  return span >= 0 ? span : undefined;
}

/** ` within 62 s`, ` in 3 min`; empty without time stamps. */
export function spanText(history: History, word: string, from: number, to: number): string {
  const span = timeBetween(history, from, to);
  return span === undefined ? '' : ` ${word} ${durationText(span, 1)}`;
}

/** The SA was set up with child SAs at least once. */
export function cameUp({ sa }: History): boolean {
  if (sa === undefined) return false;
  return sa.outcome === 'up' || (sa.established !== undefined && sa.childEstablished !== undefined);
}

/** The SA never got to work: it failed, or the capture ends on the way. */
export function neverCameUp(history: History): boolean {
  return history.sa !== undefined && !cameUp(history);
}
