import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CommandId, commandIds } from './commandIds';
import { showNegotiation } from './negotiation';

type Command = (
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  // What a code lens or a menu hands over; a command of the palette gets nothing.
  ...given: readonly string[]
) => Promise<void>;

const commands: Readonly<Record<CommandId, Command>> = {
  'iosCrypto.openSamples': openSamples,
  'iosCrypto.restartServer': async (_context, client) => {
    await client.stop();
    await client.start();
  },
  'iosCrypto.showNegotiation': (_context, client, uri, peer) => showNegotiation(client, uri, peer),
};

/** Registers all commands. */
export function registerCommands(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
): vscode.Disposable {
  return vscode.Disposable.from(
    ...commandIds.map((id) =>
      vscode.commands.registerCommand(id, (...given: readonly unknown[]) =>
        commands[id](context, client, ...given.filter((value) => typeof value === 'string')),
      ),
    ),
  );
}

/** Opens a configuration, and beside it what its router printed. */
async function openSamples({ extensionUri }: vscode.ExtensionContext): Promise<void> {
  const folder = vscode.Uri.joinPath(extensionUri, 'samples/site-to-site-psk');
  const show = (name: string, viewColumn: vscode.ViewColumn) =>
    vscode.window.showTextDocument(vscode.Uri.joinPath(folder, name), {
      viewColumn,
      preview: false,
    });
  await show('r2.cfg', vscode.ViewColumn.One);
  await show('r2-debug.log', vscode.ViewColumn.Two);
}
