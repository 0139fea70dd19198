import { compact } from '../text/lists';
import type { Command } from './grammar/schema';
import { type Binding, firstKeywords, type Outcome, type Word } from './model';
import { type IntegerRange, isInteger, isPlaceholder } from './parameters';
import type { ParameterToken, Position, Token } from './syntax';

/** The commands of a mode, ready to read lines. */
export interface CompiledMode {
  readonly commands: readonly Command[];
  /** Where lines may begin. */
  readonly first: readonly Position[];
  /** Those where a word of a letter can stand; under the empty text those that take any word. */
  readonly firstByLetter: ReadonlyMap<string, readonly Position[]>;
  /** What lines may begin with, as the `?` help would list it. */
  readonly spellings: readonly string[];
}

/** One way to read the words so far: the last token, and how it was reached. */
export interface Thread {
  readonly position: Position | undefined;
  readonly before: Thread | undefined;
  readonly word: number;
  readonly lastWord: number;
  /** A digit for each step, lower is better; compared as text, the earliest difference decides. */
  readonly ranks: string;
  /** The first word that another, equally good way reads as another keyword. */
  readonly doubt: Doubt | undefined;
}

interface Doubt {
  readonly word: number;
  readonly candidates: readonly string[];
}

/** Reads the words from index `from` as a command of the mode. */
export function matchWords(mode: CompiledMode, words: readonly Word[], from = 0): Outcome {
  const run = runWords(mode, words, from);
  if (run.failure) return failedOutcome(mode, run.threads, run.failure, words);
  const complete = bestOf(run.threads.filter((thread) => thread.position?.final));
  if (!complete?.position) return unfinished(mode, run.threads, words);
  const bindings = bindingsOf(complete, words);
  const rivals = run.threads.filter(({ ranks }) => ranks === complete.ranks);
  const doubt = bestOf(rivals)?.doubt;
  if (doubt) return { kind: 'ambiguous', ...doubt, bindings };
  const { command } = complete.position;
  return { kind: 'command', command, bindings, keywords: firstKeywords(bindings) };
}

/** Where the reading of some words ended. */
interface Run {
  /** All ways to read the words that were reached. */
  readonly threads: readonly Thread[];
  /** Absent when all words were read. */
  readonly failure: Failure | undefined;
}

/** The word that no way could read, and the range that it misses if it is a number. */
interface Failure {
  readonly word: number;
  readonly range?: IntegerRange;
}

/** All ways to read all the words from index `from`; none when they fit nothing. */
export function threadsAfter(
  mode: CompiledMode,
  words: readonly Word[],
  from = 0,
): readonly Thread[] {
  const run = runWords(mode, words, from);
  return !run.failure || run.failure.range ? run.threads : [];
}

/** The positions that may follow a way of reading. */
export function nextPositions(mode: CompiledMode, thread: Thread): readonly Position[] {
  return thread.position ? thread.position.next : mode.first;
}

function runWords(mode: CompiledMode, words: readonly Word[], from: number): Run {
  const root = { position: undefined, before: undefined, word: from, lastWord: from - 1 };
  const lanes: Lanes = [];
  lanes[from] = [{ ...root, ranks: '', doubt: undefined }];
  let outside: Failure | undefined;
  for (let word = from; word < words.length; word++) {
    const threads = lanes[word];
    const ambiguous = lanes.length === word + 1 && threads?.every(({ doubt }) => doubt);
    if (threads && ambiguous) return { threads, failure: { word } };
    if (!threads || advance(mode, lanes, words, word, fits)) continue;
    if (lanes.length > word + 1) continue;
    const range = rangeMissed(mode, threads, words[word]);
    if (range && !outside) outside = { word, range };
    const moved = range !== undefined && advance(mode, lanes, words, word, fitsOutside);
    if (!moved) return { threads, failure: outside ?? { word } };
  }
  return { threads: lanes[words.length] ?? [], failure: outside };
}

/** Threads by the index of the word that they read next. */
type Lanes = (Thread[] | undefined)[];
type Fit = (token: Token, words: readonly Word[], word: number, lower: string) => Step | undefined;

/** How well a token takes a word, and how many words it takes. */
interface Step {
  readonly ranks: '0' | '1' | '2' | '22' | '3' | '4';
  readonly count: number;
}

/** Takes one word. A keyword that is spelled out is no abbreviation, name or key at the same place. */
function advance(
  mode: CompiledMode,
  lanes: Lanes,
  words: readonly Word[],
  word: number,
  fit: Fit,
): boolean {
  const moves = movesOf(mode, lanes[word] ?? [], words, word, fit);
  const spelledOut = moves.some(({ step }) => step.ranks === '0');
  for (const { thread, position, step } of moves) {
    if (spelledOut && (step.ranks === '1' || step.ranks === '3')) continue;
    addThread(lanes, word + step.count, {
      position,
      before: thread,
      word,
      lastWord: word + step.count - 1,
      ranks: thread.ranks + step.ranks,
      doubt: thread.doubt,
    });
  }
  return moves.length > 0;
}

