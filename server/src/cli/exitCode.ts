/** What the command line answers to a script: nothing wrong, something found, bad usage or unreadable input. */
export const ExitCode = { clean: 0, found: 1, failed: 2 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
