import { anonymousForm } from './anonymousForm';
import { findEvent, findState } from './knowledge';
import { messageTemplates } from './messageTemplates';
import type { Capture } from './model';
import { facilities, RecordFlag, recordKinds } from './model';
import { bodyText } from './spot';
import { matchTemplates } from './templates';
import { messageFormats } from './vocabulary/messageFormats';

/** The forms of the lines of a capture that no entry of the vocabulary knows. */
export interface UnknownLines {
  /** Numbers, names, addresses and keys taken out; the most frequent first, with the number of its lines. */
  readonly forms: readonly { readonly form: string; readonly count: number }[];
}

/** More forms than anybody reads. */
const mostForms = 500;

/**
 * The lines that we cannot explain, as they may be shown to strangers: debug lines and system messages without a
 * format of ours, states and events of traces without an entry.
 */
export function unknownLines(capture: Capture): UnknownLines {
  const words = knownWords();
  const counts = new Map<string, number>();
  for (let record = 0; record < capture.records.count; record++) {
    const form = unknownName(capture, record) ?? unknownForm(capture, record, words);
    if (form === undefined || (counts.size >= mostForms && !counts.has(form))) continue;
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const forms = [...counts].map(([form, count]) => ({ form, count }));
  return { forms: forms.sort((a, b) => b.count - a.count) };
}

/** A state or an event without an entry. */
function unknownName({ records, states, events }: Capture, record: number): string | undefined {
  const state = states[records.state[record] ?? 0] ?? '';
  const event = events[records.event[record] ?? 0] ?? '';
  if (state !== '' && !findState(state)) return `state ${state}`;
  return event === '' || findEvent(event) ? undefined : `event ${event}`;
}

/** The form of a message without an entry. */
function unknownForm(
  capture: Capture,
  record: number,
  words: ReadonlySet<string>,
): string | undefined {
  const { records } = capture;
  const kind = recordKinds[records.kind[record] ?? 0];
  if (kind !== 'debug' && kind !== 'syslog') return undefined;
  if (((records.flags[record] ?? 0) & RecordFlag.dump) !== 0) return undefined;
  const body = bodyText(capture, record, 4000);
  if (body === '' || matchTemplates(messageTemplates, body)) return undefined;
  const facility = facilities[records.facility[record] ?? 0] ?? '';
  const form = anonymousForm(body, words);
  return facility === '' ? form : `${facility}: ${form}`;
}

/** All words that formats print as they are, in lower case. */
function knownWords(): ReadonlySet<string> {
  const templates = messageFormats.flatMap(({ template, also = [] }) => [template, ...also]);
  const literal = templates.join(' ').replace(/<[^<>]*>/g, ' ');
  return new Set([
    ...facilities.map((name) => name.toLowerCase()),
    ...literal
      .toLowerCase()
      .split(/[\s{}|[\]\\]+/)
      .map(bare),
  ]);
}

function bare(word: string): string {
  return word.replace(/^\W+|\W+$/g, '');
}
