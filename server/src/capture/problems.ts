import type { Problem, Severity } from '../text/results';
import type { Span } from '../text/span';
import type { Diagnosis } from './diagnose';
import type { Capture } from './model';
import { bodySpan, recordLine, recordText } from './text';

/** Most places that one problem leads to. */
const mostRelated = 12;

/** A problem, and the first of the diagnoses that it tells. */
export interface DiagnosedProblem {
  readonly problem: Problem;
  readonly diagnosis: Diagnosis;
  /** The same for what repeats with every attempt. */
  readonly group: string;
  /** How often it happens. */
  readonly count: number;
}

/** Diagnoses as problems on their decisive lines. */
export function problemsOf(capture: Capture, diagnoses: readonly Diagnosis[]): readonly Problem[] {
  return diagnosedProblems(capture, diagnoses).map(({ problem }) => problem);
}

/** The problems with what they were made of. What repeats with every attempt is told once. */
export function diagnosedProblems(
  capture: Capture,
  diagnoses: readonly Diagnosis[],
): readonly DiagnosedProblem[] {
  const groups = new Map<string, Diagnosis[]>();
  for (const diagnosis of diagnoses) {
    const key = groupOf(capture, diagnosis);
    groups.set(key, [...(groups.get(key) ?? []), diagnosis]);
  }
  return [...groups]
    .flatMap(([group, alike]) => {
      const [diagnosis] = alike;
      const count = alike.length;
      return diagnosis ? [{ problem: problemOf(capture, alike), diagnosis, group, count }] : [];
    })
    .sort((a, b) => a.problem.span.start - b.problem.span.start);
}

function groupOf({ associations }: Capture, { symptom, finding, sa }: Diagnosis): string {
  const { role, remote } = associations.get(sa) ?? {};
  return [symptom.id, finding.title, role, remote?.address, finding.change].join('\n');
}

function problemOf(capture: Capture, group: readonly Diagnosis[]): Problem {
  const [first] = group as [Diagnosis];
  const { symptom, finding } = first;
  const [decisive, ...others] = finding.evidence;
  const again = group.slice(1).flatMap((diagnosis) => diagnosis.finding.evidence.slice(0, 1));
  const related = [
    ...others,
    ...first.consequences.flatMap((consequence) =>
      consequence.finding.evidence.slice(0, 1).map(({ record }) => ({
        record,
        shows: `follows from it: ${lowerFirst(titleOf(consequence))}`,
      })),
    ),
    ...again.map(({ record }) => ({ record, shows: 'the same again' })),
  ];
  const [reference] = symptom.references;
  return {
    code: symptom.id,
    severity: severityOf(first),
    span: lineOfRecord(capture, decisive?.record ?? 0),
    message: messageOf(first, group.length),
    ...(reference !== undefined && { reference }),
    ...(related.length > 0 && {
      related: related.slice(0, mostRelated).map(({ record, shows }) => ({
        place: { span: lineOfRecord(capture, record) },
        message: `Line ${recordLine(capture, record) + 1}: ${shows}`,
      })),
    }),
  };
}

/** The title of a finding, which knows more than its symptom. */
export function titleOf({ symptom, finding }: Diagnosis): string {
  return finding.title ?? symptom.title;
}

/** When in doubt, one lower. */
export function severityOf({ symptom, finding }: Diagnosis): Severity {
  const unsure = symptom.severity === 'error' && finding.confidence === 'possible';
  return unsure ? 'warning' : symptom.severity;
}

/** `Certain: both lists are printed at lines 96 and 103.` */
export function confidenceText({ finding, toldByPeer }: Diagnosis): string {
  const { confidence, reason } = finding;
  const word = confidence.charAt(0).toUpperCase() + confidence.slice(1);
  return `${word}: ${reason}${toldByPeer ? ', where the other router of this capture says it' : ''}.`;
}

/** What a problem says of something that happens so often. */
export function messageOf(diagnosis: Diagnosis, count: number): string {
  const { summary, change } = diagnosis.finding;
  const times = count > 1 ? ` It happens in ${count} SAs of this capture.` : '';
  return `${titleOf(diagnosis)}. ${summary}${times} ${confidenceText(diagnosis)} ${change}`;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The first line of a record's text. */
function lineOfRecord(capture: Capture, record: number): Span {
  const { start } = bodySpan(capture, record);
  const text = recordText(capture, record);
  const blank = /^\s*/.exec(text)?.[0].length ?? 0;
  const line = text.slice(blank).split(/[\r\n]/, 1)[0] ?? '';
  return { start: start + blank, end: start + blank + line.trimEnd().length };
}
