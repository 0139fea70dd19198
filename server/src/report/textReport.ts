import { durationText } from '../text/duration';
import type {
  AddressReport,
  AssociationReport,
  CaptureReport,
  ExchangeReport,
  MessageReport,
  ProblemReport,
  Report,
  SymptomReport,
} from './model';
import { type Paint, plain, severityTones, type Tone } from './paint';
import type { CaptureSum, ReportWriter } from './reportStream';

/** A report for terminals: places as `file:line:column`, which many of them open. */
export function textReport(report: Report, paint: Paint = plain): string {
  const parts = [
    ...report.captures.map((capture) => captureText(capture, report.problems, paint)),
    report.captures.length > 0 ? '' : problemsText(report.problems, paint),
    summaryText(report, paint),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Marks are for Markdown. */
function words(text: string): string {
  return text.replaceAll('`', '');
}

// Problems

function problemsText(problems: readonly ProblemReport[], paint: Paint): string {
  return problems.map((problem) => problemText(problem, paint)).join('\n');
}

function problemText(problem: ProblemReport, paint: Paint): string {
  const { severity, rule, message, url, related, fixes } = problem;
  const head = paint(severityTones[severity], severity);
  return [
    `${paint('strong', placeText(problem))}: ${head} ${words(message)} ${paint('quiet', `[${rule}]`)}`,
    ...related.map((other) => `  ${placeText(other)}: ${words(other.message)}`),
    ...fixes.map(({ title }) => `  fix: ${words(title)}`),
    ...(url ? [paint('quiet', `  ${url}`)] : []),
  ].join('\n');
}

function placeText({ file, range }: Pick<ProblemReport, 'file' | 'range'>): string {
  return `${file}:${range.start.line}:${range.start.column}`;
}

function summaryText({ command, files, captures, summary }: Report, paint: Paint): string {
  if (command === 'explain') return captures.length === 1 ? '' : filesText(files.length);
  const counts = [
    countText(summary.error, 'error', 'errors', paint, 'error'),
    countText(summary.warning, 'warning', 'warnings', paint, 'warning'),
    countText(summary.information + summary.hint, 'remark', 'remarks', paint, 'information'),
  ].filter((text) => text !== '');
  const found = counts.length === 0 ? paint('good', 'nothing found') : counts.join(', ');
  return `${filesText(files.length)}: ${found}`;
}

function filesText(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}

function countText(count: number, one: string, many: string, paint: Paint, tone: Tone): string {
  return count === 0 ? '' : paint(tone, `${count} ${count === 1 ? one : many}`);
}

// Captures

function captureText(
  capture: CaptureReport,
  problems: readonly ProblemReport[],
  paint: Paint,
): string {
  const { associations, symptoms } = capture;
  const told = new Set([capture, ...associations].flatMap(({ symptoms }) => idsOf(symptoms)));
  const others = problems.filter(({ file, rule }) => file === capture.file && !told.has(rule));
  return [
    captureHead({ ...capture, associations: associations.length }),
    ...symptoms.map((symptom) => symptomText(capture, symptom, paint)),
    ...associations.map((sa) => associationText(capture, sa, paint)),
    problemsText(others, paint),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function idsOf(symptoms: readonly SymptomReport[]): readonly string[] {
  return symptoms.map(({ id }) => id);
}

/** For terminals, what comes in windows: the SAs as they come, and behind them what is said of the whole. */
export function textWriter(paint: Paint): ReportWriter {
  const told = new Set<string>();
  return {
    window: ({ report }) => {
      for (const { symptoms } of [report, ...report.associations]) {
        for (const id of idsOf(symptoms)) told.add(id);
      }
      return paragraphs([
        ...report.symptoms.map((symptom) => symptomText(report, symptom, paint)),
        ...report.associations.map((sa) => associationText(report, sa, paint)),
      ]);
    },
    capture: (sum, problems) => {
      const others = problems.filter(({ rule }) => !told.has(rule));
      told.clear();
      return paragraphs([problemsText(others, paint), captureHead(sum)]);
    },
    end: ({ files }) => `${filesText(files.length)}\n`,
  };
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => (text === '' ? '' : `${text}\n\n`)).join('');
}

function captureHead({ file, lines, records, associations, unknown }: CaptureSum): string {
  const sas = associations === 1 ? '1 SA' : `${associations} SAs`;
  const unexplained = [...unknown.states, ...unknown.events].map(({ name }) => name);
  const known = `${records.matched} of ${records.messages} messages explained`;
  const names = unexplained.length > 0 ? `unknown: ${unexplained.slice(0, 5).join(', ')}` : '';
  return joined([`${file}: ${lines} lines`, sas, records.messages > 0 ? known : '', names]);
}

const outcomeTones: Readonly<Record<AssociationReport['outcome'], Tone>> = {
  up: 'good',
  failed: 'error',
  deleted: 'information',
  unfinished: 'warning',
  unknown: 'quiet',
};

function associationText(capture: CaptureReport, sa: AssociationReport, paint: Paint): string {
  const outcome = paint(outcomeTones[sa.outcome], outcomeText(sa));
  const head = [sa.role ?? 'role unknown', peersText(sa), outcome, durationOf(sa)];
  return [
    `${paint('strong', `${capture.file}:${sa.lines.first}:1`)}: ${paint('strong', sa.name)}  ${joined(head)}`,
    ...factLines(sa).map((line) => `  ${line}`),
    ...sa.exchanges.map((exchange) => `  ${exchangeText(exchange, paint)}`),
    ...sa.symptoms.flatMap((symptom) => ['', symptomText(capture, symptom, paint)]),
  ].join('\n');
}

/** The outcome in words. */
export function outcomeText({ outcome }: AssociationReport): string {
  return outcome === 'unknown' ? 'outcome unknown' : outcome;
}

/** `192.0.2.1:500 -> 192.0.2.2`: this router first. */
export function peersText({ local, remote }: AssociationReport): string {
  if (!local && !remote) return '';
  return `${addressText(local)} -> ${addressText(remote)}`;
}

function addressText(end: AddressReport | null): string {
  if (!end) return '?';
  if (end.port === null) return end.address;
  return end.address.includes(':') ? `[${end.address}]:${end.port}` : `${end.address}:${end.port}`;
}

/** How long the SA is seen; empty without time stamps. */
export function durationOf({ durationMs }: AssociationReport): string {
  return durationMs === null ? '' : durationText(durationMs);
}

/** What is known of an SA, one line for each topic. */
export function factLines(sa: AssociationReport): readonly string[] {
  const { authentication, identities, transforms, childSpis } = sa;
  const pair = ({ local, remote }: typeof authentication) =>
    local || remote ? `${local ?? '?'} here, ${remote ?? '?'} there` : '';
  return [
    labelled('SPIs', spisText(sa)),
    labelled('profile', joined([sa.profile, sa.policy && `policy ${sa.policy}`, sa.proposal])),
    labelled('algorithms', transforms.map(({ name }) => name).join(', ')),
    labelled('authentication', pair(authentication)),
    labelled('identities', pair(identities)),
    labelled('NAT', sa.natTraversal === null ? '' : sa.natTraversal ? 'between the ends' : 'none'),
    labelled('IPsec SPIs', childSpis.join(', ')),
    labelled('rekeyed', sa.rekeyedBy && `asked by the ${sa.rekeyedBy}`),
    labelled('same SA', sa.counterpart && `SA ${sa.counterpart}, seen by the other router`),
  ].filter((line) => line !== '');
}

function spisText({ initiatorSpi, responderSpi }: AssociationReport): string {
  return initiatorSpi || responderSpi ? `${initiatorSpi ?? '?'} / ${responderSpi ?? '?'}` : '';
}

function labelled(label: string, text: string | number | null | undefined): string {
  return text ? `${label}: ${text}` : '';
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

function exchangeText(exchange: ExchangeReport, paint: Paint): string {
  const { lines, failedAt, messages } = exchange;
  const failed = failedAt === null ? '' : paint('error', `failed at line ${failedAt}`);
  const said = messages.map(messageText).join(', ');
  return `${exchangeTitle(exchange)}  ${joined([`lines ${lines.first}-${lines.last}`, said, failed])}`;
}

/** `IKE_AUTH`, `CREATE_CHILD_SA 3`. */
export function exchangeTitle({ type, messageId }: ExchangeReport): string {
  const numbered = type !== 'IKE_SA_INIT' && type !== 'IKE_AUTH';
  return numbered && messageId !== null ? `${type} ${messageId}` : type;
}

/** `request sent`, `response received again`. */
export function messageText({ direction, response, retransmission }: MessageReport): string {
  const kind = response === null ? 'message' : response ? 'response' : 'request';
  return [kind, direction, retransmission ? 'again' : ''].filter(Boolean).join(' ');
}

function symptomText(capture: CaptureReport, symptom: SymptomReport, paint: Paint): string {
  const { severity, title, cause, confidence, reason, evidence, lines, id } = symptom;
  const place = `${capture.file}:${lines[0] ?? 1}:1`;
  const sure = `${confidence.charAt(0).toUpperCase()}${confidence.slice(1)}`;
  const head = paint(severityTones[severity], severity);
  return [
    `  ${paint('strong', place)}: ${head} ${words(title)} ${paint('quiet', `[${id}]`)}`,
    ...[cause, `${sure}: ${reason}`].map((text) => `    ${words(text)}`),
    ...symptom.actions.map((action) => `    ${paint('good', 'do:')} ${words(action)}`),
    ...evidence.map(({ line, shows }) => `    line ${line}: ${words(shows)}`),
    ...listLine(
      'follows from it',
      symptom.consequences.map((other) => other.title),
    ),
    ...listLine('configuration', symptom.configuration),
    ...symptom.configurationLines.map(({ file, line, text }) => `    ${file}:${line}:1: ${text}`),
    ...listLine('look at', symptom.commands),
    ...listLine(
      symptom.debug?.side === 'peer' ? 'debug there' : 'debug here',
      symptom.debug?.start ?? [],
    ),
  ].join('\n');
}

function listLine(label: string, list: readonly string[]): string[] {
  return list.length === 0 ? [] : [`    ${label}: ${list.map(words).join(' · ')}`];
}
