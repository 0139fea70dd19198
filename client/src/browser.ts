import type { ExtensionContext } from 'vscode';
import { startExtension } from './lifecycle';
import { createWorkerClient } from './workerClient';

/** Entry in the browser, as on vscode.dev. */
export function activate(context: ExtensionContext): Promise<void> {
  return startExtension(context, createWorkerClient(context));
}
