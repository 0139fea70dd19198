// npm test: installs, builds, checks, and runs all tests, the last of them inside VS Code. Nothing has to be done
// before. The last line tells how many passed and failed; each check counts as one.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, root } from './install.mjs';

install();
const { translate, runUnitTests } = await import('./unit.mjs');
const { runHostTests } = await import('./host.mjs');

const steps = [
  ['Build', () => script('test/tools/build.mjs')],
  ['Types', () => script('node_modules/typescript/bin/tsc', '--noEmit')],
  [
    'Types of the page',
    () => script('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'client/src/ladder/page'),
  ],
  ['Lint and format', () => script('node_modules/@biomejs/biome/bin/biome', 'ci')],
  [
    'Unit tests',
    async () => {
      await translate();
      return runUnitTests();
    },
  ],
  ['Tests inside VS Code', runHostTests],
];

const total = { passed: 0, failed: 0 };
for (const [title, run] of steps) {
  const start = performance.now();
  console.log(`\n${title}`);
  const { passed, failed } = await Promise.resolve()
    .then(run)
    .catch((error) => {
      console.error(error);
      return { passed: 0, failed: 1 };
    });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${title}: ${failed === 0 ? 'ok' : `${failed} failed`} (${seconds} s)`);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs a script with this Node as one check. */
function script(path, ...options) {
  const { status } = spawnSync(process.execPath, [join(root, path), ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
