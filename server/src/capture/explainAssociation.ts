import { durationText } from '../text/duration';
import type { Explanation } from '../text/results';
import { findExchange } from './knowledge';
import type { Capture, Exchange, SecurityAssociation } from './model';
import { RecordFlag } from './model';
import { timeBetween } from './moments';
import { lineNumberOf, type Spot } from './spot';
import { nextStep } from './steps';

const zeroSpi = /^(?:0x)?0+$/;

/** An IKE SPI or the number of an SA: the card of the SA that it stands for. */
export function explainIkeSpi(value: string, side: 'initiator' | 'responder', spot: Spot) {
  const fact = `SPI of the ${side}`;
  if (zeroSpi.test(value)) {
    return {
      name: value,
      facts: [fact],
      summary: `The ${side} has not answered yet, so nobody knows the number that it will choose.`,
      references: ['RFC 7296 §2.6', 'RFC 7296 §3.1'],
    } satisfies Explanation;
  }
  const association = associationBySpi(spot, value, side);
  if (association) return { ...card(spot.capture, association, value), facts: [fact] };
  return {
    name: value,
    facts: [fact],
    summary: `The ${side} chose this number for the IKE SA; both SPIs together tell it from all others.`,
    references: ['RFC 7296 §2.6', 'RFC 7296 §3.1'],
  } satisfies Explanation;
}

/** `SA ID = 1`, `SESSION ID = 31`, the number of an ASA, the connection id of ISAKMP. */
export function explainSlot(value: string, what: string, spot: Spot): Explanation {
  const { capture, sa } = spot;
  const association = capture.associations.get(sa);
  const explanation: Explanation = {
    name: `${what} ${value}`,
    summary:
      value === '0'
        ? 'This router has not numbered the SA yet.'
        : 'A number that this router gives its SAs and uses again later; the SPIs tell SAs apart.',
  };
  if (!association) return explanation;
  const inferred = ((capture.records.flags[spot.record] ?? 0) & RecordFlag.inferred) !== 0;
  const others = capture.associations.filter(
    ({ index, slots }) => index !== sa && slots.some((slot) => association.slots.includes(slot)),
  ).length;
  const shared = others === 0 ? '' : ` ${others} more in this capture had the same number.`;
  return {
    ...explanation,
    here: `${describe(capture, association)}${shared}`,
    ...(inferred && { evidence: 'inferred' as const }),
  };
}

/** `(I)` and `(R)`: who asks in this exchange. */
export function explainRole(letter: string, spot: Spot): Explanation {
  const asks = letter.toUpperCase() === 'I';
  const role = spot.capture.associations.get(spot.sa)?.role;
  const inSa =
    role === undefined
      ? undefined
      : `In the SA itself this router is the ${role}${(role === 'initiator') === asks ? ' too' : ''}.`;
  return {
    name: `(${letter})`,
    facts: [asks ? 'initiator of this exchange' : 'responder of this exchange'],
    summary: `${asks ? 'This router asks, and the peer answers.' : 'The peer asks, and this router answers.'} The letter belongs to the exchange, so it can change while the SA stays the same.`,
    ...(inSa && { here: inSa }),
    references: ['RFC 7296 §2.2'],
  };
}

/** The number of a request and its response; in IKEv1 of one negotiation of phase 2. */
export function explainMessageId(value: string, spot: Spot): Explanation {
  const { capture, record, sa } = spot;
  const exchange = capture.exchanges.get(capture.records.exchange[record] ?? -1);
  const ikev1 = capture.associations.get(sa)?.protocol === 'ikev1';
  return {
    name: `message id ${/^0[0-9A-F]{7}$/i.test(value) ? Number.parseInt(value, 16) : value}`,
    facts: exchange ? [findExchange(exchange.type)?.entry.title ?? exchange.type] : [],
    summary: ikev1
      ? 'All messages of one negotiation carry the same number. 0 is phase 1; each quick mode takes a random one.'
      : 'A request and its response carry the same number. 0 is IKE_SA_INIT, 1 the first IKE_AUTH; afterwards each end counts its own requests.',
    ...(exchange && { here: describeExchange(capture, exchange) }),
    references: [ikev1 ? 'RFC 2409 §5.5' : 'RFC 7296 §2.2'],
  };
}

/** A number of an IPsec SA. */
export function explainChildSpi(value: string, spot: Spot): Explanation | undefined {
  const wanted = plainSpi(value);
  const owner = spot.capture.associations.find(({ childSpis }) =>
    childSpis.some((spi) => plainSpi(spi.value) === wanted),
  );
  if (!owner) return undefined;
  return {
    name: value,
    facts: ['SPI of an IPsec SA'],
    summary: 'Each ESP packet carries this number; the receiver finds the keys by it.',
    here: describe(spot.capture, owner),
    commands: ['show crypto ipsec sa'],
    references: ['RFC 7296 §1.4.1'],
  };
}

