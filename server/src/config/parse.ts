import { type Lines, splitChanged, splitLines } from '../text/lines';
import { compact } from '../text/lists';
import { grammar, modeOf } from './compiled';
import { KNOWN } from './fit';
import type { ModeName } from './grammar/modes';
import { type Kept, keepAlike } from './keep';
import { nextIndex } from './lineIndex';
import { commonParts, type LineMemory, readLines, type Unchanged, unchangedLines } from './memo';
import type { Configuration, Handover, LineMemo, Reading, Statement } from './model';
import { bannerEnd, hexEnd, pemEnd } from './opaque';
import { isPlaceholder } from './parameters';
import { foreignReading, readWords } from './reading';
import { indexAtLine, symbolTable } from './symbols';
import type { Change } from './tables';

/**
 * Reads a configuration; any text gives one. With the previous version of the same text only blocks that changed
 * are read anew. The result is the same without it. The previous version must not be asked afterwards: its
 * statements have gone over to the new one. `memory` is for several texts: what they have in common is read once.
 */
export function parseConfiguration(
  text: string,
  previous?: Configuration,
  memory: LineMemory = new Map(),
): Configuration {
  const common = previous && commonParts(previous.lines.text, text);
  const lines = common ? splitChanged(text, previous.lines, common) : splitLines(text);
  const unchanged = common && unchangedLines(previous.lines, lines, common);
  const memos = readLines(lines, memory, previous, unchanged);
  const state: State = {
    lines,
    memos,
    statements: [],
    stack: [globalBlock()],
    unclosed: false,
    head: 0,
    tail: 0,
    helping: false,
  };
  const taken = previous && takeOver(previous);
  const old = taken?.statements;
  if (old && unchanged) {
    parseAgain(state, { statements: old, lines: previous.lines, ...unchanged });
    Object.assign(state, keepAlike(state.statements, old, state));
  } else parseFrom(state, 0);
  const { statements } = state;
  const carried = taken?.carried ?? new Map();
  const byKeys = taken?.byKeys ?? new WeakMap();
  const change = changeOf(state, old ?? []);
  close(change.added as readonly Draft[]);
  const index = nextIndex(change, old && previous?.index);
  const handover = { statements: state.unclosed ? undefined : statements, carried, byKeys };
  const symbols = symbolTable(statements, index, byKeys);
  return { lines, statements, symbols, index, memos, handover };
}

/** What is not shared with the old statements. */
function changeOf({ statements, head, tail }: State, old: readonly Statement[]): Change {
  const removed = old.slice(head, old.length - tail) as Draft[];
  const line = (statements[head - 1]?.line ?? -1) + 1;
  // They are looked for by their lines, behind those that stayed, which may have moved.
  for (const statement of removed) statement.line = line;
  return { removed, added: statements.slice(head, statements.length - tail), line };
}

/** Nothing is added to the blocks any more. */
function close(statements: readonly Draft[]): void {
  for (const statement of statements) {
    if (statement.children.length > 0) statement.children = compact(statement.children);
  }
}

interface State extends Kept {
  readonly lines: Lines;
  readonly memos: readonly LineMemo[];
  statements: Statement[];
  /** The modes that are open, global configuration first. */
  readonly stack: Block[];
  /** A banner has no end: any change below may give it one. */
  unclosed: boolean;
  /** `?` was typed: what follows is help, up to the next prompt. */
  helping: boolean;
}

/** The previous version of a text. */
interface Old extends Unchanged {
  readonly lines: Lines;
  readonly statements: readonly Statement[];
}

function takeOver({ handover }: Configuration): Handover {
  const taken = { ...handover };
  handover.statements = undefined;
  handover.carried = new Map();
  return taken;
}

/** Keeps the blocks before the one that changed, and those behind it from where both versions go on alike. */
function parseAgain(state: State, old: Old): void {
  const first = lastBlockBefore(old.statements, old.head);
  state.statements = old.statements.slice(0, first);
  state.head = first;
  parseFrom(state, first === 0 ? 0 : (old.statements[first]?.line ?? 0), old);
}

/** The index of the last block that begins in the first `head` lines; 0 when there is none. */
function lastBlockBefore(statements: readonly Statement[], head: number): number {
  let index = Math.max(0, indexAtLine(statements, head - 1));
  while (index > 0 && !isBlockStart(statements[index])) index--;
  return index;
}

/** Whatever stood before a known global command, only its own block is open behind it. */
function isBlockStart(statement: Statement | undefined): boolean {
  return statement?.parent === undefined && statement?.reading.outcome.kind === 'command';
}

function parseFrom(state: State, first: number, old?: Old): void {
  const { count } = state.lines;
  for (let line = first; line < count; line++) {
    const end = parseLine(state, line);
    if (old && line >= count - old.tail && goesOnAlike(state, line, old)) return;
    line = end;
  }
}

