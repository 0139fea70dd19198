import { parsePayloads } from '../payloads';
import type { History } from './history';
import { findNotification, findStep, firstSign, hasSign, messagesOf } from './look';

/** The record in which this router refuses a child SA that the peer asks for; undefined when it did not. */
export function refusedChild(history: History): number | undefined {
  if (hasSign(history, 'loadsKeys')) return undefined;
  const step = findStep(history, /^(?:R_VERIFY_AUTH|CHILD_R_)/, 'EV_NO_PROP_CHOSEN')?.record;
  const sent = findNotification(history, ['NO_PROPOSAL_CHOSEN', 'TS_UNACCEPTABLE'], 'sent');
  const inChild = sent !== undefined && sent.exchange !== 'IKE_SA_INIT' ? sent.record : undefined;
  const told = firstSign(history, 'sendsSelectorsRefused', 'noPolicyForSelectors');
  return step ?? told ?? inChild;
}

/** The traffic that the peer wants to protect, from its request: `10.1.0.0-10.1.0.255 to 10.2.0.0-...`. */
export function wantedTraffic(history: History): string | undefined {
  const requests = [...messagesOf(history, 'IKE_AUTH'), ...messagesOf(history, 'CREATE_CHILD_SA')];
  for (const message of requests) {
    if (message.direction !== 'received' || message.response === true) continue;
    const payloads = parsePayloads(history.capture, message);
    const [from, to] = ['TSi', 'TSr'].map((name) =>
      rangesOf(payloads.find((payload) => payload.name === name)?.fields ?? []),
    );
    if (from !== undefined && to !== undefined) return `${from} to ${to}`;
  }
  return undefined;
}

function rangesOf(fields: readonly { readonly name: string; readonly value: string }[]) {
  const starts = fields.filter(({ name }) => name === 'start addr').map(({ value }) => value);
  const ends = fields.filter(({ name }) => name === 'end addr').map(({ value }) => value);
  const [start] = starts;
  const [end] = ends;
  if (start === undefined || end === undefined) return undefined;
  return start === end ? start : `${start}-${end}`;
}
