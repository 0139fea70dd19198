// Installs npm packages where they are missing. Node's own modules only: nothing is installed yet.

import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Installs what the folder's lock file says, if that is not there already. Packages that are linked in stay. */
export function install(folder = root) {
  const modules = lstatSync(join(folder, 'node_modules'), { throwIfNoEntry: false });
  if (modules?.isSymbolicLink() || isInstalled(folder)) return;
  console.log(`Installing npm packages in ${folder}`);
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder);
}

/** Tells whether every package of the lock file is there in the right version. */
export function isInstalled(folder) {
  const lock = (file) => {
    const path = join(folder, file);
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
  };
  const present = lock('node_modules/.package-lock.json');
  return Object.entries(lock('package-lock.json')).every(
    ([path, { version, optional, link }]) =>
      !path.startsWith('node_modules/') ||
      optional ||
      (path in present && (link || present[path].version === version)),
  );
}

/** Runs npm, the one that runs this script where there is one. */
function npm(args, cwd) {
  const self = process.env.npm_execpath;
  const { status } = self?.endsWith('.js')
    ? spawnSync(process.execPath, [self, ...args], { cwd, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ${args[0]} failed in ${cwd}`);
}
