import { grammar, modeOf } from '../compiled';
import type { ModeName } from '../grammar/modes';
import type { Outcome, Statement } from '../model';
import { isPlaceholder, parameterTypes } from '../parameters';
import { readWords } from '../reading';
import type { Subject } from './rule';

/** A line of one of the kinds of outcome that are no command. */
export interface Misfit<Kind extends Outcome['kind']> {
  readonly statement: Statement;
  readonly outcome: Extract<Outcome, { kind: Kind }>;
}

/** The lines with an outcome of a kind; none in the configuration of an ASA, which has other commands. */
export function misfitsOf<Kind extends Outcome['kind']>(
  subject: Subject,
  kind: Kind,
): readonly Misfit<Kind>[] {
  if (subject.asaLine) return [];
  return subject.misfits.flatMap((statement) => {
    const { outcome, words } = statement.reading;
    if (outcome.kind !== kind || words.some(({ text }) => isPlaceholder(text))) return [];
    return [{ statement, outcome: outcome as Misfit<Kind>['outcome'] }];
  });
}

/** What the line would be with one word in place of another. */
export function outcomeWith(statement: Statement, index: number, text: string): Outcome {
  const { mode, words } = statement.reading;
  const replaced = words.map((word, at) => (at === index ? { ...word, text } : word));
  return outcomeIn(mode, { ...statement.reading, words: replaced });
}

/** What the words of a reading would be in another mode. */
export function outcomeIn(mode: ModeName, { words }: Statement['reading']): Outcome {
  return readWords(mode, modeOf(mode), grammar[mode], words).outcome;
}

/** The keywords among spellings of the `?` help. */
export function keywordsAmong(spellings: readonly string[]): readonly string[] {
  return spellings.filter((spelling) => !spelling.startsWith('<') && !DISPLAYS.has(spelling));
}

const DISPLAYS: ReadonlySet<string> = new Set(
  Object.values(parameterTypes).map(({ display }) => display),
);

/** A word as it may be shown: not where it may be a secret. */
export function shownWord({ reading }: Statement, index: number): string | undefined {
  const secret = reading.words
    .slice(0, index)
    .some(({ text }) => /^(pre-?sh|key|pass|psk|hex|secret|string|challenge|ppk)/i.test(text));
  const word = reading.words[index]?.text;
  return secret || word === undefined || word.length > LONGEST ? undefined : word;
}

const LONGEST = 60;
