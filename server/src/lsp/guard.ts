import {
  type CancellationToken,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';

/** Where a failed handler is noted. */
export type Log = (message: string) => void;

/** Where a connection is: requests are only answered between `initialize` and `shutdown`. */
export type Phase = 'starting' | 'running' | 'stopped';

/**
 * Makes the wrapper of all handlers: one that fails answers `neutral` and is logged once by its name, without the
 * user's text; one that was canceled before its turn does no work; a `ResponseError` is an answer to the user. `asked` is
 * told of each call.
 */
export function createGuard(log: Log, phaseNow: () => Phase, asked: () => void = () => {}) {
  const failed = new Set<string>();
  return function guard<Params, Result>(
    name: string,
    neutral: Result,
    handler: (params: Params, token?: CancellationToken) => Result | Promise<Result>,
  ) {
    return async (params: Params, token?: CancellationToken): Promise<Result> => {
      asked();
      const phase = phaseNow();
      if (phase !== 'running') throw outOfPhase(phase);
      if (token?.isCancellationRequested) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'canceled');
      }
      try {
        return await handler(params, token);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        if (!failed.has(name)) log(`${name} failed: ${placeOf(error)}`);
        failed.add(name);
        return neutral;
      }
    };
  };
}

export type Guard = ReturnType<typeof createGuard>;

function outOfPhase(phase: Phase) {
  return phase === 'starting'
    ? new ResponseError(ErrorCodes.ServerNotInitialized, 'not initialized')
    : new ResponseError(ErrorCodes.InvalidRequest, 'shut down');
}

/** Kind and stack of an error without its message, which may quote the document. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '));
  return [error.name, ...frames.slice(0, 8)].join('\n');
}
