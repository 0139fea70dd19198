import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { startCaptureViews } from './captures/captureViews';
import { registerCommands } from './commands';
import { registerFixPreview } from './fixPreview';
import { startLanguageDetection } from './languageDetection';
import { provideNegotiations } from './negotiation';
import { registerPeek } from './peek';
import { shareWorkspaceFiles } from './workspaceFiles';

/** Starts the language server and all that belongs to it; VS Code stops it by disposing of the subscriptions. */
export async function startExtension(
  context: ExtensionContext,
  client: BaseLanguageClient,
): Promise<void> {
  const views = startCaptureViews(client);
  context.subscriptions.push(
    client,
    views,
    registerCommands(context, client, views.commands),
    provideNegotiations(client),
    registerPeek(client),
    registerFixPreview(),
    startLanguageDetection(),
  );
  await client.start();
  context.subscriptions.push(await shareWorkspaceFiles(client));
}
