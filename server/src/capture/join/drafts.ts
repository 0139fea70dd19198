import type { Endpoint, ExchangeType, Found, Protocol, SaRole } from '../model';
import { exchangeTypes } from '../model';
import { Choices, Floats, Integers, Rare, Repeated, ShortLists, Texts } from './columns';
import { createStore, type Store } from './store';

/** An SA while it is put together. Records are indexes; -1 is none. */
export interface SaDraft {
  protocol: Protocol;
  initiatorSpi: string;
  responderSpi: string;
  /** In a capture of two routers the letter of the traces, else empty. */
  side: Side;
  slots: readonly number[];
  role: SaRole | undefined;
  local: Endpoint | undefined;
  remote: Endpoint | undefined;
  // What tells SAs apart while records are given to them:
  /** It was freed or aborted: its slot can be another's. */
  ended: boolean;
  wasReady: boolean;
  startSeen: boolean;
  // What its records tell:
  firstRecord: number;
  lastRecord: number;
  recordCount: number;
  start: number;
  end: number;
  /** The set-up of the SA is in the capture. */
  began: boolean;
  established: number;
  failed: number;
  deleted: number;
  /** The peer asked to remove something, as long as no line says that it is a child SA. */
  deleteAsked: number;
  childMade: number;
  childRefused: number;
  /** The end of IKE_AUTH was traced. */
  authDone: number;
  ready: number;
  facts: Facts;
  nat: Found<boolean> | undefined;
  rekeyed: Found<SaRole> | undefined;
  childSpis: readonly Found<string>[];
  /** The latest exchange, which knows the one before it; -1 for none. */
  lastExchange: number;
  // Only while records are read in order:
  /** Index of the exchange that goes on; -1 for none. */
  current: number;
  /** A packet has arrived, but not yet the record that tells its exchange. */
  opening: boolean;
  lastState: string;
  /** Index of the message that dump records belong to; -1 for none. */
  openMessage: number;
  lastMessage: number;
  dumpStart: number;
}

export const sides = ['', 'I', 'R'] as const;
export type Side = (typeof sides)[number];

export type FactName =
  | 'profile'
  | 'policy'
  | 'proposal'
  | 'localAuthentication'
  | 'remoteAuthentication'
  | 'localIdentity'
  | 'remoteIdentity';
type Facts = Readonly<Partial<Record<FactName, Found<string>>>>;

/** An exchange while it is put together. */
export interface ExchangeDraft {
  sa: number;
  /** The exchange of the SA before this one; -1 for none. */
  before: number;
  type: ExchangeType;
  messageId: number | undefined;
  role: SaRole | undefined;
  firstRecord: number;
  lastRecord: number;
  recordCount: number;
  purpose: 'ike-rekey' | 'child-sa' | 'delete' | undefined;
  failed: number;
}

/** A message while it is put together. */
export interface MessageDraft {
  sa: number;
  exchange: number;
  firstRecord: number;
  lastRecord: number;
  direction: 'sent' | 'received' | undefined;
  response: boolean | undefined;
  type: ExchangeType | undefined;
  messageId: number | undefined;
  local: Endpoint | undefined;
  remote: Endpoint | undefined;
  length: number | undefined;
  fromInitiator: boolean | undefined;
  /** -1 for none. */
  retransmissionOf: number;
  /** The forms it was seen in: bits by `packetForms`. */
  forms: number;
}

const blankSa: SaDraft = {
  protocol: 'ikev2',
  initiatorSpi: '',
  responderSpi: '',
  side: '',
  slots: [],
  role: undefined,
  local: undefined,
  remote: undefined,
  ended: false,
  wasReady: false,
  startSeen: false,
  firstRecord: -1,
  lastRecord: -1,
  recordCount: 0,
  start: Number.NaN,
  end: Number.NaN,
  began: false,
  established: -1,
  failed: -1,
  deleted: -1,
  deleteAsked: -1,
  childMade: -1,
  childRefused: -1,
  authDone: -1,
  ready: -1,
  facts: {},
  nat: undefined,
  rekeyed: undefined,
  childSpis: [],
  lastExchange: -1,
  current: -1,
  opening: false,
  lastState: '',
  openMessage: -1,
  lastMessage: -1,
  dumpStart: -1,
};

