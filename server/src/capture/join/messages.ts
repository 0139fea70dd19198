import type { Endpoint, SaRole } from '../model';
import { type PacketHead, packetForms } from '../packets';
import { blankMessage, type MessageDraft, type SaDraft } from './drafts';
import { exchangeFor, findExchange, giveWaiting, type JoinPass } from './joinPass';

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
  const last = pass.messages.get(draft?.lastMessage ?? -1);
  if (draft !== undefined && last !== undefined && showsSame(last, head)) {
    mergeHead(last, head);
    last.lastRecord = record;
    draft.openMessage = draft.lastMessage;
    return;
  }
  const dumped = draft !== undefined && draft.dumpStart >= 0 && head.direction !== 'received';
  const firstRecord = dumped ? draft.dumpStart : record;
  const message = { ...blankMessage, sa: pass.sa, exchange, firstRecord, lastRecord: record };
  mergeHead(message, head);
  const index = pass.messages.add(message);
  if (draft === undefined) return;
  draft.lastMessage = index;
  draft.openMessage = index;
  draft.dumpStart = -1;
}

/** Two heads of one message have different forms and agree in all that both tell. */
function showsSame(message: MessageDraft, head: PacketHead): boolean {
  const seen = (message.forms & formBit(head)) !== 0;
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

function mergeHead(message: MessageDraft, head: PacketHead): void {
  message.forms |= formBit(head);
  message.direction ??= head.direction;
  message.response ??= head.response;
  message.type ??= head.type;
  message.messageId ??= head.messageId;
  message.local ??= head.local;
  message.remote ??= head.remote;
  message.length ??= head.length;
  message.fromInitiator ??= head.fromInitiator;
}

/** Takes up a record of a payload dump: part of the message before it, or of the one to be sent. */
export function extendMessage(pass: JoinPass, draft: SaDraft, record: number): void {
  const message = pass.messages.get(draft.openMessage);
  // What is constructed after a message belongs to the next one.
  if (message !== undefined && message.direction !== 'sent') message.lastRecord = record;
  else if (draft.dumpStart < 0) draft.dumpStart = record;
}
