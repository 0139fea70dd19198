import type { Endpoint, Found } from '../model';
import { exchangeTypes } from '../model';
import {
  Choices,
  type Column,
  Floats,
  FoundNumbers,
  Integers,
  Lists,
  Repeated,
  Sets,
} from './columns';

/** Columns, and how many objects they hold. */
interface Table {
  count: number;
}

/** Adds an object that nothing is known of; gives its number. */
export function addTo(table: Table): number {
  return table.count++;
}

/** A table of its own with the same content. */
function copyTable<Whole extends Table>(table: Whole): Whole {
  const copies: Record<string, Column> = {};
  for (const [name, column] of columnsOf(table)) copies[name] = column.copy(table.count);
  return { ...table, ...copies };
}

/** Gives unused memory back, and all of the columns that nobody asks for any more. */
export function trimTable<Whole extends Table>(table: Whole, done: readonly (keyof Whole)[]): void {
  const names: readonly PropertyKey[] = done;
  for (const [name, column] of columnsOf(table)) {
    column.trim(names.includes(name) ? 0 : table.count);
  }
}

function columnsOf({ count: _, ...columns }: Table): readonly (readonly [string, Column])[] {
  return Object.entries(columns satisfies object as Readonly<Record<string, Column>>);
}

export const sides = ['', 'I', 'R'] as const;
export type Side = (typeof sides)[number];

/** SAs while they are put together. Records are indexes; -1 is none. */
export type Associations = ReturnType<typeof createAssociations>;

const roles = [undefined, 'initiator', 'responder'] as const;
const answers = [undefined, false, true] as const;
const no = [false, true] as const;
const identities = [undefined, 'localIdentity', 'remoteIdentity'] as const;

function endpoints() {
  return new Repeated<Endpoint>(({ address, port }) => `${address} ${port ?? ''}`);
}

function createAssociations() {
  return {
    count: 0,
    protocol: new Choices(['ikev2', 'ikev1'] as const),
    /** Index of `scan.pairs`, with zeros while the responder's SPI is not known; 0 for none. */
    pair: new Integers(0),
    /** In a capture of two routers the letter of the traces, else empty. */
    side: new Choices(sides),
    slots: new Sets(),
    role: new Choices(roles),
    local: endpoints(),
    remote: endpoints(),
    // What tells SAs apart while records are given to them:
    /** It was freed or aborted: its slot can be another's. */
    ended: new Choices(no),
    wasReady: new Choices(no),
    startSeen: new Choices(no),
    // What its records tell:
    firstRecord: new Integers(-1),
    lastRecord: new Integers(-1),
    recordCount: new Integers(0),
    start: new Floats(),
    end: new Floats(),
    /** The set-up of the SA is in the capture. */
    began: new Choices(no),
    established: new Integers(-1),
    failed: new Integers(-1),
    /** A step that no negotiation survives; the record that ends it may not be in the capture. */
    lost: new Integers(-1),
    deleted: new Integers(-1),
    /** The peer asked to remove something, as long as no line says that it is a child SA. */
    deleteAsked: new Integers(-1),
    childMade: new Integers(-1),
    childRefused: new Integers(-1),
    /** The end of IKE_AUTH was traced. */
    authDone: new Integers(-1),
    ready: new Integers(-1),
    // Indexes of `scan.values`:
    profile: new FoundNumbers(),
    policy: new FoundNumbers(),
    proposal: new FoundNumbers(),
    localAuthentication: new FoundNumbers(),
    remoteAuthentication: new FoundNumbers(),
    localIdentity: new FoundNumbers(),
    remoteIdentity: new FoundNumbers(),
    /** 0 for no NAT, 1 for NAT. */
    nat: new FoundNumbers(),
    /** Index of `rekeyers`. */
    rekeyed: new FoundNumbers(),
    childSpis: new Lists<Found<string>>(),
    /** The latest exchange, which knows the one before it; -1 for none. */
    lastExchange: new Integers(-1),
    // Only while records are read in order:
    /** Whose identity the next lines tell. */
    identityOf: new Choices(identities),
    /** The exchange that goes on; -1 for none. */
    current: new Integers(-1),
    /** A packet has arrived, but not yet the record that tells its exchange. */
    opening: new Choices(no),
    /** Index of `scan.states`. */
    lastState: new Integers(0),
    /** The message that dump records belong to; -1 for none. */
    openMessage: new Integers(-1),
    lastMessage: new Integers(-1),
    dumpStart: new Integers(-1),
  };
}

const zeroSpi = '0000000000000000';

/** Is the responder's SPI of `I_SPI/R_SPI` still zero? */
export function isUnanswered(pair: string): boolean {
  return pair.endsWith(zeroSpi);
}

/** Who asked to rekey the IKE SA. */
export const rekeyers = ['initiator', 'responder'] as const;

/** What the columns of facts are called, here and in the model. */
export const factNames = [
  'profile',
  'policy',
  'proposal',
  'localAuthentication',
  'remoteAuthentication',
  'localIdentity',
  'remoteIdentity',
] as const;
export type FactName = (typeof factNames)[number];

/** What only reading in order needs. */
export const doneOfAssociations = [
  'lastExchange',
  'current',
  'opening',
  'lastState',
  'openMessage',
  'lastMessage',
  'dumpStart',
  'ended',
  'wasReady',
] as const satisfies readonly (keyof Associations)[];

/** Exchanges while they are put together. */
export type Exchanges = ReturnType<typeof createExchanges>;

function createExchanges() {
  return {
    count: 0,
    sa: new Integers(-1),
    /** The exchange of the SA before this one; -1 for none. */
    before: new Integers(-1),
    type: new Choices(exchangeTypes),
    /** NaN for none. */
    messageId: new Floats(),
    role: new Choices(roles),
    firstRecord: new Integers(-1),
    lastRecord: new Integers(-1),
    recordCount: new Integers(0),
    purpose: new Choices([undefined, 'ike-rekey', 'child-sa', 'delete'] as const),
    failed: new Integers(-1),
  };
}

export const doneOfExchanges = ['before'] as const satisfies readonly (keyof Exchanges)[];

/** Messages while they are put together. Their SA and exchange are those of their last record. */
export type Messages = ReturnType<typeof createMessages>;

function createMessages() {
  return {
    count: 0,
    firstRecord: new Integers(-1),
    lastRecord: new Integers(-1),
    direction: new Choices([undefined, 'sent', 'received'] as const),
    response: new Choices(answers),
    type: new Choices([undefined, ...exchangeTypes] as const),
    /** NaN for none. */
    messageId: new Floats(),
    local: endpoints(),
    remote: endpoints(),
    /** Bytes; -1 for none. */
    length: new Integers(-1),
    fromInitiator: new Choices(answers),
    retransmissionOf: new Integers(-1),
    /** The forms it was seen in: bits by `packetForms`. */
    forms: new Integers(0),
  };
}

export const doneOfMessages = ['forms'] as const satisfies readonly (keyof Messages)[];

/** All SAs, exchanges and messages of a capture while it is read. */
export interface Tables {
  readonly associations: Associations;
  readonly exchanges: Exchanges;
  readonly messages: Messages;
}

export function createTables(): Tables {
  return {
    associations: createAssociations(),
    exchanges: createExchanges(),
    messages: createMessages(),
  };
}

/** Tables of their own with the same content. */
export function copyTables({ associations, exchanges, messages }: Tables): Tables {
  return {
    associations: copyTable(associations),
    exchanges: copyTable(exchanges),
    messages: copyTable(messages),
  };
}
