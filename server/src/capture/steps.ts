import type { Capture } from './model';
import { RecordFlag, recordKinds } from './model';

/** A step of a state machine: the record that prints it. */
export interface Step {
  readonly record: number;
  readonly state: string;
  /** The event of a trace; what `Input =` said before an IKEv1 transition, else empty. */
  readonly event: string;
  /** Milliseconds like `Records.time`; NaN without a time stamp. */
  readonly time: number;
}

/** The steps of one SA that stay in a state, and what comes after them. */
export interface Stay {
  readonly first: Step;
  readonly last: Step;
  readonly count: number;
  /** Absent: the trace of the SA ends in this state. */
  readonly next?: Step;
}

const traceKind = recordKinds.indexOf('trace');
const transitionKind = recordKinds.indexOf('transition');
const packetKind = recordKinds.indexOf('packet');

/** The step that a record prints; undefined when it prints none. */
export function stepOf(capture: Capture, record: number): Step | undefined {
  const { records, states, events } = capture;
  const kind = records.kind[record];
  if (kind !== traceKind && kind !== transitionKind) return undefined;
  const state = states[records.state[record] ?? 0] ?? '';
  if (state === '') return undefined;
  const event = events[records.event[record] ?? 0] ?? '';
  return { record, state, event, time: records.time[record] ?? Number.NaN };
}

/** The step of the same SA after a record; undefined after its last one and for a record without SA. */
export function nextStep(capture: Capture, record: number): Step | undefined {
  return neighbour(capture, record, 1);
}

/** The step of the same SA before a record. */
export function previousStep(capture: Capture, record: number): Step | undefined {
  return neighbour(capture, record, -1);
}

/** The steps around one that are in the same state, without leaving it in between. */
export function stayOf(capture: Capture, step: Step): Stay {
  let first = step;
  let last = step;
  let count = 1;
  let before = previousStep(capture, first.record);
  while (before?.state === step.state) {
    first = before;
    count++;
    before = previousStep(capture, first.record);
  }
  let next = nextStep(capture, last.record);
  while (next?.state === step.state) {
    last = next;
    count++;
    next = nextStep(capture, last.record);
  }
  return { first, last, count, ...(next && { next }) };
}

/**
 * The last messages that a step printed, at most `most`: the records of its SA up to the next step that are
 * neither packets nor parts of their dumps. What a step comes to stands at its end.
 */
export function messagesAfter(capture: Capture, record: number, most: number): readonly number[] {
  const { records } = capture;
  const sa = records.sa[record] ?? -1;
  const end = nextStep(capture, record)?.record ?? associationEnd(capture, sa);
  const found: number[] = [];
  for (let index = end - 1; index > record && found.length < most; index--) {
    if (records.sa[index] === sa && isMessage(capture, index)) found.unshift(index);
  }
  return found;
}

/** The record before this one that belongs to the same SA; -1 for none. */
export function previousOfSameAssociation({ records, associations }: Capture, record: number) {
  const sa = records.sa[record] ?? -1;
  const first = associations.get(sa)?.firstRecord ?? record;
  for (let index = record - 1; index >= first; index--) {
    if (records.sa[index] === sa) return index;
  }
  return -1;
}

function isMessage({ records }: Capture, record: number): boolean {
  const kind = records.kind[record];
  if (kind === traceKind || kind === transitionKind || kind === packetKind) return false;
  return ((records.flags[record] ?? 0) & RecordFlag.dump) === 0;
}

function neighbour(capture: Capture, record: number, direction: 1 | -1): Step | undefined {
  const { records, associations } = capture;
  const sa = records.sa[record] ?? -1;
  const association = associations.get(sa);
  if (association === undefined) return undefined;
  const { firstRecord, lastRecord } = association;
  const machine = machineOf(capture, record);
  for (let at = record + direction; at >= firstRecord && at <= lastRecord; at += direction) {
    if (records.sa[at] !== sa) continue;
    const step = stepOf(capture, at);
    if (step && (machine === undefined || machineOf(capture, at) === machine)) return step;
  }
  return undefined;
}

/** Each quick mode of IKEv1 has a state machine of its own beside that of phase 1; undefined for no step. */
function machineOf(capture: Capture, record: number): number | undefined {
  const step = stepOf(capture, record);
  if (step === undefined) return undefined;
  return step.state.startsWith('IKE_QM_') ? (capture.records.exchange[record] ?? -1) : -1;
}

function associationEnd({ associations }: Capture, sa: number): number {
  return (associations.get(sa)?.lastRecord ?? -2) + 1;
}
