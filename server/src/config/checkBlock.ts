import type { Problem } from '../text/results';
import { type Carried, foundAgain } from './again';
import type { ModeName } from './grammar/modes';
import type { Statement } from './model';
import { mapSpans, movedSpan } from './moving';
import type { BlockRule, BlockSubject, Finding, Rule, RuleSettings } from './rules/rule';

/** What decides about the problems of a block, beside its own lines. */
export interface BlockContext {
  readonly rules: readonly Rule[];
  readonly settings: RuleSettings;
  readonly asa: boolean;
  readonly problemOf: (rule: Rule, finding: Finding) => Problem;
}

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
    else add(negation === 'none' ? commands : negations, mode, statement);
  }
  return {
    commandsIn: (mode) => commands.get(mode) ?? [],
    negationsIn: (mode) => negations.get(mode) ?? [],
    misfits,
  };
}

function add(index: Map<ModeName, Statement[]>, mode: ModeName, statement: Statement): void {
  const known = index.get(mode);
  if (known) known.push(statement);
  else index.set(mode, [statement]);
}

/** What rules about single blocks find in the blocks of top-level statements; in each once while nothing changes. */
export function checkBlocks(
  carried: Carried,
  blocks: readonly Statement[],
  context: BlockContext,
): readonly Problem[] {
  const known = carried.get(checkBlocks) as Memory | undefined;
  const memory = known && isSame(known.context, context) ? known : { context, found: new Map() };
  carried.set(checkBlocks, memory);
  const find = (opener: Statement) => {
    const problems = findProblems(opener, context);
    return problems.length > 0 ? [{ opener, offset: opener.offset, problems }] : [];
  };
  return foundAgain(memory.found, blocks, find, checkBlocks).flatMap(whereTheyAre);
}

/** What was found in blocks under the same conditions. */
interface Memory {
  readonly context: BlockContext;
  readonly found: Carried;
}

/** The problems of a block, found when it began at an offset. */
interface BlockProblems {
  readonly opener: Statement;
  readonly offset: number;
  readonly problems: readonly Problem[];
}

function whereTheyAre({ opener, offset, problems }: BlockProblems): readonly Problem[] {
  const by = opener.offset - offset;
  if (by === 0) return problems;
  return problems.map((problem) => mapSpans(problem, (span) => movedSpan(span, by)));
}

function isSame(one: BlockContext, other: BlockContext): boolean {
  return one.rules === other.rules && one.settings === other.settings && one.asa === other.asa;
}

function findProblems(
  opener: Statement,
  { rules, settings, asa, problemOf }: BlockContext,
): readonly Problem[] {
  const statements = linesOf(opener);
  const block: BlockSubject = { statements, asa, ...indexLines(statements) };
  const problems: Problem[] = [];
  for (const rule of rules.filter(isBlockRule)) {
    rule.check(block, (finding) => problems.push(problemOf(rule, finding)), settings);
  }
  return problems;
}

function isBlockRule(rule: Rule): rule is BlockRule {
  return rule.scope === 'block';
}

function linesOf(opener: Statement): readonly Statement[] {
  return opener.children.length === 0 ? [opener] : [opener, ...opener.children.flatMap(linesOf)];
}
