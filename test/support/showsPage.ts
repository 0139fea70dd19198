import type { Finding } from '../../server/src/show/findings/finding';
import type { FieldEntry, ShowCommand } from '../../server/src/show/schema';

/** The documentation page of the show outputs, in Markdown: each command, its fields and what they mean. */
export function showsPage(commands: readonly ShowCommand[], findings: readonly Finding[]): string {
  return `${[HEAD, table(findings), ...commands.map(section)].join('\n\n')}\n`;
}

const HEAD = `# Show outputs

Written by \`npm run generate\` from the tables themselves (\`server/src/show/commands\`); edit them there.

The outputs of these commands are recognised wherever they stand in a capture, with the prompt or without. Each field
explains itself in a hover; an SA that the capture shows too is named. Only what is not healthy becomes a problem:`;

function table(findings: readonly Finding[]): string {
  const rows = findings.map(({ id, severity, title }) => `| \`${id}\` | ${severity} | ${title} |`);
  return ['| problem | severity | |', '|---|---|---|', ...rows].join('\n');
}

function section({ command, summary, fields }: ShowCommand): string {
  const rows = Object.values<FieldEntry>(fields).map(row);
  return [`## ${command}`, '', summary, '', '| field | |', '|---|---|', ...rows].join('\n');
}

function row({ label, summary, normal, values, words, samples, evidence }: FieldEntry): string {
  const name = label === '' ? (/«([^»]*)»/.exec(samples[0] ?? '')?.[1] ?? '') : label;
  const meanings = Object.entries({ ...values, ...words }).map(
    ([value, text]) => `\`${value}\`: ${text}`,
  );
  const text = [
    summary,
    ...meanings,
    normal === undefined ? '' : `Normal: ${normal}`,
    evidence === undefined || evidence === 'observed' ? '' : `*${evidence}*`,
  ];
  return `| \`${name}\` | ${text.filter((part) => part !== '').join(' ')} |`;
}
