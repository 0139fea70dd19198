import type { Severity } from '../../text/results';
import { grammar, modeOf } from '../compiled';
import type { ModeName } from '../grammar/modes';
import { matchWords } from '../matcher';
import type { Outcome, Reading, Statement } from '../model';
import { nearest } from '../nearest';
import { isPlaceholder, parameterTypes } from '../parameters';
import { readWords } from '../reading';
import type { BlockSubject } from './rule';

/** A line of one of the kinds of outcome that are no command. */
export interface Misfit<Kind extends Outcome['kind']> {
  readonly statement: Statement;
  readonly outcome: Extract<Outcome, { kind: Kind }>;
}

/** The lines with an outcome of a kind; none in the configuration of an ASA, which has other commands. */
export function misfitsOf<Kind extends Outcome['kind']>(
  subject: BlockSubject,
  kind: Kind,
): readonly Misfit<Kind>[] {
  if (subject.asa) return [];
  return subject.misfits.flatMap((statement) => {
    const { outcome, words } = statement.reading;
    if (outcome.kind !== kind || words.some(({ text }) => isPlaceholder(text))) return [];
    return [{ statement, outcome: outcome as Misfit<Kind>['outcome'] }];
  });
}

/**
 * Lines of open modes that are a slip away from one of ours, with what they are taken for: `crpyto` in front,
 * or a word behind `tunnel`.
 */
export function strangersOf(subject: BlockSubject): readonly Stranger[] {
  if (subject.asa) return [];
  return subject.statements.flatMap((statement): readonly Stranger[] => {
    const { mode, outcome, words } = statement.reading;
    if (outcome.kind !== 'foreign' || words.length < 2) return [];
    if (mode === 'global') return misspelled(statement, 'crypto');
    const [first] = words;
    if (mode !== 'interface') return [];
    if (first?.text !== 'tunnel') return misspelled(statement, 'tunnel');
    const own = matchWords(grammar.interface, words);
    if (own.kind === 'invalid') return [{ statement, outcome: own }];
    return own.kind === 'incomplete' ? [{ statement, outcome: own }] : [];
  });
}

type Stranger = Misfit<'invalid'> | Misfit<'incomplete'>;

/** The line as a slip of one that begins with a keyword of six letters. */
function misspelled(statement: Statement, keyword: string): readonly Misfit<'invalid'>[] {
  const first = statement.reading.words[0]?.text ?? '';
  if (first.length < 5 || first.length > 7 || keyword.startsWith(first)) return [];
  if (nearest(first, [keyword]) === undefined) return [];
  if (outcomeWith(statement, 0, keyword).kind !== 'command') return [];
  return [{ statement, outcome: { kind: 'invalid', word: 0, expected: [keyword], bindings: [] } }];
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

/** A severity, lowered where what is known of the line's command or mode is not verified. */
export function sureSeverity(
  { mode, outcome }: Pick<Reading, 'mode' | 'outcome'>,
  severity: Severity,
): Severity {
  const command = 'command' in outcome ? outcome.command : undefined;
  const unverified = command?.evidence === 'unverified' || modeOf(mode).evidence === 'unverified';
  return unverified && severity !== 'hint' ? 'information' : severity;
}
