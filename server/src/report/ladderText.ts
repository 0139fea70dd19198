import { isCrossed, type Ladder, type LadderStep, laneName, type MessageStep } from './ladderModel';

/** Characters between the two lanes. */
const width = 62;

/** A ladder drawn with characters, for terminals and tests; lines count from 1. */
export function ladderText(ladder: Ladder): string {
  const { left, right, title, steps } = ladder;
  const heads = [left, right].map((lane) =>
    [laneName(lane), lane.address ?? ''].filter((part) => part !== '').join(' '),
  );
  const [first = '', second = ''] = heads;
  return [
    title,
    `${first.padEnd(Math.max(first.length + 2, width + 2 - second.length))}${second}`,
    ...steps.flatMap(stepLines),
    '',
  ].join('\n');
}

function stepLines(step: LadderStep): string[] {
  switch (step.kind) {
    case 'exchange':
      return [framed(`  ${step.name}${step.detail ? ` (${step.detail})` : ''}`, step.line)];
    case 'state': {
      if (step.goesOn && step.failure === undefined) return [];
      const failed = step.failure ? ` ! ${step.failure}` : '';
      const text = `${step.name}${step.events > 1 ? ` ×${step.events}` : ''}${failed}`;
      return [framed(step.lane === 'left' ? ` ${text}` : `${text} `.padStart(width), step.line)];
    }
    case 'message':
      return messageLines(step);
    case 'gap':
      return [framed(` ... ${step.text} later ...`)];
    case 'failure':
    case 'symptom':
      return [framed(` ! ${step.text}`, step.line)];
    case 'end':
      return [framed(` = ${step.text}`, step.line)];
  }
}

function messageLines(step: MessageStep): string[] {
  const id = step.messageId === undefined ? '' : ` ${step.messageId}`;
  const label = ` ${step.name}${id}${step.inferred ? ' (inferred)' : ''} `;
  const dash = step.inferred ? '.' : '-';
  const end = isCrossed(step) ? 'x' : '';
  const room = width - label.length - 3;
  const tail = dash.repeat(Math.max(room, 2));
  const arrow =
    step.from === 'left'
      ? end
        ? `-${label}${tail.slice(8)}${end}`
        : `-${label}${tail}${dash}>`
      : end
        ? `${end}${tail.slice(8)}${label}-`.padStart(width)
        : `<${dash}${tail}${label}-`;
  const line = step.other === undefined ? '' : `, ${step.other.line + 1}`;
  return [
    `${framed(arrow, step.line)}${line}`,
    ...(step.payloads.length > 0 ? [framed(`   ${step.payloads.join(' ')}`)] : []),
    ...(step.repeats.length > 0 ? [framed(`   ${repeatText(step)}`)] : []),
    ...(step.fate === 'arrived' ? [] : [framed(`   ${fateText(step)}`)]),
  ];
}

/** `6 times again in 2 min 7 s`. */
export function repeatText({ repeats, repeatedFor }: MessageStep): string {
  const times = repeats.length === 1 ? 'once again' : `${repeats.length} times again`;
  if (repeatedFor === undefined) return times;
  return `${times}, ${repeats.length === 1 ? 'after' : 'in'} ${repeatedFor}`;
}

/** What became of a message that was not answered; empty for one that was. */
export function fateText({ fate }: MessageStep): string {
  const words = {
    arrived: '',
    lost: 'never arrived',
    unanswered: 'no answer',
    open: 'no answer in this capture',
  };
  return words[fate];
}

function framed(text: string, line?: number): string {
  const cut = text.length > width ? `${text.slice(0, width - 3)}...` : text;
  return `|${cut.padEnd(width)}|${line === undefined ? '' : ` ${line + 1}`}`;
}
