// Finds, downloads and opens desktop VS Code.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './install.mjs';

const isWindows = process.platform === 'win32';
const DOWNLOAD_SITE = 'https://update.code.visualstudio.com/api/releases/stable';
const PROBE_MS = 4000;

/** The command that opens the installed VS Code: the one on PATH, else where its installer puts it. */
export function findDesktop() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.map((folder) => join(folder, isWindows ? 'code.cmd' : 'code'));
  const usual = {
    darwin: ['/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'],
    win32: [process.env.LOCALAPPDATA, process.env.ProgramFiles].flatMap((folder) =>
      folder
        ? [
            join(folder, 'Programs/Microsoft VS Code/bin/code.cmd'),
            join(folder, 'Microsoft VS Code/bin/code.cmd'),
          ]
        : [],
    ),
  };
  return [...onPath, ...(usual[process.platform] ?? [])].find((path) => existsSync(path));
}

/** Opens a folder with this extension loaded. */
export function openDesktop(command, folder) {
  const options = ['--new-window', `--extensionDevelopmentPath=${root}`, folder];
  // VS Code refuses to run as root without these.
  if (process.getuid?.() === 0) {
    options.push('--no-sandbox', `--user-data-dir=${join(root, '.vscode-test/root')}`);
  }
  console.log(`Opening ${folder} in ${command}`);
  const quoted = (text) => (isWindows ? `"${text}"` : text);
  const child = spawn(quoted(command), options.map(quoted), { stdio: 'inherit', shell: isWindows });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

/** Downloads VS Code into .vscode-test/, once; gives its executable. */
export async function downloadDesktop() {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  try {
    return await downloadAndUnzipVSCode({ cachePath: join(root, '.vscode-test') });
  } catch (cause) {
    throw new Error('VS Code cannot be downloaded. Install it, and put `code` on PATH.', { cause });
  }
}

/** Tells quickly whether desktop VS Code can be downloaded and can show a window here. */
export async function canRunDesktop() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return false;
  try {
    const answer = await fetch(DOWNLOAD_SITE, { signal: AbortSignal.timeout(PROBE_MS) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
