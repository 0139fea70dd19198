import { debugging } from '../capture/debugging';
import type { Diagnosis } from '../capture/diagnose';
import type { Capture, SecurityAssociation } from '../capture/model';
import { findNoise } from '../capture/noise';
import { findChosenTransforms } from '../capture/payloads';
import { confidenceText, titleOf } from '../capture/problems';
import { deviceOf } from '../capture/symptoms/history';
import { transformWords } from '../capture/symptoms/proposals';
import { bodySpan, recordLine } from '../capture/text';
import { referenceUrl } from '../crypto/references';
import type { CaptureContext } from '../relate/captureLinks';
import { cureOf } from '../relate/cure';
import { proposalMatrix } from '../relate/proposalMatrix';
import { durationText } from '../text/duration';
import type { Place } from '../text/results';
import { tableMarkdown } from './explanation';
import { matrixTable } from './proposalMatrix';

/** Most SAs that get a card of their own; a long capture has thousands. */
const mostCards = 50;

/** What an explanation can have beside the capture itself. */
export interface Beside {
  readonly title?: string;
  /** The configurations of the routers. */
  readonly context?: CaptureContext;
  /** How a place is named, `r1.cfg:5`, and where a link to it leads; undefined where the place is not known. */
  readonly linkTo?: (place: Place) => Link | undefined;
}

export interface Link {
  readonly title: string;
  readonly href?: string;
}

/**
 * A capture explained in Markdown: what there is, then a card for each SA with what went wrong and what to do.
 * Failed SAs come first. Lines are counted from 1.
 */
export function captureMarkdown(
  capture: Capture,
  diagnoses: readonly Diagnosis[],
  beside: Beside = {},
): string {
  const { associations } = capture;
  const ordered = [...associations].sort((a, b) => urgency(a) - urgency(b) || a.index - b.index);
  const cards = ordered.slice(0, mostCards).map((sa) => card(capture, sa, diagnoses, beside));
  const rest = ordered.length - cards.length;
  const outside = diagnoses.filter(({ sa }) => sa < 0);
  return [
    `# ${beside.title ?? 'This capture'}`,
    overview(capture),
    ...outside.map((diagnosis) => diagnosisMarkdown(capture, diagnosis, beside)),
    ...cards,
    ...(rest > 0 ? [`${rest} more SAs are not shown here.`] : []),
    ...noiseSection(capture),
    '',
  ].join('\n\n');
}

/** The same for terminals. */
export function captureText(capture: Capture, diagnoses: readonly Diagnosis[]): string {
  return captureMarkdown(capture, diagnoses)
    .replace(/^#+ /gm, '')
    .replace(/\*\*?|`/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll('&lt;', '<')
    .replace(/ {2}$/gm, '');
}

function urgency({ outcome }: SecurityAssociation): number {
  return ['failed', 'unfinished', 'deleted', 'up', 'unknown'].indexOf(outcome);
}

function overview({ associations, lines }: Capture): string {
  const counts = new Map<string, number>();
  for (const { outcome } of associations) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const outcomes = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  const sas = associations.length === 1 ? '1 IKE SA' : `${associations.length} IKE SAs`;
  // The line break at the end of a text begins no line that anybody would count.
  const count = lines.starts[lines.count - 1] === lines.text.length ? lines.count - 1 : lines.count;
  const linesText = count === 1 ? '1 line' : `${count} lines`;
  return associations.length === 0
    ? `${linesText} and no IKE SA.`
    : `${linesText}, ${sas}: ${outcomes}.`;
}

function noiseSection(capture: Capture): string[] {
  const found = findNoise(capture);
  if (found.length === 0) return [];
  const items = found.map(({ noise, record, count }) => {
    const first = recordLine(capture, record) + 1;
    const more = count > 1 ? ` and ${count - 1} more` : '';
    return `- \`${noise.event ?? noise.text}\` (line ${first}${more}): ${noise.meaning}`;
  });
  return ['## Looks like a failure and is none', items.join('\n')];
}

function card(
  capture: Capture,
  sa: SecurityAssociation,
  diagnoses: readonly Diagnosis[],
  beside: Beside,
): string {
  const own = diagnoses.filter((diagnosis) => diagnosis.sa === sa.index);
  const head = [
    `## SA ${sa.index + 1}`,
    sa.remote && `with ${sa.remote.address}`,
    `· ${sa.outcome}`,
  ];
  return [
    head.filter((part) => part !== undefined).join(' '),
    factsOf(capture, sa).join('  \n'),
    ...own.flatMap((diagnosis) => [
      diagnosisMarkdown(capture, diagnosis, beside),
      ...besideDiagnosis(beside, diagnosis, sa),
    ]),
  ].join('\n\n');
}

