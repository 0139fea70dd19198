import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { startServer } from './lsp/server';

/** The worker itself, as far as messages go. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

// The language server in a Web Worker, where VS Code runs in a browser.
startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  loadHighlight: async () => (await import('./textmate/load')).loadHighlight(),
});