interface Move {
  readonly thread: Thread;
  readonly position: Position;
  readonly step: Step;
}

function movesOf(
  mode: CompiledMode,
  threads: readonly Thread[],
  words: readonly Word[],
  word: number,
  fit: Fit,
): readonly Move[] {
  const moves: Move[] = [];
  const lower = words[word]?.text.toLowerCase() ?? '';
  for (const thread of threads) {
    for (const position of thread.position?.next ?? firstPositions(mode, lower)) {
      const step = fit(position.token, words, word, lower);
      if (step) moves.push({ thread, position, step });
    }
  }
  return moves;
}

/** Where a line may begin that begins with a word. */
function firstPositions({ first, firstByLetter }: CompiledMode, lower: string) {
  if (lower === '') return first;
  return firstByLetter.get(lower.charAt(0)) ?? firstByLetter.get('') ?? [];
}

/** Keeps the best way to each position. */
function addThread(lanes: Lanes, next: number, thread: Thread): void {
  const lane = lanes[next];
  if (!lane) {
    lanes[next] = [thread];
    return;
  }
  const index = lane.findIndex((other) => other.position === thread.position);
  const other = lane[index];
  if (!other) lane.push(thread);
  else if (thread.ranks < other.ranks) lane[index] = thread;
  else if (thread.ranks === other.ranks) lane[index] = withDoubt(other, thread);
}

/** A secret of several words ranks like a secret of one. */
function fits(token: Token, words: readonly Word[], word: number, lower: string): Step | undefined {
  if (token.kind === 'keyword') return fitsKeyword(token.lower, lower);
  const text = words[word]?.text ?? '';
  if (token.type.takesRest) return { ranks: token.secret ? '3' : '4', count: words.length - word };
  if (isPlaceholder(text)) return { ranks: '2', count: 1 };
  if (isInterface(token)) return fitsInterface(words, word);
  if (!token.type.accepts(text)) return undefined;
  return { ranks: isFree(token) ? '3' : '2', count: 1 };
}

function fitsKeyword(keyword: string, word: string): Step | undefined {
  if (keyword === word) return { ranks: '0', count: 1 };
  return keyword.startsWith(word) ? { ranks: '1', count: 1 } : undefined;
}

/** Like `fits`, for a number outside of its range. */
function fitsOutside(token: Token, words: readonly Word[], word: number): Step | undefined {
  if (token.kind === 'keyword' || !token.range) return undefined;
  return isInteger(words[word]?.text ?? '') ? { ranks: '2', count: 1 } : undefined;
}

function rangeMissed(
  mode: CompiledMode,
  threads: readonly Thread[],
  word: Word | undefined,
): IntegerRange | undefined {
  if (!word || !isInteger(word.text)) return undefined;
  for (const thread of threads) {
    for (const { token } of nextPositions(mode, thread)) {
      if (token.kind === 'parameter' && token.range) return token.range;
    }
  }
  return undefined;
}

function isFree(token: ParameterToken): boolean {
  return token.typeName === 'WORD' || token.typeName === 'KEY';
}

function isInterface(token: ParameterToken): boolean {
  return (
    token.typeName === 'WORD' && (token.refersTo === 'interface' || token.defines === 'interface')
  );
}

/** `Tunnel 0` is one name in two words. */
function fitsInterface(words: readonly Word[], word: number): Step {
  const type = words[word]?.text ?? '';
  const number = words[word + 1]?.text ?? '';
  const numbered = /^\d/.test(number) || isPlaceholder(number);
  const split = numbered && /^[a-z][a-z-]*$/i.test(type);
  return split ? { ranks: '22', count: 2 } : { ranks: '2', count: 1 };
}

/** The thread of lowest rank; the first of equals, marked when the others read another keyword. */
export function bestOf(threads: readonly Thread[]): Thread | undefined {
  let best: Thread | undefined;
  for (const thread of threads) {
    if (!best || thread.ranks < best.ranks) best = thread;
    else if (thread.ranks === best.ranks) best = withDoubt(best, thread);
  }
  return best;
}

