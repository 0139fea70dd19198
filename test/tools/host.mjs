// Runs test/host/suite/ inside a real VS Code: npm run test:host [-- --desktop | --embedded]
//
// Desktop VS Code is VSCODE_EXECUTABLE, else a download; where neither can be had, the embedded one takes its place.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { installEmbedded, isSupported, paths } from '../host/vscode/install.mjs';
import { canRunDesktop } from './desktop.mjs';
import { openSample } from './embedded.mjs';
import { root } from './install.mjs';

const TIME_LIMIT_MS = 10 * 60_000;

/** Runs the suite, which has to be built and translated; gives how many tests passed and failed. */
export async function runHostTests(wish = process.env.VSCODE_EXECUTABLE ? 'desktop' : undefined) {
  const kind = wish ?? (!isSupported || (await canRunDesktop()) ? 'desktop' : 'embedded');
  const executable =
    kind === 'desktop' ? process.env.VSCODE_EXECUTABLE : join(root, 'test/host/vscode/code.mjs');
  console.log(executable ? `VS Code is ${executable}` : 'VS Code is downloaded');
  if (kind === 'embedded') installEmbedded();
  const scratch = mkdtempSync(join(tmpdir(), 'ios-crypto-'));
  try {
    cpSync(join(root, 'samples'), join(scratch, 'samples'), { recursive: true });
    const inHost = runIn(scratch, executable);
    if (kind === 'desktop') return inHost;
    const inPage = await runInPage();
    return { passed: inHost.passed + inPage.passed, failed: inHost.failed + inPage.failed };
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

function runIn(scratch, executable = '') {
  const node = nodeForRunner();
  const result = join(scratch, 'result.json');
  const { status, error } = spawnSync(
    node,
    [join(root, 'test/host/run.mjs'), scratch, executable],
    {
      cwd: root,
      stdio: 'inherit',
      timeout: TIME_LIMIT_MS,
      env: {
        ...process.env,
        PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
        IOS_CRYPTO_TEST_RESULT: result,
      },
    },
  );
  if (error) console.error(error.message);
  const { passed, failed } = existsSync(result)
    ? JSON.parse(readFileSync(result, 'utf8'))
    : { passed: 0, failed: 0 };
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}

/** Tests of what a person sees, with the language server in a process and in a Web Worker of the page. */
export async function runInPage() {
  const capture = 'ikev2-no-common-proposal/r1-debug.log';
  const tests = [
    { title: 'a ladder is drawn, and again when it was hidden', sample: capture, run: drawsLadder },
    { title: 'a report is exported', sample: capture, run: exportsReport },
    {
      title: 'a report is exported in the browser',
      sample: capture,
      inBrowser: true,
      run: exportsReport,
    },
    {
      title: 'a command explains itself in the browser',
      sample: 'site-to-site-psk/r1.cfg',
      inBrowser: true,
      run: explainsCommand,
    },
  ];
  const total = { passed: 0, failed: 0 };
  for (const { title, sample, inBrowser = false, run } of tests) {
    const editor = await openSample(sample, { inBrowser });
    try {
      await editor.settled();
      await run(editor, sample);
      console.log(`✔ ${title}`);
      total.passed++;
    } catch (error) {
      console.log(`✖ ${title}\n${error.stack}`);
      total.failed++;
    } finally {
      await editor.close();
    }
  }
  return total;
}

async function explainsCommand(editor, sample) {
  await editor.goToText(sample, 'lifetime 120', 2);
  assert.match(await editor.hover(), /86400 s/);
}

/** A page that was hidden begins anew, and asks for what it has to show. */
async function drawsLadder({ command, page }) {
  const ladder = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const message = ladder.locator('.row.message', { hasText: 'IKE_SA_INIT request' }).first();
  await command('IOS Crypto: Show the Negotiation Ladder');
  await message.waitFor();
  await command('New Untitled Text File');
  await page.getByRole('tab', { name: 'Untitled-1' }).waitFor();
  await message.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+w');
  await message.waitFor();
}

/** The lines of a report have the colours of the grammars, whose engine is loaded for it. */
async function exportsReport(editor) {
  const path = join(editor.samples, 'report.html');
  const save = async () => {
    await editor.command('IOS Crypto: Export Report');
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'HTML' }).click();
    await editor.choosePath(path);
  };
  const [html] = await Promise.all([written(path), save()]);
  assert.match(html, /<span class="t-word">encryption<\/span> <span class="t-value">aes-cbc-256</);
}

/** The text of a file, as soon as it is whole. */
async function written(path) {
  for await (const { filename } of watch(dirname(path), { signal: AbortSignal.timeout(60_000) })) {
    const text = filename === basename(path) ? readFileSync(path, 'utf8') : '';
    if (text.endsWith('</html>\n')) return text;
  }
}

/** `@vscode/test-electron` asks for Node 22; the embedded VS Code brings a newer one along. */
function nodeForRunner() {
  const isNewEnough = Number(process.versions.node.split('.')[0]) >= 22;
  if (isNewEnough || !isSupported) return process.execPath;
  installEmbedded();
  return paths.node;
}

if (process.argv[1] === import.meta.filename) {
  await import('./build.mjs');
  const { translate } = await import('./unit.mjs');
  await translate();
  const wish = ['desktop', 'embedded'].find((kind) => process.argv.includes(`--${kind}`));
  const { passed, failed } = await runHostTests(wish);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
