#!/usr/bin/env node
// Stands in for the executable of desktop VS Code where tests are started with `--extensionDevelopmentPath=…
// --extensionTestsPath=… folder`, so that `@vscode/test-electron` runs unchanged.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from './server.mjs';
import { openWorkbench, remoteUri, workbenchAddress } from './workbench.mjs';

const TIME_LIMIT_MS = 300_000;

/** VS Code's own messages, which come the same way as the output of the tests. */
const chatter =
  /^(Resolv\w+ connection token|Creating a socket|(Updating|Ignoring fetching) additional builtin|Creation of workbench contribution|\[(reconnection-grace-time|AgentHost|AccountPolicyGate|DefaultAccount|Service Worker|chat-stt))/;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
  },
});

process.on('SIGINT', () => process.exit(130)).on('SIGTERM', () => process.exit(143));
process.exitCode = await runTests(
  positionals[0],
  values.extensionDevelopmentPath,
  values.extensionTestsPath,
);

/**
 * Runs the tests in the extension host; gives 0 only when their `run` came to its end without an error. The page can
 * load one extension from its folder, so the others are installed.
 */
async function runTests(workspace, [extension, ...others], tests) {
  const scratch = mkdtempSync(join(tmpdir(), 'vscode-tests-'));
  const passed = join(scratch, 'passed');
  const server = await startServer({
    forTests: true,
    extensions: others,
    env: { VSCODE_HOST_TESTS: resolve(tests), VSCODE_HOST_PASSED: passed },
  });
  try {
    const code = await exitCodeOf(server, workspace, extension);
    if (code === 0 && !existsSync(passed)) {
      console.error('The extension host ended before its tests did.');
      return 1;
    }
    return code;
  } finally {
    server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function exitCodeOf(server, workspace, extension) {
  const guard = join(import.meta.dirname, 'tests.cjs');
  const address = workbenchAddress(server, workspace, [
    ['extensionDevelopmentPath', remoteUri(server, extension)],
    ['extensionTestsPath', remoteUri(server, guard)],
  ]);
  const exit = Promise.withResolvers();
  const limit = setTimeout(() => {
    exit.reject(new Error(`The tests gave no result within ${TIME_LIMIT_MS / 1000} s.`));
  }, TIME_LIMIT_MS);
  const workbench = await openWorkbench(address, { onLog: log, onExit: exit.resolve });
  workbench.page.on('crash', () => exit.reject(new Error('The workbench crashed.')));
  try {
    return await exit.promise;
  } finally {
    clearTimeout(limit);
    await workbench.close();
  }
}

function log(type, messages) {
  const ownFault = (message) =>
    /browser\/workbench\/workbench\.js:\d/.test(message?.stack ?? message);
  if (chatter.test(messages[0]) || messages.some(ownFault)) return;
  if (type === 'log' || type === 'info') console.log(...messages);
  else console.error(...messages);
}