function withDoubt(thread: Thread, other: Thread): Thread {
  if (thread.doubt && thread.doubt.word < thread.word) return thread;
  const [own, others] = [pathOf(thread), pathOf(other)];
  for (let step = 0; step < own.length; step++) {
    const [token, otherToken] = [own[step]?.position?.token, others[step]?.position?.token];
    if (token?.kind !== 'keyword' || otherToken?.kind !== 'keyword') continue;
    if (isSameWord(own[step]?.position?.command, token.lower, otherToken.lower)) continue;
    const word = own[step]?.word ?? 0;
    if (thread.doubt && thread.doubt.word < word) return thread;
    const known = thread.doubt?.word === word ? thread.doubt.candidates : [token.text];
    return { ...thread, doubt: { word, candidates: [...new Set([...known, otherToken.text])] } };
  }
  return thread;
}

/** Tells whether two keywords, one of them of a command, are one, perhaps in two spellings. */
function isSameWord(command: Command | undefined, word: string, other: string): boolean {
  const { spellings: known = {} } = command ?? {};
  return word === other || known[word] === other || known[other] === word;
}

/** The steps of a thread, first word first. */
export function pathOf(thread: Thread): readonly Thread[] {
  const path: Thread[] = [];
  for (let step: Thread | undefined = thread; step?.position; step = step.before) path.push(step);
  return path.reverse();
}

function failedOutcome(
  mode: CompiledMode,
  threads: readonly Thread[],
  { word, range }: Failure,
  words: readonly Word[],
): Outcome {
  const best = bestOf(threads);
  const bindings = best ? bindingsOf(best, words) : [];
  if (best?.doubt && !range) return { kind: 'ambiguous', ...best.doubt, bindings };
  const command = range ? best?.position?.command : commonCommand(threads);
  if (range && command) return { kind: 'outOfRange', word, ...range, command, bindings };
  const invalid = { kind: 'invalid', word, expected: spellings(mode, threads), bindings } as const;
  return command ? { ...invalid, command } : invalid;
}

function unfinished(
  mode: CompiledMode,
  threads: readonly Thread[],
  words: readonly Word[],
): Outcome {
  const best = bestOf(threads);
  const bindings = best ? bindingsOf(best, words) : [];
  if (best?.doubt) return { kind: 'ambiguous', ...best.doubt, bindings };
  const expected = spellings(
    mode,
    threads.filter((thread) => thread.ranks === best?.ranks),
  );
  if (!best?.position) return { kind: 'invalid', word: 0, expected, bindings };
  return { kind: 'incomplete', command: best.position.command, expected, bindings };
}

function commonCommand(threads: readonly Thread[]): Command | undefined {
  const command = threads[0]?.position?.command;
  return threads.every((thread) => thread.position?.command === command) ? command : undefined;
}

/** What may follow the threads, as the `?` help would list it. */
function spellings(mode: CompiledMode, threads: readonly Thread[]): readonly string[] {
  if (threads.every(({ position }) => !position)) return threads.length > 0 ? mode.spellings : [];
  const next = threads.flatMap((thread) => nextPositions(mode, thread));
  return [...new Set(next.map(({ token }) => spelling(token)))];
}

/** A token as the `?` help shows it: the keyword, or `<1-10>`, `A.B.C.D`, `WORD`. */
export function spelling(token: Token): string {
  return token.kind === 'keyword' ? token.text : token.type.display;
}

function bindingsOf(thread: Thread, words: readonly Word[]): readonly Binding[] {
  const bindings: Binding[] = [];
  const path = pathOf(thread);
  for (let step = 0; step < path.length; step++) {
    const { position, word, lastWord } = path[step] ?? thread;
    if (!position) continue;
    const { algorithm } = position;
    if (!algorithm) bindings.push(bindingOf(position.token, words, word, lastWord));
    else {
      const last = lastOfAlgorithm(path, step);
      const { family, cli } = algorithm;
      bindings.push({
        kind: 'algorithm',
        word,
        lastWord: path[last]?.lastWord ?? word,
        family,
        cli,
      });
      step = last;
    }
  }
  return compact(bindings);
}

function lastOfAlgorithm(path: readonly Thread[], first: number): number {
  const count = path[first]?.position?.algorithm?.cli.split(' ').length ?? 1;
  return Math.min(first + count, path.length) - 1;
}

function bindingOf(token: Token, words: readonly Word[], word: number, lastWord: number): Binding {
  if (token.kind === 'keyword') return { kind: 'keyword', word, keyword: token.text };
  const value = words
    .slice(word, lastWord + 1)
    .map(({ text }) => text)
    .join(' ');
  return {
    kind: 'parameter',
    word,
    lastWord,
    name: token.name,
    type: token.typeName,
    value,
    ...(token.defines && { defines: token.defines }),
    ...(token.refersTo && { refersTo: token.refersTo }),
    ...(token.secret && { secret: true as const }),
  };
}
