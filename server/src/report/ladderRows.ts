import type { Columns } from './ladderColumns';
import type {
  FailureStep,
  Ladder,
  LadderStep,
  Lane,
  MessageStep,
  Side,
  StateStep,
} from './ladderModel';
import { isCrossed, laneName } from './ladderModel';
import { fateText, repeatText } from './ladderText';
import { escapeXml } from './xml';

/** A row of a drawn ladder. */
export interface LadderRow {
  /** Pixels. */
  readonly height: number;
  /** Draws it: SVG from 0 to the height. Most rows of a long ladder are never seen. */
  readonly paint: () => string;
  /** Classes of its group. */
  readonly style: string;
  /** What a screen reader says; empty for ornaments. */
  readonly label: () => string;
  readonly kind: LadderStep['kind'] | 'head';
  /** Where to go to; undefined for ornaments. */
  readonly line: number | undefined;
  /** The lane whose capture holds the line. */
  readonly lane: Side | undefined;
  /** Lines that tell of it too: repetitions, the other end. */
  readonly moreLines: readonly number[];
}

/** The bar on each lane: the state that its router is in. */
type Bars = { readonly [side in Side]?: string | undefined };

/** The bars as they change from row to row. */
export interface OpenStates {
  bars: Bars;
  /** Neighbours differ. */
  readonly counts: Record<Side, number>;
}

/** No router has said its state yet. */
export function openStates(): OpenStates {
  return { bars: {}, counts: { left: 0, right: 0 } };
}

type Part = LadderStep | { readonly kind: 'head'; readonly ladder: Ladder };

/** The row of a step; notes the state that it leaves a router in. */
export function drawRow(part: Part, columns: Columns, states: OpenStates): LadderRow {
  if (part.kind === 'head') return drawHead(part.ladder, columns);
  if (part.kind === 'state') enter(part, states);
  const { bars } = states;
  if (part.kind === 'end') states.bars = {};
  const { height, content, style } = drawStep(part, columns);
  const isOrnament = part.kind === 'gap';
  return {
    height,
    style,
    kind: part.kind,
    label: () => stepLabel(part),
    line: isOrnament ? undefined : part.line,
    lane: isOrnament ? undefined : part.lane,
    moreLines: moreLines(part),
    paint: () => {
      const hit = `<rect class="hit" width="${columns.width}" height="${height}"/>`;
      const lives = part.kind === 'end' ? '' : lanes(columns, bars, height, part);
      const isBare = part.kind === 'gap' || part.kind === 'exchange';
      return `${hit}${lives}${content()}${isBare ? '' : lineNumbers(part, columns)}`;
    },
  };
}

function enter({ lane, phase = '' }: StateStep, states: OpenStates): void {
  states.counts[lane]++;
  const bar = `${phase}${states.counts[lane] % 2 === 0 ? '' : ' odd'}`;
  states.bars = { ...states.bars, [lane]: bar };
}

function moreLines(step: LadderStep): readonly number[] {
  if (step.kind !== 'message') return [];
  return [...(step.other ? [step.other.line] : []), ...step.repeats.map(({ line }) => line)];
}

/** A step in one sentence, for those who listen. */
export function stepLabel(step: LadderStep): string {
  const line = `line ${step.line + 1}`;
  const join = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');
  switch (step.kind) {
    case 'exchange':
      return join(`Exchange ${step.name}`, step.detail);
    case 'message': {
      const to = step.from === 'left' ? 'left to right' : 'right to left';
      const id = step.messageId === undefined ? '' : ` ${step.messageId}`;
      const repeats = step.repeats.length > 0 ? repeatText(step) : '';
      const seen = step.inferred ? 'inferred' : '';
      const payloads = step.payloads.join(' ');
      return join(`${step.name}${id}, ${to}`, seen, payloads, repeats, fateText(step), line);
    }
    case 'state':
      return join(`State ${step.name} on the ${step.lane}`, step.failure ?? '', line);
    case 'gap':
      return `${step.text} later`;
    case 'failure':
    case 'symptom':
      return join(plain(step.text), line);
    case 'end':
      return join(`Outcome: ${step.text}`, line);
  }
}

interface Drawn {
  readonly height: number;
  readonly content: () => string;
  readonly style: string;
}

function drawStep(step: LadderStep, columns: Columns): Drawn {
  switch (step.kind) {
    case 'exchange':
      return drawExchange(step, columns);
    case 'message':
      return drawMessage(step, columns);
    case 'state':
      return drawState(step, columns);
    case 'gap':
      return drawGap(step.text, columns);
    case 'failure':
    case 'symptom':
      return drawNote(step, columns);
    case 'end':
      return drawEnd(step, columns);
  }
}

const headWidth = 172;