/** Takes over the rest of the old statements if the last line that was read is where the old blocks go on. */
function goesOnAlike(state: State, line: number, old: Old): boolean {
  const { statements, lines } = state;
  const last = statements.at(-1);
  if (last?.line !== line || !isBlockStart(last)) return false;
  const moved = lines.count - old.lines.count;
  const first = indexAtLine(old.statements, line - moved);
  const known = old.statements[first];
  if (known?.line !== line - moved || known.reading !== last.reading || known.parent) return false;
  const rest = old.statements.slice(first) as Draft[];
  move(rest, moved, lines.text.length - old.lines.text.length);
  statements.pop();
  state.statements = statements.concat(rest);
  state.tail = rest.length;
  return true;
}

function move(statements: readonly Draft[], lines: number, offset: number): void {
  for (const statement of statements) {
    statement.line += lines;
    statement.endLine += lines;
    statement.offset += offset;
  }
}

/** A statement while its block is still open. */
interface Draft extends Statement {
  children: Draft[];
  line: number;
  offset: number;
  endLine: number;
}

interface Block {
  readonly mode: ModeName;
  /** What opened it; absent for global configuration. */
  readonly opener: Draft | undefined;
  /** Indentation of the opener. */
  readonly indent: number;
  /** Lines of another world, or of one that we do not know for sure. Only what is indented deeper belongs to it. */
  readonly foreign: 'certain' | 'doubtful' | undefined;
  /** Its lines are indented deeper than the opener, as far as seen. */
  indented: boolean;
  /** A separator `!` has closed it by layout. */
  separated: boolean;
}

function globalBlock(): Block {
  return {
    mode: 'global',
    opener: undefined,
    indent: -1,
    foreign: undefined,
    indented: false,
    separated: false,
  };
}

/** Reads one line and gives the last line that went with it. */
function parseLine(state: State, line: number): number {
  const memo = state.memos[line];
  if (!memo) return line;
  if (memo.prompt) followPrompt(state, memo.prompt);
  state.helping = memo.prompt ? memo.words.at(-1)?.text === '?' : state.helping;
  if (state.helping) return line;
  if (memo.role === 'comment') {
    if (isSeparator(memo)) separate(state, memo.indent);
    return line;
  }
  if (memo.role === 'pem') return pemEnd(state.lines, line);
  dropForeign(state.stack, memo.indent);
  const level = chooseLevel(state, memo);
  const draft = addStatement(state, line, memo, level);
  leave(state, memo, draft);
  return draft.endLine;
}

function readingIn(mode: ModeName, memo: LineMemo): Reading {
  for (const known of memo.readings) if (known.mode === mode) return known;
  const reading = readWords(mode, modeOf(mode), grammar[mode], memo.words);
  memo.readings = memo.readings.concat(reading);
  return reading;
}

/** The prompt in front of a line tells the mode; what lies deeper has been left. */
function followPrompt(state: State, prompt: string): void {
  const { stack } = state;
  if (!prompt.startsWith('(')) stack.length = 1;
  const level = stack.findLastIndex(({ mode }) => modeOf(mode).prompt === prompt);
  if (level >= 0) stack.length = level + 1;
}

function isExec(memo: LineMemo): boolean {
  return memo.prompt === '#' || memo.prompt === '>';
}

/** Blocks of another world hold only what is indented deeper. */
function dropForeign(stack: Block[], indent: number): void {
  for (let top = stack.at(-1); top?.foreign && indent <= top.indent; top = stack.at(-1))
    stack.pop();
}

/** `!` alone, or with more of its kind; one with words is a remark, which may stand anywhere. */
function isSeparator({ words: [first, second] }: LineMemo): boolean {
  return first !== undefined && second === undefined && /^!+$/.test(first.text);
}

function separate(state: State, indent: number): void {
  for (const block of state.stack) if (indent <= block.indent) block.separated = true;
}

/**
 * The level of the stack that a line belongs to. IOS itself knows only what fits: a line that the mode does
 * not know leaves it for a mode that does. The layout decides where that leaves a choice or nothing fits.
 */
function chooseLevel({ stack }: State, memo: LineMemo): number {
  const top = stack.at(-1);
  if (isExec(memo) || memo.role === 'end') return 0;
  if (memo.role === 'exit') return stack.length - 1;
  if (top?.foreign && isCryptoCommand(readingIn('global', memo))) return 0;
  if (top && memo.indent > top.indent && fitOf(top, memo) === KNOWN) return stack.length - 1;
  let best = { level: 0, score: Number.NEGATIVE_INFINITY };
  let covered = false;
  for (let level = stack.length - 1; level >= 0; level--) {
    const block = stack[level];
    if (!block) continue;
    const layout: Layout = covered ? 'covered' : layoutOf(block, memo.indent);
    const fit = fitOf(block, memo);
    const score =
      fit + (layout === 'covered' && fit > 9 ? thoughCovered(fit) : LAYOUT_SCORES[layout]);
    if (score > best.score) best = { level, score };
    covered ||= layout === 'inside';
  }
  return best.level;
}

/** `inside` a block, inside of a deeper one (`covered`), behind it (`outside`; for certain: `closed`), or not to be told. */
type Layout = 'inside' | 'covered' | 'outside' | 'closed' | 'unclear';

