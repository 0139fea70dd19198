import type { Problem, Severity } from '../text/results';
import { isAsaLine } from './asa';
import type { ModeName } from './grammar/modes';
import type { Configuration, Statement } from './model';
import { objectsOf } from './objects/objects';
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
  const problems: Problem[] = [];
  const asa = subject.asaLine !== undefined;
  for (const rule of chosen) {
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
  const commands = new Map<ModeName, Statement[]>();
  const negations = new Map<ModeName, Statement[]>();
  const misfits: Statement[] = [];
  for (const statement of configuration.statements) {
    const { outcome, negation, mode } = statement.reading;
    if (outcome.kind === 'foreign') continue;
    if (outcome.kind !== 'command') misfits.push(statement);
    else add(negation === 'none' ? commands : negations, mode, statement);
  }
  const asaLine = configuration.statements.find(isAsaLine);
  return {
    ...configuration,
    commandsIn: (mode) => commands.get(mode) ?? [],
    negationsIn: (mode) => negations.get(mode) ?? [],
    misfits,
    objects: objectsOf(configuration),
    whole: isWhole(configuration) && !asaLine,
    ...(asaLine && { asaLine }),
  };
}

function add(index: Map<ModeName, Statement[]>, mode: ModeName, statement: Statement): void {
  const known = index.get(mode);
  if (known) known.push(statement);
  else index.set(mode, [statement]);
}

/** A running-config names its host or its version, and holds interfaces. */
function isWhole({ statements, symbols }: Configuration): boolean {
  if (symbols.definitionsOf('interface').length === 0) return false;
  return statements.some(({ parent, reading }) => {
    const [first, second] = reading.words;
    if (parent || !second) return false;
    const word = first?.text.toLowerCase();
    return word === 'hostname' || (word === 'version' && /^\d/.test(second.text));
  });
}
