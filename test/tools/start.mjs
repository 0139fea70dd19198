// npm start: opens samples/ in VS Code with the extension loaded.
//
//   npm start                                         desktop VS Code, else the embedded one in your browser
//   npm start -- --desktop                            desktop VS Code; downloads one when none is installed
//   npm start -- --browser                            the embedded VS Code, until Ctrl-C
//   npm start -- --screenshot out.png [sample]        a picture of a sample in the embedded VS Code
//
// Installs and builds first. Node's own modules only, until that is done.

import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { install, root } from './install.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    desktop: { type: 'boolean' },
    browser: { type: 'boolean' },
    screenshot: { type: 'string' },
  },
});
const samples = join(root, 'samples');

install();
await import('./build.mjs');
if (values.screenshot) await takePicture(resolve(values.screenshot), positionals[0]);
else await open();

async function open() {
  const { findDesktop, openDesktop, downloadDesktop } = await import('./desktop.mjs');
  const { isSupported } = await import('../host/vscode/install.mjs');
  const found = values.browser ? undefined : findDesktop();
  if (found) return openDesktop(found, samples);
  if (values.browser || (isSupported && !values.desktop)) return serve();
  return openDesktop(await downloadDesktop(), samples);
}

/** Serves the embedded VS Code to the user's own browser. */
async function serve() {
  const { installEmbedded } = await import('../host/vscode/install.mjs');
  installEmbedded();
  const { startServer } = await import('../host/vscode/server.mjs');
  const { workbenchAddress } = await import('../host/vscode/workbench.mjs');
  const server = await startServer({ extensions: [root] });
  process.on('SIGINT', () => process.exit()).on('SIGTERM', () => process.exit());
  console.log(`\nOpen this address in a browser; Ctrl-C ends it.\n`);
  console.log(`  ${workbenchAddress(server, samples)}\n`);
}

async function takePicture(file, sample = 'site-to-site-psk/r2-debug.log') {
  const path = [resolve(samples, sample), resolve(sample)].find((found) => existsSync(found));
  if (!path || relative(samples, path).startsWith('..')) {
    console.error(`There is no ${sample} in ${samples}.`);
    process.exitCode = 1;
    return;
  }
  const { openSample } = await import('./embedded.mjs');
  const editor = await openSample(relative(samples, path));
  try {
    await editor.settled();
    await editor.page.screenshot({ path: file });
  } finally {
    await editor.close();
  }
  console.log(`Saved ${file}`);
}
