import type { Noise } from '../../server/src/capture/symptoms/noise';
import type { Symptom } from '../../server/src/capture/symptoms/symptom';
import { referenceUrl } from '../../server/src/crypto/references';

/** The documentation page of the symptoms, in Markdown: what each means, how to be sure and what governs it. */
export function symptomsPage(symptoms: readonly Symptom[], noises: readonly Noise[]): string {
  const sorted = symptoms.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return `${HEAD}\n${sorted.map(tableRow).join('\n')}\n\n${sorted.map(section).join('\n')}\n${NOISE}\n\n${noises.map(noiseItem).join('\n')}\n`;
}

const HEAD = `# What can go wrong with an SA

Written by \`npm run generate\` from the symptoms themselves (\`server/src/capture/symptoms\`); edit them there.

A capture is searched for these, SA by SA. A *cause* explains why an SA fails, an *effect* is only what a failure
looks like and is named when no cause is found, a *notice* is worth knowing in any case, a *gap* says that the capture
does not show enough. Each is told with its lines and with how sure it is: *certain*, *likely* or *possible*. The
setting \`iosCrypto.rules\` changes the severity of single ones, or switches them off.

| symptom | IKE | kind | |
|---|---|---|---|`;

const NOISE = `## What looks like a failure and is none

No symptom is built on these lines.`;

function noiseItem({ event, text, meaning }: Noise): string {
  return `- \`${event ?? text}\`: ${meaning}`;
}

const versions: Readonly<Record<Symptom['protocol'], string>> = {
  ikev2: '2',
  ikev1: '1',
  either: '1, 2',
};

function tableRow({ id, protocol, kind, title }: Symptom): string {
  return `| [\`${id}\`](#${id}) | ${versions[protocol]} | ${kind} | ${title} |`;
}

function section(symptom: Symptom): string {
  const { id, title, kind, severity, harmless, confirm, certainty, references } = symptom;
  const facts = [kind, severity, harmless ? 'harmless' : '', certainty ? `*${certainty}*` : ''];
  return [
    `## ${id}\n`,
    `**${title}** · ${facts.filter((fact) => fact !== '').join(' · ')}\n`,
    `To be sure: ${confirm}\n`,
    ...list('Configuration', symptom.configuration),
    ...list('On an ASA', symptom.asaConfiguration ?? []),
    ...list('Look at', symptom.commands),
    `${references.map(sourceLink).join(' · ')}\n`,
  ].join('\n');
}

function list(label: string, commands: readonly string[]): string[] {
  if (commands.length === 0) return [];
  return [`${label}: ${commands.map((command) => `\`${command}\``).join(' · ')}\n`];
}

function sourceLink(reference: string): string {
  const url = referenceUrl(reference);
  return url ? `[${reference}](${url})` : reference;
}