/** An SA that nothing is known of. */
export function createSaDraft(protocol: Protocol, side: Side): SaDraft {
  return { ...blankSa, protocol, side };
}

export const blankExchange: ExchangeDraft = {
  sa: -1,
  before: -1,
  type: 'INFORMATIONAL',
  messageId: undefined,
  role: undefined,
  firstRecord: -1,
  lastRecord: -1,
  recordCount: 0,
  purpose: undefined,
  failed: -1,
};

export const blankMessage: MessageDraft = {
  sa: -1,
  exchange: -1,
  firstRecord: -1,
  lastRecord: -1,
  direction: undefined,
  response: undefined,
  type: undefined,
  messageId: undefined,
  local: undefined,
  remote: undefined,
  length: undefined,
  fromInitiator: undefined,
  retransmissionOf: -1,
  forms: 0,
};

/** All SAs, exchanges and messages of a capture while it is read. */
export interface Drafts {
  readonly associations: Store<SaDraft>;
  readonly exchanges: Store<ExchangeDraft>;
  readonly messages: Store<MessageDraft>;
}

export function createDrafts(): Drafts {
  return {
    associations: createAssociations(),
    exchanges: createExchanges(),
    messages: createMessages(),
  };
}

const roles = [undefined, 'initiator', 'responder'] as const;
const answers = [undefined, false, true] as const;
const flags = [false, true] as const;

function endpoints() {
  return new Repeated<Endpoint>(({ address, port }) => `${address} ${port ?? ''}`);
}

function createAssociations(): Store<SaDraft> {
  return createStore<SaDraft>(blankSa, {
    protocol: new Choices(['ikev2', 'ikev1']),
    initiatorSpi: new Texts(),
    responderSpi: new Texts(),
    side: new Choices(sides),
    slots: new ShortLists(),
    role: new Choices(roles),
    local: endpoints(),
    remote: endpoints(),
    ended: new Choices(flags),
    wasReady: new Choices(flags),
    startSeen: new Choices(flags),
    firstRecord: new Integers(),
    lastRecord: new Integers(),
    recordCount: new Integers(),
    start: new Floats(Number.NaN),
    end: new Floats(Number.NaN),
    began: new Choices(flags),
    established: new Integers(),
    failed: new Integers(),
    deleted: new Integers(),
    deleteAsked: new Integers(),
    childMade: new Integers(),
    childRefused: new Integers(),
    authDone: new Integers(),
    ready: new Integers(),
    facts: new Rare(blankSa.facts),
    nat: new Rare(blankSa.nat),
    rekeyed: new Rare(blankSa.rekeyed),
    childSpis: new Rare(blankSa.childSpis),
    lastExchange: new Integers(),
    current: new Integers(),
    opening: new Choices(flags),
    lastState: new Texts(),
    openMessage: new Integers(),
    lastMessage: new Integers(),
    dumpStart: new Integers(),
  });
}

function createExchanges(): Store<ExchangeDraft> {
  return createStore<ExchangeDraft>(blankExchange, {
    sa: new Integers(),
    before: new Integers(),
    type: new Choices(exchangeTypes),
    messageId: new Floats(undefined),
    role: new Choices(roles),
    firstRecord: new Integers(),
    lastRecord: new Integers(),
    recordCount: new Integers(),
    purpose: new Choices([undefined, 'ike-rekey', 'child-sa', 'delete']),
    failed: new Integers(),
  });
}

function createMessages(): Store<MessageDraft> {
  return createStore<MessageDraft>(blankMessage, {
    sa: new Integers(),
    exchange: new Integers(),
    firstRecord: new Integers(),
    lastRecord: new Integers(),
    direction: new Choices([undefined, 'sent', 'received']),
    response: new Choices(answers),
    type: new Choices([undefined, ...exchangeTypes]),
    messageId: new Floats(undefined),
    local: endpoints(),
    remote: endpoints(),
    length: new Floats(undefined),
    fromInitiator: new Choices(answers),
    retransmissionOf: new Integers(),
    forms: new Integers(),
  });
}
