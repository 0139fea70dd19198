// npm run bench [-- configuration | capture | core]: how long things take on large inputs, beside what the least work on
// the same file takes: reading, decoding and splitting it into lines.

import { spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, root } from './install.mjs';

install();
await import('./build.mjs');
const { configuration, capture } = await import('./benchInputs.mjs');
const { build: bundle } = await import('esbuild');
const protocol = (await import('vscode-languageserver/node')).default;

const MEGABYTE = 1024 * 1024;
const scratch = mkdtempSync(join(tmpdir(), 'ios-crypto-bench-'));
const groups = {
  configuration: measureConfiguration,
  capture: measureCapture,
  core: measureCore,
};
const wanted = process.argv.slice(2);
const rows = [];

try {
  for (const [name, measure] of Object.entries(groups)) {
    if (wanted.length === 0 || wanted.includes(name)) await measure();
  }
  console.table(Object.fromEntries(rows));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function measureConfiguration() {
  const file = save('hub.cfg', [configuration(10_000)]);
  await withServer(async (server) => {
    const text = readFileSync(file, 'utf8');
    const document = server.document(file, 'ios-config');
    await figure('10,000 lines: open to diagnostics', file, 1, async () => {
      document.open(text);
      await document.ask('textDocument/diagnostic');
    });
    const line = 5_000;
    await figure('10,000 lines: keystroke to diagnostics', file, 20, async () => {
      document.insert(line, 0, 'x');
      await document.ask('textDocument/diagnostic');
    });
    await figure('10,000 lines: keystroke to completion', file, 20, async () => {
      document.insert(line, 0, ' ');
      await document.ask('textDocument/completion', { position: { line, character: 1 } });
    });
    await figure('10,000 lines: hover', file, 20, () =>
      document.ask('textDocument/hover', { position: { line: line + 1, character: 2 } }),
    );
    await figure('10,000 lines: outline', file, 5, () =>
      document.ask('textDocument/documentSymbol'),
    );
  });
}

async function measureCapture() {
  const file = save('large.log', capture(10 * MEGABYTE));
  await withServer(async (server) => {
    const text = readFileSync(file, 'utf8');
    const document = server.document(file, 'ios-debug');
    await figure('10 MB: open to folds', file, 1, async () => {
      document.open(text);
      await document.ask('textDocument/foldingRange');
    });
    await figure('10 MB: hover', file, 20, () =>
      document.ask('textDocument/hover', { position: { line: 40, character: 60 } }),
    );
    await figure('10 MB: diagnostics', file, 3, () => document.ask('textDocument/diagnostic'));
  });
}

/** The core alone, fed from the disk in pieces: what the command line does with a file that no editor opens. */
async function measureCore() {
  const outfile = join(scratch, 'builder.cjs');
  const entry = join(root, 'server/src/capture/builder.ts');
  await bundle({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs' });
  const { createBuilder } = (await import(pathToFileURL(outfile))).default;
  for (const size of [10, 100]) {
    const file = save(`capture-${size}.log`, capture(size * MEGABYTE));
    const before = process.memoryUsage();
    let read;
    await figure(`${size} MB: read into SAs`, file, 1, async () => {
      const builder = createBuilder(size * MEGABYTE);
      for await (const piece of createReadStream(file, { encoding: 'latin1' }))
        builder.append(piece);
      read = builder.finish({ slice: () => '', length: size * MEGABYTE });
    });
    const after = process.memoryUsage();
    const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
    console.log(
      `${size} MB: ${read.associations?.length} SAs, ${round(grown / MEGABYTE)} MB of memory`,
    );
  }
}

/** Runs some work several times, and writes down how long it takes. */
async function figure(name, file, times, work) {
  const durations = [];
  for (let round = 0; round < times; round++) durations.push(await milliseconds(work));
  const least = await milliseconds(() => readFileSync(file, 'utf8').split(/\r\n|\r|\n/));
  const middle = median(durations);
  rows.push([
    name,
    {
      'median ms': round(middle),
      'worst ms': round(Math.max(...durations)),
      'baseline ms': round(least),
      ratio: round(middle / least),
    },
  ]);
}

/** Starts the language server over stdio, shakes hands, and ends it after the work. */
async function withServer(work) {
  const child = spawn(process.execPath, [join(root, 'dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = protocol.createProtocolConnection(
    new protocol.StreamMessageReader(child.stdout),
    new protocol.StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const capabilities = { textDocument: { diagnostic: {} } };
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
  connection.sendNotification('initialized', {});
  try {
    await work({ document: (file, languageId) => openable(connection, file, languageId) });
  } finally {
    child.kill();
  }
}

function openable(connection, file, languageId) {
  const uri = pathToFileURL(file).href;
  let version = 1;
  return {
    open: (text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version, text },
      }),
    insert: (line, character, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text }],
      }),
    ask: (method, rest = {}) => connection.sendRequest(method, { textDocument: { uri }, ...rest }),
  };
}

function save(name, pieces) {
  const file = join(scratch, name);
  writeFileSync(file, '');
  for (const piece of pieces) writeFileSync(file, piece, { flag: 'a' });
  return file;
}

async function milliseconds(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function round(value) {
  return Math.round(value * 10) / 10;
}
