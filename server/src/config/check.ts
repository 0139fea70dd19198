import type { Problem, Severity } from '../text/results';
import { isAsaLine } from './asa';
import { checkBlock } from './checkBlock';
import { createWholeCheck } from './checkWhole';
import type { Configuration, Statement } from './model';
import { once } from './once';
import { routersIn } from './routers';
import type { Finding, Rule, RuleSettings } from './rules/rule';
import { rules } from './rules/rules';
import { type TrackedSubject, trackedSubject } from './trackedSubject';

/** Runs all rules over a configuration; the problems in document order, worst first at one place. */
export function checkConfiguration(
  configuration: Configuration,
  settings: RuleSettings,
): readonly Problem[] {
  return runRules(rules, configuration, settings);
}

/** Runs some rules; see `checkConfiguration`. */
export function runRules(
  chosen: readonly Rule[],
  configuration: Configuration,
  settings: RuleSettings,
): readonly Problem[] {
  const routers = routersIn(configuration);
  return routers.flatMap((router) => checkRouter(chosen, router, settings)).sort(byPlace);
}

function checkRouter(
  chosen: readonly Rule[],
  configuration: Configuration,
  settings: RuleSettings,
): readonly Problem[] {
  const tracked = subjectOf(configuration);
  const { asa } = tracked.subject;
  const problemOf = (rule: Rule, finding: Finding) => problemFrom(rule, finding, asa);
  const context = { rules: chosen, settings, asa, problemOf };
  const problems: Problem[] = [];
  for (const block of tracked.blocks) problems.push(...checkBlock(block, context));
  const check = createWholeCheck(configuration, tracked, settings, problemOf);
  for (const rule of chosen) if (rule.scope !== 'block') problems.push(...check(rule));
  return problems;
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

function subjectOf(configuration: Configuration): TrackedSubject {
  const blocks = configuration.statements.filter(({ parent }) => !parent);
  const asaLine = blocks.find((line) => once(line, isAsaLine));
  const hasInterfaces = configuration.symbols.statementsOf('definition', 'interface').length > 0;
  return trackedSubject(configuration, {
    blocks,
    asa: asaLine !== undefined,
    whole: !asaLine && hasInterfaces && blocks.some((line) => once(line, isHeading)),
    ...(asaLine && { asaLine }),
  });
}

/** A running-config names its host or its version, and holds interfaces. */
function isHeading({ reading }: Statement): boolean {
  const [first, second] = reading.words;
  if (!second) return false;
  const word = first?.text.toLowerCase();
  return word === 'hostname' || (word === 'version' && /^\d/.test(second.text));
}
