import type { Attribution } from './attributionState';
import type { JoinPass } from './joinPass';

/**
 * Directions that follow from roles, roles that follow from directions, and repetitions: of all messages, once all
 * records were gone through.
 */
export function finishMessages(pass: JoinPass, { sa: saOf }: Attribution): void {
  const { count, lastRecord } = pass.messages;
  const { protocol } = pass.associations;
  // Later messages can tell a role that the direction of earlier ones follows from.
  for (let message = count - 1; message >= 0; message--) {
    const record = lastRecord.get(message);
    setDirection(pass, message, saOf[record] ?? -1, pass.exchange[record] ?? -1);
  }
  const firsts = createFirsts(pass);
  for (let message = 0; message < count; message++) {
    const record = lastRecord.get(message);
    const sa = saOf[record] ?? -1;
    const exchange = pass.exchange[record] ?? -1;
    setDirection(pass, message, sa, exchange);
    if (sa < 0 || exchange < 0) continue;
    if (protocol.get(sa) === 'ikev1') takeType(pass, message, exchange);
    else markRetransmission(pass, firsts, message, exchange);
  }
}

/** A message of IKEv1 is of the type of its exchange. */
function takeType({ exchanges, messages }: JoinPass, message: number, exchange: number): void {
  messages.type.setOnce(message, exchanges.type.get(exchange));
}

function setDirection(pass: JoinPass, message: number, sa: number, exchange: number): void {
  if (sa < 0) return;
  const { associations, exchanges, messages } = pass;
  const response = messages.response.get(message);
  const fromInitiator = messages.fromInitiator.get(message);
  const asks = exchange < 0 ? undefined : exchanges.role.get(exchange);
  const role = associations.role.get(sa);
  let direction = messages.direction.get(message);
  if (direction === undefined) {
    if (response !== undefined && asks !== undefined) {
      direction = (asks === 'initiator') !== response ? 'sent' : 'received';
    } else if (fromInitiator !== undefined && role !== undefined) {
      direction = (role === 'initiator') === fromInitiator ? 'sent' : 'received';
    } else return;
    messages.direction.set(message, direction);
  }
  if (fromInitiator === undefined) return;
  const sent = direction === 'sent';
  if (role === undefined) {
    associations.role.set(sa, sent === fromInitiator ? 'initiator' : 'responder');
  }
  const known = exchange < 0 || asks !== undefined || response === undefined;
  if (known || associations.protocol.get(sa) !== 'ikev2') return;
  exchanges.role.set(exchange, sent === response ? 'responder' : 'initiator');
}

// Repetitions

/** The different messages of each exchange: chains by message, with the first by exchange; -1 for none. */
interface Firsts {
  readonly ofExchange: Int32Array;
  readonly next: Int32Array;
}

/** Different messages of one exchange that a message is compared with. */
const mostDifferent = 32;

function createFirsts({ exchanges, messages }: JoinPass): Firsts {
  return {
    ofExchange: new Int32Array(exchanges.count).fill(-1),
    next: new Int32Array(messages.count).fill(-1),
  };
}

function markRetransmission(
  pass: JoinPass,
  firsts: Firsts,
  message: number,
  exchange: number,
): void {
  const { messages } = pass;
  let last = -1;
  let first = firsts.ofExchange[exchange] ?? -1;
  for (let different = 0; first >= 0; different++) {
    if (isSame(pass, first, message)) break;
    if (different === mostDifferent - 1) return;
    last = first;
    first = firsts.next[first] ?? -1;
  }
  if (first < 0) {
    if (last < 0) firsts.ofExchange[exchange] = message;
    else firsts.next[last] = message;
  } else if (
    messages.type.get(message) !== 'IKE_AUTH' ||
    !hasAnswerBetween(pass, first, message, exchange)
  ) {
    messages.retransmissionOf.set(message, first);
  }
}

function isSame({ messages }: JoinPass, one: number, other: number): boolean {
  const { messageId, response, direction } = messages;
  return (
    Object.is(messageId.get(one), messageId.get(other)) &&
    response.get(one) === response.get(other) &&
    direction.get(one) === direction.get(other)
  );
}

/** The same message id again after an answer is no repetition. */
function hasAnswerBetween(
  { messages, exchange: exchangeOf }: JoinPass,
  first: number,
  message: number,
  exchange: number,
): boolean {
  const { lastRecord, response } = messages;
  const asked = response.get(message);
  for (let index = message - 1; index > first && index > message - 8; index--) {
    if (response.get(index) === asked) continue;
    if (exchangeOf[lastRecord.get(index)] === exchange) return true;
  }
  return false;
}
