import { lineAt, lineSpan } from '../text/lines';
import type { Hint } from '../text/results';
import type { Span } from '../text/span';
import type { Capture } from './model';
import { timeBetween } from './moments';
import { exchangeName, ownersOf, saName } from './names';
import { recordAt } from './spot';
import { nextStep, type Step, stepOf } from './steps';

/** Which steps get a hint: none, those after which the router waited long, or all. */
export type HintChoice = 'off' | 'slow' | 'all';

/** A wait from which on a step is slow, in milliseconds. */
const slow = 1000;

/**
 * At the end of the steps in a part of a capture: the state that follows and how long that took. Where the lines of
 * another SA begin: which one it is.
 */
export function inlayHints(capture: Capture, part: Span, choice: HintChoice): readonly Hint[] {
  if (choice === 'off') return [];
  const { records } = capture;
  const hints: Hint[] = [];
  const first = recordAt(capture, part.start);
  let before = ownerBefore(capture, first);
  for (let record = first; record >= 0 && record < records.count; record++) {
    if ((records.start[record] ?? 0) >= part.end) break;
    const owner = records.sa[record] ?? -1;
    const name = owner < 0 || owner === before ? undefined : nameHint(capture, record);
    if (owner >= 0) before = owner;
    const step = stepOf(capture, record);
    const hint = step && hintOf(capture, step, choice);
    hints.push(...[name, hint].filter((found) => found !== undefined));
  }
  return hints;
}

/** How far back a record of an SA is looked for. */
const reach = 1000;

/** The SA that the lines above a record belong to; -1 for none. */
function ownerBefore({ records }: Capture, record: number): number {
  for (let before = record - 1; before >= Math.max(0, record - reach); before--) {
    const owner = records.sa[before] ?? -1;
    if (owner >= 0) return owner;
  }
  return -1;
}

/** `SA 7 with 192.0.2.9, IKE_AUTH`; there is nothing to tell apart where one SA is alone. */
function nameHint(capture: Capture, record: number): Hint | undefined {
  const { sa, exchange } = ownersOf(capture, record);
  if (!sa || capture.associations.length < 2) return undefined;
  const peer = sa.remote ? ` with ${sa.remote.address}` : '';
  const text = `${saName(sa)}${peer}${exchange ? `, ${exchangeName(exchange)}` : ''}`;
  const line = lineAt(capture.lines, capture.records.start[record] ?? 0);
  return { offset: lineSpan(capture.lines, line).end, text };
}

function hintOf(capture: Capture, step: Step, choice: HintChoice): Hint | undefined {
  if (capture.records.sa[step.record] === -1) return undefined;
  const next = nextStep(capture, step.record);
  if (next === undefined) {
    return choice === 'all' ? hintAt(capture, step, 'end of the trace of this SA') : undefined;
  }
  const wait = next.time - step.time;
  if (choice === 'slow' && !(wait >= slow)) return undefined;
  const time = wait > 0 ? timeBetween(capture, step.record, next.record) : undefined;
  const state = next.state === step.state ? undefined : `→ ${next.state}`;
  const text = [state, time && (state ? `after ${time}` : `${time} to the next step`)]
    .filter((word) => word)
    .join(' ');
  return text === '' ? undefined : hintAt(capture, step, text);
}

/** At the end of the line where the step's record ends its head; a wrapped one ends further down. */
function hintAt({ records, lines }: Capture, { record }: Step, text: string): Hint {
  const start = records.start[record] ?? 0;
  const head = lines.text.slice(start, start + 1000);
  const event = /\bEvent:\s*EV_[A-Za-z0-9_']*|\bNew State = \w+/.exec(head);
  const line = lineAt(lines, start + (event ? event.index + event[0].length : 0));
  return { offset: lineSpan(lines, line).end, text };
}
