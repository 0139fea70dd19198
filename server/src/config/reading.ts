import { fitOf } from './fit';
import type { ModeName } from './grammar/modes';
import type { Mode } from './grammar/schema';
import { linksIn } from './links';
import { type CompiledMode, matchWords } from './matcher';
import { firstKeywords, type Outcome, type Reading, type Word } from './model';
import { isPlaceholder } from './parameters';

/** Reads the words of a line in a mode. What it says depends on nothing else. */
export function readWords(
  name: ModeName,
  mode: Mode,
  compiled: CompiledMode,
  words: readonly Word[],
): Reading {
  const found = outcomeIn(compiled, words);
  const outcome = judged(mode, found);
  if (outcome.kind === 'foreign' && opensMode(found)) {
    return { ...readingOf(name, words, outcome, found), opens: found.command?.enters };
  }
  // The place of a line that is excused, and the names in it, are still known.
  return readingOf(name, words, excused(outcome, words), outcome);
}

/** A known beginning of a block with words behind it that are not: `interface Gi0/0 (outside)` in somebody's notes. */
function opensMode(outcome: Outcome): outcome is Extract<Outcome, { kind: 'invalid' }> {
  return outcome.kind === 'invalid' && outcome.command?.enters !== undefined;
}

function outcomeIn(compiled: CompiledMode, words: readonly Word[]): Outcome {
  const literal = withoutComment(compiled, words);
  const negation = negationOf(words[0]?.text);
  if (negation === 'none' || literal.kind === 'command') return literal;
  return negated(withoutComment(compiled, words, 1), negation);
}

/** A reading that says nothing about a line. */
export function foreignReading(mode: ModeName, words: readonly Word[]): Reading {
  return readingOf(mode, words, { kind: 'foreign' });
}

function readingOf(
  mode: ModeName,
  words: readonly Word[],
  outcome: Outcome,
  fitting = outcome,
): Reading {
  const negation = negationOf(words[0]?.text);
  const links = linksIn(fitting, negation, words);
  const opens =
    outcome.kind === 'foreign' || !('command' in outcome) ? undefined : outcome.command?.enters;
  return { mode, words, negation, outcome, opens, fit: fitOf(fitting, words), links };
}

/** What follows a `!` is a comment, unless the command takes it. */
function withoutComment(compiled: CompiledMode, words: readonly Word[], from = 0): Outcome {
  const outcome = matchWords(compiled, words, from);
  if (outcome.kind === 'command') return outcome;
  const comment = words.findIndex(({ text }, index) => index > from && text.startsWith('!'));
  return comment < 0 ? outcome : matchWords(compiled, words.slice(0, comment), from);
}

function negationOf(word: string | undefined): Reading['negation'] {
  const lower = word?.toLowerCase();
  return lower === 'no' || lower === 'default' ? lower : 'none';
}

/** Behind `no`, the arguments may be left out. */
function negated(outcome: Outcome, negation: 'no' | 'default'): Outcome {
  if (outcome.kind !== 'command' && outcome.kind !== 'incomplete') return outcome;
  const { command, bindings } = outcome;
  if (negation === 'no' && command.notNegatable) {
    return { kind: 'invalid', word: 0, expected: [], command, bindings };
  }
  return { kind: 'command', command, bindings, keywords: firstKeywords(bindings) };
}

/** Lines that do not fit are only ours to judge when they begin like one of ours. */
function judged(mode: Mode, outcome: Outcome): Outcome {
  if (outcome.kind === 'command' || outcome.kind === 'foreign') return outcome;
  if (mode.body) return { kind: 'foreign' };
  if (!mode.open) return outcome;
  const beginning = outcome.bindings.map((binding) =>
    binding.kind === 'keyword' ? binding.keyword : '',
  );
  const ours = mode.ours?.some((start) =>
    start.split(' ').every((keyword, index) => beginning[index] === keyword),
  );
  return ours ? outcome : { kind: 'foreign' };
}

/** A placeholder may stand for whatever would fit. */
function excused(outcome: Outcome, words: readonly Word[]): Outcome {
  if (outcome.kind === 'command' || !words.some(({ text }) => isPlaceholder(text))) return outcome;
  return { kind: 'foreign' };
}
