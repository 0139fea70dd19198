import { escapeMarkdown } from './explanation';
import type {
  AssociationReport,
  CaptureReport,
  ProblemReport,
  Report,
  SymptomReport,
} from './model';
import {
  durationOf,
  exchangeTitle,
  factLines,
  messageText,
  outcomeText,
  peersText,
} from './textReport';

/** A report as a Markdown page: for a ticket, a merge request, or an export. */
export function markdownReport(report: Report): string {
  const sections = [
    ...report.captures.map(captureSection),
    ...report.files
      .filter(({ kind }) => kind === 'configuration' && report.command !== 'explain')
      .map(({ file }) => problemSection(file, report.problems)),
  ];
  return `${sections.join('\n\n')}\n`;
}

// Problems

function problemSection(file: string, problems: readonly ProblemReport[]): string {
  const own = problems.filter((problem) => problem.file === file);
  if (own.length === 0) return `# ${escapeMarkdown(file)}\n\nNothing found.`;
  return [
    `# ${escapeMarkdown(file)}`,
    '',
    row(['Line', 'Severity', 'Problem', 'Check']),
    row(['---:', '---', '---', '---']),
    ...own.map((problem) =>
      row([
        String(problem.range.start.line),
        problem.severity,
        [problem.message, ...problem.fixes.map(({ title }) => `*Fix:* ${title}`)].join('<br>'),
        problem.url ? `[${problem.rule}](${problem.url})` : problem.rule,
      ]),
    ),
  ].join('\n');
}

/** Angle brackets of a message would be read as markup, where they stand outside of code. */
function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\r?\n/g, ' ')).join(' | ')} |`;
}

// Captures

function captureSection(capture: CaptureReport): string {
  const { file, lines, associations, records } = capture;
  const sas = associations.length === 1 ? '1 SA' : `${associations.length} SAs`;
  return [
    `# ${escapeMarkdown(file)}`,
    `${lines} lines, ${sas}, ${records.matched} of ${records.messages} messages explained.`,
    ...associations.map(associationSection),
  ].join('\n\n');
}

function associationSection(sa: AssociationReport): string {
  const head = [sa.role ?? 'role unknown', peersText(sa), outcomeText(sa), durationOf(sa)];
  const facts = [...factLines(sa), `lines: ${sa.lines.first}-${sa.lines.last}`];
  return [
    `## ${sa.name}: ${head
      .filter((part) => part !== '')
      .map(escapeMarkdown)
      .join(', ')}`,
    ...sa.symptoms.map(symptomSection),
    facts.map((line) => `- ${escapeMarkdown(line)}`).join('\n'),
    exchangeTable(sa),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function exchangeTable({ exchanges }: AssociationReport): string {
  if (exchanges.length === 0) return '';
  return [
    row(['Exchange', 'Lines', 'Messages', 'Result']),
    row(['---', '---', '---', '---']),
    ...exchanges.map((exchange) =>
      row([
        exchangeTitle(exchange),
        `${exchange.lines.first}-${exchange.lines.last}`,
        exchange.messages.map(messageText).join(', '),
        exchange.failedAt === null ? '' : `failed at line ${exchange.failedAt}`,
      ]),
    ),
  ].join('\n');
}

function symptomSection(symptom: SymptomReport): string {
  const { title, cause, confidence, reason, evidence, actions, configuration, commands } = symptom;
  const sure = `${confidence.charAt(0).toUpperCase()}${confidence.slice(1)}`;
  const code = (list: readonly string[]) => list.map((path) => `\`${path}\``).join(' · ');
  return [
    `**${title}** ${cause} *${sure}: ${reason}*`,
    ...actions,
    [
      ...evidence.map(({ line, shows }) => `- line ${line}: ${shows}`),
      ...(configuration.length > 0 ? [`- configuration: ${code(configuration)}`] : []),
      ...(commands.length > 0 ? [`- more: ${code(commands)}`] : []),
    ].join('\n'),
  ].join('\n\n');
}
