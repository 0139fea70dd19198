// Opens the workbench of a server in headless Chromium.

import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { paths } from './install.mjs';

const chromiumArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-sandbox',
];

/** For anything that a person waits for: on a machine that is busy. */
const TIME_LIMIT_MS = 120_000;

/** The address of the workbench with a folder open. `payload` are VS Code's own pairs of name and value. */
export function workbenchAddress({ port }, workspace, payload = []) {
  const query = new URLSearchParams({
    folder: resolve(workspace),
    payload: JSON.stringify([...payload, ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']]),
  });
  return `http://127.0.0.1:${port}/?${query}`;
}

/** A file as the workbench in the browser calls it. */
export function remoteUri({ port }, path) {
  return `vscode-remote://127.0.0.1:${port}${encodeURI(resolve(path))}`;
}

/**
 * Opens an address; gives Playwright's `page`, and `close`. `onLog` gets what the extension host logs, `onExit` the
 * exit code of its tests.
 */
export async function openWorkbench(
  address,
  {
    viewport = { width: 1280, height: 800 },
    scale = 1,
    script,
    onLog = () => {},
    onExit = () => {},
  } = {},
) {
  const browser = await chromium.launch({
    executablePath: join(paths.chromium, 'chromium'),
    args: chromiumArguments,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(paths.chromium, 'al2023/lib'),
      FONTCONFIG_FILE: join(paths.chromium, 'fonts.conf'),
    },
  });
  const close = () => browser.close().catch(() => {});
  try {
    const page = await browser.newPage({ viewport, deviceScaleFactor: scale });
    page.setDefaultTimeout(TIME_LIMIT_MS);
    await page.exposeFunction('codeAutomationLog', onLog);
    await page.exposeFunction('codeAutomationExit', onExit);
    if (script) await page.addInitScript(script);
    await page.goto(address);
    await page.waitForSelector('.monaco-workbench');
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}
