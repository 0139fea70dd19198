import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { openTextFile } from './disk/textFile';
import { startServer } from './lsp/server';

/** Beside the bundle. */
const practice = '../samples/site-to-site-psk/r1-debug.log';

// The language server as a process. The transport comes from the command line: `--stdio`, `--node-ipc`,
// `--socket=<port>` or `--pipe=<name>`.
startServer(createConnection(ProposedFeatures.all), {
  openFile: openTextFile,
  loadHighlight: async () => (await import('./textmate/load')).loadHighlight(),
  loadPractice: () => readFile(join(__dirname, practice), 'utf8'),
});
