import { diagnoseCapture } from '../capture/diagnose';
import { symptoms } from '../capture/symptoms/symptoms';
import { contextWith } from '../relate/captureLinks';
import { captureMarkdown } from '../report/explainCapture';
import { type ExplainedCapture, explainedCapture, explainReport } from '../report/explainedCapture';
import type { FileReport, Report } from '../report/model';
import { type RuleInformation, sarifReport, toJson } from '../report/sarif';
import { textReport } from '../report/textReport';
import { parseShowOutputs } from '../show/parse';
import { routersAmong, sourcesOf, uriOf } from './check';
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
      const report = explainReport(filesOf(documents), explained);
      io.write(render(report, explained, value('format'), io));
      return isFound(report) ? ExitCode.found : ExitCode.clean;
    }),
};

function isFound({ captures, summary }: Report): boolean {
  const failed = captures.some(({ associations }) =>
    associations.some(({ outcome }) => outcome === 'failed'),
  );
  return failed || summary.error + summary.warning > 0;
}

function render(
  report: Report,
  explained: readonly ExplainedCapture[],
  format: string,
  io: Io,
): string {
  if (format === 'json') return toJson(report);
  if (format === 'sarif') return sarifReport(report, symptomInformation(), io.version);
  if (format === 'text') return textReport(report, paintFor(io));
  return explained
    .map(({ file, context, diagnoses }) =>
      captureMarkdown(context.capture, diagnoses, { title: file, context }),
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
  { file, capture }: CaptureDocument,
  configurations: readonly ConfigurationDocument[],
  io: Io,
): ExplainedCapture {
  if (capture.records.count > manyRecords) io.showProgress?.(`Explaining ${file}`);
  const diagnoses = diagnoseCapture(capture);
  const shows = parseShowOutputs(capture.lines);
  const context = contextWith(capture, uriOf(file), routersAmong(configurations));
  return explainedCapture(file, context, diagnoses, shows, sourcesOf(configurations));
}

const manyRecords = 200_000;

function filesOf(documents: readonly Document[]): readonly FileReport[] {
  return documents.map((document) => ({
    file: document.file,
    kind: document.kind,
    lines: linesOf(document),
  }));
}

function linesOf(document: Document): number {
  return document.kind === 'capture'
    ? document.capture.lines.count
    : document.configuration.lines.count;
}
