import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import { test } from 'node:test';

/** What each layer may import besides itself; `npm` stands for packages, `node` for Node's modules. */
const arrows: Record<string, readonly string[]> = {
  text: [],
  crypto: ['text'],
  'config/grammar': ['text', 'crypto'],
  'capture/vocabulary': ['text', 'crypto'],
  config: ['text', 'crypto', 'config/grammar'],
  capture: ['text', 'crypto', 'capture/vocabulary'],
  show: ['text', 'crypto'],
  relate: ['text', 'crypto', 'config', 'config/grammar', 'capture', 'capture/vocabulary', 'show'],
  report: ['text', 'crypto', 'config', 'config/grammar', 'capture', 'capture/vocabulary'].concat(
    'show',
    'relate',
  ),
};
arrows.lsp = [...Object.keys(arrows), 'npm'];
/** Colours of reports: the only place of the server that knows the engine of the grammars. */
arrows.textmate = [
  'report',
  'npm',
  ...['captureGrammar', 'configGrammar', 'textMate'].map((name) => `../../syntaxes/${name}`),
];
arrows.cli = [
  ...Object.keys(arrows).filter((layer) => layer !== 'lsp' && layer !== 'textmate'),
  'disk',
  'node',
  'npm',
];
/** Reads files: only the process can. */
arrows.disk = ['text', 'lsp', 'node'];
arrows['main.ts'] = ['lsp', 'disk', 'textmate', 'npm'];
arrows['worker.ts'] = ['lsp', 'textmate', 'npm'];

/** All that the client may take from the server: requests, and what tells the languages apart. */
const forClient = ['lsp/protocol', 'config/detect', 'relate/textKind'];

/** Drawing: pure text in, text out, so that the page of the ladder draws as wide as it is. */
const forLadder = [
  'ladderColumns',
  'ladderModel',
  'ladderRows',
  'ladderStyle',
  'ladderSvg',
  'mermaid',
].map((name) => `report/${name}`);

/** Folders of knowledge: typed data in the words of the domain, no logic. */
const dataFolders = ['config/grammar', 'capture/vocabulary', 'show/commands'];

const root = join(__dirname, '../..');
const server = join(root, 'server/src');
const client = join(root, 'client/src');

test('imports follow the arrows of the design', () => {
  assert.deepEqual(sources(server).flatMap(serverFaults), []);
});

test('the client takes only requests and detection from the server', () => {
  assert.deepEqual(sources(client).flatMap(clientFaults), []);
});

test('data files hold no functions', () => {
  const logic = /^\s*(export )?(async )?function\b|(\)|\b\w+) => /m;
  const faults = dataFolders
    .flatMap((folder) => sources(join(server, folder)))
    .filter((file) => !file.endsWith('schema.ts') && logic.test(readFileSync(file, 'utf8')));
  assert.deepEqual(faults, []);
});

test('no module outside of the tests keeps changing state', () => {
  const faults = [...sources(server), ...sources(client)].filter((file) =>
    /^(export )?(let|var) /m.test(readFileSync(file, 'utf8')),
  );
  assert.deepEqual(faults, []);
});

function serverFaults(file: string): string[] {
  const layer = layerOf(serverPath(file));
  const allowed = arrows[layer];
  if (!allowed) return [`${serverPath(file)} is in no layer`];
  return importsOf(file)
    .map((specifier) => ({ specifier, target: targetOf(file, specifier) }))
    .filter(({ target }) => target !== layer && !allowed.includes(target))
    .map(({ specifier }) => `${serverPath(file)} imports ${specifier}`);
}

function clientFaults(file: string): string[] {
  const allowed = file.includes(join('client/src/ladder'))
    ? [...forClient, ...forLadder]
    : forClient;
  return importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => serverPath(join(dirname(file), specifier)))
    .filter((path) => !path.startsWith('../../client/') && !allowed.includes(path))
    .map((path) => `${relative(root, file)} imports ${path}`);
}

function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return layerOf(serverPath(join(dirname(file), specifier)));
  return specifier.startsWith('node:') || builtinModules.includes(specifier) ? 'node' : 'npm';
}

/** The longest layer that a path below server/src begins with. */
function layerOf(path: string): string {
  const layers = Object.keys(arrows).filter(
    (layer) => path === layer || `${path}.ts` === layer || path.startsWith(`${layer}/`),
  );
  return layers.sort((a, b) => b.length - a.length)[0] ?? path;
}

function serverPath(file: string): string {
  return relative(server, file).split(sep).join(posix.sep);
}

function importsOf(file: string): string[] {
  const pattern =
    /^(?:import|export)\b[^;'"]*?from\s+['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]/gm;
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map(
    (found) => found[1] ?? found[2] ?? '',
  );
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
}
