// npm run bench [-- configuration | workspace | capture | core | ladder]: how long things take on large inputs, and what they
// take beside something known: of configurations, what the JSON language service of VS Code takes on a file of the same
// size; of captures, reading, decoding and splitting the same file into lines; of the ladder, an empty page that another
// extension opens. Every number is a round trip over stdio, but those of the ladder: they are what a person waits for, from
// the click to the picture, in the embedded VS Code.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, root } from './install.mjs';

install();
await import('./build.mjs');
const { capture, configuration, dialects, json, workspace } = await import('./benchInputs.mjs');
const { withServer } = await import('./benchServer.mjs');
const { isSupported } = await import('../host/vscode/install.mjs');
const { ladderCapture, measureFirst, measureLadder } = await import('./benchLadder.mjs');
const { jsonService } = await import('./benchJson.mjs');
const { build: bundle } = await import('esbuild');

const MEGABYTE = 1024 * 1024;
/** Milliseconds in which a server that has started has practised; see server/src/lsp/practice.ts. */
const practiceTime = 3000;
const scratch = mkdtempSync(join(tmpdir(), 'ios-crypto-bench-'));
const groups = {
  configuration: measureConfiguration,
  workspace: measureWorkspace,
  capture: measureCapture,
  core: measureCore,
  ...(isSupported && { ladder: measureLadders }),
};
const wanted = process.argv.slice(2);
const rows = [];

