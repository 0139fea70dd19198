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
  const printed = messagesAfter(capture, step.record, isCheck ? 2 : 1)
    .map((record) => quoted(bodyText(capture, record, 120)))
    .filter((text) => text !== '');
  const answer = printed.join(', ');
  if (next === undefined)
    return `${answer === '' ? '' : `${answer}; `}the trace of this SA ends here.`;
  const time = timeBetween(capture, step.record, next.record);
  const target = next.state === step.state ? '' : ` in \`${next.state}\``;
  const after = time === undefined || time.startsWith('under') ? 'then' : `${time} later`;
  return `${answer === '' ? '' : `${answer}, `}${after} \`${next.event || next.state}\`${target}.`;
}

function quoted(text: string): string {
  const plain = text.replaceAll('`', "'");
  return plain === '' ? '' : `\`${plain}\``;
}
