// A client of the language server for the measurements: over stdio, with the flags that the extension starts it with.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';

const { transform } = await import('esbuild');

const protocol = (await import('vscode-languageserver/node')).default;
const { serverFlags } = await translated('client/src/serverFlags.ts');

/** Starts the language server, shakes hands, and ends it after the work. */
export async function withServer(work) {
  const server = [...serverFlags(), join(root, 'dist/server.js'), '--stdio'];
  const child = spawn(process.execPath, server, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = protocol.createProtocolConnection(
    new protocol.StreamMessageReader(child.stdout),
    new protocol.StreamMessageWriter(child.stdin),
  );
  connection.listen();
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  const capabilities = {
    textDocument: {
      diagnostic: {},
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    },
    workspace: { diagnostics: { refreshSupport: true } },
  };
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
  connection.sendNotification('initialized', {});
  try {
    return await work({
      document: (file, languageId) => openable(connection, file, languageId),
      notify: (method, params) => connection.sendNotification(method, params),
      request: (method, params) => connection.sendRequest(method, params),
      megabytes: () => residentMegabytes(child.pid),
    });
  } finally {
    connection.dispose();
    child.kill();
  }
}

function openable(connection, file, languageId) {
  const uri = pathToFileURL(file).href;
  let version = 1;
  const change = (range, text) =>
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range, text }],
    });
  return {
    open: (text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version, text },
      }),
    insert: (line, character, text) =>
      change({ start: { line, character }, end: { line, character } }, text),
    remove: (line, from, to) =>
      change({ start: { line, character: from }, end: { line, character: to } }, ''),
    /** Takes back what was inserted. */
    take: (line, character, text) => {
      const lines = text.split('\n');
      const end = { line: line + lines.length - 1, character: lines.at(-1).length };
      if (lines.length === 1) end.character += character;
      change({ start: { line, character }, end }, '');
    },
    ask: (method, rest = {}) =>
      connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...rest }),
  };
}

/** The memory that a process has in RAM; undefined where the system does not tell. */
function residentMegabytes(pid) {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

async function translated(file) {
  const source = readFileSync(join(root, file), 'utf8');
  const { code } = await transform(source, { loader: 'ts', format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}
