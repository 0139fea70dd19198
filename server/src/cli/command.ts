import { plain, terminalColours } from '../report/paint';
import type { Arguments, CommandUsage, Option } from './arguments';
import type { Io } from './io';

export interface Command {
  readonly usage: CommandUsage;
  readonly run: (given: Arguments, io: Io) => Promise<ExitCode>;
}

export const ExitCode = { clean: 0, found: 1, failed: 2 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** The option that every command has. */
export function formatOption(...choices: readonly string[]): Option {
  return { value: 'FORMAT', choices, help: 'how to say it' };
}

/** Colours, where they are wanted. */
export function paintFor(io: Io) {
  return io.colours ? terminalColours : plain;
}
