import type { ExtensionContext } from 'vscode';
import { startExtension } from './lifecycle';
import { createProcessClient } from './processClient';

/** Entry on a desktop or a server. */
export function activate(context: ExtensionContext): Promise<void> {
  return startExtension(context, createProcessClient(context));
}
