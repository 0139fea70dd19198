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
  // The engine of the grammars.
  loader: { '.wasm': 'binary' },
};
const forNode = { platform: 'node', target: 'node20' };
const forBrowser = { platform: 'browser', target: 'es2022' };
const forShell = { ...forNode, banner: { js: '#!/usr/bin/env node' } };
/** What is loaded only when it is asked for lies in a file of its own, where there are files. */
const apart = {
  name: 'apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/textmate\/load$/ }, () => ({
      path: './highlight.js',
      external: true,
    })),
};
const page = await build({
  ...common,
  ...forBrowser,
  format: 'iife',
  minify: true,
  sourcemap: false,
  write: false,
  entryPoints: ['client/src/ladder/page/main.ts'],
});
const forCode = {
  external: ['vscode'],
  define: { ladderScript: JSON.stringify(page.outputFiles[0].text) },
};
const bundles = [
  { ...forNode, ...forCode, from: 'client/src/extension.ts', to: 'dist/extension.js' },
  { ...forShell, from: 'server/src/main.ts', to: 'dist/server.js', plugins: [apart] },
  { ...forNode, from: 'server/src/textmate/load.ts', to: 'dist/highlight.js' },
  { ...forShell, from: 'server/src/cli/main.ts', to: 'dist/cli.js' },
  { ...forBrowser, ...forCode, from: 'client/src/browser.ts', to: 'dist/browser.js' },
  { ...forBrowser, format: 'iife', from: 'server/src/worker.ts', to: 'dist/worker.js' },
];

await Promise.all(
  bundles
    .filter(({ from }) => existsSync(join(root, from)))
    .map(({ from, to, ...options }) =>
      build({ ...common, ...options, entryPoints: [from], outfile: to }),
    ),
);
