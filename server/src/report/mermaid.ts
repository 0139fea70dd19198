import {
  isCrossed,
  type Ladder,
  type LadderStep,
  type Lane,
  laneName,
  type Side,
} from './ladderModel';
import { fateText, repeatText } from './ladderText';

/** `left` and `right` are words of Mermaid's own. */
const names: Readonly<Record<Side, string>> = { left: 'A', right: 'B' };

/** A ladder as a Mermaid sequence diagram: solid arrows were seen, dashed ones must have been there. */
export function mermaidLadder({ title, left, right, steps }: Ladder): string {
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    '---',
    'sequenceDiagram',
    `  participant A as ${laneText(left)}`,
    `  participant B as ${laneText(right)}`,
    ...steps.flatMap(stepLines),
    '',
  ].join('\n');
}

function laneText(lane: Lane): string {
  const address = lane.address === undefined ? '' : `<br/>${escaped(lane.address)}`;
  return `${escaped(laneName(lane))}${address}`;
}

function stepLines(step: LadderStep): string[] {
  switch (step.kind) {
    case 'exchange':
      return [across(step.detail ? `${step.name} (${step.detail})` : step.name)];
    case 'state':
      if (step.goesOn && step.failure === undefined) return [];
      return [beside(step.lane, step.failure ? `${step.name}: ${step.failure}` : step.name)];
    case 'message':
      return messageLines(step);
    case 'gap':
      return [across(`${step.text} later`)];
    case 'failure':
    case 'symptom':
      return [beside(step.lane, step.text)];
    case 'end':
      return [across(`${step.text} (line ${step.line + 1})`)];
  }
}

function messageLines(step: Extract<LadderStep, { kind: 'message' }>): string[] {
  const to: Side = step.from === 'left' ? 'right' : 'left';
  const head = isCrossed(step) ? 'x' : '>>';
  const arrow = `${step.inferred ? '--' : '-'}${head}`;
  const id = step.messageId === undefined ? '' : ` ${step.messageId}`;
  const place = step.inferred ? 'inferred' : `line ${step.line + 1}`;
  const text = [
    `${step.name}${id}`,
    ...(step.payloads.length > 0 ? [`: ${step.payloads.join(', ')}`] : []),
    ` (${place})`,
  ].join('');
  const remarks = [step.repeats.length > 0 ? repeatText(step) : '', fateText(step)];
  return [
    `  ${names[step.from]}${arrow}${names[to]}: ${escaped(text)}`,
    ...remarks.filter((remark) => remark !== '').map((remark) => beside(step.from, remark)),
  ];
}

function across(text: string): string {
  return `  Note over A,B: ${escaped(text)}`;
}

function beside(side: Side, text: string): string {
  return `  Note ${side} of ${names[side]}: ${escaped(text)}`;
}

/** What Mermaid would read as its own. */
function escaped(text: string): string {
  return text
    .replace(/[#;]/g, (mark) => (mark === '#' ? '#35;' : '#59;'))
    .replace(/[<>\r\n]/g, ' ');
}
