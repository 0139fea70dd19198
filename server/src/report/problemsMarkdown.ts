import { escapeMarkdown } from './explanation';
import type { ProblemReport, Report } from './model';

/** The problems of configurations as a Markdown page: for a ticket or a merge request. */
export function problemsMarkdown({ files, problems }: Report): string {
  return `${files.map(({ file }) => problemSection(file, problems)).join('\n\n')}\n`;
}

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
