import { CommanderError } from 'commander';
import { ExitCode } from './exitCode';
import { Failure } from './failure';
import type { Io } from './io';
import { createProgram } from './program';

/** Runs the command line; gives its exit code. `argv` begins with the name of the command. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = ExitCode.clean;
  const program = createProgram(io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    io.showProgress?.('');
    // Commander has told it; help that was asked for is an answer.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode : ExitCode.failed;
    if (!(error instanceof Failure)) throw error;
    io.tell(`ios-crypto: ${error.message}\n`);
    return ExitCode.failed;
  }
}
