import type { Diagnosis } from '../capture/diagnose';
import { diagnosedProblems } from '../capture/problems';
import type { CaptureContext } from '../relate/captureLinks';
import { cured } from '../relate/cure';
import { checkShow } from '../show/check';
import type { ShowOutput } from '../show/model';
import { reportCapture } from './captureReport';
import type { CaptureReport, FileReport, ProblemReport, Report } from './model';
import type { Sources } from './places';
import { reportProblems, summarize } from './problems';
import { reportSymptom } from './symptomReport';

/** A capture, and all that is said about it. */
export interface ExplainedCapture {
  readonly file: string;
  readonly context: CaptureContext;
  readonly diagnoses: readonly Diagnosis[];
  readonly report: CaptureReport;
  readonly problems: readonly ProblemReport[];
}

/** Explains a capture beside the configurations of its context; `sources` are their documents. */
export function explainedCapture(
  file: string,
  context: CaptureContext,
  diagnoses: readonly Diagnosis[],
  shows: readonly ShowOutput[],
  sources: Sources,
): ExplainedCapture {
  const { capture } = context;
  const found = diagnosedProblems(capture, diagnoses).map((one) => cured(context, one));
  return {
    file,
    context,
    diagnoses,
    report: reportExplained(file, context, diagnoses, shows, sources),
    problems: reportProblems(
      [...found, ...checkShow(shows)],
      { file, lines: capture.lines },
      sources,
    ),
  };
}

function reportExplained(
  file: string,
  context: CaptureContext,
  diagnoses: readonly Diagnosis[],
  shows: readonly ShowOutput[],
  sources: Sources,
): CaptureReport {
  const bySa = new Map<number, Diagnosis[]>();
  for (const diagnosis of diagnoses) {
    bySa.set(diagnosis.sa, [...(bySa.get(diagnosis.sa) ?? []), diagnosis]);
  }
  const symptomsOf = (sa: number) =>
    (bySa.get(sa) ?? []).map((diagnosis) => reportSymptom(context, diagnosis, sources));
  return reportCapture(file, context.capture, symptomsOf, shows);
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
