import { lineAt, lineSpan } from '../text/lines';
import type { Hint } from '../text/results';
import type { Span } from '../text/span';
import type { Capture } from './model';
import { timeBetween } from './moments';
import { recordAt } from './spot';
import { nextStep, type Step, stepOf } from './steps';

/** Which steps get a hint: none, those after which the router waited long, or all. */
export type HintChoice = 'off' | 'slow' | 'all';

/** A wait from which on a step is slow, in milliseconds. */
const slow = 1000;

/** At the end of the steps in a part of a capture: the state that follows and how long that took. */
export function inlayHints(capture: Capture, part: Span, choice: HintChoice): readonly Hint[] {
  if (choice === 'off') return [];
  const { records } = capture;
  const hints: Hint[] = [];
  const first = recordAt(capture, part.start);
  for (let record = first; record >= 0 && record < records.count; record++) {
    if ((records.start[record] ?? 0) >= part.end) break;
    const step = stepOf(capture, record);
    const hint = step && hintOf(capture, step, choice);
    if (hint) hints.push(hint);
  }
  return hints;
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
