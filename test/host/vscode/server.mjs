// Starts VS Code's server, which runs extensions in a Node extension host and serves the workbench.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths } from './install.mjs';

/** No questions, no accounts, no network, nothing that opens by itself. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** Keys for what has none and is wanted while something is open that typing would close. */
const keybindings = [
  { key: 'ctrl+alt+shift+t', command: 'workbench.action.toggleLightDarkThemes' },
];

/**
 * Starts the server on a free port of 127.0.0.1 with a profile of its own.
 * `extensions` are folders that are installed as they are. `forTests` lets a page load extensions and tests from folders,
 * and hides notifications. `log` gets what the server says.
 */
export async function startServer({ extensions = [], settings, env, forTests, log = () => {} }) {
  const profile = createProfile({ ...quiet, ...settings }, extensions);
  const server = spawn(paths.node, serverArguments(profile, forTests), {
    env: {
      ...process.env,
      EXTENSIONS_GALLERY: '{}',
      TMPDIR: profile,
      XDG_RUNTIME_DIR: profile,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const stop = () => {
    process.off('exit', stop);
    endGroup(server.pid);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', stop);
  try {
    return { port: await listeningPort(server, log), stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function createProfile(settings, extensions) {
  const profile = mkdtempSync(join(tmpdir(), 'vscode-'));
  mkdirSync(join(profile, 'data/User'), { recursive: true });
  mkdirSync(join(profile, 'extensions'));
  const write = (name, content) =>
    writeFileSync(join(profile, 'data/User', name), JSON.stringify(content, null, 2));
  write('settings.json', settings);
  write('keybindings.json', keybindings);
  for (const [index, folder] of extensions.entries()) {
    symlinkSync(folder, join(profile, `extensions/${index}`));
  }
  return profile;
}

function serverArguments(profile, forTests) {
  return [
    join(paths.vscode, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...['--server-data-dir', profile, '--extensions-dir', join(profile, 'extensions')],
    ...(forTests ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** Waits until the server says which port it has. */
function listeningPort(server, log) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk) => {
      log(String(chunk));
      output += output.length < 10_000 ? chunk : '';
      const found = /listening on (\d+)/.exec(output);
      if (found) resolve(Number(found[1]));
    };
    const fail = (reason) => reject(new Error(`VS Code's server ${reason}:\n${output}`));
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('error', (error) => fail(error.message));
    server.on('exit', (code) => fail(`ended with ${code}`));
    setTimeout(() => fail('did not start within a minute'), 60_000).unref();
  });
}

/** Ends the server with the extension hosts and language servers that it started. */
function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
