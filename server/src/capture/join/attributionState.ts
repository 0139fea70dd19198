import type { Protocol } from '../model';
import { type NoteKind, noteBits, noteKinds } from '../notes';
import type { PacketHead } from '../packets';
import type { Scan } from '../scan';
import { copyOfLists, copyWithRoom } from './columns';
import type { Lookahead } from './lookahead';
import { type Associations, addTo, type Side } from './tables';

/** Which SA each record belongs to, as far as the records were gone through in order. */
export interface Attribution {
  readonly scan: Scan;
  readonly associations: Associations;
  lookahead: Lookahead;
  /** Records that were gone through. */
  end: number;
  /** Index of `associations` by record; -1 for none, less where later records decide. */
  sa: Int32Array<ArrayBuffer>;
  /** `scan.flags` with the inferred ones marked. */
  flags: Uint8Array<ArrayBuffer>;
  /** By SPI pair and side, and the latest by initiator SPI and side: see `sideKey`. */
  readonly byPair: Map<number, number>;
  readonly byInitiator: Map<number, number>;
  readonly slotOwner: Map<number, number>;
  /** The stretch of the capture in which a slot got its owner. */
  readonly slotStretch: Map<number, number>;
  /** Number of times that the clock has gone back: another router, in a capture of two. */
  stretch: number;
  /** The last slot with a session, by SA ID, and the slots that were taken for one of those. */
  readonly sessionSlots: Map<number, number>;
  readonly borrowedSlots: Set<number>;
  /** Records of slots that no SPI is known for yet. */
  readonly slotWaiting: Map<number, number[]>;
  /** The last of them that tells the end of an SA. */
  readonly slotEnds: Map<number, number>;
  readonly byPeer: Map<string, number>;
  /** The SA of IKEv2 that a debug tells with a peer. */
  readonly peerSa: Map<string, PeerSa>;
  /** Latest ISAKMP SA, and the latest without a connection id; -1 for none. */
  isakmp: number;
  unnumbered: number;
  /** ISAKMP SA that the first message of a peer began, as long as no line says so; -1 for none. */
  arrival: number;
  /** SA of the last record that tells its own, and that record's time. */
  last: number;
  lastTime: number;
  /** First record since then; and the first that belongs to what follows; -1 for none. */
  pending: number;
  opener: number;
  /** Notes and packet of the current record. */
  note: number;
  packet: number;
  /** Bits, see `bitOf`. */
  notes: number;
  peer: string | undefined;
  newSaPeer: string | undefined;
  head: PacketHead | undefined;
}

/** The latest SA of a peer; -1 when it had several at a time. */
export interface PeerSa {
  readonly sa: number;
  /** It had none before. */
  readonly isFirst: boolean;
}

export function createAttribution(
  scan: Scan,
  associations: Associations,
  lookahead: Lookahead,
): Attribution {
  return {
    scan,
    associations,
    lookahead,
    end: 0,
    sa: new Int32Array(scan.count + 64),
    flags: new Uint8Array(scan.count + 64),
    byPair: new Map(),
    byInitiator: new Map(),
    slotOwner: new Map(),
    slotStretch: new Map(),
    stretch: 0,
    sessionSlots: new Map(),
    borrowedSlots: new Set(),
    slotWaiting: new Map(),
    slotEnds: new Map(),
    byPeer: new Map(),
    peerSa: new Map(),
    isakmp: -1,
    unnumbered: -1,
    arrival: -1,
    last: -1,
    lastTime: Number.NaN,
    pending: -1,
    opener: -1,
    note: 0,
    packet: 0,
    notes: 0,
    peer: undefined,
    newSaPeer: undefined,
    head: undefined,
  };
}

/** One of its own with the same content, over other tables; made like the others, so that code compiled for them fits. */
export function copyAttribution(attribution: Attribution, associations: Associations): Attribution {
  const { end, scan, lookahead } = attribution;
  return Object.assign(createAttribution(scan, associations, lookahead), attribution, {
    associations,
    sa: copyWithRoom(attribution.sa, end, scan.count),
    flags: copyWithRoom(attribution.flags, end, scan.count),
    byPair: new Map(attribution.byPair),
    byInitiator: new Map(attribution.byInitiator),
    slotOwner: new Map(attribution.slotOwner),
    slotStretch: new Map(attribution.slotStretch),
    sessionSlots: new Map(attribution.sessionSlots),
    borrowedSlots: new Set(attribution.borrowedSlots),
    slotWaiting: copyOfLists(attribution.slotWaiting),
    slotEnds: new Map(attribution.slotEnds),
    byPeer: new Map(attribution.byPeer),
    peerSa: new Map(attribution.peerSa),
  });
}

/** The bit of a kind in `Attribution.notes`. There are fewer kinds than bits. */
export function bitOf(kind: NoteKind): number {
  return bitOfNumber(noteKinds.indexOf(kind));
}

/** The bit of a kind by its index in `noteKinds`; none for those that do not decide whose a record is. */
export function bitOfNumber(kind: number): number {
  return kind < noteBits ? 1 << kind : 0;
}

/** The clock goes back: what follows was printed by another router, or much later. */
export function turnsBack({ scan, lastTime }: Attribution, record: number): boolean {
  return (scan.time[record] ?? Number.NaN) < lastTime;
}

/** The neighbours of a record decide. */
export const undecided = -2;

/** Adds an SA that nothing is known of. */
export function addSa({ associations }: Attribution, protocol: Protocol, side: Side = ''): number {
  const added = addTo(associations);
  associations.protocol.set(added, protocol);
  associations.side.set(added, side);
  return added;
}
