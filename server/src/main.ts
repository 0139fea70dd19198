import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readPractice } from './disk/practice';
import { openTextFile } from './disk/textFile';
import { startServer } from './lsp/server';

// The language server as a process. The transport comes from the command line: `--stdio`, `--node-ipc`,
// `--socket=<port>` or `--pipe=<name>`.
startServer(createConnection(ProposedFeatures.all), {
  openFile: openTextFile,
  loadHighlight: async () => (await import('./textmate/load')).loadHighlight(),
  loadPractice: readPractice,
});
