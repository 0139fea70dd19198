import { anonymousForm } from './anonymousForm';
import { findEvent, findState } from './knowledge';
import { messageTemplates } from './messageTemplates';
import { messageWords } from './messageWords';
import type { Capture } from './model';
import { facilities, RecordFlag, recordKinds } from './model';
import { matchTemplates } from './templates';
import { messageText } from './text';

/** The forms of the lines of a capture that no entry of the vocabulary knows. */
export interface UnknownLines {
  /** Numbers, names, addresses and keys taken out; the most frequent first, with the number of its lines. */
  readonly forms: readonly { readonly form: string; readonly count: number }[];
}

/** The unknown lines among all. */
export interface Survey extends UnknownLines {
  /** Number of messages: debug lines, system messages and lines of event traces with a text. */
  readonly messages: number;
  /** Those of them that follow no format of ours. */
  readonly unmatched: number;
}

/** More forms than anybody reads. */
const mostForms = 500;

/**
 * The lines that we cannot explain, as they may be shown to strangers: debug lines and system messages without a
 * format of ours, states and events of traces without an entry.
 */
export function unknownLines(capture: Capture): UnknownLines {
  return { forms: surveyLines(capture).forms };
}

/** How much of a capture, or of some of its records, we can explain. */
export function surveyLines(
  capture: Capture,
  has: (record: number) => boolean = () => true,
): Survey {
  const counts = new Map<string, number>();
  let messages = 0;
  let unmatched = 0;
  for (let record = 0; record < capture.records.count; record++) {
    if (!has(record)) continue;
    const body = messageBody(capture, record);
    const known = body === '' || matchTemplates(messageTemplates, body) !== undefined;
    if (body !== '') messages++;
    if (!known) unmatched++;
    const name = unknownName(capture, record);
    const form = name ?? (known ? undefined : formOf(capture, record, body));
    if (form === undefined || (counts.size >= mostForms && !counts.has(form))) continue;
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const forms = [...counts].map(([form, count]) => ({ form, count }));
  return { forms: forms.sort((a, b) => b.count - a.count), messages, unmatched };
}

/** A state or an event without an entry. */
function unknownName({ records, states, events }: Capture, record: number): string | undefined {
  const state = states[records.state[record] ?? 0] ?? '';
  const event = events[records.event[record] ?? 0] ?? '';
  if (state !== '' && !findState(state)) return `state ${state}`;
  return event === '' || findEvent(event) ? undefined : `event ${event}`;
}

/** The text of a debug line, a system message or a line of an event trace; empty for all other records. */
function messageBody(capture: Capture, record: number): string {
  const { records } = capture;
  const kind = recordKinds[records.kind[record] ?? 0];
  if (kind !== 'debug' && kind !== 'syslog' && kind !== 'eventTrace') return '';
  if (((records.flags[record] ?? 0) & RecordFlag.dump) !== 0) return '';
  return messageText(capture, record, 4000).trim();
}

function formOf({ records }: Capture, record: number, body: string): string {
  const facility = facilities[records.facility[record] ?? 0] ?? '';
  const form = anonymousForm(body.split('\n', 1)[0] ?? '', messageWords);
  return facility === '' ? form : `${facility}: ${form}`;
}
