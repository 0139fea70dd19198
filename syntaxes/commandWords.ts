import type { Command } from '../server/src/config/grammar/schema';
import { compileCommand, type ParameterToken, type Position } from '../server/src/config/syntax';
import type { Algorithm } from '../server/src/crypto/algorithms';
import { algorithms } from '../server/src/crypto/algorithmTable';
import { literal } from './textMate';

/** What the words of all lines that begin with the same word are, as far as a pattern can tell. */
export interface CommandWords {
  /** Keywords behind the first word. */
  readonly keywords: Set<string>;
  /** Algorithms as they are typed: `esp-aes 256`. */
  readonly algorithms: Set<string>;
  /** Beginnings of lines, as patterns, that a name is defined or a secret stands behind; with their last keyword. */
  readonly paths: Readonly<Record<PathKind, Map<string, string>>>;
  /** Keywords with a value behind them, by what it is. */
  readonly before: Readonly<Record<ValueKind, Set<string>>>;
  /** Keywords behind a keyword: no values. */
  readonly followers: Map<string, Set<string>>;
}

export type PathKind = 'definition' | 'secret' | 'secretRest';
export type ValueKind = 'name' | 'text' | 'secret' | 'number' | 'rest' | 'other';

/** The words of some commands, by the word that their lines begin with. */
export function commandWords(commands: readonly Command[]): ReadonlyMap<string, CommandWords> {
  const words = new Map<string, CommandWords>();
  for (const command of commands) {
    for (const first of compileCommand(command, algorithms)) {
      // A sequence number may stand in front.
      for (const position of first.token.kind === 'parameter' ? first.next : [first]) {
        if (position.token.kind === 'keyword') addLines(words, position, position.token.text);
      }
    }
  }
  return words;
}

/** A keyword that a running-config shortens. */
const shortened: Readonly<Record<string, string>> = { encryption: 'encr' };

function addLines(words: Map<string, CommandWords>, first: Position, head: string): void {
  for (const spelling of [head, shortened[head] ?? head]) {
    const known = words.get(spelling) ?? emptyWords();
    words.set(spelling, known);
    follow(known, first, spelling);
  }
}

function emptyWords(): CommandWords {
  return {
    keywords: new Set(),
    algorithms: new Set(),
    paths: { definition: new Map(), secret: new Map(), secretRest: new Map() },
    before: {
      name: new Set(),
      text: new Set(),
      secret: new Set(),
      number: new Set(),
      rest: new Set(),
      other: new Set(),
    },
    followers: new Map(),
  };
}

/** A word of a line, with the pattern of the line up to it and the keyword that its neighbour is known by. */
interface Step {
  readonly position: Position;
  readonly path: string;
  /** The last keyword, and whether it is this word. */
  readonly keyword: string;
  readonly isKeyword: boolean;
}

/** How often a position is passed, by different ways. */
const mostVisits = 4;

/** Goes the ways through a line, the shortest first. */
function follow(words: CommandWords, first: Position, head: string): void {
  const visits = new Map<Position, number>();
  const steps: Step[] = [{ position: first, path: literal(head), keyword: head, isKeyword: true }];
  for (const step of steps) {
    for (const position of step.position.next) {
      addWord(words, step, position);
      const count = visits.get(position) ?? 0;
      visits.set(position, count + 1);
      if (count < mostVisits) steps.push(nextStep(step, position));
    }
  }
}

function nextStep({ path, keyword, isKeyword }: Step, position: Position): Step {
  const { token } = position;
  if (token.kind === 'parameter') {
    return { position, path: `${path}\\s+\\S+`, keyword, isKeyword: false };
  }
  const known = { position, path: `${path}\\s+${literal(token.text)}` };
  // The kind of a secret, `key 6 ...`, stands between.
  if (isDigit(token.text)) return { ...known, keyword, isKeyword };
  return { ...known, keyword: token.text, isKeyword: true };
}

function addWord(words: CommandWords, { path, keyword, isKeyword }: Step, next: Position): void {
  const { token } = next;
  if (next.algorithm) addAlgorithm(words, next.algorithm);
  else if (token.kind === 'keyword') addKeyword(words, isKeyword ? keyword : undefined, token.text);
  else {
    const kind = pathKind(token, isKeyword);
    if (kind) words.paths[kind].set(path, keyword);
    else if (isKeyword) words.before[valueKind(next, token)].add(keyword);
  }
}

function addAlgorithm({ algorithms, keywords }: CommandWords, { family, cli }: Algorithm): void {
  // Ways to authenticate are keywords elsewhere.
  (family === 'isakmp-authentication' ? keywords : algorithms).add(cli);
}

/** What only the whole way to it tells. */
function pathKind(token: ParameterToken, isKeyword: boolean): PathKind | undefined {
  if (token.defines) return 'definition';
  if (!token.secret) return undefined;
  if (token.type.takesRest) return 'secretRest';
  return isKeyword ? undefined : 'secret';
}

function addKeyword(
  { keywords, followers }: CommandWords,
  keyword: string | undefined,
  text: string,
) {
  if (isDigit(text)) return;
  keywords.add(text);
  if (!keyword) return;
  const known = followers.get(keyword) ?? new Set();
  followers.set(keyword, known.add(text));
}

function valueKind({ command }: Position, token: ParameterToken): ValueKind {
  if (token.secret) return 'secret';
  if (token.type.takesRest) return command.support === 'accepted' ? 'other' : 'rest';
  if (token.refersTo) return 'name';
  if (token.typeName === 'HEX') return 'number';
  return token.typeName === 'WORD' ? 'text' : 'other';
}

function isDigit(text: string): boolean {
  return /^\d$/.test(text);
}
