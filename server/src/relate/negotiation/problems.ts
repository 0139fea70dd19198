import { addToList } from '../../text/lists';
import type { Problem } from '../../text/results';
import { fixesOf } from './fixes';
import type { Negotiation, Step } from './model';

/**
 * What a negotiation says about the document of its ends: its first failure as an error, what works badly as a
 * warning, each with the place on the other end. Both ends can be in one document.
 */
export function problemsIn(negotiation: Negotiation, uri: string): readonly Problem[] {
  const { failure, steps } = negotiation;
  const noted = steps.filter(({ outcome }) => outcome === 'noted');
  const own = ends.filter((end) => negotiation[end].uri === uri);
  return [...(failure ? [failure] : []), ...noted].flatMap((step) =>
    own.flatMap((end) => problemOf(negotiation, step, end)),
  );
}

/** Negotiations by the documents of their ends. */
export function negotiationsByDocument(
  negotiations: readonly Negotiation[],
): ReadonlyMap<string, readonly Negotiation[]> {
  const found = new Map<string, Negotiation[]>();
  for (const negotiation of negotiations) {
    for (const uri of new Set(ends.map((end) => negotiation[end].uri))) {
      addToList(found, uri, negotiation);
    }
  }
  return found;
}

const ends = ['initiator', 'responder'] as const;

/** What a step says at one end. */
function problemOf(negotiation: Negotiation, step: Step, end: (typeof ends)[number]): Problem[] {
  const otherEnd = end === 'initiator' ? 'responder' : 'initiator';
  const here = step[end];
  const there = step[otherEnd];
  const other = negotiation[otherEnd];
  if (here.place.uri !== negotiation[end].uri) return [];
  const fixes = fixesOf(negotiation.pair, step);
  const symptom = step.symptom && step.outcome === 'failed' ? ` In a capture: ${step.symptom}` : '';
  return [
    {
      code: `negotiation-${step.id}`,
      severity: step.outcome === 'failed' ? 'error' : severityOf(step),
      span: here.place.span,
      message: `${step.title}, with ${other.name} (${other.title}): ${step.result}${symptom}`,
      ...(step.reference && { reference: step.reference }),
      related: [{ place: there.place, message: `${other.name}: ${there.text}` }],
      ...(fixes.length > 0 && { fixes }),
    },
  ];
}

/** What costs a round trip is worth knowing; what stops later is a warning. */
function severityOf({ id }: Step): 'warning' | 'information' {
  return quiet.has(id) ? 'information' : 'warning';
}

const quiet: ReadonlySet<string> = new Set(['ikev2-group', 'mode', 'ppk', 'tunnel-addresses']);
