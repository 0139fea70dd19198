import type { JoinPass } from './joinPass';

/**
 * Directions that follow from roles, roles that follow from directions, and repetitions. Works on the columns: the
 * stores have settled.
 */
export function finishMessages(pass: JoinPass): void {
  const { length, columns } = pass.messages;
  // Later messages can tell a role that the direction of earlier ones follows from.
  for (let message = length - 1; message >= 0; message--) setDirection(pass, message);
  const firsts = createFirsts(pass);
  for (let message = 0; message < length; message++) {
    const sa = columns.sa.get(message);
    if (sa < 0) continue;
    const given = pass.exchange[columns.lastRecord.get(message)];
    const exchange = given ?? columns.exchange.get(message);
    columns.exchange.set(message, exchange);
    setDirection(pass, message);
    const ikev1 = pass.associations.columns.protocol.get(sa) === 'ikev1';
    if (ikev1) takeType(pass, message, exchange);
    else if (exchange >= 0) markRetransmission(pass, firsts, message, exchange);
  }
}

/** A message of IKEv1 is of the type of its exchange. */
function takeType({ exchanges, messages }: JoinPass, message: number, exchange: number): void {
  if (exchange < 0 || messages.columns.type.get(message) !== undefined) return;
  messages.columns.type.set(message, exchanges.columns.type.get(exchange));
}

function setDirection({ associations, exchanges, messages }: JoinPass, message: number): void {
  const { columns } = messages;
  const sa = columns.sa.get(message);
  if (sa < 0) return;
  const response = columns.response.get(message);
  const fromInitiator = columns.fromInitiator.get(message);
  const exchange = columns.exchange.get(message);
  const asks = exchange < 0 ? undefined : exchanges.columns.role.get(exchange);
  const role = associations.columns.role.get(sa);
  let direction = columns.direction.get(message);
  if (direction === undefined && response !== undefined && asks !== undefined) {
    direction = (asks === 'initiator') !== response ? 'sent' : 'received';
  }
  if (direction === undefined && fromInitiator !== undefined && role !== undefined) {
    direction = (role === 'initiator') === fromInitiator ? 'sent' : 'received';
  }
  columns.direction.set(message, direction);
  if (fromInitiator === undefined || direction === undefined) return;
  const sent = direction === 'sent';
  if (role === undefined) {
    associations.columns.role.set(sa, sent === fromInitiator ? 'initiator' : 'responder');
  }
  const known = exchange < 0 || asks !== undefined || response === undefined;
  if (known || associations.columns.protocol.get(sa) !== 'ikev2') return;
  exchanges.columns.role.set(exchange, sent === response ? 'responder' : 'initiator');
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
    ofExchange: new Int32Array(exchanges.length).fill(-1),
    next: new Int32Array(messages.length).fill(-1),
  };
}

function markRetransmission(
  pass: JoinPass,
  firsts: Firsts,
  message: number,
  exchange: number,
): void {
  const { columns } = pass.messages;
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
    columns.type.get(message) !== 'IKE_AUTH' ||
    !hasAnswerBetween(pass, first, message, exchange)
  ) {
    columns.retransmissionOf.set(message, first);
  }
}

function isSame({ messages }: JoinPass, one: number, other: number): boolean {
  const { messageId, response, direction } = messages.columns;
  return (
    messageId.get(one) === messageId.get(other) &&
    response.get(one) === response.get(other) &&
    direction.get(one) === direction.get(other)
  );
}

/** The same message id again after an answer is no repetition. */
function hasAnswerBetween(
  { messages }: JoinPass,
  first: number,
  message: number,
  exchange: number,
): boolean {
  const { columns } = messages;
  const response = columns.response.get(message);
  for (let index = message - 1; index > first && index > message - 8; index--) {
    const answers = columns.response.get(index) !== response;
    if (answers && columns.exchange.get(index) === exchange) return true;
  }
  return false;
}
