import { checkConfiguration } from '../config/check';
import type { RuleSettings } from '../config/rules/rule';
import { rules } from '../config/rules/rules';
import type { Router } from '../relate/negotiation/model';
import { negotiatePair } from '../relate/negotiation/negotiate';
import { findPairs } from '../relate/negotiation/pairs';
import { problemsIn } from '../relate/negotiation/problems';
import { routersOf } from '../relate/negotiation/router';

import type { Report } from '../report/model';
import { reportNegotiation } from '../report/negotiationReport';
import type { Sources } from '../report/places';
import { reportProblems, summarize } from '../report/problems';
import { problemsMarkdown } from '../report/problemsMarkdown';
import { type RuleInformation, sarifReport, toJson } from '../report/sarif';
import { textReport } from '../report/textReport';
import { type Command, ExitCode, formatOption, paintFor } from './command';
import { type ConfigurationDocument, type Document, withDocuments } from './documents';
import { Failure } from './failure';

const policies = ['rfc', 'nist', 'cnsa2', 'cisco', 'off'] as const;

/** Checks configurations, each alone and those that lead to each other in pairs. */
export const check: Command = {
  usage: {
    name: 'check',
    operands: 'CONFIG...',
    fewest: 1,
    summary: 'Checks the crypto commands of configurations.',
    detail:
      'Of several files, those that lead to each other are also negotiated on paper. Only errors and\n' +
      'warnings count as found.',
    options: {
      format: formatOption('text', 'json', 'markdown', 'sarif'),
      policy: {
        value: 'POLICY',
        choices: policies,
        help: 'the standard that algorithms are measured against',
      },
    },
  },
  run: ({ files, value }, io) =>
    withDocuments(files, 'configuration', io, (documents) => {
      const algorithmPolicy = policies.find((policy) => policy === value('policy')) ?? 'rfc';
      const report = checkReport(configurationsAmong(documents), { algorithmPolicy });
      io.write(render(report, value('format'), io.version, paintFor(io)));
      const { error, warning } = report.summary;
      return error + warning > 0 ? ExitCode.found : ExitCode.clean;
    }),
};

function render(
  report: Report,
  format: string,
  version: string,
  paint: ReturnType<typeof paintFor>,
): string {
  if (format === 'json') return toJson(report);
  if (format === 'markdown') return problemsMarkdown(report);
  if (format === 'sarif') return sarifReport(report, ruleInformation(), version);
  return textReport(report, paint);
}

/** All files as configurations; fails when one is something else. */
export function configurationsAmong(
  documents: readonly Document[],
): readonly ConfigurationDocument[] {
  return documents.map((document) => {
    if (document.kind === 'configuration') return document;
    throw new Failure(`${document.file} is a capture; ios-crypto explain ${document.file}`);
  });
}

/** What rules and negotiations find. */
export function checkReport(
  documents: readonly ConfigurationDocument[],
  settings: RuleSettings,
): Report {
  const sources = sourcesOf(documents);
  const negotiations = findPairs(routersAmong(documents)).map(negotiatePair);
  const problems = documents.flatMap(({ file, configuration }) => {
    const found = [
      ...checkConfiguration(configuration, settings),
      ...negotiations.flatMap((negotiation) => problemsIn(negotiation, uriOf(file))),
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
      lines: configuration.lines.count,
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