function drawHead(ladder: Ladder, columns: Columns): LadderRow {
  const { left, right, title } = ladder;
  const box = (lane: Lane, side: Side) => {
    const half = headWidth / 2;
    const x = Math.min(Math.max(columns[side], half + 8), columns.width - half - 8);
    const here = lane.place === 'peer' ? '' : ' here';
    return [
      `<rect class="head${here}" x="${x - half}" y="34" width="${headWidth}" height="42" rx="4"/>`,
      text(x, lane.address === undefined ? 59 : 51, laneName(lane), 'strong', 'middle'),
      text(x, 67, lane.address ?? '', 'muted small', 'middle'),
      `<line class="life" x1="${columns[side]}" y1="76" x2="${columns[side]}" y2="84"/>`,
    ].join('');
  };
  return {
    height: 84,
    style: 'heading',
    kind: 'head',
    label: () => title,
    line: undefined,
    lane: undefined,
    moreLines: [],
    paint: () => `${text(12, 18, title, 'strong title')}${box(left, 'left')}${box(right, 'right')}`,
  };
}

/** Behind the name of an exchange. */
const band = { top: 6, height: 24 };

function drawExchange(
  { name, detail, failed }: Extract<LadderStep, { kind: 'exchange' }>,
  { width }: Columns,
): Drawn {
  const bad = failed ? ' bad' : '';
  const content = () => {
    const aside = `<tspan class="small ${failed ? 'bad' : 'muted'}" dx="10">${escapeXml(detail)}</tspan>`;
    return [
      `<rect class="band" y="${band.top}" width="${width}" height="${band.height}"/>`,
      `<text class="strong${bad}" x="12" y="22">${escapeXml(name)}${aside}</text>`,
    ].join('');
  };
  return { height: 36, style: 'exchange', content };
}

function drawMessage(step: MessageStep, columns: Columns): Drawn {
  const { left, right } = columns;
  const middle = (left + right) / 2;
  const room = right - left - 24;
  const id = step.messageId === undefined ? '' : ` ${step.messageId}`;
  const inferred = step.inferred ? ' (inferred)' : '';
  const notes = notesBelow(step, room);
  const bad = step.error !== undefined || isCrossed(step);
  const label = cut(`${step.name}${id}${inferred}`, room, 6.6);
  const content = () =>
    [
      text(middle, 17, label, 'name', 'middle'),
      arrow(step, columns, 24),
      ...notes.map(({ words, style }, index) =>
        text(middle, 39 + index * 14, cut(words, room, 6), style, 'middle'),
      ),
      step.time === undefined ? '' : text(12, 28, step.time, 'muted small'),
      hint(step.payloads.join(' ')),
    ].join('');
  const style = `message${step.inferred ? ' inferred' : ''}${bad ? ' bad' : ''}`;
  return { height: notes.length === 0 ? 36 : 35 + notes.length * 14, style, content };
}

/** What stands below the arrow of a message: its payloads, its repetitions, what became of it. */
function notesBelow(step: MessageStep, room: number) {
  const style = step.error === undefined ? 'muted small' : 'small bad';
  const [first = '', second, ...more] = wrapped(step.payloads, Math.floor(room / 6.1));
  const notes = [
    { words: first, style },
    { words: second === undefined || more.length === 0 ? (second ?? '') : `${second} …`, style },
    { words: step.repeats.length > 0 ? repeatText(step) : '', style: 'small' },
    {
      words: step.fate === 'arrived' ? '' : fateText(step),
      style: isCrossed(step) ? 'small bad' : 'small muted',
    },
  ];
  return notes.filter(({ words }) => words !== '');
}

/** From bar to bar; one that never arrived ends with a cross in between. */
function arrow(step: MessageStep, { left, right }: Columns, y: number): string {
  const sign = step.from === 'left' ? 1 : -1;
  const start = (step.from === 'left' ? left : right) + sign * 6;
  const goal = (step.from === 'left' ? right : left) - sign * 6;
  if (isCrossed(step)) {
    const end = start + (goal - start) * 0.78;
    const cross = `M${end - 5} ${y - 5}l10 10m0 -10l-10 10`;
    return `<path class="arrow" d="M${start} ${y}H${end}"/><path class="cross" d="${cross}"/>`;
  }
  const tip = `M${goal} ${y}l${-sign * 9} -4.5v9z`;
  return `<path class="arrow" d="M${start} ${y}H${goal - sign * 8}"/><path class="tip" d="${tip}"/>`;
}

