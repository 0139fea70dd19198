import type { Capture, Endpoint, Exchange, Message, SecurityAssociation } from './model';

/** Counted from 1 in the order of appearance in the whole capture. */
export function saNumber({ index, number = index + 1 }: SecurityAssociation): number {
  return number;
}

/** `SA 2`: how an SA is called everywhere. */
export function saName(sa: SecurityAssociation): string {
  return sa.protocol === 'ikev1' ? `IKEv1 SA ${saNumber(sa)}` : `SA ${saNumber(sa)}`;
}

/** `initiator, 192.0.2.1, up`: what, with whom, how it ended. */
export function saDetail(sa: SecurityAssociation): string {
  const parts = [sa.role ?? '', sa.remote?.address ?? '', outcomeName(sa)];
  return parts.filter((part) => part !== '').join(', ');
}

/** The outcome in words; IKEv1 and IKEv2 alike. */
export function outcomeName(sa: SecurityAssociation): string {
  if (
    sa.outcome === 'deleted' &&
    sa.established !== undefined &&
    sa.childEstablished === undefined
  ) {
    return 'deleted without a child SA';
  }
  return sa.outcome === 'unknown' ? 'outcome unknown' : sa.outcome;
}

/** `IKE_AUTH`, `CREATE_CHILD_SA 3`, `quick mode 2971027657`. */
export function exchangeName(exchange: Exchange): string {
  const ikev1 = exchange.type.endsWith('_MODE') || exchange.type === 'TRANSACTION';
  const name = ikev1 ? exchange.type.toLowerCase().replace('_', ' ') : exchange.type;
  const numbered = exchange.type !== 'IKE_SA_INIT' && exchange.type !== 'IKE_AUTH';
  return numbered && exchange.messageId !== undefined ? `${name} ${exchange.messageId}` : name;
}

/** What the exchange is for and how it went. */
export function exchangeDetail(exchange: Exchange): string {
  const asks =
    exchange.role === undefined
      ? ''
      : exchange.role === 'initiator'
        ? 'asked here'
        : 'answered here';
  const purpose = {
    'ike-rekey': 'rekeys the IKE SA',
    'child-sa': 'child SA',
    delete: 'delete',
    none: '',
  }[exchange.purpose ?? 'none'];
  const failed = exchange.failed === undefined ? '' : 'failed';
  return [asks, purpose, failed].filter((part) => part !== '').join(', ');
}

/** `request sent`, `response received`, `message sent again`. */
export function messageName(message: Message): string {
  const kind =
    message.response === undefined ? 'message' : message.response ? 'response' : 'request';
  const again = message.retransmissionOf === undefined ? '' : ' again';
  return `${kind}${message.direction === undefined ? '' : ` ${message.direction}`}${again}`;
}

/** With whom, and how long. */
export function messageDetail(message: Message): string {
  const preposition = message.direction === 'sent' ? 'to' : 'from';
  const peer = message.remote === undefined ? '' : `${preposition} ${endpointName(message.remote)}`;
  const length = message.length === undefined ? '' : `${message.length} bytes`;
  return [peer, length].filter((part) => part !== '').join(', ');
}

/** `192.0.2.1`, `192.0.2.1:4500`, `[2001:db8::1]:500`. */
export function endpointName({ address, port }: Endpoint): string {
  if (port === undefined) return address;
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** The SA, exchange and message of a record, where it has them. */
export function ownersOf(capture: Capture, record: number) {
  const { records, associations, exchanges } = capture;
  return {
    sa: associations.get(records.sa[record] ?? -1),
    exchange: exchanges.get(records.exchange[record] ?? -1),
  };
}
