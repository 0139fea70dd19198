import type { Rule } from '../../server/src/config/rules/rule';
import { referenceUrl } from '../../server/src/crypto/references';

/** The documentation page of the rules, in Markdown: what each says, why, and on which lines. */
export function rulesPage(rules: readonly Rule[]): string {
  const sorted = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return `${HEAD}\n${sorted.map(tableRow).join('\n')}\n\n${sorted.map(section).join('\n')}`;
}

const HEAD = `# Checks of a configuration

Written by \`npm run generate\` from the rules themselves (\`server/src/config/rules\`); edit them there.

*Error*: this cannot work. *Warning*: it works badly, unsafely, or soon no longer. *Information*: worth knowing.
*Hint*: taste. A rule may speak more softly than its severity below where less is certain. The setting
\`iosCrypto.rules\` changes the severity of single rules, or switches them off:
\`"iosCrypto.rules": { "key-in-clear": "off" }\`.

| rule | severity | |
|---|---|---|`;

function tableRow({ id, severity, title }: Rule): string {
  return `| [\`${id}\`](#${id}) | ${severity} | ${title} |`;
}

function section(rule: Rule): string {
  const { id, severity, title, explanation, references = [], fires } = rule;
  const [sample = ''] = fires;
  const sources = references.map(sourceLink).join(' · ');
  return [
    `## ${id}\n`,
    `**${title}** · ${severity}\n`,
    `${explanation}\n`,
    ...(sources === '' ? [] : [`${sources}\n`]),
    '```',
    withoutMarks(sample),
    '```\n',
  ].join('\n');
}

function sourceLink(reference: string): string {
  const url = referenceUrl(reference);
  return url ? `[${reference}](${url})` : reference;
}

/** A sample with the messages below its lines and without the carets. */
function withoutMarks(sample: string): string {
  return sample.replace(/^\n|\n\s*$/g, '').replace(/^!(<-+| *\^+) \w+ [\w-]+: /gm, '! ');
}
