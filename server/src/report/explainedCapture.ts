import type { Diagnosis } from '../capture/diagnose';
import { type DiagnosedProblem, diagnosedProblems } from '../capture/problems';
import { recordAt } from '../capture/spot';
import type { CaptureWindow } from '../capture/windows';
import type { CaptureContext } from '../relate/captureLinks';
import { cured } from '../relate/cure';
import { checkShow } from '../show/check';
import type { ShowOutput } from '../show/model';
import { addToList } from '../text/lists';
import { reportCapture } from './captureReport';
import type { CaptureReport, FileReport, ProblemReport, Report } from './model';
import type { Sources } from './places';
import { reportProblems, summarize } from './problems';
import { reportSymptom } from './symptomReport';

/** A capture, or a window of a long one, and all that is said about it. */
export interface ExplainedCapture {
  readonly file: string;
  readonly context: CaptureContext;
  readonly told: Told;
  /** Of what is told. */
  readonly diagnoses: readonly Diagnosis[];
  readonly report: CaptureReport;
  readonly problems: readonly ProblemReport[];
  /** The diagnoses behind the first of the problems. */
  readonly diagnosed: readonly DiagnosedProblem[];
}

/** What of a capture is told; all of it unless it is a window of a long one. */
export type Told = Pick<CaptureWindow, 'settled' | 'leaves'>;

/** Explains a capture beside the configurations of its context; `sources` are their documents. */
export function explainedCapture(
  file: string,
  context: CaptureContext,
  diagnoses: readonly Diagnosis[],
  shows: readonly ShowOutput[],
  sources: Sources,
  told: Told = { settled: [...context.capture.associations], leaves: () => true },
): ExplainedCapture {
  const { capture } = context;
  const own = diagnosesOf(told, diagnoses);
  const ownShows = shows.filter(({ span }) => told.leaves(recordAt(capture, span.start)));
  const diagnosed = diagnosedProblems(capture, own);
  const found = diagnosed.map((one) => cured(context, one));
  return {
    file,
    context,
    told,
    diagnoses: own,
    report: reportExplained(file, context, own, ownShows, sources, told),
    problems: reportProblems(
      [...found, ...checkShow(ownShows)],
      { file, lines: capture.lines },
      sources,
    ),
    diagnosed,
  };
}

/** The diagnoses of settled SAs, and of records that leave. */
function diagnosesOf(
  { settled, leaves }: Told,
  diagnoses: readonly Diagnosis[],
): readonly Diagnosis[] {
  const indexes = new Set(settled.map(({ index }) => index));
  return diagnoses.filter(({ sa, finding }) =>
    sa < 0 ? leaves(finding.evidence[0]?.record ?? 0) : indexes.has(sa),
  );
}

function reportExplained(
  file: string,
  context: CaptureContext,
  diagnoses: readonly Diagnosis[],
  shows: readonly ShowOutput[],
  sources: Sources,
  told: Told,
): CaptureReport {
  const bySa = new Map<number, Diagnosis[]>();
  for (const diagnosis of diagnoses) {
    addToList(bySa, diagnosis.sa, diagnosis);
  }
  const symptomsOf = (sa: number) =>
    (bySa.get(sa) ?? []).map((diagnosis) => reportSymptom(context, diagnosis, sources));
  return reportCapture(file, { ...told, capture: context.capture }, symptomsOf, shows);
}

/** Explained captures as one report. */
export function explainReport(
  files: readonly FileReport[],
  explained: readonly ExplainedCapture[],
): Report {
  return {
    format: 'ios-crypto-report',
    version: 1,
    command: 'explain',
    files,
    captures: explained.map(({ report }) => report),
    negotiations: [],
    ...summarize(
      explained.flatMap(({ problems }) => problems),
      files.map(({ file }) => file),
    ),
  };
}
