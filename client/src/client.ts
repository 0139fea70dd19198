import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { servedLanguages } from './languages';

/** The connection to the language server, which runs in a process of its own. */
export function createClient(context: ExtensionContext): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new LanguageClient(
    'iosCrypto',
    'IOS Crypto Lens',
    { run: server, debug },
    // Without a scheme: files, unsaved documents, revisions in Git and virtual file systems alike.
    { documentSelector: servedLanguages.map((language) => ({ language })) },
  );
}
