import { addToList } from '../text/lists';
import type { Problem } from '../text/results';
import { type Carried, foundAgain } from './again';
import type { ModeName } from './grammar/modes';
import { listIn } from './lineIndex';
import type { Configuration, Statement } from './model';
import { type MovableProblem, movable, whereItIs } from './moving';
import type { BlockRule, BlockSubject, CheckContext, Finding, Rule } from './rules/rule';

/** The lines of a top-level statement and its block, by what rules ask for. */
function indexLines(
  statements: readonly Statement[],
): Pick<BlockSubject, 'commandsIn' | 'negationsIn' | 'misfits'> {
  const commands = new Map<ModeName, Statement[]>();
  const negations = new Map<ModeName, Statement[]>();
  const misfits: Statement[] = [];
  for (const statement of statements) {
    const { outcome, negation, mode } = statement.reading;
    if (outcome.kind === 'foreign') continue;
    if (outcome.kind !== 'command') misfits.push(statement);
    else addToList(negation === 'none' ? commands : negations, mode, statement);
  }
  return {
    commandsIn: (mode) => commands.get(mode) ?? [],
    negationsIn: (mode) => negations.get(mode) ?? [],
    misfits,
  };
}

/** What rules about single blocks find in the blocks of a configuration; in each once while nothing changes. */
export function checkBlocks(
  { index }: Configuration,
  context: CheckContext,
  found: Carried,
): readonly Problem[] {
  const find = (opener: Statement) => findProblems(opener, context);
  return foundAgain(found, listIn(index, 'blocks'), find, checkBlocks).map(whereItIs);
}

function findProblems(
  opener: Statement,
  { rules, settings, asa, problemOf }: CheckContext,
): readonly MovableProblem[] {
  const statements = linesOf(opener);
  const block: BlockSubject = { statements, asa, ...indexLines(statements) };
  const problems: MovableProblem[] = [];
  for (const rule of rules.filter(isBlockRule)) {
    const report = (finding: Finding) =>
      problems.push(movable(problemOf(rule, finding), statements));
    rule.check(block, report, settings);
  }
  return problems;
}

function isBlockRule(rule: Rule): rule is BlockRule {
  return rule.scope === 'block';
}

function linesOf(opener: Statement): readonly Statement[] {
  return opener.children.length === 0 ? [opener] : [opener, ...opener.children.flatMap(linesOf)];
}
