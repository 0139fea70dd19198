import type { Cursor } from './cursor';
import type { ModeName } from './grammar/modes';
import type { Command } from './grammar/schema';
import type { Configuration, Statement } from './model';
import { statementAtLine } from './symbols';

/** The commands that stand already in the block around a cursor, on other lines, for one of the modes it may be in. */
export function presentCommands(
  configuration: Configuration,
  { line }: Cursor,
  mode: ModeName,
): ReadonlySet<Command> {
  const opener = openerOf(configuration, line, mode);
  const around = configuration.index.commands.get(mode) ?? [];
  const commands = around.flatMap((statement) => {
    const { outcome } = statement.reading;
    const isHere = statement.parent === opener && statement.line !== line;
    return isHere && outcome.kind === 'command' ? [outcome.command] : [];
  });
  return new Set(commands);
}

/** The line that opened the mode for lines at a place; undefined for global configuration. */
function openerOf(
  { statements }: Configuration,
  line: number,
  mode: ModeName,
): Statement | undefined {
  let statement = statementAtLine(statements, line - 1);
  while (statement && entered(statement) !== mode) statement = statement.parent;
  return statement;
}

function entered({ reading: { outcome, negation } }: Statement): ModeName | undefined {
  const command = 'command' in outcome && negation === 'none' ? outcome.command : undefined;
  return command?.enters;
}
