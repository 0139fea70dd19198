import { availableParallelism } from 'node:os';

/**
 * Flags for the process of the server: where there are few cores, the threads in which the engine compiles must not keep
 * the one that answers from running. Electron has threads of its own.
 */
export function serverFlags(
  cores = availableParallelism(),
  { electron }: NodeJS.ProcessVersions = process.versions,
): string[] {
  return cores < 4 && electron === undefined ? [`--v8-pool-size=${Math.max(1, cores - 1)}`] : [];
}
