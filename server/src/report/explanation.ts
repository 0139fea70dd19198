import { referenceUrl } from '../crypto/references';
import type { Evidence, Explanation } from '../text/results';

/** One labelled line of an explanation. */
interface Part {
  readonly label: string;
  readonly text: string;
}

const evidenceWords: Record<Evidence, string> = {
  observed: '',
  inferred: 'inferred',
  unverified: 'not verified',
};

/**
 * An explanation as Markdown, for hovers, completion and reports: name and facts, what it is, what follows, what
 * went wrong when it stops here, the configuration behind it, what happened here and one line of sources.
 */
export function renderMarkdown(explanation: Explanation): string {
  const { name, facts = [], summary } = explanation;
  const head = [`**${escapeMarkdown(name)}**`, ...facts].join(' · ');
  const evidence = evidenceWords[explanation.evidence ?? 'observed'];
  const lines = [
    head,
    evidence ? `${summary} *(${evidence})*` : summary,
    ...partsOf(explanation).map(({ label, text }) => `**${label}** ${text}`),
  ];
  const sources = (explanation.references ?? []).map(linkTo).join(' · ');
  if (sources) lines.push(sources);
  const text = lines.join('  \n');
  return explanation.table ? `${text}\n\n${tableMarkdown(explanation.table)}` : text;
}

/** A table as Markdown, the heads first. */
export function tableMarkdown([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The same words without marks, for terminals. */
export function renderText(explanation: Explanation): string {
  const { name, facts = [], summary } = explanation;
  const evidence = evidenceWords[explanation.evidence ?? 'observed'];
  const lines = [
    [name, ...facts].join(' · '),
    evidence ? `${summary} (${evidence})` : summary,
    ...partsOf(explanation).map(({ label, text }) => `${label} ${text}`),
  ];
  const sources = (explanation.references ?? []).join(' · ');
  if (sources) lines.push(sources);
  return lines.join('\n').replaceAll('`', '');
}

function partsOf(explanation: Explanation): Part[] {
  const { next, whenStuck, configuration, excerpt, commands, here } = explanation;
  const parts: { label: string; text: string | undefined }[] = [
    { label: 'Next:', text: next },
    { label: 'If the trace stops here:', text: whenStuck },
    { label: 'Configuration:', text: configuration && commandPaths(configuration) },
    { label: `${excerpt?.title}:`, text: excerpt && excerptText(excerpt) },
    { label: 'More:', text: commands?.map(asCode).join(' · ') },
    { label: 'Here:', text: here },
  ];
  return parts.flatMap(({ label, text }) => (text ? [{ label, text }] : []));
}

/**
 * `crypto ikev2 profile > keyring` as `crypto ikev2 profile` > `keyring`, each part marked as code; commands of the
 * same mode share its name.
 */
function commandPaths(paths: readonly string[]): string {
  const byMode = new Map<string, string[]>();
  for (const path of paths) {
    const parts = path.split(' > ').map(asCode);
    const last = parts.pop() ?? '';
    const mode = parts.join(' > ');
    byMode.set(mode, [...(byMode.get(mode) ?? []), last]);
  }
  return [...byMode]
    .map(([mode, commands]) =>
      mode === '' ? commands.join(' · ') : `${mode} > ${commands.join(', ')}`,
    )
    .join(' · ');
}

function excerptText({ lines, more }: NonNullable<Explanation['excerpt']>): string {
  const shown = lines.map((line) => asCode(line.trim())).join(' · ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function asCode(text: string): string {
  return `\`${text}\``;
}

function linkTo(reference: string): string {
  const url = referenceUrl(reference);
  return url ? `[${reference}](${url})` : reference;
}

/** A text that is no markup: a mark in a name would be read as such. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*[\]<>]/g, '\\$&');
}
