// Runs test/host/suite/ inside a real VS Code: npm run test:host [-- --desktop | --embedded]
//
// Desktop VS Code is VSCODE_EXECUTABLE, else a download; where neither can be had, the embedded one takes its place.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
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
    const inBrowser = await runInBrowser();
    return {
      passed: inHost.passed + inBrowser.passed,
      failed: inHost.failed + inBrowser.failed,
    };
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

/** One test of the extension in a Web Worker of the page. */
async function runInBrowser() {
  const sample = 'site-to-site-psk/r1.cfg';
  const editor = await openSample(sample, { inBrowser: true });
  try {
    await editor.settled();
    await editor.goToText(sample, 'lifetime 120', 2);
    assert.match(await editor.hover(), /86400 s/);
    console.log('✔ a command explains itself in the browser');
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(`✖ a command explains itself in the browser\n${error.stack}`);
    return { passed: 0, failed: 1 };
  } finally {
    await editor.close();
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
