import { type Diagnosis, diagnoseCapture } from '../capture/diagnose';
import { diagnosedProblems } from '../capture/problems';
import { symptoms } from '../capture/symptoms/symptoms';
import { type CaptureContext, contextWith } from '../relate/captureLinks';
import { cured } from '../relate/cure';
import { reportCapture } from '../report/captureReport';
import { captureMarkdown } from '../report/explainCapture';
import type { CaptureReport, ProblemReport, Report } from '../report/model';
import type { Sources } from '../report/places';
import { reportProblems, summarize } from '../report/problems';
import { type RuleInformation, sarifReport, toJson } from '../report/sarif';
import { reportSymptom } from '../report/symptomReport';
import { textReport } from '../report/textReport';
import { checkShow } from '../show/check';
import type { ShowOutput } from '../show/model';
import { parseShowOutputs } from '../show/parse';
import { routersOf, sourcesOf, uriOf } from './check';
import { type Command, ExitCode, formatOption, paintFor } from './command';
import {
  type CaptureDocument,
  type ConfigurationDocument,
  type Document,
  withDocuments,
} from './documents';
import { Failure } from './failure';
import type { Io } from './io';

/** Explains captures: each SA, how it went and why it failed. */
export const explain: Command = {
  usage: {
    name: 'explain',
    operands: 'CAPTURE... [CONFIG...]',
    fewest: 1,
    summary: 'Explains captured crypto debugs: each SA, how it went, why it failed.',
    detail:
      'With configurations beside the captures, it names the lines of them that are behind a failure.\n' +
      'Found is an SA that failed, an error or a warning.',
    options: { format: formatOption('text', 'json', 'markdown', 'sarif') },
  },
  run: ({ files, value }, io) =>
    withDocuments(files, 'capture', io, (documents) => {
      const captures = capturesAmong(documents);
      const configurations = documents.filter((document) => document.kind === 'configuration');
      const explained = captures.map((document) => explainDocument(document, configurations, io));
      io.showProgress?.('');
      const report = explainReport(documents, explained);
      io.write(render(report, explained, value('format'), io));
      return isFound(report) ? ExitCode.found : ExitCode.clean;
    }),
};

/** A capture, and all that is said about it. */
interface Explained {
  readonly document: CaptureDocument;
  readonly context: CaptureContext;
  readonly diagnoses: readonly Diagnosis[];
  readonly report: CaptureReport;
  readonly problems: readonly ProblemReport[];
}

function isFound({ captures, summary }: Report): boolean {
  const failed = captures.some(({ associations }) =>
    associations.some(({ outcome }) => outcome === 'failed'),
  );
  return failed || summary.error + summary.warning > 0;
}

function render(report: Report, explained: readonly Explained[], format: string, io: Io): string {
  if (format === 'json') return toJson(report);
  if (format === 'sarif') return sarifReport(report, symptomInformation(), io.version);
  if (format === 'text') return textReport(report, paintFor(io));
  return explained
    .map(({ document, context, diagnoses }) =>
      captureMarkdown(document.capture, diagnoses, { title: document.file, context }),
    )
    .join('\n');
}

function symptomInformation(): readonly RuleInformation[] {
  return symptoms.map(({ id, title, severity, confirm, references }) => ({
    id,
    title,
    explanation: confirm,
    severity,
    reference: references[0],
  }));
}

/** The captures among files; fails when there is none. */
export function capturesAmong(documents: readonly Document[]): readonly CaptureDocument[] {
  const captures = documents.filter((document) => document.kind === 'capture');
  const [first] = documents;
  if (captures.length > 0 || !first) return captures;
  throw new Failure(`${first.file} is a configuration; ios-crypto check ${first.file}`);
}

function explainDocument(
  document: CaptureDocument,
  configurations: readonly ConfigurationDocument[],
  io: Io,
): Explained {
  const { file, capture } = document;
  if (capture.records.count > manyRecords) io.showProgress?.(`Explaining ${file}`);
  const diagnoses = diagnoseCapture(capture);
  const shows = parseShowOutputs(capture.lines);
  const context = contextWith(capture, uriOf(file), routersOf(configurations));
  const found = diagnosedProblems(capture, diagnoses).map((one) => cured(context, one));
  const sources = sourcesOf(configurations);
  return {
    document,
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

const manyRecords = 200_000;

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

function explainReport(documents: readonly Document[], explained: readonly Explained[]): Report {
  const files = documents.map((document) => ({
    file: document.file,
    kind: document.kind,
    lines: linesOf(document),
  }));
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

function linesOf(document: Document): number {
  return document.kind === 'capture'
    ? document.capture.lines.count
    : document.configuration.lines.count;
}
