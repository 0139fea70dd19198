import type { RecordKind, Slot } from './model';
import { facilities, recordKinds } from './model';
import { remember } from './ownText';
import { createKnownHeads, type KnownHeads } from './packets';
import type { Prefix } from './prefix/prefix';
import { createPrefix } from './prefix/prefix';
import type { Scan } from './scan';
import { slotKey } from './scan';
import type { TraceGap } from './trace';

/** Reads lines into a scan. Its state is small: everything found is in the scan. */
export interface Scanner {
  scan: Scan;
  prefix: Prefix;
  /** Text of the current record whose head goes on in the next lines; empty when it is complete. */
  head: string;
  headLines: number;
  /** What the step of the state machine that was read last lacks. */
  gap: TraceGap | undefined;
  /** The head may be complete: a line goes on only where somebody broke it. */
  soft: boolean;
  /** The last line of the head is as long as a terminal is wide. */
  full: boolean;
  /** Where the current record's notes and packets begin. */
  firstNote: number;
  /** Time stamps of the last record with a facility: more than one behind a relay. */
  stamps: number;
  /** Nothing was typed at the prompt, or a remark is over: further lines are something else. */
  closed: boolean;
  /** For stamps without a year. */
  lastTime: number;
  yearShift: number;
  /** Numbers of SPIs by what steps say between `SM Trace->` and their letter, and how long that is. */
  readonly traceHeads: Map<string, number>;
  traceHeadLength: number;
  /** What steps say, behind their message id in IKEv2, as far as it was read before. */
  readonly steps: Map<string, StepSeen>;
  // The last slot, to know it again without looking it up.
  slotKey: number;
  slotSession: number;
  slotProtocol: number;
  slot: number;
  readonly heads: KnownHeads;
}

/** Numbers of the state and the event of a step. */
export interface StepSeen {
  readonly state: number;
  readonly event: number;
}

const longestRemembered = 200;

/** Remembers what the text of a step says. */
export function rememberStep({ steps }: Scanner, text: string, step: StepSeen): void {
  if (text.length <= longestRemembered && !steps.has(text)) remember(steps, text, step);
}

/** Remembers the number of the SPIs that a step begins with. */
export function rememberTraceHead(scanner: Scanner, text: string, pair: number): void {
  if (text.length > longestRemembered) return;
  scanner.traceHeadLength = text.length;
  remember(scanner.traceHeads, text, pair);
}

export const kinds = Object.fromEntries(
  recordKinds.map((kind, index) => [kind, index]),
) as Readonly<Record<RecordKind, number>>;

/** A scanner that has read nothing yet. */
export function createScanner(scan: Scan): Scanner {
  return {
    scan,
    prefix: createPrefix(),
    head: '',
    headLines: 0,
    gap: undefined,
    soft: false,
    full: false,
    firstNote: 0,
    stamps: 0,
    closed: false,
    lastTime: Number.NaN,
    yearShift: 0,
    traceHeads: new Map(),
    traceHeadLength: 0,
    steps: new Map(),
    slotKey: -1,
    slotSession: -1,
    slotProtocol: 0,
    slot: 0,
    heads: createKnownHeads(),
  };
}

const firstIsakmp = facilities.indexOf('ISAKMP');
const lastIsakmp = facilities.indexOf('ISAKMP-ERROR');

/** Does one of the debugs of IKEv1 on IOS print under this number of `facilities`? */
export function isIsakmp(facility: number): boolean {
  return facility >= firstIsakmp && facility <= lastIsakmp;
}

/** The time in the prefix, years counted on; NaN without one. */
export function timeOf(scanner: Scanner): number {
  const { prefix } = scanner;
  if (Number.isNaN(prefix.time)) return prefix.time;
  let time = prefix.time + (prefix.yearless ? scanner.yearShift : 0);
  // From December to January: the next year. 2000, which stands for no year, has 366 days.
  if (prefix.yearless && time < scanner.lastTime - 180 * 86_400_000) {
    scanner.yearShift += 366 * 86_400_000;
    time = prefix.time + scanner.yearShift;
  }
  scanner.lastTime = time;
  return time;
}

/** Number of the slot in the prefix; 0 for none, and for id 0, which is no id yet. */
export function slotOf(scanner: Scanner): number {
  const { scan, prefix } = scanner;
  if (prefix.saId <= 0) return 0;
  const ikev1 = isIsakmp(prefix.facility) ? 1 : 0;
  if (
    scanner.slotKey === prefix.saId &&
    scanner.slotSession === prefix.sessionId &&
    scanner.slotProtocol === ikev1
  ) {
    return scanner.slot;
  }
  scanner.slotKey = prefix.saId;
  scanner.slotSession = prefix.sessionId;
  scanner.slotProtocol = ikev1;
  const named: Slot = {
    saId: prefix.saId,
    ...(prefix.sessionId >= 0 && { sessionId: prefix.sessionId }),
    protocol: ikev1 === 1 ? 'ikev1' : 'ikev2',
  };
  const key = slotKey(named);
  const slot = scan.slotIndexes.get(key) ?? scan.slots.push(named) - 1;
  scan.slotIndexes.set(key, slot);
  scanner.slot = slot;
  return slot;
}

/** The offset of the next character that is no white space. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) <= 32) at++;
  return at;
}

/** Is there nothing but white space? */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 32 && code !== 0xa0 && code !== 0xfeff) return false;
  }
  return true;
}
