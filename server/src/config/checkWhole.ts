import type { Problem } from '../text/results';
import type { Carried } from './again';
import type { Configuration } from './model';
import { type MovableProblem, movable, whereItIs } from './moving';
import { recallObjects } from './objects/objects';
import type { CheckContext, Report, Rule } from './rules/rule';
import { createSubject } from './subject';

/**
 * What rules find that look at all of a configuration, or at its objects. A check that would be told what it was told
 * before, is not asked.
 */
export function checkWhole(
  configuration: Configuration,
  { rules, settings, problemOf, recallFrom }: CheckContext,
  found: Carried,
): readonly Problem[] {
  const { objects, recall } = recallObjects(configuration, recallFrom);
  const subject = createSubject(configuration, objects, recall);
  const problemsIn = (rule: Rule, check: (report: Report) => void): readonly MovableProblem[] => {
    let problems: MovableProblem[] | undefined;
    check((finding) => {
      problems ??= [];
      problems.push(movable(problemOf(rule, finding), configuration.statements));
    });
    return problems ?? NONE;
  };
  const find = (rule: Rule): readonly MovableProblem[] => {
    if (rule.scope === 'block') return [];
    if (rule.scope === 'object') {
      return recall.inEach(found, rule, rule.of(objects), (one) =>
        problemsIn(rule, (report) => rule.check(one, subject, report, settings)),
      );
    }
    const checks = typeof rule.check === 'function' ? [rule.check] : rule.check;
    return recall.inEach(found, rule, checks, (check) =>
      problemsIn(rule, (report) => check(subject, report, settings)),
    );
  };
  return rules.flatMap((rule) => find(rule).map(whereItIs));
}

const NONE: readonly MovableProblem[] = [];
