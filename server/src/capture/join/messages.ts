import type { Endpoint, SaRole } from '../model';
import { type PacketHead, packetForms } from '../packets';
import { exchangeFor, findExchange, giveWaiting, goOnWith, type JoinPass } from './joinPass';
import { addTo, type Messages } from './tables';

/** Takes up a record that shows a message or its head. */
export function applyPacket(pass: JoinPass, sa: number, record: number, head: PacketHead): void {
  const { began, local, remote, role } = pass.associations;
  if (head.local !== undefined) local.set(sa, head.local);
  if (head.remote !== undefined) remote.set(sa, withPort(head.remote, remote.get(sa)));
  if (head.type === 'IKE_SA_INIT' && head.response === false) {
    began.set(sa, true);
    if (head.direction !== undefined) {
      role.setOnce(sa, head.direction === 'sent' ? 'initiator' : 'responder');
    }
  }
  if (head.newSa === true) {
    began.set(sa, true);
    role.setOnce(sa, 'responder');
  }
  if (head.form === 'isakmp') applyIsakmpPacket(pass, sa, record, head);
  else if (head.form === 'decode') applyDecodePacket(pass, sa, record, head);
  else if (head.type !== undefined) {
    const messageId = head.messageId ?? Number.NaN;
    goOnWith(pass, sa, exchangeFor(pass, sa, record, head.type, messageId, roleOf(head)));
  }
  addMessage(pass, sa, record, head);
}

function withPort(found: Endpoint, known: Endpoint | undefined): Endpoint {
  const sameAddress = found.port === undefined && known?.address === found.address;
  return sameAddress ? known : found;
}

function applyIsakmpPacket(pass: JoinPass, sa: number, record: number, head: PacketHead): void {
  const { current, opening, role } = pass.associations;
  // The letter is the role in phase 1, in quick mode too.
  if (head.role !== undefined) role.setOnce(sa, head.role);
  if (head.type === 'MAIN_MODE' || head.type === 'AGGRESSIVE_MODE') {
    const exchange = exchangeFor(pass, sa, record, head.type, Number.NaN, undefined);
    current.set(sa, exchange);
    if (opening.get(sa)) giveWaiting(pass, sa, exchange);
  } else if (head.direction === 'received') {
    // Which exchange it is, the next lines tell.
    opening.set(sa, true);
  }
}

function applyDecodePacket(pass: JoinPass, sa: number, record: number, head: PacketHead): void {
  const messageId = head.messageId ?? Number.NaN;
  const known = Number.isNaN(messageId)
    ? -1
    : findExchange(pass, sa, undefined, messageId, undefined);
  const type = head.type ?? 'INFORMATIONAL';
  goOnWith(
    pass,
    sa,
    known >= 0 ? known : exchangeFor(pass, sa, record, type, messageId, undefined),
  );
}

/** This router's role in the exchange, from the direction of the message. */
function roleOf(head: PacketHead): SaRole | undefined {
  if (head.role !== undefined) return head.role;
  if (head.direction === undefined || head.response === undefined) return undefined;
  return (head.direction === 'sent') === head.response ? 'responder' : 'initiator';
}

/**
 * Adds a message, or adds to the last one of the SA when the head shows the same one in another form. `sa` is -1 for
 * a message that belongs to none.
 */
export function addMessage(pass: JoinPass, sa: number, record: number, head: PacketHead): void {
  const { associations, messages } = pass;
  const last = sa < 0 ? -1 : associations.lastMessage.get(sa);
  if (last >= 0 && showsSame(messages, last, head)) {
    mergeHead(messages, last, head);
    messages.lastRecord.set(last, record);
    associations.openMessage.set(sa, last);
    return;
  }
  const added = addTo(messages);
  messages.firstRecord.set(added, record);
  messages.lastRecord.set(added, record);
  mergeHead(messages, added, head);
  if (sa < 0) return;
  const dumpStart = associations.dumpStart.get(sa);
  if (dumpStart >= 0 && head.direction !== 'received') messages.firstRecord.set(added, dumpStart);
  associations.lastMessage.set(sa, added);
  associations.openMessage.set(sa, added);
  if (dumpStart >= 0) associations.dumpStart.set(sa, -1);
}

/** Two heads of one message have different forms and agree in all that both tell. */
function showsSame(messages: Messages, message: number, head: PacketHead): boolean {
  if (head.form === 'isakmp' || (messages.forms.get(message) & formBit(head)) !== 0) return false;
  const messageId = messages.messageId.get(message);
  return (
    agree(messages.type.get(message), head.type) &&
    (Number.isNaN(messageId) || agree(messageId, head.messageId)) &&
    agree(messages.response.get(message), head.response) &&
    agree(messages.direction.get(message), head.direction)
  );
}

function agree<T>(a: T | undefined, b: T | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function formBit(head: PacketHead): number {
  return 1 << packetForms.indexOf(head.form);
}

function mergeHead(messages: Messages, message: number, head: PacketHead): void {
  messages.forms.set(message, messages.forms.get(message) | formBit(head));
  if (head.direction !== undefined) messages.direction.setOnce(message, head.direction);
  if (head.response !== undefined) messages.response.setOnce(message, head.response);
  if (head.type !== undefined) messages.type.setOnce(message, head.type);
  if (head.fromInitiator !== undefined) messages.fromInitiator.setOnce(message, head.fromInitiator);
  if (head.length !== undefined) messages.length.setOnce(message, head.length);
  if (head.messageId !== undefined && Number.isNaN(messages.messageId.get(message))) {
    messages.messageId.set(message, head.messageId);
  }
  for (const end of ['local', 'remote'] as const) {
    const found = head[end];
    if (found !== undefined && messages[end].get(message) === undefined) {
      messages[end].set(message, found);
    }
  }
}

/** Takes up a record of a payload dump: part of the message before it, or of the one to be sent. */
export function extendMessage(
  { associations, messages }: JoinPass,
  sa: number,
  record: number,
): void {
  const message = associations.openMessage.get(sa);
  // What is constructed after a message belongs to the next one.
  if (message >= 0 && messages.direction.get(message) !== 'sent') {
    messages.lastRecord.set(message, record);
  } else associations.dumpStart.setOnce(sa, record);
}
