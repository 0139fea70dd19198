import { reportCapture } from '../report/captureReport';
import { markdownReport } from '../report/markdownReport';
import type { Report } from '../report/model';
import { summarize } from '../report/problems';
import { sarifReport, toJson } from '../report/sarif';
import { textReport } from '../report/textReport';
import { type Command, ExitCode, formatOption, paintFor } from './command';
import { type CaptureDocument, type Document, withDocuments } from './documents';
import { Failure } from './failure';
import type { Io } from './io';

/** Explains captures: each SA, how it went and why it failed. */
export const explain: Command = {
  usage: {
    name: 'explain',
    operands: 'CAPTURE...',
    fewest: 1,
    summary: 'Explains captured crypto debugs: each SA, how it went, why it failed.',
    detail: 'Found is an SA that failed.',
    options: { format: formatOption('text', 'json', 'markdown', 'sarif') },
  },
  run: ({ files, value }, io) =>
    withDocuments(files, 'capture', io, (documents) => {
      const report = explainReport(documents, io);
      io.write(render(report, value('format'), io));
      const failed = report.captures.some(({ associations }) =>
        associations.some(({ outcome }) => outcome === 'failed'),
      );
      return failed || report.problems.length > 0 ? ExitCode.found : ExitCode.clean;
    }),
};

function render(report: Report, format: string, io: Io): string {
  if (format === 'json') return toJson(report);
  if (format === 'markdown') return markdownReport(report);
  if (format === 'sarif') return sarifReport(report, [], io.version);
  return textReport(report, paintFor(io));
}

/** All files as captures; fails when one is something else. */
export function capturesAmong(documents: readonly Document[]): readonly CaptureDocument[] {
  return documents.map((document) => {
    if (document.kind === 'capture') return document;
    throw new Failure(`${document.file} is a configuration; ios-crypto check ${document.file}`);
  });
}

function explainReport(documents: readonly Document[], io: Io): Report {
  const captures = capturesAmong(documents).map(({ file, capture }) => {
    if (capture.records.count > 200_000) io.showProgress?.(`Explaining ${file}`);
    return reportCapture(file, capture);
  });
  io.showProgress?.('');
  const files = documents.map(({ file }) => file);
  return {
    format: 'ios-crypto-report',
    version: 1,
    command: 'explain',
    files: captures.map(({ file, lines }) => ({ file, kind: 'capture', lines })),
    captures,
    negotiations: [],
    ...summarize([], files),
  };
}
