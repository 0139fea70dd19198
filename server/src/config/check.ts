import type { Problem, Severity } from '../text/results';
import { foundAgain } from './again';
import { isAsaLine } from './asa';
import { checkBlocks } from './checkBlock';
import { createWholeCheck } from './checkWhole';
import { listIn } from './lineIndex';
import type { Configuration, Statement } from './model';
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
  const { carried } = configuration.handover;
  const problems: Problem[] = [...checkBlocks(carried, tracked.subject.blocks, context)];
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
  const { index, handover } = configuration;
  const [asaLine] = foundAgain(handover.carried, listIn(index, 'blocks'), asaLinesIn);
  return trackedSubject(configuration, {
    asa: asaLine !== undefined,
    whole: !asaLine && index.definitions.has('interface') && hasHeading(configuration),
    ...(asaLine && { asaLine }),
  });
}

function asaLinesIn(line: Statement): readonly Statement[] {
  return isAsaLine(line) ? [line] : [];
}

/** A running-config names its host or its version, and holds interfaces. */
function hasHeading({ index: { firstWords } }: Configuration): boolean {
  const named = (firstWords.get('hostname') ?? []).some(({ reading }) => reading.words.length > 1);
  const versions = firstWords.get('version') ?? [];
  return named || versions.some(({ reading }) => /^\d/.test(reading.words[1]?.text ?? ''));
}
