import type { Explanation } from '../text/results';
import { findEvent, findExchange, findState, type Named, suggestionsForState } from './knowledge';
import type { Capture } from './model';
import { timeBetween } from './moments';
import type { Spot } from './spot';
import { type Step, stayOf, stepOf } from './steps';
import type { State } from './vocabulary/schema';

/** Says what a state means and, on a step of its state machine, how long the router stayed in it. */
export function explainState(name: string, spot: Spot): Explanation {
  const known = findState(name);
  const step = stepOf(spot.capture, spot.record);
  const here = step?.state === name ? hereOf(spot.capture, step) : undefined;
  const explanation = known ? explainKnown(known) : explainUnknown(name);
  return here === undefined ? explanation : { ...explanation, here };
}

/** What a state means wherever it is printed. */
export function explainKnown({ name, entry }: Named<State>): Explanation {
  const { role, exchange, summary, next, whenStuck, configuration, commands } = entry;
  return {
    name,
    facts: [
      ...(role === 'either' ? [] : [role]),
      ...(exchange === 'any' ? [] : [findExchange(exchange)?.entry.title ?? exchange]),
    ],
    summary,
    ...(next !== undefined && { next }),
    ...(whenStuck !== undefined && { whenStuck }),
    ...(configuration !== undefined && { configuration }),
    ...(commands !== undefined && { commands }),
    ...(entry.references !== undefined && { references: entry.references }),
    ...(entry.evidence !== undefined && { evidence: entry.evidence }),
  };
}

function explainUnknown(name: string): Explanation {
  return unknown(name, suggestionsForState(name));
}

/** For a name that nobody explains: says so, and what its words suggest. */
export function unknown(name: string, suggestions: readonly string[]): Explanation {
  const plain = 'Not explained anywhere we know of.';
  if (suggestions.length === 0) return { name, summary: plain };
  const summary = `${plain} Its name suggests: ${suggestions.join('; ')}.`;
  return { name, summary, evidence: 'inferred' };
}

function hereOf(capture: Capture, step: Step): string | undefined {
  if (capture.records.sa[step.record] === -1) return undefined;
  const { first, last, count, next } = stayOf(capture, step);
  const noun = last.event.startsWith('EV_') ? 'event' : 'step';
  const events = count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
  if (next === undefined) {
    const end = last.event === '' ? '' : `, the last is \`${last.event}\``;
    return `${events}${end}; the trace of this SA ends here.`;
  }
  const time = timeBetween(capture, first.record, next.record);
  const failed = findEvent(next.event)?.entry.kind === 'failure' ? ` with \`${next.event}\`` : '';
  return `${events}${time ? ` in ${time}` : ''}, then \`${next.state}\`${failed}.`;
}
