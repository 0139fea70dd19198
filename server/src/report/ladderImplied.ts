import { findState } from '../capture/knowledge';
import type { Capture, Exchange, Message } from '../capture/model';
import { stepOf } from '../capture/steps';

/** A message that the capture does not show, and the record that needs it. */
export interface Implied {
  readonly response: boolean;
  readonly record: number;
}

/** Tells a request of an exchange from its response; undefined when the capture does not tell. */
export function isResponse({ role }: Exchange, message: Message): boolean | undefined {
  if (message.response !== undefined || role === undefined) return message.response;
  if (message.direction === undefined) return undefined;
  return (message.direction === 'sent') !== (role === 'initiator');
}

/** The messages of an IKEv2 exchange that must have been there: a state, or what followed, needs them. */
export function impliedMessages(
  capture: Capture,
  exchange: Exchange,
  steps: readonly number[],
): Implied[] {
  const { role } = exchange;
  if (role === undefined) return [];
  const messages = exchange.messages.flatMap((index) => capture.messages.get(index) ?? []);
  const shown = (response: boolean) =>
    messages.find((message) => isResponse(exchange, message) === response);
  const answer = shown(true);
  const answered = answer?.firstRecord ?? answerNeeded(capture, exchange, steps);
  const asked = Math.min(
    answered ?? Number.POSITIVE_INFINITY,
    requestNeeded(capture, exchange, steps) ?? Number.POSITIVE_INFINITY,
  );
  const found: Implied[] = [];
  if (!shown(false) && asked < Number.POSITIVE_INFINITY) {
    found.push({ response: false, record: asked });
  }
  if (!answer && answered !== undefined) found.push({ response: true, record: answered });
  return found;
}

/** The first record that the request was sent or received before. */
function requestNeeded(capture: Capture, exchange: Exchange, steps: readonly number[]) {
  return steps.find((record) => {
    const phase = phaseOf(capture, record);
    return exchange.role === 'initiator' ? phase === 'waiting' : phase === 'processing';
  });
}

/** The first record that the response was sent or received before. */
function answerNeeded(capture: Capture, exchange: Exchange, steps: readonly number[]) {
  const later = laterExchange(capture, exchange);
  if (exchange.failed !== undefined) return undefined;
  const found = steps.find((record) => {
    const phase = phaseOf(capture, record);
    if (phase === 'done') return true;
    if (exchange.role === 'responder') return false;
    const event = stepOf(capture, record)?.event ?? '';
    const arrives = phase === 'waiting' && event.startsWith('EV_RECV_');
    return arrives || phase === 'processing';
  });
  return found ?? later?.firstRecord;
}

/** Whoever asks again under the same SA has the answer to IKE_SA_INIT and IKE_AUTH. */
function laterExchange(capture: Capture, exchange: Exchange): Exchange | undefined {
  if (exchange.type !== 'IKE_SA_INIT' && exchange.type !== 'IKE_AUTH') return undefined;
  const indexes = capture.associations.get(exchange.sa)?.exchanges ?? [];
  const next = capture.exchanges.get(indexes[indexes.indexOf(exchange.index) + 1] ?? -1);
  return next?.type === exchange.type || next?.type === 'INFORMATIONAL' ? undefined : next;
}

function phaseOf(capture: Capture, record: number): string | undefined {
  const step = stepOf(capture, record);
  return step && findState(step.state)?.entry.phase;
}
