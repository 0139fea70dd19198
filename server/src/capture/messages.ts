import type { ExchangeDraft, SaDraft } from './drafts';
import {
  exchangeFor,
  findExchange,
  giveWaiting,
  type JoinPass,
  type MessageDraft,
} from './joinPass';
import type { Endpoint, SaRole } from './model';
import { type PacketHead, packetForms } from './packets';

/** Takes up a record that shows a message or its head. */
export function applyPacket(
  pass: JoinPass,
  draft: SaDraft,
  record: number,
  head: PacketHead,
): void {
  if (head.local !== undefined) draft.local = head.local;
  if (head.remote !== undefined) draft.remote = withPort(head.remote, draft.remote);
  const role = roleOf(head);
  if (head.type === 'IKE_SA_INIT' && head.response === false) {
    draft.began = true;
    if (head.direction !== undefined)
      draft.role ??= head.direction === 'sent' ? 'initiator' : 'responder';
  }
  if (head.newSa === true) {
    draft.began = true;
    draft.role ??= 'responder';
  }
  if (head.form === 'isakmp') applyIsakmpPacket(pass, draft, record, head);
  else if (head.form === 'decode') applyDecodePacket(pass, draft, record, head);
  else if (head.type !== undefined) {
    const next = exchangeFor(pass, draft, record, head.type, head.messageId, role);
    draft.current = next;
    giveWaiting(pass, draft, next);
  }
  addMessage(pass, draft, record, head, draft.current);
}

function withPort(found: Endpoint, known: Endpoint | undefined): Endpoint {
  const sameAddress = found.port === undefined && known?.address === found.address;
  return sameAddress ? known : found;
}

function applyIsakmpPacket(pass: JoinPass, draft: SaDraft, record: number, head: PacketHead): void {
  if (head.type === 'MAIN_MODE' || head.type === 'AGGRESSIVE_MODE') {
    draft.role ??= head.role;
    draft.current = exchangeFor(pass, draft, record, head.type, undefined, undefined);
    if (draft.opening) giveWaiting(pass, draft, draft.current);
  } else if (head.direction === 'received') {
    // Which exchange it is, the next lines tell.
    draft.opening = true;
  }
}

function applyDecodePacket(pass: JoinPass, draft: SaDraft, record: number, head: PacketHead): void {
  const type = head.type ?? 'INFORMATIONAL';
  const known = findExchange(pass, draft, undefined, head.messageId, undefined);
  draft.current =
    known >= 0 && head.messageId !== undefined
      ? known
      : exchangeFor(pass, draft, record, type, head.messageId, undefined);
  giveWaiting(pass, draft, draft.current);
}

/** This router's role in the exchange, from the direction of the message. */
function roleOf(head: PacketHead): SaRole | undefined {
  if (head.role !== undefined) return head.role;
  if (head.direction === undefined || head.response === undefined) return undefined;
  return (head.direction === 'sent') === head.response ? 'responder' : 'initiator';
}

/** Adds a message, or adds to the last one of the SA when the head shows the same one in another form. */
export function addMessage(
  pass: JoinPass,
  draft: SaDraft | undefined,
  record: number,
  head: PacketHead,
  exchange: number,
): void {
  const last = draft === undefined ? undefined : pass.messages[draft.lastMessage];
  if (draft !== undefined && last !== undefined && showsSame(pass, last, head)) {
    mergeHead(pass, last, head);
    last.lastRecord = record;
    draft.openMessage = last.index;
    return;
  }
  const index = pass.messages.length;
  const firstRecord =
    draft !== undefined && draft.dumpStart >= 0 && head.direction !== 'received'
      ? draft.dumpStart
      : record;
  const message: MessageDraft = {
    index,
    sa: pass.sa[record] ?? -1,
    exchange,
    firstRecord,
    lastRecord: record,
  };
  pass.messages.push(message);
  mergeHead(pass, message, head);
  if (draft === undefined) return;
  draft.lastMessage = index;
  draft.openMessage = index;
  draft.dumpStart = -1;
}

/** Two heads of one message have different forms and agree in all that both tell. */
function showsSame(pass: JoinPass, message: MessageDraft, head: PacketHead): boolean {
  const seen = ((pass.forms[message.index] ?? 0) & formBit(head)) !== 0;
  if (seen || head.form === 'isakmp') return false;
  return (
    agree(message.type, head.type) &&
    agree(message.messageId, head.messageId) &&
    agree(message.response, head.response) &&
    agree(message.direction, head.direction)
  );
}

