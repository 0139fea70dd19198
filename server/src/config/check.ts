import type { Problem, Severity } from '../text/results';
import { isAsaLine } from './asa';
import { checkBlock, indexLines } from './checkBlock';
import type { Configuration, Statement } from './model';
import { objectsOf } from './objects/objects';
import { once } from './once';
import type { Finding, Rule, RuleSettings, Subject } from './rules/rule';
import { rules } from './rules/rules';

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
  const subject = subjectOf(configuration);
  const { asa } = subject;
  const context = {
    rules: chosen,
    settings,
    asa,
    problemOf: (rule: Rule, finding: Finding) => problemOf(rule, finding, asa),
  };
  const problems: Problem[] = [];
  for (const statement of configuration.statements) {
    if (!statement.parent) problems.push(...checkBlock(statement, context));
  }
  for (const rule of chosen) {
    if (rule.scope === 'block') continue;
    rule.check(subject, (finding) => problems.push(problemOf(rule, finding, asa)), settings);
  }
  return problems.sort(byPlace);
}

/** Nothing is certain in the configuration of an ASA. */
function problemOf(rule: Rule, finding: Finding, asa: boolean): Problem {
  const reference = finding.reference ?? rule.references?.[0];
  const own = finding.severity ?? rule.severity;
  const severity = asa && own === 'error' ? 'warning' : own;
  return { code: rule.id, ...finding, severity, ...(reference && { reference }) };
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

function byPlace(left: Problem, right: Problem): number {
  return left.span.start - right.span.start || ORDER[left.severity] - ORDER[right.severity];
}

/** What rules ask of a configuration, found in one walk. */
export function subjectOf(configuration: Configuration): Subject {
  const asaLine = configuration.statements.find((line) => !line.parent && once(line, isAsaLine));
  return {
    ...configuration,
    ...indexLines(configuration.statements),
    asa: asaLine !== undefined,
    objects: objectsOf(configuration),
    whole: isWhole(configuration) && !asaLine,
    ...(asaLine && { asaLine }),
  };
}

/** A running-config names its host or its version, and holds interfaces. */
function isWhole({ statements, symbols }: Configuration): boolean {
  if (symbols.definitionsOf('interface').length === 0) return false;
  return statements.some((line) => !line.parent && once(line, isHeading));
}

function isHeading({ reading }: Statement): boolean {
  const [first, second] = reading.words;
  if (!second) return false;
  const word = first?.text.toLowerCase();
  return word === 'hostname' || (word === 'version' && /^\d/.test(second.text));
}
