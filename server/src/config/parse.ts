import { type Lines, splitLines } from '../text/lines';
import { grammar, modeOf } from './compiled';
import { KNOWN } from './fit';
import type { ModeName } from './grammar/modes';
import { readLines } from './memo';
import type { Configuration, LineMemo, Reading, Statement } from './model';
import { bannerEnd, hexEnd, pemEnd } from './opaque';
import { foreignReading, readWords } from './reading';
import { symbolTable } from './symbols';

/**
 * Reads a configuration; any text gives one. With the previous version of the same text only lines that it
 * did not have are read anew. The result is the same without it.
 */
export function parseConfiguration(text: string, previous?: Configuration): Configuration {
  const lines = splitLines(text);
  const memos = readLines(lines, previous);
  const state: State = { lines, memos, statements: [], stack: [globalBlock()] };
  for (let line = 0; line < lines.count; line++) line = parseLine(state, line);
  const { statements } = state;
  return { lines, statements, symbols: symbolTable(statements), memos };
}

interface State {
  readonly lines: Lines;
  readonly memos: readonly LineMemo[];
  readonly statements: Statement[];
  /** The modes that are open, global configuration first. */
  readonly stack: Block[];
}

/** A statement while its block is still open. */
interface Draft extends Statement {
  readonly children: Draft[];
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
  if (memo.role === 'comment') {
    if (memo.words[0]?.text.startsWith('!')) separate(state, memo.indent);
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
  memo.readings.push(reading);
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
    const score = fitOf(block, memo) + LAYOUT_SCORES[layout];
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
    children: [],
    endLine: line,
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
  return fitOf(block, memo) === 0 && !isLeaving(memo);
}

function statementReading(block: Block, memo: LineMemo): Reading {
  if (block.foreign) return foreignReading('opaque', memo.words);
  if (isExec(memo) || isLeaving(memo)) return foreignReading(block.mode, memo.words);
  return readingIn(block.mode, memo);
}

function attach(block: Block, draft: Draft, indent: number): void {
  const { opener } = block;
  if (!opener) return;
  opener.children.push(draft);
  if (indent > block.indent) block.indented = true;
}

/** All blocks that a statement is in reach to its end. */
function extend(draft: Draft): void {
  for (let opener = draft.parent as Draft | undefined; opener; opener = opener.parent as Draft) {
    opener.endLine = draft.endLine;
  }
}

function openBlock(state: State, draft: Draft, memo: LineMemo): void {
  const { outcome, negation } = draft.reading;
  if (negation !== 'none') return;
  const command = 'command' in outcome ? outcome.command : undefined;
  const enters = command?.enters;
  const body = enters && modeOf(enters).body;
  if (body === 'opaque') draft.endLine = hexEnd(state.lines, draft.line);
  else draft.endLine = bannerEnd(state.lines, draft);
  const unknown = !command && !isExec(memo) && !isLeaving(memo);
  if (body === 'opaque' || (!enters && !unknown) || draft.endLine > draft.line) return;
  state.stack.push({
    mode: enters ?? 'opaque',
    opener: draft,
    indent: memo.indent,
    foreign: body === 'accepted' ? 'certain' : unknown ? foreignness(state, draft) : undefined,
    indented: false,
    separated: false,
  });
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
