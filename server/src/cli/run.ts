import { commandHelp, generalHelp, readArguments } from './arguments';
import { check } from './check';
import { type Command, ExitCode } from './command';
import { explain } from './explain';
import { Failure } from './failure';
import type { Io } from './io';
import { ladder } from './ladder';
import { negotiate } from './negotiate';
import { redact } from './redact';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [explain, check, negotiate, ladder, redact];

/** Runs the command line; gives its exit code. `argv` begins with the name of the command. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await runCommand(argv, io);
  } catch (error) {
    io.showProgress?.('');
    if (!(error instanceof Failure)) throw error;
    io.tell(`ios-crypto: ${error.message}\n`);
    return ExitCode.failed;
  }
}

async function runCommand([name, ...rest]: readonly string[], io: Io): Promise<ExitCode> {
  const usages = commands.map(({ usage }) => usage);
  if (name === '--version') return answer(io, `${io.version}\n`);
  if (name === '--help' || name === '-h') return answer(io, generalHelp(usages));
  if (name === undefined) {
    io.tell(generalHelp(usages));
    return ExitCode.failed;
  }
  const command = commands.find(({ usage }) => usage.name === name);
  if (!command) throw new Failure(`there is no command ${name}; see ios-crypto --help`);
  if (rest.includes('--help') || rest.includes('-h')) return answer(io, commandHelp(command.usage));
  return command.run(readArguments(command.usage, rest), io);
}

function answer(io: Io, text: string): ExitCode {
  io.write(text);
  return ExitCode.clean;
}
