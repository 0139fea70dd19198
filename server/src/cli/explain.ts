import { diagnoseCapture } from '../capture/diagnose';
import { symptoms } from '../capture/symptoms/symptoms';
import type { CaptureWindow } from '../capture/windows';
import { contextWith } from '../relate/captureLinks';
import { captureMarkdown, markdownWriter } from '../report/explainCapture';
import { type ExplainedCapture, explainedCapture, explainReport } from '../report/explainedCapture';
import { jsonWriter, toJson } from '../report/jsonReport';
import type { FileReport, Report } from '../report/model';
import { createReportStream, type ReportWriter } from '../report/reportStream';
import { type RuleInformation, sarifReport } from '../report/sarif';
import { textReport, textWriter } from '../report/textReport';
import { parseShowOutputs } from '../show/parse';
import { lineCount } from '../text/lines';
import { routersAmong, sourcesOf, uriOf } from './check';
import {
  type CaptureDocument,
  type ConfigurationDocument,
  capturesAmong,
  type Document,
  reading,
  withDocuments,
} from './documents';
import { ExitCode } from './exitCode';
import { type Io, paintFor } from './io';
import type { ExplainOptions } from './program';

/** Explains captures: each SA, how it went and why it failed. */
export function explain(
  files: readonly string[],
  { format }: ExplainOptions,
  io: Io,
): Promise<ExitCode> {
  const explainAll = async (documents: readonly Document[]): Promise<ExitCode> => {
    const captures = capturesAmong(documents);
    const isFound = captures.every(({ first }) => first.isWhole)
      ? explainWhole(documents, captures, format, io)
      : await explainLong(documents, captures, format, io);
    return isFound ? ExitCode.found : ExitCode.clean;
  };
  return withDocuments(files, 'capture', io, explainAll, io.windowLength);
}

type Format = ExplainOptions['format'];

/** Tells whether an SA failed, or there is an error or a warning. */
function explainWhole(
  documents: readonly Document[],
  captures: readonly CaptureDocument[],
  format: Format,
  io: Io,
): boolean {
  const configurations = configurationsIn(documents);
  const explained = captures.map(({ file, first }) => {
    if (first.capture.records.count > manyRecords) io.showProgress?.(`Explaining ${file}`);
    return explainWindow(file, first, configurations);
  });
  io.showProgress?.('');
  const report = explainReport(filesOf(documents), explained);
  io.write(render(report, explained, format, io));
  return isFound(report);
}

const manyRecords = 200_000;

function isFound({ captures, summary }: Report): boolean {
  const failed = captures.some(({ associations }) =>
    associations.some(({ outcome }) => outcome === 'failed'),
  );
  return failed || summary.error + summary.warning > 0;
}

function render(
  report: Report,
  explained: readonly ExplainedCapture[],
  format: Format,
  io: Io,
): string {
  switch (format) {
    case 'json':
      return toJson(report);
    case 'sarif':
      return sarifReport(report, symptomInformation(), io.version);
    case 'text':
      return textReport(report, paintFor(io));
    case 'markdown':
      return explained
        .map(({ file, context, diagnoses }) =>
          captureMarkdown(context.capture, diagnoses, { title: file, context }),
        )
        .join('\n');
  }
}

/** The same for captures that are too long to be held: each window is told before the next one is read. */
async function explainLong(
  documents: readonly Document[],
  captures: readonly CaptureDocument[],
  format: Format,
  io: Io,
): Promise<boolean> {
  const configurations = configurationsIn(documents);
  const stream = createReportStream(writerOf(format, io));
  const lines = new Map<string, number>();
  for (const { file, first, more } of captures) {
    let cutOff = 0;
    const tell = async (window: CaptureWindow) => {
      cutOff += window.cutOff;
      const explained = explainWindow(file, window, configurations);
      lines.set(file, explained.report.lines);
      io.showProgress?.('');
      io.write(stream.add(explained));
      await io.written?.();
    };
    await tell(first);
    await reading(file, async () => {
      for await (const window of more) await tell(window);
    });
    io.showProgress?.('');
    io.write(stream.endCapture());
    if (cutOff > 0) io.tell(cutOffText(file, cutOff));
  }
  io.write(stream.end(filesOf(documents, lines)));
  return stream.isFound();
}

/** What was not over had to be told all the same. */
function cutOffText(file: string, count: number): string {
  const sas = count === 1 ? '1 SA was' : `${count} SAs were`;
  return `${file}: ${sas} told before the end, as too many were open at once; what follows of them stands as SAs of their own\n`;
}

function writerOf(format: Format, io: Io): ReportWriter {
  switch (format) {
    case 'json':
      return jsonWriter();
    case 'markdown':
      return markdownWriter();
    case 'text':
      return textWriter(paintFor(io));
    case 'sarif':
      return {
        window: () => '',
        capture: () => '',
        end: (report) => sarifReport(report, symptomInformation(), io.version),
      };
  }
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

function explainWindow(
  file: string,
  window: CaptureWindow,
  configurations: readonly ConfigurationDocument[],
): ExplainedCapture {
  const { capture } = window;
  const diagnoses = diagnoseCapture(capture);
  const shows = parseShowOutputs(capture.lines);
  const context = contextWith(capture, uriOf(file), routersAmong(configurations));
  return explainedCapture(file, context, diagnoses, shows, sourcesOf(configurations), window);
}

function configurationsIn(documents: readonly Document[]): readonly ConfigurationDocument[] {
  return documents.filter((document) => document.kind === 'configuration');
}

/** `long`: the lines of captures of which only the first window is here. */
function filesOf(
  documents: readonly Document[],
  long: ReadonlyMap<string, number> = new Map(),
): readonly FileReport[] {
  return documents.map((document) => ({
    file: document.file,
    kind: document.kind,
    lines: long.get(document.file) ?? linesOf(document),
  }));
}

function linesOf(document: Document): number {
  return lineCount(
    document.kind === 'capture' ? document.first.capture.lines : document.configuration.lines,
  );
}
