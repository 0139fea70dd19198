import type { Negotiation, Step } from '../relate/negotiation/model';
import { tableRow } from './table';

const verdicts: Readonly<Record<Negotiation['verdict'], string>> = {
  works: 'The tunnel comes up.',
  fails: 'The tunnel does not come up.',
  undecided: 'Nothing speaks against the tunnel; not all can be decided from the configurations.',
};

/** The verdict in one sentence. */
export function verdictText({ verdict, failure }: Negotiation): string {
  if (failure?.exchange === 'tunnel') return 'IPsec comes up, but the tunnel carries nothing.';
  return verdicts[verdict];
}

const marks: Readonly<Record<Step['outcome'], string>> = {
  agreed: 'ok',
  noted: 'ok, but',
  undecided: 'unknown',
  failed: 'FAILS',
};

/** A negotiation as Markdown: the verdict, the failure if there is one, and all steps as a table. */
export function negotiationMarkdown(negotiation: Negotiation): string {
  const { initiator, responder, failure, steps } = negotiation;
  const rows = steps.map((step) =>
    tableRow([
      `${step.exchange}: ${step.title}`,
      step.initiator.text,
      step.responder.text,
      `**${marks[step.outcome]}** ${resultText(step)}`,
    ]),
  );
  return [
    `# ${titleOf(negotiation)}`,
    '',
    verdictText(negotiation),
    ...(failure ? ['', `**${failure.title}:** ${resultText(failure)}`] : []),
    ...(failure?.symptom ? ['', `In a capture: ${failure.symptom}`] : []),
    '',
    tableRow(['Step', initiator.name, responder.name, 'Result']),
    tableRow(['---', '---', '---', '---']),
    ...rows,
    '',
  ].join('\n');
}

/** The same for terminals, one paragraph for each step. */
export function negotiationText(negotiation: Negotiation): string {
  const { initiator, responder, steps, failure } = negotiation;
  const width = Math.max(initiator.name.length, responder.name.length);
  const paragraphs = steps.map((step) =>
    [
      `${step.exchange} / ${step.title}: ${marks[step.outcome]}`,
      `  ${initiator.name.padEnd(width)}  ${step.initiator.text}`,
      `  ${responder.name.padEnd(width)}  ${step.responder.text}`,
      `  ${resultText(step)}`,
      ...(step.outcome === 'failed' && step.symptom ? [`  In a capture: ${step.symptom}`] : []),
      ...(step === failure && step !== steps.at(-1) ? ['', 'Once that is cured:', ''] : []),
    ].join('\n'),
  );
  const text = [titleOf(negotiation), verdictText(negotiation), '', ...paragraphs].join('\n');
  return `${text.replaceAll('`', '')}\n`;
}

/** `r1 (Tunnel0) to r2 (Tunnel0), IKEv2`. */
export function titleOf({ initiator, responder, version }: Negotiation): string {
  const ends = `${initiator.name} (${initiator.title}) to ${responder.name} (${responder.title})`;
  return version ? `${ends}, ${version}` : ends;
}

function resultText({ result, evidence }: Step): string {
  return evidence && evidence !== 'observed' ? `${result} (${evidence})` : result;
}
