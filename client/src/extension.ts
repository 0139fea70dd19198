import type { ExtensionContext } from 'vscode';
import { createClient } from './client';
import { startLanguageDetection } from './languageDetection';

/** Starts the language server and the detection of languages; VS Code stops both by disposing of them. */
export async function activate(context: ExtensionContext): Promise<void> {
  const client = createClient(context);
  context.subscriptions.push(client, startLanguageDetection());
  await client.start();
}