try {
  for (const [name, measure] of Object.entries(groups)) {
    if (wanted.length === 0 || wanted.includes(name)) await measure();
  }
  printTable();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function measureConfiguration() {
  const file = save('hub.cfg', [configuration(10_000)]);
  const text = readFileSync(file, 'utf8');
  const count = text.split('\n').length;
  const baseline = await jsonService(json(10_000));
  const title = (what) => `configuration of 10,000 lines: ${what}`;
  const opened = [];
  for (let times = 0; times < 4; times++) {
    const start = performance.now();
    await withServer(async (server) => {
      note(title('start of the server'), performance.now() - start);
      const document = server.document(file, 'ios-config');
      opened.push(
        await milliseconds(() => {
          document.open(text);
          return document.ask('diagnostic');
        }),
      );
    });
  }
  row(title('open to diagnostics'), opened, { baseline: baseline.open });
  await withServer(async (server) => {
    const document = server.document(file, 'ios-config');
    document.open(text);
    await document.ask('diagnostic');
    const places = keystrokes(text);
    const type = (method, rest) => (time) => {
      const { line, character, typed } = places(time - (time % 2));
      if (time % 2 === 0) document.insert(line, character, typed);
      else document.take(line, character, typed);
      return document.ask(method, rest?.(line));
    };
    const at = (line) => ({ position: { line, character: 2 } });
    row(title('keystroke to diagnostics'), await many(200, type('diagnostic')), {
      baseline: baseline.keystroke,
      target: 10,
    });
    row(title('keystroke to completion'), await many(100, type('completion', at)), {
      baseline: baseline.completion,
      target: 5,
    });
    const hover = (time) => document.ask('hover', at(placeOf(time, count)));
    row(title('hover'), await many(100, hover), { baseline: baseline.hover, target: 5 });
    for (const [method, name] of [
      ['documentSymbol', 'outline'],
      ['foldingRange', 'folds'],
      ['semanticTokens/full', 'colours'],
    ]) {
      row(title(name), await many(10, () => document.ask(method)), { baseline: baseline[name] });
    }
  });
}

/** A hub and its branches, negotiated with each other. */
async function measureWorkspace() {
  const texts = workspace(500);
  const files = texts.map((text, index) => ({
    uri: pathToFileURL(join(scratch, `router-${index}.cfg`)).href,
    languageId: 'ios-config',
    text,
  }));
  const lines = texts.reduce((sum, text) => sum + text.split('\n').length, 0);
  const title = (what) => `workspace of ${texts.length} configurations: ${what}`;
  await withServer(async (server) => {
    const [hub, branch] = [0, 250].map((index) =>
      server.document(join(scratch, `router-${index}.cfg`), 'ios-config'),
    );
    const cold = await milliseconds(async () => {
      server.notify('iosCrypto/workspaceFiles', files);
      branch.open(texts[250]);
      await branch.ask('diagnostic');
    });
    row(title(`read and negotiated, ${Math.round(lines / 1000)},000 lines`), [cold], {
      target: 5000,
    });
    const all = await milliseconds(() =>
      server.request('workspace/diagnostic', { previousResultIds: [] }),
    );
    row(title('read, negotiated and all of them checked'), [cold + all], { target: 5000 });
    row(title('memory of the server, MB'), [server.megabytes() ?? Number.NaN], { target: 300 });
    const type = (document) => (time) => {
      if (time % 2 === 0) document.insert(1, 0, 'x');
      else document.remove(1, 0, 1);
      return document.ask('diagnostic');
    };
    row(title('keystroke in a branch'), await many(100, type(branch)), { target: 10 });
    hub.open(texts[0]);
    await hub.ask('diagnostic');
    row(title('keystroke in the hub'), await many(50, type(hub)), {});
  });
}

async function measureCapture() {
  const file = save('large.log', capture(10 * MEGABYTE));
  const text = readFileSync(file, 'utf8');
  const last = text.split('\n').length - 1;
  const least = await many(5, () => readFileSync(file, 'utf8').split(/\r\n|\r|\n/));
  const title = (what) => `capture of 10 MB: ${what}`;
  const opened = async (wait) => {
    const found = [];
    for (let times = 0; times < 5; times++) {
      await withServer(async (server) => {
        await new Promise((resolve) => setTimeout(resolve, wait));
        const document = server.document(file, 'ios-debug');
        found.push(
          await milliseconds(async () => {
            document.open(text);
            await Promise.all([document.ask('foldingRange'), document.ask('documentSymbol')]);
          }),
        );
      });
    }
    return found;
  };
  const readiness = { baseline: least, target: 300 };
  row(title('open to folds and outline'), await opened(practiceTime), readiness);
  row(title('the same right after the start of the server'), await opened(0), { baseline: least });
  await withServer(async (server) => {
    const document = server.document(file, 'ios-debug');
    document.open(text);
    await document.ask('foldingRange');
    const hover = (time) =>
      document.ask('hover', { position: { line: placeOf(time, last), character: 60 } });
    row(title('hover'), await many(100, hover), { target: 5 });
    row(title('diagnostics'), await many(5, () => document.ask('diagnostic')), {});
    const tail = text.slice(0, 1024).slice(0, text.slice(0, 1024).lastIndexOf('\n') + 1);
    const added = tail.split('\n').length - 1;
    const append = (time) => {
      document.insert(last + time * added, 0, tail);
      return document.ask('hover', { position: { line: last + time * added, character: 60 } });
    };
    row(title('1 KB more, to a hover in it'), await many(20, append), { target: 5 });
  });
}

/** The core alone, fed from the disk in pieces: what the command line does with a file that no editor opens. */
async function measureCore() {
  const outfile = join(scratch, 'builder.cjs');
  const entry = join(root, 'server/src/capture/builder.ts');
  await bundle({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs' });
  const reader = join(import.meta.dirname, 'benchCapture.mjs');
  for (const dialect of Object.keys(dialects)) {
    const found = [10, 100].map((size) => {
      const file = save('capture.log', capture(size * MEGABYTE, dialect));
      const flags = ['--expose-gc', '--max-old-space-size=3000'];
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [...flags, reader, pathToFileURL(outfile).href, file],
        { encoding: 'utf8' },
      );
      rmSync(file);
      if (stdout === '') throw new Error(stderr);
      return JSON.parse(stdout);
    });
    const [small, large] = found;
    const title = (what) => `${dialect} of 100 MB: ${what}`;
    row(title(`read into ${large.associations} SAs`), [large.milliseconds], {
      baseline: [large.baseline],
      target: 3 * large.baseline,
    });
    row(title('memory beside the text, of its size'), [large.memory], { target: 1 });
    row(
      title('time beside ten times that of 10 MB'),
      [large.milliseconds / small.milliseconds / 10],
      {
        target: 1.15,
      },
    );
  }
}

async function measureLadders() {
  for (const messages of [200, 5000]) {
    const title = (what) => `ladder of ${messages.toLocaleString('en')} messages: ${what}`;
    const { empty, ladder, scroll } = await measureLadder(messages, 12);
    const until = (name, times) => times.map((one) => one[name]);
    row(title('click to picture'), until('seen', ladder), {
      baseline: until('seen', empty),
      ...(messages === 200 && { target: 300 }),
    });
    row(title('of it, until VS Code has written the page'), until('written', ladder), {
      baseline: until('written', empty),
    });
    row(title('between two frames of scrolling'), scroll.frames, { target: 1000 / 60 + 1 });
    row(title('frames with a gap'), [scroll.gaps], { target: 1 });
    await measureLadderAnswer(messages, title('answer of the server'));
  }
  const [first, baseline] = [await measureFirst(200, 'ladder'), await measureFirst(200, 'empty')];
  row('ladder of 200 messages: click to picture, first page of a window', [first.seen], {
    baseline: [baseline.seen],
  });
}

/** What the server has done meanwhile. */
async function measureLadderAnswer(messages, title) {
  const text = ladderCapture(messages);
  const file = save('ladder.log', [text]);
  await withServer(async (server) => {
    const document = server.document(file, 'ios-debug');
    document.open(text);
    await document.ask('diagnostic');
    const params = { uri: pathToFileURL(file).href };
    row(title, await many(5, () => server.request('iosCrypto/captureLadder', params)), {});
  });
}

/** Writes a file in pieces: a string cannot hold every one. */
function save(name, pieces) {
  const file = join(scratch, name);
  writeFileSync(file, '');
  for (const piece of pieces) writeFileSync(file, piece, { flag: 'a' });
  return file;
}

/** What is typed where, each time elsewhere: at the beginning of a line, in a word, at the end of a line, a new line. */
function keystrokes(text) {
  const lines = text.split('\n');
  const kinds = [
    () => ({ character: 0, typed: 'x' }),
    (length) => ({ character: Math.floor(length / 2), typed: 'x' }),
    (length) => ({ character: length, typed: '1' }),
    (length) => ({ character: length, typed: '\n ' }),
  ];
  return (time) => {
    const line = placeOf(time, lines.length);
    return { line, ...kinds[(time / 2) % kinds.length](lines[line].length) };
  };
}

/** A line somewhere in the middle of a document, another one each time. */
function placeOf(time, count) {
  return Math.floor(count * (0.1 + ((time * 37) % 80) / 100));
}

/** How long some work takes each time, in milliseconds; the first times are practice. */
async function many(times, work) {
  const practice = Math.min(10, times);
  const found = [];
  for (let time = 0; time < practice + times; time++) {
    const taken = await milliseconds(() => work(time));
    if (time >= practice) found.push(taken);
  }
  return found;
}

async function milliseconds(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** One of several measurements of the same thing. */
function note(name, value) {
  const known = rows.find((one) => one.name === name);
  if (known) known.values.push(value);
  else row(name, [value], {});
}

function row(name, values, { baseline, target }) {
  rows.push({ name, values, baseline, target });
}

function printTable() {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}\n`);
  console.log('| what | median | p95 | p99 | target | baseline | ratio |');
  console.log('|---|--:|--:|--:|--:|--:|--:|');
  for (const { name, values, baseline, target } of rows) {
    const middle = quantile(values, 0.5);
    const least = baseline && quantile(baseline, 0.5);
    const cells = [
      shown(middle),
      values.length > 2 ? shown(quantile(values, 0.95)) : '',
      values.length >= 100 ? shown(quantile(values, 0.99)) : '',
      target === undefined ? '' : `< ${shown(target)}`,
      least === undefined ? '' : shown(least),
      least === undefined ? '' : `${(middle / least).toFixed(1)} ×`,
    ];
    console.log(`| ${[name, ...cells].join(' | ')} |`);
  }
  console.log('\nMilliseconds, where nothing else is said.');
}

function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}

function shown(value) {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(value < 10 ? 2 : 1);
}
