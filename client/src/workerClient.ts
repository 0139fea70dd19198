import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions } from './clientOptions';

/** The only part of the browser that the extension uses. */
declare const Worker: new (address: string) => ConstructorParameters<typeof LanguageClient>[2];

/** A connection to the language server in a Web Worker, where VS Code has no processes. */
export function createWorkerClient(context: ExtensionContext): LanguageClient {
  const server = Uri.joinPath(context.extensionUri, 'dist/worker.js');
  return new LanguageClient(
    'iosCrypto',
    'IOS Crypto Lens',
    new Worker(server.toString(true)),
    clientOptions(),
  );
}
