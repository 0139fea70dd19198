// Runs the pure tests, all in one process: `npm run unit -- [part of a file's name ...]`.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** Translates all TypeScript into out/, file by file. */
export async function translate() {
  rmSync(join(root, 'out'), { recursive: true, force: true });
  const files = ['client/src', 'server/src', 'syntaxes', 'test'].flatMap((folder) =>
    typescriptFiles(join(root, folder)),
  );
  await build({
    entryPoints: files,
    outdir: join(root, 'out'),
    outbase: root,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** Runs the tests whose file name holds one of the words; gives the exit code. */
export function runUnitTests(words, reporter = 'dot') {
  const tests = readdirSync(join(root, 'out/test'), { recursive: true })
    .filter((file) => file.endsWith('.test.js') && !file.startsWith('host'))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  const all = join(root, 'out/test/all.js');
  writeFileSync(all, tests.map((file) => `require(${JSON.stringify(`./${file}`)});`).join('\n'));
  const options = [
    '--enable-source-maps',
    `--test-reporter=${reporter}`,
    '--test-reporter-destination=stdout',
  ];
  return (
    spawnSync(process.execPath, [...options, all], { cwd: root, stdio: 'inherit' }).status ?? 1
  );
}

function typescriptFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : typescriptFiles(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

if (process.argv[1] === import.meta.filename) {
  await translate();
  process.exitCode = runUnitTests(process.argv.slice(2), 'spec');
}
