// The embedded VS Code as a person would use it: opens a sample in headless Chromium, to be looked at and clicked.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installEmbedded } from '../host/vscode/install.mjs';
import { root } from './install.mjs';

const QUIET_MS = 700;

/**
 * Opens a copy of samples/ with a file of it, or of `files`, which are added: content by name. With `inBrowser` the extension runs in a Web Worker of the page, as on
 * vscode.dev, and not on the server. `close` it in the end.
 */
export async function openSample(
  file,
  { settings, viewport, scale, files = {}, extensions = [], script, inBrowser = false } = {},
) {
  installEmbedded();
  const { startServer } = await import('../host/vscode/server.mjs');
  const { openWorkbench, remoteUri, workbenchAddress } = await import(
    '../host/vscode/workbench.mjs'
  );
  const scratch = mkdtempSync(join(tmpdir(), 'ios-crypto-'));
  const samples = join(scratch, 'samples');
  cpSync(join(root, 'samples'), samples, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(samples, name), content);
  const server = await startServer({
    settings: { 'editor.cursorBlinking': 'solid', ...settings },
    ...(inBrowser ? { forTests: true } : { extensions: [root, ...extensions] }),
  });
  const development = [
    ['extensionDevelopmentPath', remoteUri(server, root)],
    ['extensionDevelopmentKind', 'web'],
  ];
  const address = workbenchAddress(server, samples, [
    ...(inBrowser ? development : []),
    ['openFile', remoteUri(server, join(samples, file))],
  ]);
  const { page, close } = await openWorkbench(address, { viewport, scale, script });
  return {
    ...actions(page, samples),
    page,
    samples,
    close: async () => {
      await close();
      server.stop();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** What a person does, and waits for. */
function actions(page, samples) {
  const command = async (title) => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill(`>${title}`);
    // Not what the list showed before it was filtered.
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
    await page.keyboard.press('Enter');
  };
  const goTo = async (line, column) => {
    await page.keyboard.press('Control+g');
    await page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };
  const quiet = () => page.evaluate(untilQuiet, QUIET_MS);
  return {
    command,
    /** Types a path into VS Code's own file dialog, which lists its folder first and then writes that into the field. */
    choosePath: async (path) => {
      const input = page.locator('.quick-input-widget input').first();
      for (let attempt = 1; (await input.inputValue()) !== path; attempt++) {
        if (attempt === 10) throw new Error(`the file dialog does not keep ${path}`);
        await quiet();
        await input.fill(path);
        await quiet();
      }
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
    /** Puts the cursor on the first occurrence of a text in a sample, behind its first `within` characters. */
    goToText: async (sample, text, within = 0) => {
      const before = readFileSync(join(samples, sample), 'utf8').split(text)[0].split(/\r?\n/);
      await goTo(before.length, before[before.length - 1].length + within + 1);
    },
    /** Gives the text of the hover; asks again while the language server has not started. */
    hover: async () => {
      for (let attempt = 1; ; attempt++) {
        await command('Show or Focus Hover');
        const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents').first();
        const text = await hover.textContent({ timeout: 5000 }).catch(() => '');
        if (text) return text;
        if (attempt === 20) throw new Error('there is no hover');
      }
    },
    /** Changes between the light and the dark theme. */
    toggleTheme: async () => {
      const wasDark = await page.locator('.monaco-workbench.vs-dark').count();
      await page.keyboard.press('Control+Alt+Shift+T');
      await page.locator(`.monaco-workbench.${wasDark ? 'vs' : 'vs-dark'}`).waitFor();
    },
    suggest: async () => {
      await page.keyboard.press('Control+Space');
      await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
    },
    /** Waits until the document has one of our languages and the screen has stopped changing. */
    settled: async () => {
      const language = page.locator('[id="status.editor.mode"]');
      await language.filter({ hasText: /^Cisco IOS/ }).waitFor();
      await quiet();
    },
  };
}

/** In the page: waits until nothing has changed on the screen for a while. */
function untilQuiet(quiet) {
  return new Promise((resolve) => {
    let timer = setTimeout(resolve, quiet);
    new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(resolve, quiet);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}
