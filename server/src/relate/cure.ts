import type { Diagnosis } from '../capture/diagnose';
import type { SecurityAssociation } from '../capture/model';
import type { DiagnosedProblem } from '../capture/problems';
import type { Fix, Problem } from '../text/results';
import { fixesOfCapture } from './captureFixes';
import type { CaptureContext } from './captureLinks';
import { fixesOf } from './negotiation/fixes';
import type { Negotiation, Router, Step } from './negotiation/model';
import { type RelevantLine, relevantConfiguration } from './relevantConfiguration';
import { endsOf, mirrored, negotiationOf } from './saEnds';

type Related = NonNullable<Problem['related']>;

/** Lines of one configuration that a problem leads to. */
const MOST_LINES = 6;

/**
 * A symptom's problem with the way to its cure: the lines that govern it in the configurations of both ends, and
 * what to write where that is certain.
 */
export function cured(context: CaptureContext, { problem, diagnosis }: DiagnosedProblem): Problem {
  const { related, fixes } = cureOf(context, diagnosis);
  const all = [...(problem.related ?? []), ...related];
  return {
    ...problem,
    ...(all.length > 0 && { related: all }),
    ...(fixes.length > 0 && { fixes: [...(problem.fixes ?? []), ...fixes] }),
  };
}

export interface Cure {
  /** What both ends have configured for it, this router first. */
  readonly related: Related;
  readonly fixes: readonly Fix[];
}

/** What the configurations say about a symptom, and what to write in them. */
export function cureOf(context: CaptureContext, diagnosis: Diagnosis): Cure {
  const { symptom } = diagnosis;
  const sa = context.capture.associations.get(diagnosis.sa);
  if (context.routers.length === 0 || !sa) return { related: [], fixes: [] };
  const ends = endsOf(context, sa);
  const negotiation = negotiationOf(context, ends);
  const step = negotiation && stepFor(negotiation, symptom.id);
  const lines = [
    ...linesOn(ends.own, sa, symptom.configuration),
    ...linesOn(ends.peer, mirrored(sa), symptom.configuration),
  ];
  if (!negotiation || !step) {
    return { related: lines, fixes: fixesOfCapture(context, diagnosis, ends.own) };
  }
  return {
    related: merged([...stepRelated(negotiation, step, ends.own), ...lines]),
    fixes: fixesOf(negotiation.pair, step),
  };
}

/** The steps of a negotiation that symptoms are about. */
const stepsOfSymptoms: Readonly<Record<string, readonly string[]>> = {
  'auth-method-mismatch': ['method'],
  'auth-refused': ['ikev2-profile', 'identity', 'method', 'key', 'certificate'],
  'child-proposal-mismatch': ['transform-set', 'mode'],
  'child-refused': ['transform-set', 'mode', 'traffic-selectors'],
  'default-proposal': ['ikev2-policy', 'ikev2-proposal'],
  'dh-group-mismatch': ['ikev2-policy', 'ikev2-proposal'],
  'dh-group-refused': ['ikev2-policy', 'ikev2-proposal'],
  'identity-without-profile': ['ikev2-profile', 'identity'],
  'ike-proposal-mismatch': ['ikev2-policy', 'ikev2-proposal', 'ikev2-pqc'],
  'ike-proposal-refused': ['ikev2-policy', 'ikev2-proposal', 'ikev2-pqc'],
  'ikev1-pfs-mismatch': ['pfs'],
  'ikev1-phase2-proposal': ['transform-set', 'mode'],
  'ikev1-policy-mismatch': ['isakmp-policy'],
  'ikev1-policy-refused': ['isakmp-policy'],
  'ikev1-proxy-identities': ['traffic-selectors'],
  'ikev1-psk-mismatch': ['isakmp-key'],
  'ikev1-psk-missing': ['isakmp-key'],
  'ikev1-quick-mode-refused': ['transform-set', 'mode', 'pfs', 'traffic-selectors'],
  'pfs-mismatch': ['pfs'],
  'psk-mismatch': ['key'],
  'psk-missing': ['key'],
  'rekey-failed': ['pfs', 'transform-set'],
  'traffic-selectors-mismatch': ['traffic-selectors'],
  'traffic-selectors-refused': ['traffic-selectors'],
  'wrong-ike-version': ['ike-version'],
};

/** The first step of this symptom that fails, else that works badly, else the last that is answered alike. */
function stepFor({ steps }: Negotiation, symptom: string): Step | undefined {
  const ids = stepsOfSymptoms[symptom] ?? [];
  const own = steps.filter(({ id }) =>
    ids.includes(id.replace(/-of-(?:initiator|responder)$/, '')),
  );
  const by = (outcome: Step['outcome']) => own.filter((step) => step.outcome === outcome);
  return by('failed')[0] ?? by('noted')[0] ?? (own.every(isAgreed) ? own.at(-1) : undefined);
}

function isAgreed({ outcome }: Step): boolean {
  return outcome === 'agreed';
}

/** What both ends have configured for a step, this router first. */
function stepRelated(
  { initiator, responder, pair }: Negotiation,
  step: Step,
  own: Router | undefined,
): Related {
  const sides = [
    { name: initiator.name, value: step.initiator, isOwn: pair.initiator.router === own },
    { name: responder.name, value: step.responder, isOwn: pair.responder.router === own },
  ].sort((a, b) => Number(b.isOwn) - Number(a.isOwn));
  const agreed =
    step.outcome === 'agreed' ? ' The configurations agree on it as they are now.' : '';
  return sides.map(({ name, value: { text, place } }) => ({
    place,
    message: `${name}, ${step.title}: ${text}.${agreed}`,
  }));
}

function linesOn(
  router: Router | undefined,
  sa: SecurityAssociation,
  paths: readonly string[],
): Related {
  if (!router) return [];
  const lines = relevantConfiguration(paths, router, sa);
  const written = lines.filter(({ absent }) => !absent);
  const told = written.length > 0 ? written : lines;
  const byLine = new Map(told.map((line) => [line.line, line]));
  return [...byLine.values()]
    .sort((a, b) => a.line - b.line)
    .slice(0, MOST_LINES)
    .map((line) => ({ place: line.place, message: lineMessage(line) }));
}

function lineMessage({ router, line, text, absent, path }: RelevantLine): string {
  const lacking = absent ? `, without \`${path.split(' > ').at(-1)}\`` : '';
  return `${router}, line ${line + 1}: ${text}${lacking}`;
}

/** Each place once. */
function merged(related: Related): Related {
  const known = new Set<string>();
  return related.filter(({ place: { uri, span } }) => {
    const key = `${uri} ${span.start}`;
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}
