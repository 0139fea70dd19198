import type { Problem } from '../text/results';
import type { Carried } from './again';
import type { Configuration } from './model';
import { type MovableProblem, movable, whereItIs } from './moving';
import { createRecall } from './recall';
import type { Check, CheckContext, Finding, Rule, Subject } from './rules/rule';
import { createSubject } from './subject';

/**
 * What rules find that look at all of a configuration. A check that would be told what it was told before, is not
 * asked.
 */
export function checkWhole(
  configuration: Configuration,
  { rules, settings, problemOf }: CheckContext,
  found: Carried,
): readonly Problem[] {
  const recall = createRecall(configuration);
  const subject = createSubject(configuration, recall);
  const run = (rule: Rule, check: Check<Subject>) => (): readonly MovableProblem[] => {
    const problems: MovableProblem[] = [];
    const report = (finding: Finding) =>
      problems.push(movable(problemOf(rule, finding), configuration.statements));
    check(subject, report, settings);
    return problems;
  };
  return rules
    .flatMap((rule) => checksOf(rule).map((check) => recall.again(check, run(rule, check), found)))
    .flatMap((problems) => problems.map(whereItIs));
}

function checksOf(rule: Rule): readonly Check<Subject>[] {
  if (rule.scope === 'block') return [];
  return typeof rule.check === 'function' ? [rule.check] : rule.check;
}
