import type { Slot } from './model';
import { ownText } from './ownText';
import type { PacketHead } from './packets';

/**
 * What reading found, record by record, before anything is joined: columns like `Records`, and sparse notes.
 * `join/` makes the rest of a capture from it without looking at the text again.
 */
export interface Scan {
  /** Length of the text so far. */
  length: number;
  lineCount: number;
  lineStarts: Uint32Array<ArrayBuffer>;
  count: number;
  start: Uint32Array<ArrayBuffer>;
  body: Uint16Array<ArrayBuffer>;
  kind: Uint8Array<ArrayBuffer>;
  facility: Uint8Array<ArrayBuffer>;
  flags: Uint8Array<ArrayBuffer>;
  slot: Uint32Array<ArrayBuffer>;
  messageId: Int32Array<ArrayBuffer>;
  state: Uint16Array<ArrayBuffer>;
  event: Uint16Array<ArrayBuffer>;
  time: Float64Array<ArrayBuffer>;
  /** Index of `pairs`; 0 for none. */
  pair: Uint32Array<ArrayBuffer>;
  noteCount: number;
  noteRecord: Uint32Array<ArrayBuffer>;
  /** Index of `noteKinds`. */
  noteKind: Uint8Array<ArrayBuffer>;
  /** Index of `values`; for a node the message id itself. */
  noteValue: Uint32Array<ArrayBuffer>;
  /** Heads of messages, and the record of each, in order. */
  packetHeads: PacketHead[];
  packetRecord: Uint32Array<ArrayBuffer>;
  /** `I_SPI/R_SPI`, 16 upper-case hex digits each. */
  pairs: Names;
  states: Names;
  events: Names;
  values: Names;
  slots: Slot[];
  slotIndexes: Map<string, number>;
}

/** Texts and their numbers; number 0 is the empty text. */
export interface Names {
  readonly list: string[];
  readonly indexes: Map<string, number>;
}

export function createNames(): Names {
  return { list: [''], indexes: new Map([['', 0]]) };
}

/** The number of a text, a new one for a new text. `most` bounds the numbers: further texts share the last. */
export function numberOf(names: Names, text: string, most = 0xffffffff): number {
  const known = names.indexes.get(text);
  if (known !== undefined) return known;
  if (names.list.length > most) return most;
  const copy = ownText(text);
  names.list.push(copy);
  names.indexes.set(copy, names.list.length - 1);
  return names.list.length - 1;
}

/** An empty scan with room for about `records` records. */
export function createScan(records = 64): Scan {
  return {
    length: 0,
    lineCount: 1,
    lineStarts: new Uint32Array(records),
    count: 0,
    start: new Uint32Array(records),
    body: new Uint16Array(records),
    kind: new Uint8Array(records),
    facility: new Uint8Array(records),
    flags: new Uint8Array(records),
    slot: new Uint32Array(records),
    messageId: new Int32Array(records),
    state: new Uint16Array(records),
    event: new Uint16Array(records),
    time: new Float64Array(records),
    pair: new Uint32Array(records),
    noteCount: 0,
    noteRecord: new Uint32Array(64),
    noteKind: new Uint8Array(64),
    noteValue: new Uint32Array(64),
    packetHeads: [],
    packetRecord: new Uint32Array(64),
    pairs: createNames(),
    states: createNames(),
    events: createNames(),
    values: createNames(),
    slots: [{ saId: -1, protocol: 'ikev2' }],
    slotIndexes: new Map(),
  };
}

/** Adds an empty row that begins at an offset; gives its index. */
export function addRow(scan: Scan, start: number): number {
  if (scan.count + 1 >= scan.start.length) growRows(scan);
  const row = scan.count++;
  scan.start[row] = start;
  scan.body[row] = 0;
  scan.kind[row] = 0;
  scan.facility[row] = 0;
  scan.flags[row] = 0;
  scan.slot[row] = 0;
  scan.messageId[row] = -1;
  scan.state[row] = 0;
  scan.event[row] = 0;
  scan.time[row] = Number.NaN;
  scan.pair[row] = 0;
  return row;
}

export function addLine(scan: Scan, start: number): void {
  if (scan.lineCount + 1 >= scan.lineStarts.length) {
    const larger = new Uint32Array(largerSize(scan.lineStarts.length));
    larger.set(scan.lineStarts);
    scan.lineStarts = larger;
  }
  scan.lineStarts[scan.lineCount++] = start;
}

export function addNote(scan: Scan, row: number, kind: number, value: number): void {
  const size = scan.noteRecord.length;
  if (scan.noteCount >= size) {
    scan.noteRecord = copied(scan.noteRecord, new Uint32Array(largerSize(size)));
    scan.noteKind = copied(scan.noteKind, new Uint8Array(largerSize(size)));
    scan.noteValue = copied(scan.noteValue, new Uint32Array(largerSize(size)));
  }
  const note = scan.noteCount++;
  scan.noteRecord[note] = row;
  scan.noteKind[note] = kind;
  scan.noteValue[note] = value;
}

