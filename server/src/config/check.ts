import type { Problem, Severity } from '../text/results';
import type { Carried } from './again';
import { checkBlocks } from './checkBlock';
import { checkWhole } from './checkWhole';
import type { Configuration } from './model';
import { createPassingRecall, createRecall } from './recall';
import { routersIn } from './routers';
import type { CheckContext, Finding, Rule, RuleSettings } from './rules/rule';
import { rules } from './rules/rules';
import { asaLineIn } from './subject';

/** Runs all rules over a configuration; the problems in document order, worst first at one place. */
export function checkConfiguration(
  configuration: Configuration,
  settings: RuleSettings,
): readonly Problem[] {
  return runRules(rules, configuration, settings);
}

/** The same for a configuration that is not being edited: nothing is kept for its next version. */
export function checkOnce(
  configuration: Configuration,
  settings: RuleSettings,
): readonly Problem[] {
  const handover = { ...configuration.handover, carried: new Map() };
  return runRules(rules, { ...configuration, handover }, settings, createPassingRecall);
}

/** Runs some rules; see `checkConfiguration`. */
export function runRules(
  chosen: readonly Rule[],
  configuration: Configuration,
  settings: RuleSettings,
  recallFrom = createRecall,
): readonly Problem[] {
  const routers = routersIn(configuration);
  const problemsIn = (router: Configuration) => checkRouter(chosen, router, settings, recallFrom);
  return routers.flatMap(problemsIn).sort(byPlace);
}

function checkRouter(
  chosen: readonly Rule[],
  configuration: Configuration,
  settings: RuleSettings,
  recallFrom: typeof createRecall,
): readonly Problem[] {
  const asa = asaLineIn(configuration) !== undefined;
  const problemOf = (rule: Rule, finding: Finding) => problemFrom(rule, finding, asa);
  const context = { rules: chosen, settings, asa, problemOf, recallFrom };
  const found = foundBefore(configuration.handover.carried, context);
  return [
    ...checkBlocks(configuration, context, found),
    ...checkWhole(configuration, context, found),
  ];
}

/** What rules found in the previous version under the same conditions. */
function foundBefore(carried: Carried, context: CheckContext): Carried {
  const known = carried.get(foundBefore) as Memory | undefined;
  const memory = known && isSame(known.context, context) ? known : { context, found: new Map() };
  carried.set(foundBefore, memory);
  return memory.found;
}

interface Memory {
  readonly context: CheckContext;
  readonly found: Carried;
}

function isSame(one: CheckContext, other: CheckContext): boolean {
  return one.rules === other.rules && one.settings === other.settings && one.asa === other.asa;
}

/** Nothing is certain in the configuration of an ASA. */
function problemFrom(rule: Rule, finding: Finding, asa: boolean): Problem {
  const reference = finding.reference ?? rule.references?.[0];
  const own = finding.severity ?? rule.severity;
  const severity = asa && own === 'error' ? 'warning' : own;
  return { code: rule.id, ...finding, severity, ...(reference && { reference }) };
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

function byPlace(left: Problem, right: Problem): number {
  return left.span.start - right.span.start || ORDER[left.severity] - ORDER[right.severity];
}
