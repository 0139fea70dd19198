import { checkOnce } from '../config/check';
import type { RuleSettings } from '../config/rules/rule';
import { rules } from '../config/rules/rules';
import type { Router } from '../relate/negotiation/model';
import { negotiatePair } from '../relate/negotiation/negotiate';
import { createOneWay } from '../relate/negotiation/oneWay';
import { findPairs } from '../relate/negotiation/pairs';
import { negotiationsByDocument, problemsIn } from '../relate/negotiation/problems';
import { routersOf } from '../relate/negotiation/router';
import { toJson } from '../report/jsonReport';
import type { Report } from '../report/model';
import { reportNegotiation } from '../report/negotiationReport';
import type { Sources } from '../report/places';
import { reportProblems, summarize } from '../report/problems';
import { problemsMarkdown } from '../report/problemsMarkdown';
import { type RuleInformation, sarifReport } from '../report/sarif';
import { textReport } from '../report/textReport';
import { lineCount } from '../text/lines';
import { type ConfigurationDocument, configurationsAmong, withDocuments } from './documents';
import { ExitCode } from './exitCode';
import { type Io, paintFor } from './io';
import type { CheckOptions } from './program';

/** Checks configurations, each alone and those that lead to each other in pairs. */
export function check(
  files: readonly string[],
  { format, policy }: CheckOptions,
  io: Io,
): Promise<ExitCode> {
  return withDocuments(files, 'configuration', io, (documents) => {
    const report = checkReport(configurationsAmong(documents), { algorithmPolicy: policy });
    io.write(render(report, format, io));
    const { error, warning } = report.summary;
    return error + warning > 0 ? ExitCode.found : ExitCode.clean;
  });
}

function render(report: Report, format: CheckOptions['format'], io: Io): string {
  switch (format) {
    case 'json':
      return toJson(report);
    case 'markdown':
      return problemsMarkdown(report);
    case 'sarif':
      return sarifReport(report, ruleInformation(), io.version);
    case 'text':
      return textReport(report, paintFor(io));
  }
}

/** What rules and negotiations find. */
export function checkReport(
  documents: readonly ConfigurationDocument[],
  settings: RuleSettings,
): Report {
  const sources = sourcesOf(documents);
  const routers = routersAmong(documents);
  const negotiations = findPairs(routers).map(negotiatePair);
  const negotiationsOf = negotiationsByDocument(negotiations);
  const oneWayOf = createOneWay(routers, negotiations);
  const problems = documents.flatMap(({ file, configuration }) => {
    const uri = uriOf(file);
    const own = negotiationsOf.get(uri) ?? [];
    const found = [
      ...checkOnce(configuration, settings),
      ...own.flatMap((negotiation) => problemsIn(negotiation, uri)),
      ...oneWayOf(uri),
    ];
    return reportProblems(found, { file, lines: configuration.lines }, sources);
  });
  const files = documents.map(({ file }) => file);
  return {
    format: 'ios-crypto-report',
    version: 1,
    command: 'check',
    files: documents.map(({ file, configuration }) => ({
      file,
      kind: 'configuration',
      lines: lineCount(configuration.lines),
    })),
    captures: [],
    negotiations: negotiations.map((negotiation) => reportNegotiation(negotiation, sources)),
    ...summarize(problems, files),
  };
}

/** The configurations as ends of negotiations, by the names of their files. */
export function routersAmong(documents: readonly ConfigurationDocument[]): readonly Router[] {
  return documents.flatMap(({ file, configuration }) => routersOf(configuration, uriOf(file)));
}

export function sourcesOf(documents: readonly ConfigurationDocument[]): Sources {
  return new Map(
    documents.map(({ file, configuration }) => [uriOf(file), { file, lines: configuration.lines }]),
  );
}

/** Folders are told apart by slashes. */
export function uriOf(file: string): string {
  return file.replaceAll('\\', '/');
}

function ruleInformation(): readonly RuleInformation[] {
  return rules.map(({ id, title, explanation, severity, references }) => ({
    id,
    title,
    explanation,
    severity,
    reference: references?.[0],
  }));
}
