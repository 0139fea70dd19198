import { isCommand } from '../config/query';
import { negotiatePair, negotiate as negotiateRouters } from '../relate/negotiation/negotiate';
import { findPairs } from '../relate/negotiation/pairs';
import { problemsIn } from '../relate/negotiation/problems';
import { toJson } from '../report/jsonReport';
import type { Report } from '../report/model';
import { negotiationMarkdown, negotiationText } from '../report/negotiation';
import { reportNegotiation } from '../report/negotiationReport';
import { reportProblems, summarize } from '../report/problems';
import { lineCount } from '../text/lines';
import { routersAmong, sourcesOf, uriOf } from './check';
import { type ConfigurationDocument, configurationsAmong, withDocuments } from './documents';
import { ExitCode } from './exitCode';
import { Failure } from './failure';
import type { Io } from './io';
import type { NegotiateOptions } from './program';

/** Negotiates two configurations on paper. */
export function negotiate(
  files: readonly string[],
  { format }: NegotiateOptions,
  io: Io,
): Promise<ExitCode> {
  return withDocuments(files, 'configuration', io, (documents) => {
    const configurations = configurationsAmong(documents);
    const negotiation = negotiationOf(configurations);
    if (format === 'json') io.write(toJson(negotiateReport(configurations)));
    else if (!negotiation) io.write(`${unrelated(configurations)}\n`);
    else if (format === 'markdown') io.write(negotiationMarkdown(negotiation));
    else io.write(negotiationText(negotiation));
    return negotiation && negotiation.verdict !== 'fails' ? ExitCode.clean : ExitCode.found;
  });
}

function negotiationOf(documents: readonly ConfigurationDocument[]) {
  const routers = routersAmong(documents);
  const [a, b] = routers;
  if (routers.length > 2) return findPairs(routers).map(negotiatePair)[0];
  if (!a || !b) throw new Failure('negotiate takes two configurations');
  return negotiateRouters(a, b);
}

function unrelated(documents: readonly ConfigurationDocument[]): string {
  const names = documents.map(({ file }) => file).join(' and ');
  const group = notNegotiated.find(({ commands }) => documents.some((one) => has(one, commands)));
  if (group)
    return `${group.title} is not negotiated on paper, and ${names} have no other tunnel with each other.`;
  return `${names} have no tunnel with each other: neither has a peer address that the other one has.`;
}

/** Kinds of VPN whose ends are not looked for. */
const notNegotiated = [
  { title: 'Easy VPN', commands: ['crypto ipsec client ezvpn'] },
  { title: 'GET VPN', commands: ['crypto gdoi group', 'crypto gkm group'] },
];

function has({ configuration }: ConfigurationDocument, commands: readonly string[]): boolean {
  return configuration.statements.some((line) => commands.some((one) => isCommand(line, one)));
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
      lines: lineCount(configuration.lines),
    })),
    captures: [],
    negotiations: negotiation ? [reportNegotiation(negotiation, sources)] : [],
    ...summarize(problems, files),
  };
}
