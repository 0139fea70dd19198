import { negotiatePair, negotiate as negotiateRouters } from '../relate/negotiation/negotiate';
import { findPairs } from '../relate/negotiation/pairs';
import { problemsIn } from '../relate/negotiation/problems';
import type { Report } from '../report/model';
import { negotiationMarkdown, negotiationText } from '../report/negotiation';
import { reportNegotiation } from '../report/negotiationReport';
import { reportProblems, summarize } from '../report/problems';
import { toJson } from '../report/sarif';
import { configurationsAmong, routersAmong, sourcesOf, uriOf } from './check';
import { type Command, ExitCode, formatOption } from './command';
import { type ConfigurationDocument, withDocuments } from './documents';
import { Failure } from './failure';

/** Negotiates two configurations on paper. */
export const negotiate: Command = {
  usage: {
    name: 'negotiate',
    operands: 'CONFIG CONFIG',
    fewest: 2,
    most: 2,
    summary: 'Negotiates two configurations on paper, step by step.',
    detail: 'Says where it fails and what to write; found is what keeps the tunnel down.',
    options: { format: formatOption('text', 'json', 'markdown') },
  },
  run: ({ files, value }, io) =>
    withDocuments(files, 'configuration', io, (documents) => {
      const configurations = configurationsAmong(documents);
      const negotiation = negotiationOf(configurations);
      if (value('format') === 'json') io.write(toJson(negotiateReport(configurations)));
      else if (!negotiation) io.write(`${unrelated(configurations)}\n`);
      else if (value('format') === 'markdown') io.write(negotiationMarkdown(negotiation));
      else io.write(negotiationText(negotiation));
      return negotiation && negotiation.verdict !== 'fails' ? ExitCode.clean : ExitCode.found;
    }),
};

function negotiationOf(documents: readonly ConfigurationDocument[]) {
  const routers = routersAmong(documents);
  const [a, b] = routers;
  if (routers.length > 2) return findPairs(routers).map(negotiatePair)[0];
  if (!a || !b) throw new Failure('negotiate takes two configurations');
  return negotiateRouters(a, b);
}

function unrelated(documents: readonly ConfigurationDocument[]): string {
  const names = documents.map(({ file }) => file).join(' and ');
  return `${names} have no tunnel with each other: neither has a peer address that the other one has.`;
}

/** The steps of the negotiation, and what is wrong on both ends. */
export function negotiateReport(documents: readonly ConfigurationDocument[]): Report {
  const negotiation = negotiationOf(documents);
  const sources = sourcesOf(documents);
  const problems = documents.flatMap(({ file, configuration }) =>
    reportProblems(
      negotiation ? problemsIn(negotiation, uriOf(file)) : [],
      { file, lines: configuration.lines },
      sources,
    ),
  );
  const files = documents.map(({ file }) => file);
  return {
    format: 'ios-crypto-report',
    version: 1,
    command: 'negotiate',
    files: documents.map(({ file, configuration }) => ({
      file,
      kind: 'configuration',
      lines: configuration.lines.count,
    })),
    captures: [],
    negotiations: negotiation ? [reportNegotiation(negotiation, sources)] : [],
    ...summarize(problems, files),
  };
}
