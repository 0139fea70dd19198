import type { Problem } from '../text/results';
import type { Configuration } from './model';
import { type MovableProblem, movable, whereItIs } from './moving';
import type { Finding, RuleSettings, WholeRule } from './rules/rule';
import type { TrackedSubject } from './trackedSubject';
import { isSame } from './tracker';

/** Runs the rules that look at all of a configuration; one that would be told what it was told before, is not asked. */
export function createWholeCheck(
  configuration: Configuration,
  { subject, tracker, inputOf }: TrackedSubject,
  settings: RuleSettings,
  problemOf: (rule: WholeRule, finding: Finding) => Problem,
): (rule: WholeRule) => readonly Problem[] {
  const { carried } = configuration.handover;
  const { asa } = subject;
  const isUnchanged = rememberComparisons(inputOf);
  return (rule) => {
    const known = carried.get(rule) as Memory | undefined;
    if (known?.settings === settings && known.asa === asa && known.inputs.every(isUnchanged)) {
      return known.problems.map(whereItIs);
    }
    const { value: problems, asked } = tracker.watch(() => {
      const found: Problem[] = [];
      rule.check(subject, (finding) => found.push(problemOf(rule, finding)), settings);
      return found;
    });
    const memory: Memory = {
      settings,
      asa,
      inputs: Array.from(asked, (name) => ({ name, value: inputOf(name) })),
      problems: problems.map((problem) => movable(problem, configuration.statements)),
    };
    carried.set(rule, memory);
    return problems;
  };
}

/** What a rule found, and all that it asked for. */
interface Memory {
  readonly settings: RuleSettings;
  readonly asa: boolean;
  readonly inputs: readonly Input[];
  readonly problems: readonly MovableProblem[];
}

interface Input {
  readonly name: string;
  readonly value: unknown;
}

/** Many rules ask for the same: it is compared once. */
function rememberComparisons(inputOf: (name: string) => unknown): (input: Input) => boolean {
  const known = new Map<string, { readonly value: unknown; readonly same: boolean }>();
  return ({ name, value }) => {
    const before = known.get(name);
    if (before && before.value === value) return before.same;
    const same = isSame(inputOf(name), value);
    known.set(name, { value, same });
    return same;
  };
}
