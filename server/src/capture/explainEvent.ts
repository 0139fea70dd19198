import type { Explanation } from '../text/results';
import { unknown } from './explainState';
import { findEvent, type Named, suggestionsForEvent } from './knowledge';
import type { Capture } from './model';
import { timeBetween } from './moments';
import { bodyText, type Spot } from './spot';
import { messagesAfter, nextStep, type Step, stepOf } from './steps';
import type { Event } from './vocabulary/schema';

/** Says what an event means, in the state where it happens, and what the router printed and did next. */
export function explainEvent(name: string, spot: Spot): Explanation {
  const known = findEvent(name);
  const step = stepOf(spot.capture, spot.record);
  const explanation = known
    ? explainKnownEvent(known, step?.state)
    : unknown(name, suggestionsForEvent(name));
  const here = step && hereOf(spot.capture, step, known?.entry.kind === 'check');
  return here === undefined ? explanation : { ...explanation, here };
}

/** What an event means wherever it is printed, or in a state. */
export function explainKnownEvent({ name, entry }: Named<Event>, state?: string): Explanation {
  const { kind, summary, next, whenStuck, configuration, commands } = entry;
  const inState = state === undefined ? undefined : entry.inState?.[state];
  return {
    name,
    facts: [kind],
    summary: inState === undefined ? summary : `${summary} ${inState}`,
    ...(next !== undefined && { next }),
    ...(whenStuck !== undefined && { whenStuck }),
    ...(configuration !== undefined && { configuration }),
    ...(commands !== undefined && { commands }),
    ...(entry.references !== undefined && { references: entry.references }),
    ...(entry.evidence !== undefined && { evidence: entry.evidence }),
  };
}

/** What was printed, how long it took, and the step that followed. */
function hereOf(capture: Capture, step: Step, isCheck: boolean): string | undefined {
  if (capture.records.sa[step.record] === -1) return undefined;
  const next = nextStep(capture, step.record);
  const answer = answerAfter(capture, step.record, isCheck ? 2 : 1);
  if (next === undefined) {
    return answer === '' ? 'The trace of this SA ends here.' : `${answer}; the trace ends here.`;
  }
  const time = timeBetween(capture, step.record, next.record);
  const soon = time === undefined || time.startsWith('under');
  const place = next.state === step.state ? '' : ` in \`${next.state}\``;
  const after = `\`${next.event || next.state}\`${place}.`;
  if (answer === '') return soon ? `Then ${after}` : `${time} later ${after}`;
  return soon ? `${answer}, then ${after}` : `${answer}, ${time} later ${after}`;
}

/** What the router printed while it handled a step. */
function answerAfter(capture: Capture, record: number, most: number): string {
  return messagesAfter(capture, record, most + 2)
    .map((message) => bodyText(capture, message, 120).replaceAll('`', "'"))
    .filter((text) => text !== '' && text !== 'Action: Action_Null')
    .slice(-most)
    .map((text) => `\`${text}\``)
    .join(', ');
}
