// The embedded VS Code as a person would use it: opens a sample in headless Chromium, to be looked at and clicked.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installEmbedded } from '../host/vscode/install.mjs';
import { root } from './install.mjs';

const QUIET_MS = 700;

/**
 * Opens a copy of samples/ with a file of it. Gives Playwright's `page`; `settled`, which waits until the file's
 * language is known and the screen has stopped changing; and `close`.
 */
export async function openSample(file, { settings = {}, viewport, scale } = {}) {
  installEmbedded();
  const { startServer } = await import('../host/vscode/server.mjs');
  const { openWorkbench, remoteUri, workbenchAddress } = await import(
    '../host/vscode/workbench.mjs'
  );
  const scratch = mkdtempSync(join(tmpdir(), 'ios-crypto-'));
  const samples = join(scratch, 'samples');
  cpSync(join(root, 'samples'), samples, { recursive: true });
  const server = await startServer({
    extension: root,
    settings: { 'editor.cursorBlinking': 'solid', ...settings },
  });
  const address = workbenchAddress(server, samples, [
    ['openFile', remoteUri(server, join(samples, file))],
  ]);
  const { page, close } = await openWorkbench(address, { viewport, scale });
  return {
    page,
    settled: () => settled(page),
    close: async () => {
      await close();
      server.stop();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

async function settled(page) {
  const language = page.locator('[id="status.editor.mode"]');
  await language.filter({ hasNotText: /^\s*(Plain Text|Log|Properties|)\s*$/ }).waitFor();
  await page.evaluate(
    (quiet) =>
      new Promise((resolve) => {
        let timer = setTimeout(resolve, quiet);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, quiet);
        }).observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
    QUIET_MS,
  );
}