/** What both ends have configured, and the values that they send each other. */
function besideDiagnosis(
  { context, linkTo }: Beside,
  diagnosis: Diagnosis,
  sa: SecurityAssociation,
): string[] {
  if (!context) return [];
  const paths = diagnosis.symptom.configuration.join();
  const matrices = [
    /crypto ikev2 proposal/.test(paths) && proposalMatrix(context, sa, 'IKE'),
    /transform-set|set pfs/.test(paths) && proposalMatrix(context, sa, 'ESP'),
  ].flatMap((matrix) => (matrix ? [tableMarkdown(matrixTable(matrix))] : []));
  const { related, fixes } = cureOf(context, diagnosis);
  const lines = related.map(({ place, message }) => `- ${linkText(linkTo?.(place))}${message}`);
  const cures = fixes.map(({ title }) => `- ${title}`);
  return [
    ...matrices,
    ...(lines.length > 0 ? [`In the configurations:\n\n${lines.join('\n')}`] : []),
    ...(cures.length > 0 ? [`Quick fixes, one of them is enough:\n\n${cures.join('\n')}`] : []),
  ];
}

function linkText(link: Link | undefined): string {
  if (!link) return '';
  return link.href === undefined ? `${link.title}: ` : `[${link.title}](${link.href}): `;
}

function factsOf(capture: Capture, sa: SecurityAssociation): string[] {
  const { protocol, role, local, remote, profile, start, end } = sa;
  const span = start === undefined || end === undefined ? '' : `, ${durationText(end - start)}`;
  const ends =
    local && remote ? `\`${local.address}\` to \`${remote.address}\`` : (remote?.address ?? '');
  const firstLine = recordLine(capture, sa.firstRecord) + 1;
  const lastLine = recordLine(capture, sa.lastRecord) + 1;
  const transforms = findChosenTransforms(capture, sa)?.value ?? [];
  const methods = [sa.localAuthentication?.value, sa.remoteAuthentication?.value];
  return [
    `${protocol === 'ikev2' ? 'IKEv2' : 'IKEv1'}, this router is ${role === undefined ? 'initiator or responder' : `the ${role}`}${ends === '' ? '' : `: ${ends}`}`,
    `Lines ${firstLine} to ${lastLine}${span}`,
    ...(transforms.length === 0
      ? []
      : [`Chosen: ${transforms.map(({ name }) => transformWords(name)).join(', ')}`]),
    ...(profile === undefined ? [] : [`Profile: \`${profile.value}\``]),
    ...(methods.every((method) => method === undefined)
      ? []
      : [`Proof: ${methods.map((method) => method ?? 'not shown').join(' here, ')} there`]),
    ...(sa.natDetected?.value === true ? ['A translator is on the path'] : []),
  ];
}

/** What went wrong with an SA, on which lines, and what to do next. */
export function diagnosisMarkdown(
  capture: Capture,
  diagnosis: Diagnosis,
  { linkTo }: Beside = {},
): string {
  const { symptom, finding, consequences } = diagnosis;
  const asa = deviceOf(capture) === 'asa';
  const configuration = asa
    ? (symptom.asaConfiguration ?? symptom.configuration)
    : symptom.configuration;
  const evidence = finding.evidence.map(({ record, shows }) => {
    const line = `line ${recordLine(capture, record) + 1}`;
    const href = linkTo?.({ span: bodySpan(capture, record) })?.href;
    return `${href === undefined ? line : `[${line}](${href})`} (${shows})`;
  });
  return [
    `**${titleOf(diagnosis)}.** ${finding.summary} *${confidenceText(diagnosis)}*`,
    `**Do:** ${finding.change}`,
    `**Shown at:** ${evidence.join(', ')}`,
    ...(consequences.length > 0
      ? [`**Follows from it:** ${consequences.map(titleOf).join('; ')}`]
      : []),
    `**To be sure:** ${symptom.confirm}`,
    ...(configuration.length > 0
      ? [`**Configuration:** ${configuration.map((path) => `\`${path}\``).join(' · ')}`]
      : []),
    ...(symptom.commands.length > 0
      ? [`**Look at:** ${symptom.commands.map((command) => `\`${command}\``).join(' · ')}`]
      : []),
    ...debugLines(capture, diagnosis, asa),
    symptom.references.map(referenceLink).join(' · '),
  ].join('  \n');
}

/** A debug that is safe on a busy router: with a condition, and how to stop it. */
function debugLines(capture: Capture, { symptom, sa }: Diagnosis, asa: boolean): string[] {
  if (symptom.debug === undefined) return [];
  const { side, what } = symptom.debug;
  const association = capture.associations.get(sa);
  const end = side === 'here' ? association?.remote : association?.local;
  const topic = what === 'ikev2' && association?.protocol === 'ikev1' ? 'ikev1' : what;
  const device = asa && side === 'here' ? 'asa' : 'ios';
  const { condition, start, stop, caution } = debugging(topic, device, end?.address ?? 'ADDRESS');
  const commands = [condition, ...start].map((command) => `\`${command}\``).join(', ');
  const where = side === 'here' ? 'On this router' : 'On the peer';
  return [
    `**${where}:** ${commands}; stop with ${stop.map((command) => `\`${command}\``).join(' and ')}.${caution === undefined ? '' : ` ${caution}`}`,
  ];
}

function referenceLink(reference: string): string {
  const url = referenceUrl(reference);
  return url ? `[${reference}](${url})` : reference;
}
