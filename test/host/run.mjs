// Starts VS Code with the extension and its tests: node run.mjs <folder with samples/> [executable]

import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';

const root = join(import.meta.dirname, '../..');
const [scratch, executable] = process.argv.slice(2);

try {
  await runTests({
    ...(executable ? { vscodeExecutablePath: executable } : {}),
    extensionDevelopmentPath: [root, join(root, 'test/host/neighbor')],
    extensionTestsPath: join(root, 'out/test/host/suite/index.js'),
    launchArgs: [
      join(scratch, 'samples'),
      '--disable-extensions',
      `--user-data-dir=${join(scratch, 'user')}`,
    ],
  });
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
}
