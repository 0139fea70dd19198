import type { ExtensionContext } from 'vscode';
import { createClient } from './client';

/** Starts the language server; VS Code stops it by disposing of the client. */
export async function activate(context: ExtensionContext): Promise<void> {
  const client = createClient(context);
  context.subscriptions.push(client);
  await client.start();
}