const LAYOUT_SCORES: Readonly<Record<Layout, number>> = {
  inside: 2,
  unclear: 0,
  covered: -5,
  outside: -7,
  closed: -11,
};

/**
 * A known command leaves a mode that knows no more than its beginning, wherever it is indented: IOS does so. One that
 * is abbreviated is rather a slip in the mode: `route set ...` is no `route-map`.
 */
function thoughCovered(fit: number): number {
  return fit === KNOWN ? -3 : -4;
}

function layoutOf(block: Block, indent: number): Layout {
  if (!block.opener) return 'unclear';
  if (indent > block.indent) return 'inside';
  if (block.indented && block.separated) return 'closed';
  return block.indented || block.separated ? 'outside' : 'unclear';
}

/** How well a line fits a block; see `Reading.fit`. */
function fitOf(block: Block, memo: LineMemo): number {
  if (block.foreign) return block.foreign === 'certain' ? 6 : 0;
  return readingIn(block.mode, memo).fit;
}

function isCryptoCommand({ outcome }: Reading): boolean {
  if (outcome.kind !== 'command') return false;
  const first = outcome.bindings[0];
  return first?.kind === 'keyword' && first.keyword === 'crypto';
}

function addStatement(state: State, line: number, memo: LineMemo, level: number): Draft {
  const { stack } = state;
  const block = stack[level] ?? globalBlock();
  const stray = isStray(block, memo);
  if (!stray) stack.length = level + 1;
  const draft: Draft = {
    line,
    offset: state.lines.starts[line] ?? 0,
    reading: stray ? foreignReading('global', memo.words) : statementReading(block, memo),
    parent: stray ? undefined : block.opener,
    children: NO_CHILDREN,
    endLine: line,
    made: undefined,
  };
  state.statements.push(draft);
  if (!stray) attach(block, draft, memo.indent);
  openBlock(state, draft, memo);
  extend(draft);
  return draft;
}

/** Nothing tells where the line belongs: it stands alone, and the block that is open stays so. */
function isStray(block: Block, memo: LineMemo): boolean {
  if (!block.opener || layoutOf(block, memo.indent) !== 'unclear') return false;
  return fitOf(block, memo) === 0 && !isLeaving(memo) && !isTemplateLine(memo);
}

/** A line of a template that lines are filled in for: they are meant for the block that is open. */
function isTemplateLine({ words: [first, second] }: LineMemo): boolean {
  return first !== undefined && second === undefined && isPlaceholder(first.text);
}

function statementReading(block: Block, memo: LineMemo): Reading {
  if (block.foreign) return foreignReading('opaque', memo.words);
  if (isExec(memo) || isLeaving(memo)) return foreignReading(block.mode, memo.words);
  return readingIn(block.mode, memo);
}

function attach(block: Block, draft: Draft, indent: number): void {
  const { opener } = block;
  if (!opener) return;
  if (opener.children.length === 0) opener.children = [draft];
  else opener.children.push(draft);
  if (indent > block.indent) block.indented = true;
}

const NO_CHILDREN: Draft[] = [];

/** All blocks that a statement is in reach to its end. */
function extend(draft: Draft): void {
  for (let opener = draft.parent as Draft | undefined; opener; opener = opener.parent as Draft) {
    opener.endLine = draft.endLine;
  }
}

function openBlock(state: State, draft: Draft, memo: LineMemo): void {
  const { outcome, opens, negation } = draft.reading;
  if (negation !== 'none') return;
  const command = 'command' in outcome ? outcome.command : undefined;
  const body = opens && modeOf(opens).body;
  if (body === 'opaque') draft.endLine = hexEnd(state.lines, draft.line);
  else draft.endLine = endOfBanner(state, draft);
  const unknown = !command && !opens && !isExec(memo) && !isLeaving(memo);
  if (body === 'opaque' || (!opens && !unknown) || draft.endLine > draft.line) return;
  state.stack.push({
    mode: opens ?? 'opaque',
    opener: draft,
    indent: memo.indent,
    foreign: body === 'accepted' ? 'certain' : unknown ? foreignness(state, draft) : undefined,
    indented: false,
    separated: false,
  });
}

function endOfBanner(state: State, draft: Draft): number {
  const end = bannerEnd(state.lines, draft);
  state.unclosed ||= end === undefined;
  return end ?? draft.line;
}

/** An unknown line among known ones may be a slip, so that what is below it is looked at. */
function foreignness({ stack }: State, { parent, reading }: Draft): Block['foreign'] {
  const isStrayLine = stack.at(-1)?.opener !== parent;
  const known = reading.mode !== 'global' && reading.mode !== 'opaque';
  return isStrayLine || known ? 'doubtful' : 'certain';
}

/** `exit` leaves the mode, `end` leaves all. */
function leave(state: State, memo: LineMemo, draft: Draft): void {
  if (draft.reading.outcome.kind !== 'foreign' || !isLeaving(memo)) return;
  const { stack } = state;
  if (memo.role === 'end') stack.length = 1;
  else stack.length = Math.max(1, stack.length - 1);
}

function isLeaving(memo: LineMemo): boolean {
  return memo.role === 'exit' || memo.role === 'end';
}
