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
 * went wrong when it stops here, the configuration behind it, what happened here and its sources.
 */
export function renderMarkdown(explanation: Explanation): string {
  const { name, facts = [], references = [] } = explanation;
  const head = [`**${escapeMarkdown(name)}**`, ...facts].join(' · ');
  const parts = fittingParts(explanation).map(({ label, text }) => `**${label}** ${text}`);
  const sources = sourcesText(references, (text, reference) => {
    const url = referenceUrl(reference);
    return url ? `[${text}](${url})` : text;
  });
  const summary = summaryOf(explanation, (word) => `*(${word})*`);
  const text = withSources([head, summary, ...parts], explanation, sources).join('  \n');
  return explanation.table ? `${text}\n\n${tableMarkdown(explanation.table)}` : text;
}

/** A table as Markdown, the heads first. */
export function tableMarkdown([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The same words without marks, for terminals. */
export function renderText(explanation: Explanation): string {
  const { name, facts = [], references = [] } = explanation;
  const lines = [
    [name, ...facts].join(' · '),
    summaryOf(explanation, (word) => `(${word})`),
    ...fittingParts(explanation).map(({ label, text }) => `${label} ${text}`),
  ];
  const sources = sourcesText(references, (text) => text);
  return withSources(lines, explanation, sources).join('\n').replaceAll('`', '');
}

function summaryOf({ summary, evidence }: Explanation, mark: (word: string) => string): string {
  const word = evidenceWords[evidence ?? 'observed'];
  return word ? `${summary} ${mark(word)}` : summary;
}

/** Rows that a reader sees at once, and the characters in one of them. */
const mostRows = 8;
const rowLength = 95;

/** What gives way first where room is short. */
const dispensable = ['More:', 'Next:'];

/** The parts as far as they can be seen at once. */
function fittingParts(explanation: Explanation): readonly Part[] {
  const { name, facts = [], table, references = [] } = explanation;
  const head = [[name, ...facts].join(' · '), summaryOf(explanation, (word) => `(${word})`)];
  const sources = sourcesText(references, (text) => text);
  let parts: readonly Part[] = partsOf(explanation);
  for (const least of table ? [] : dispensable) {
    const texts = [...head, ...parts.map(({ label, text }) => `${label} ${text}`)];
    const lines = withSources(texts, explanation, sources);
    if (lines.reduce((sum, line) => sum + rowsOf(line), 0) <= mostRows) break;
    parts = parts.filter(({ label }) => label !== least);
  }
  return parts;
}

function rowsOf(text: string): number {
  return Math.ceil(text.replaceAll('`', '').length / rowLength);
}

function partsOf(explanation: Explanation): readonly Part[] {
  const { next, whenStuck, check, configuration, excerpt, commands, here } = explanation;
  const parts: { label: string; text: string | undefined }[] = [
    { label: 'Next:', text: next },
    { label: 'If the trace stops here:', text: whenStuck },
    { label: 'Check:', text: check },
    // What the router has says more than what it could have.
    excerpt
      ? { label: `${excerpt.title}:`, text: excerptText(excerpt) }
      : { label: 'Configuration:', text: configuration && commandPaths(configuration) },
    { label: 'More:', text: commands?.map(asCode).join(' · ') },
    { label: 'Here:', text: here },
  ];
  return parts.flatMap(({ label, text }) => (text ? [{ label, text }] : []));
}

/** Sources stand behind what happened here, else on a line of their own. */
function withSources(lines: readonly string[], { here }: Explanation, sources: string) {
  const last = lines.at(-1);
  if (sources === '') return lines;
  return here && last ? [...lines.slice(0, -1), `${last} · ${sources}`] : [...lines, sources];
}

/** `RFC 7296 §1.2, §2.7 · Cisco 115934`: sections of one document behind its name. */
function sourcesText(
  references: readonly string[],
  link: (text: string, reference: string) => string,
): string {
  const byDocument = new Map<string, string[]>();
  for (const reference of references) {
    const [document = '', section] = reference.split(' §');
    const links = byDocument.get(document) ?? [];
    const text = links.length > 0 && section !== undefined ? `§${section}` : reference;
    byDocument.set(document, [...links, link(text, reference)]);
  }
  return [...byDocument.values()].map((links) => links.join(', ')).join(' · ');
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

function excerptText({ lines, more, lacking }: NonNullable<Explanation['excerpt']>): string {
  const shown = lines.map((line) => asCode(line.trim())).join(' · ');
  if (lacking) return `${shown} without ${lacking.map(asCode).join(', ')}`;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function asCode(text: string): string {
  return `\`${text}\``;
}

/** A text that is no markup: a mark in a name would be read as such. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*[\]<>]/g, '\\$&');
}