function drawState({ name, failure, lane, events }: StateStep, columns: Columns): Drawn {
  const sign = lane === 'left' ? -1 : 1;
  const x = columns[lane] + sign * 12;
  const anchor = lane === 'left' ? 'end' : 'start';
  const times = events > 1 ? ` <tspan class="muted">×${events}</tspan>` : '';
  const content = () => {
    const shown = `<text class="code" x="${x}" y="15" text-anchor="${anchor}">${escapeXml(cut(name, 118, 6.6))}${times}</text>`;
    if (failure === undefined) return shown;
    const inside = lane === 'left' ? 'start' : 'end';
    return `${shown}${text(columns[lane] - sign * 14, 15, `✕ ${failure}`, 'code bad strong', inside)}`;
  };
  return { height: 22, style: failure === undefined ? 'state' : 'state bad', content };
}

function drawGap(pause: string, { left, right }: Columns): Drawn {
  const content = () => text((left + right) / 2, 17, `${pause} later`, 'muted small', 'middle');
  return { height: 26, style: 'pause', content };
}

function drawNote(step: FailureStep, { left, right }: Columns): Drawn {
  const x = left + 14;
  const room = right - left - 28;
  const lines = wrapped(plain(step.text).split(/\s+/), Math.floor((room - 24) / 6.6));
  const height = lines.length * 16 + 14;
  const content = () =>
    [
      `<rect class="note" x="${x}" y="4" width="${room}" height="${height}" rx="3"/>`,
      `<rect class="edge" x="${x}" y="4" width="3" height="${height}"/>`,
      ...lines.map((line, index) =>
        text(x + 14, 22 + index * 16, line, step.kind === 'symptom' ? 'strong' : ''),
      ),
    ].join('');
  return { height: height + 10, style: step.kind, content };
}

function drawEnd(step: Extract<LadderStep, { kind: 'end' }>, { left, right }: Columns): Drawn {
  const marks = { up: '✓', failed: '✕', deleted: '–', unfinished: '…', unknown: '?' };
  const words = `${marks[step.outcome]} ${step.text}`;
  const half = words.length * 3.6 + 14;
  const middle = (left + right) / 2;
  const content = () =>
    [
      `<line class="life" x1="${left}" y1="0" x2="${left}" y2="14"/>`,
      `<line class="life" x1="${right}" y1="0" x2="${right}" y2="14"/>`,
      `<line class="rule" x1="${left}" y1="14" x2="${right}" y2="14"/>`,
      `<rect class="seal ${step.outcome}" x="${middle - half}" y="3" width="${half * 2}" height="22" rx="11"/>`,
      text(middle, 18, words, step.outcome === 'failed' ? 'strong bad' : 'strong', 'middle'),
    ].join('');
  return { height: 44, style: 'end', content };
}

/** The lifelines of both ends, and the bars of the states that they are in. */
function lanes(columns: Columns, bars: Bars, height: number, step: LadderStep): string {
  return (['left', 'right'] as const)
    .map((side) => {
      const x = columns[side];
      const line = `<line class="life" x1="${x}" y1="0" x2="${x}" y2="${height}"/>`;
      if (step.kind === 'exchange') return besideBand(x, height);
      const state = bars[side];
      if (state === undefined || step.kind === 'gap') return line;
      const isNew = step.kind === 'state' && step.lane === side;
      const lost = isNew && step.failure !== undefined ? ' lost' : '';
      const top = isNew ? 2 : 0;
      return `<rect class="bar ${state}${lost}" x="${x - 4}" y="${top}" width="8" height="${height - top}"/>`;
    })
    .join('');
}

/** A lifeline that leaves the name of the exchange free. */
function besideBand(x: number, height: number): string {
  const below = band.top + band.height;
  return [
    `<line class="life" x1="${x}" y1="0" x2="${x}" y2="${band.top}"/>`,
    `<line class="life" x1="${x}" y1="${below}" x2="${x}" y2="${height}"/>`,
  ].join('');
}

function lineNumbers(step: LadderStep, { width }: Columns): string {
  const other = step.kind === 'message' && step.other ? ` / ${step.other.line + 1}` : '';
  const heights: Partial<Record<LadderStep['kind'], number>> = {
    message: 28,
    end: 18,
    symptom: 22,
  };
  const y = heights[step.kind] ?? 15;
  return text(width - 10, y, `${step.line + 1}${other}`, 'muted small', 'end');
}

function text(x: number, y: number, words: string, style: string, anchor = 'start'): string {
  if (words === '') return '';
  return `<text class="${style}" x="${round(x)}" y="${y}" text-anchor="${anchor}">${escapeXml(words)}</text>`;
}

function hint(words: string): string {
  return words === '' ? '' : `<title>${escapeXml(words)}</title>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** As much of a text as a width holds, in pixels, with characters of about that width. */
function cut(words: string, width: number, character: number): string {
  const most = Math.max(8, Math.floor(width / character));
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`;
}

/** Words in lines of at most so many characters. */
function wrapped(words: readonly string[], most: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** Without code marks. */
function plain(words: string): string {
  return words.replaceAll('`', '');
}