/** Adds the head of a message that a record shows. */
export function addPacket(scan: Scan, row: number, head: PacketHead): void {
  const size = scan.packetRecord.length;
  if (scan.packetHeads.length >= size) {
    scan.packetRecord = copied(scan.packetRecord, new Uint32Array(largerSize(size)));
  }
  scan.packetRecord[scan.packetHeads.length] = row;
  scan.packetHeads.push(head);
}

/** The head of a message by its number, where a record shows it; undefined for none. */
export function headAt(scan: Scan, packet: number, row: number): PacketHead | undefined {
  return scan.packetRecord[packet] === row ? scan.packetHeads[packet] : undefined;
}

/** Takes the head that a record shows back. */
export function dropPacket({ packetHeads, packetRecord }: Scan, row: number): void {
  if (packetHeads.length > 0 && packetRecord[packetHeads.length - 1] === row) packetHeads.pop();
}

function growRows(scan: Scan): void {
  const size = largerSize(scan.start.length);
  scan.start = copied(scan.start, new Uint32Array(size));
  scan.body = copied(scan.body, new Uint16Array(size));
  scan.kind = copied(scan.kind, new Uint8Array(size));
  scan.facility = copied(scan.facility, new Uint8Array(size));
  scan.flags = copied(scan.flags, new Uint8Array(size));
  scan.slot = copied(scan.slot, new Uint32Array(size));
  scan.messageId = copied(scan.messageId, new Int32Array(size));
  scan.state = copied(scan.state, new Uint16Array(size));
  scan.event = copied(scan.event, new Uint16Array(size));
  scan.time = copied(scan.time, new Float64Array(size));
  scan.pair = copied(scan.pair, new Uint32Array(size));
}

function largerSize(size: number): number {
  return Math.ceil(size * 1.4) + 64;
}

function copied<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Where a scan stands: what is read from there on can be taken back. */
export interface ScanMark {
  readonly counts: Pick<Scan, 'length' | 'lineCount' | 'count' | 'noteCount'>;
  readonly packets: number;
  readonly slots: number;
  /** Numbers of names, in the order of `namesOf`. */
  readonly names: readonly number[];
  /** What the last row holds, in the order of `rowColumns`; its notes and its packet: further lines can change it. */
  readonly row: readonly number[];
  readonly notes: readonly (readonly [kind: number, value: number])[];
  readonly packet: { readonly record: number; readonly head: PacketHead } | undefined;
}

const rowColumns = [
  'start',
  'body',
  'kind',
  'facility',
  'flags',
  'slot',
  'messageId',
  'state',
  'event',
  'time',
  'pair',
] as const;

function namesOf({ pairs, states, events, values }: Scan): readonly Names[] {
  return [pairs, states, events, values];
}

/** Marks where a scan stands; the notes of its last row begin at `firstNote`. */
export function markScan(scan: Scan, firstNote: number): ScanMark {
  const { length, lineCount, count, noteCount, packetHeads, packetRecord } = scan;
  const notes: [number, number][] = [];
  for (let note = firstNote; note < noteCount; note++) {
    notes.push([scan.noteKind[note] ?? 0, scan.noteValue[note] ?? 0]);
  }
  const head = packetHeads.at(-1);
  return {
    counts: { length, lineCount, count, noteCount },
    packets: packetHeads.length,
    slots: scan.slots.length,
    names: namesOf(scan).map(({ list }) => list.length),
    row: rowColumns.map((column) => scan[column][count - 1] ?? 0),
    notes,
    packet: head && { record: packetRecord[packetHeads.length - 1] ?? 0, head },
  };
}

/** Takes back all that was read since a mark. */
export function takeBack(scan: Scan, mark: ScanMark): void {
  Object.assign(scan, mark.counts);
  const { count, noteCount } = scan;
  for (const [index, column] of rowColumns.entries()) {
    if (count > 0) scan[column][count - 1] = mark.row[index] ?? 0;
  }
  for (const [index, [kind, value]] of mark.notes.entries()) {
    const note = noteCount - mark.notes.length + index;
    scan.noteRecord[note] = count - 1;
    scan.noteKind[note] = kind;
    scan.noteValue[note] = value;
  }
  scan.packetHeads.length = Math.min(scan.packetHeads.length, mark.packets);
  if (mark.packet !== undefined) {
    scan.packetHeads[mark.packets - 1] = mark.packet.head;
    scan.packetRecord[mark.packets - 1] = mark.packet.record;
  }
  for (const slot of scan.slots.splice(mark.slots)) scan.slotIndexes.delete(slotKey(slot));
  for (const [index, names] of namesOf(scan).entries()) forgetNames(names, mark.names[index] ?? 0);
}

function forgetNames({ list, indexes }: Names, length: number): void {
  for (const name of list.splice(length)) indexes.delete(name);
}

/** How a slot is told from others. */
export function slotKey({ protocol, sessionId, saId }: Slot): string {
  return `${protocol}/${sessionId ?? ''}/${saId}`;
}