function agree<T>(a: T | undefined, b: T | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function formBit(head: PacketHead): number {
  return 1 << packetForms.indexOf(head.form);
}

function mergeHead(pass: JoinPass, message: MessageDraft, head: PacketHead): void {
  pass.forms[message.index] = (pass.forms[message.index] ?? 0) | formBit(head);
  if (head.direction !== undefined) message.direction ??= head.direction;
  if (head.response !== undefined) message.response ??= head.response;
  if (head.type !== undefined) message.type ??= head.type;
  if (head.messageId !== undefined) message.messageId ??= head.messageId;
  if (head.local !== undefined) message.local ??= head.local;
  if (head.remote !== undefined) message.remote ??= head.remote;
  if (head.length !== undefined) message.length ??= head.length;
  if (head.fromInitiator !== undefined) message.fromInitiator ??= head.fromInitiator;
}

/** Takes up a record of a payload dump: part of the message before it, or of the one to be sent. */
export function extendMessage(pass: JoinPass, draft: SaDraft, record: number): void {
  const message = pass.messages[draft.openMessage];
  // What is constructed after a message belongs to the next one.
  if (message !== undefined && message.direction !== 'sent') message.lastRecord = record;
  else if (draft.dumpStart < 0) draft.dumpStart = record;
}

/** Directions that follow from roles, roles that follow from directions, and repetitions. */
export function finishMessages(pass: JoinPass): void {
  const firsts = new Map<number, MessageDraft[]>();
  // Later messages can tell a role that the direction of earlier ones follows from.
  for (const message of pass.messages.toReversed()) {
    const draft = pass.drafts[message.sa];
    if (draft !== undefined) setDirection(message, draft, pass.exchanges[message.exchange]);
  }
  for (const message of pass.messages) {
    const draft = pass.drafts[message.sa];
    if (draft === undefined) continue;
    message.exchange = pass.exchange[message.lastRecord] ?? message.exchange;
    setDirection(message, draft, pass.exchanges[message.exchange]);
    if (message.type === undefined && draft.protocol === 'ikev1') {
      const type = pass.exchanges[message.exchange]?.type;
      if (type !== undefined) message.type = type;
    }
    if (draft.protocol === 'ikev1' || message.exchange < 0) continue;
    markRetransmission(pass, firsts, message);
  }
}

/** Different messages of one exchange that a message is compared with. */
const mostDifferent = 32;

function markRetransmission(
  pass: JoinPass,
  firsts: Map<number, MessageDraft[]>,
  message: MessageDraft,
): void {
  const known = firsts.get(message.exchange) ?? [];
  if (known.length === 0) firsts.set(message.exchange, known);
  const first = known.find(
    ({ messageId, response, direction }) =>
      messageId === message.messageId &&
      response === message.response &&
      direction === message.direction,
  );
  if (first === undefined) {
    if (known.length < mostDifferent) known.push(message);
  } else if (message.type !== 'IKE_AUTH' || !hasAnswerBetween(pass, first.index, message)) {
    message.retransmissionOf = first.index;
  }
}

function setDirection(
  message: MessageDraft,
  draft: SaDraft,
  exchange: ExchangeDraft | undefined,
): void {
  const { response, fromInitiator } = message;
  if (message.direction === undefined && response !== undefined && exchange?.role !== undefined) {
    message.direction = (exchange.role === 'initiator') !== response ? 'sent' : 'received';
  }
  if (fromInitiator === undefined) return;
  if (message.direction === undefined && draft.role !== undefined) {
    message.direction = (draft.role === 'initiator') === fromInitiator ? 'sent' : 'received';
  }
  if (message.direction === undefined) return;
  const sent = message.direction === 'sent';
  draft.role ??= sent === fromInitiator ? 'initiator' : 'responder';
  if (exchange !== undefined && response !== undefined && draft.protocol === 'ikev2') {
    exchange.role ??= sent === response ? 'responder' : 'initiator';
  }
}

/** The same message id again after an answer is no repetition. */
function hasAnswerBetween(pass: JoinPass, first: number, message: MessageDraft): boolean {
  for (let index = message.index - 1; index > first && index > message.index - 8; index--) {
    const other = pass.messages[index];
    if (other?.exchange === message.exchange && other.response !== message.response) return true;
  }
  return false;
}
