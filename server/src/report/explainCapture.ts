import { debugging } from '../capture/debugging';
import type { Diagnosis } from '../capture/diagnose';
import type { Capture, SecurityAssociation } from '../capture/model';
import { saNumber } from '../capture/names';
import { findNoise, type NoiseFound } from '../capture/noise';
import { findChosenTransforms } from '../capture/payloads';
import { confidenceText, titleOf } from '../capture/problems';
import { deviceOf } from '../capture/symptoms/history';
import type { Noise } from '../capture/symptoms/noise';
import { transformWords } from '../capture/symptoms/proposals';
import { bodySpan, recordLine } from '../capture/text';
import { referenceUrl } from '../crypto/references';
import type { CaptureContext } from '../relate/captureLinks';
import { cureOf } from '../relate/cure';
import { proposalMatrix } from '../relate/proposalMatrix';
import { durationText } from '../text/duration';
import { lineCount } from '../text/lines';
import type { Place } from '../text/results';
import type { Told } from './explainedCapture';
import { tableMarkdown } from './explanation';
import { matrixTable } from './proposalMatrix';
import type { ReportWriter } from './reportStream';

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
  const explanation = createExplanation(beside.title ?? 'This capture');
  const all: Told = { settled: [...capture.associations], leaves: () => true };
  explanation.add(capture, diagnoses, all, beside);
  return explanation.markdown();
}

/** The explanation of a capture that comes in windows; only what is shown is kept. */
interface CaptureExplanation {
  /** `diagnoses` are those of the SAs that are told. */
  add(capture: Capture, diagnoses: readonly Diagnosis[], told: Told, beside: Beside): void;
  markdown(): string;
}

interface Card {
  readonly urgency: number;
  readonly number: number;
  readonly text: string;
}

function createExplanation(title: string): CaptureExplanation {
  const outcomes = new Map<string, number>();
  const outside: string[] = [];
  const noise = new Map<Noise, NoiseLine>();
  let cards: Card[] = [];
  let lines = 0;
  return {
    add: (capture, diagnoses, { settled, leaves }, beside) => {
      lines = lineCount(capture.lines);
      for (const { outcome } of settled) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      for (const diagnosis of diagnoses) {
        if (diagnosis.sa < 0) outside.push(diagnosisMarkdown(capture, diagnosis, beside));
      }
      for (const found of findNoise(capture, leaves)) addNoise(noise, capture, found);
      const urgent = settled.toSorted((a, b) => urgency(a) - urgency(b) || a.index - b.index);
      const own = urgent.slice(0, mostCards).map((sa) => ({
        urgency: urgency(sa),
        number: saNumber(sa),
        text: card(capture, sa, diagnoses, beside),
      }));
      cards = [...cards, ...own]
        .sort((a, b) => a.urgency - b.urgency || a.number - b.number)
        .slice(0, mostCards);
    },
    markdown: () => {
      const count = [...outcomes.values()].reduce((sum, number) => sum + number, 0);
      const rest = count - cards.length;
      return [
        `# ${title}`,
        overview(lines, count, outcomes),
        ...outside,
        ...cards.map(({ text }) => text),
        ...(rest > 0 ? [`${rest} more SAs are not shown here.`] : []),
        ...noiseSection([...noise.values()]),
        '',
      ].join('\n\n');
    },
  };
}

/** What comes in windows, in Markdown: nothing before the end of a capture, as failed SAs come first. */
export function markdownWriter(): ReportWriter {
  let explanation: CaptureExplanation | undefined;
  let captures = 0;
  return {
    window: ({ file, context, diagnoses, told }) => {
      explanation ??= createExplanation(file);
      explanation.add(context.capture, diagnoses, told, { context });
      return '';
    },
    capture: () => {
      const markdown = explanation?.markdown() ?? '';
      explanation = undefined;
      return captures++ > 0 ? `\n${markdown}` : markdown;
    },
    end: () => '',
  };
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

/** What needs a look comes first. */
const byUrgency: readonly SecurityAssociation['outcome'][] = [
  'failed',
  'unfinished',
  'deleted',
  'up',
  'unknown',
];

function urgency({ outcome }: SecurityAssociation): number {
  return byUrgency.indexOf(outcome);
}

function overview(lines: number, count: number, outcomes: ReadonlyMap<string, number>): string {
  const linesText = lines === 1 ? '1 line' : `${lines} lines`;
  if (count === 0) return `${linesText} and no IKE SA.`;
  const sas = count === 1 ? '1 IKE SA' : `${count} IKE SAs`;
  const words = byUrgency
    .filter((outcome) => outcomes.has(outcome))
    .map((outcome) => `${outcomes.get(outcome)} ${outcome}`);
  return `${linesText}, ${sas}: ${words.join(', ')}.`;
}

/** A kind of noise in the lines that were told so far. */
interface NoiseLine {
  readonly noise: Noise;
  readonly line: number;
  count: number;
}

function addNoise(lines: Map<Noise, NoiseLine>, capture: Capture, found: NoiseFound): void {
  const { noise, record, count } = found;
  const known = lines.get(noise);
  if (known) known.count += count;
  else lines.set(noise, { noise, line: recordLine(capture, record) + 1, count });
}

function noiseSection(lines: readonly NoiseLine[]): string[] {
  if (lines.length === 0) return [];
  const items = lines.map(({ noise, line, count }) => {
    const more = count > 1 ? ` and ${count - 1} more` : '';
    return `- \`${noise.event ?? noise.text}\` (line ${line}${more}): ${noise.meaning}`;
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
    `## SA ${saNumber(sa)}`,
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
