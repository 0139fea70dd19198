// Bundles what ships into dist/: the extension, the language server (process and web worker), the command line.
import { existsSync } from 'node:fs';
import { build } from 'esbuild';

const common = {
  bundle: true,
  sourcemap: true,
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
};
const bundles = [
  {
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    external: ['vscode'],
  },
  { entryPoints: ['server/src/main.ts'], outfile: 'dist/server.js', platform: 'node' },
  { entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', platform: 'node' },
];

await Promise.all(
  bundles
    .filter(({ entryPoints }) => existsSync(entryPoints[0]))
    .map((bundle) => build({ ...common, ...bundle })),
);
