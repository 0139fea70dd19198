// Runs the pure tests, all in one process: `npm run unit -- [part of a file's name ...]`.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const OUR_REPORTER = pathToFileURL(join(import.meta.dirname, 'reporter.mjs')).href;

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
    // An import on demand names a file without its ending, which only `require` finds.
    supported: { 'dynamic-import': false },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** Runs the translated tests whose file name holds one of the words; gives how many passed and failed. */
export function runUnitTests(words = [], reporter = OUR_REPORTER) {
  const tests = readdirSync(join(root, 'out/test'), { recursive: true })
    .filter((file) => file.endsWith('.test.js') && !file.startsWith('host'))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  const all = join(root, 'out/test/all.js');
  const protocol = join(root, 'out/test/all.tap');
  const imports = tests.map((file) => `require(${JSON.stringify(`./${file}`)});`);
  writeFileSync(all, imports.join('\n'));
  const options = [
    '--enable-source-maps',
    ...[`--test-reporter=${reporter}`, '--test-reporter-destination=stdout'],
    ...['--test-reporter=tap', `--test-reporter-destination=${protocol}`],
  ];
  const { status } = spawnSync(process.execPath, [...options, all], {
    cwd: root,
    stdio: 'inherit',
  });
  return readTotals(existsSync(protocol) ? readFileSync(protocol, 'utf8') : '', status);
}

/** Reads the totals that the runner writes at its end; a runner that fails without any counts as one failure. */
function readTotals(protocol, status) {
  const total = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(protocol)?.[1] ?? 0);
  const failed = total('fail') + total('cancelled');
  return { passed: total('pass'), failed: status === 0 ? failed : Math.max(failed, 1) };
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
  const { failed } = runUnitTests(process.argv.slice(2), 'spec');
  process.exitCode = failed > 0 ? 1 : 0;
}
