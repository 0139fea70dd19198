// Bundles what ships into dist/: the extension, the language server (process and web worker), the command line.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const common = {
  absWorkingDir: root,
  bundle: true,
  sourcemap: true,
  format: 'cjs',
  logLevel: 'warning',
};
const forNode = { platform: 'node', target: 'node20' };
const bundles = [
  {
    ...forNode,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
  },
  { ...forNode, entryPoints: ['server/src/main.ts'], outfile: 'dist/server.js' },
  { ...forNode, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js' },
];

await Promise.all(
  bundles
    .filter(({ entryPoints }) => existsSync(join(root, entryPoints[0])))
    .map((bundle) => build({ ...common, ...bundle })),
);
