import type { Binding, Outcome, Word } from './model';

/** The fit of a known command whose keywords are all spelled out. */
export const KNOWN = 10;

/**
 * How well a line fits a mode: 10 for a known command, a little less with abbreviated keywords, 6 for one of which
 * only the beginning is known, 3 for one that takes any text, 4 to 5 for a part of a command, 0 for none.
 */
export function fitOf(outcome: Outcome, words: readonly Word[]): number {
  if (outcome.kind === 'foreign') return 0;
  const isWhole = (binding: Binding) =>
    binding.kind !== 'keyword' || binding.keyword === words[binding.word]?.text.toLowerCase();
  if (outcome.kind === 'command') {
    const [first] = outcome.bindings;
    if (isText(first)) return 3;
    if (outcome.command.support && isText(outcome.bindings.at(-1))) return 6;
    return outcome.bindings.every(isWhole) ? KNOWN : KNOWN - 0.5;
  }
  const whole = outcome.bindings.filter(
    (binding) => binding.kind === 'keyword' && isWhole(binding),
  );
  return whole.length === 0 ? 0 : 4 + Math.min(whole.length, 9) / 10;
}

function isText(binding: Binding | undefined): boolean {
  return binding?.kind === 'parameter' && binding.type === 'LINE';
}
