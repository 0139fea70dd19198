import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCommands } from './commands';
import { startLanguageDetection } from './languageDetection';

/** Starts the language server and all that belongs to it; VS Code stops it by disposing of the subscriptions. */
export async function startExtension(
  context: ExtensionContext,
  client: BaseLanguageClient,
): Promise<void> {
  context.subscriptions.push(client, registerCommands(context, client), startLanguageDetection());
  await client.start();
}
