import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './clientOptions';
import { serverFlags } from './serverFlags';

/** A connection to the language server in a process of its own. */
export function createProcessClient(context: ExtensionContext): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new LanguageClient(
    'iosCrypto',
    'IOS Crypto Lens',
    { run: { ...server, options: { execArgv: serverFlags() } }, debug },
    clientOptions(),
  );
}