/** An address that is an end of an SA. */
export function explainAddress(value: string, spot: Spot): Explanation | undefined {
  const { associations } = spot.capture;
  const of = (end: 'local' | 'remote') =>
    associations.filter((association) => association[end]?.address === value);
  const own = associations.get(spot.sa);
  const isLocal = own ? own.local?.address === value : of('local').length > 0;
  const isRemote = own ? own.remote?.address === value : of('remote').length > 0;
  if (!isLocal && !isRemote) return undefined;
  const count = of(isRemote ? 'remote' : 'local').length;
  return {
    name: value,
    facts: [isRemote ? 'peer' : 'this router'],
    summary: isRemote
      ? 'The other end of the IKE SA, as this router sees it.'
      : 'The address that this router uses for IKE.',
    here: count === 1 ? '1 IKE SA in this capture.' : `${count} IKE SAs in this capture.`,
  };
}

/** What a reader must know about an SA: who, with whom, how it ended, where. */
export function card(
  capture: Capture,
  association: SecurityAssociation,
  name: string,
): Explanation {
  const { firstRecord, lastRecord, recordCount, counterpart, exchanges } = association;
  const lines = `lines ${lineNumberOf(capture, firstRecord)} to ${lineNumberOf(capture, lastRecord)}`;
  const counts = `${count(recordCount, 'record')} in ${lines}, ${count(exchanges.length, 'exchange')}`;
  const other = counterpart === undefined ? '' : '; the other router is in this capture too';
  return {
    name,
    summary: describe(capture, association),
    here: [`${counts}${other}.`, choices(association)].filter((text) => text !== '').join(' '),
    references: ['RFC 7296 §2.6'],
  };
}

/** One or two sentences: role, peer, outcome and how long that took. */
export function describe(capture: Capture, association: SecurityAssociation): string {
  const { role, remote, protocol, childEstablished, outcome, established } = association;
  const sa = protocol === 'ikev1' ? 'ISAKMP SA' : 'IKE SA';
  const peer = remote ? ` with ${remote.address}` : '';
  const began =
    role === undefined ? `This is the ${sa}${peer}` : `This router ${verb(role)} the ${sa}${peer}`;
  const child =
    outcome === 'up' && childEstablished === undefined ? ' No IPsec SA is seen under it.' : '';
  const rekeyed = association.rekeyed ? ' It was rekeyed.' : '';
  return `${began}; ${outcomeText(capture, association, established)}.${rekeyed}${child}`;
}

function outcomeText(
  capture: Capture,
  { outcome, firstRecord, decidedBy, start, end }: SecurityAssociation,
  established: number | undefined,
): string {
  const after = (record: number | undefined) => {
    if (record === undefined) return '';
    const began = nextStep(capture, firstRecord)?.record ?? firstRecord;
    const time = timeBetween(capture, firstRecord, record) ?? timeBetween(capture, began, record);
    return time ? passed(time) : '';
  };
  const lasted = start === undefined || end === undefined ? '' : passed(durationText(end - start));
  switch (outcome) {
    case 'up':
      return `it came up${after(established ?? decidedBy)}`;
    case 'failed':
      return `it failed${after(decidedBy)}`;
    case 'deleted':
      return established === undefined
        ? `it was deleted${after(decidedBy)}`
        : `it came up${after(established)} and was deleted${lasted}`;
    case 'unfinished':
      return 'the capture ends before it is up';
    case 'unknown':
      return 'the capture does not show how it began';
  }
}

/** `after 7 ms`, `in under 1 ms`. */
function passed(time: string): string {
  return time.startsWith('under') ? ` in ${time}` : ` after ${time}`;
}

function choices({ profile, proposal, natDetected }: SecurityAssociation): string {
  const parts = [
    profile && `profile \`${profile.value}\``,
    proposal && `proposal \`${proposal.value}\``,
    natDetected?.value === true && 'NAT found',
  ].filter((part) => typeof part === 'string');
  const text = parts.join(' · ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function describeExchange(capture: Capture, exchange: Exchange): string {
  const { firstRecord, lastRecord, role, failed, messages } = exchange;
  const who =
    role === undefined
      ? ''
      : role === 'initiator'
        ? ', asked by this router'
        : ', asked by the peer';
  const title = findExchange(exchange.type)?.entry.title ?? exchange.type;
  const time = timeBetween(capture, firstRecord, lastRecord);
  const shown = messages.length === 0 ? '' : `, ${count(messages.length, 'message')}`;
  return `${title}${who}, from line ${lineNumberOf(capture, firstRecord)}${shown}${time ? `, ${time}` : ''}${failed === undefined ? '' : '; it failed'}.`;
}

function associationBySpi(spot: Spot, value: string, side: 'initiator' | 'responder') {
  const { associations } = spot.capture;
  const wanted = plainSpi(value);
  const has = ({ initiatorSpi, responderSpi }: SecurityAssociation) =>
    plainSpi((side === 'initiator' ? initiatorSpi : responderSpi) ?? '') === wanted;
  const own = associations.get(spot.sa);
  return own && has(own) ? own : associations.find(has);
}

function plainSpi(value: string): string {
  return value.replace(/^0x/i, '').toUpperCase();
}

function verb(role: 'initiator' | 'responder'): string {
  return role === 'initiator' ? 'started' : 'answered';
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
