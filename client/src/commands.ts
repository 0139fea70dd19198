import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CaptureCommands } from './captures/captureCommands';
import { type CommandId, commandIds } from './commandIds';
import { showNegotiation } from './negotiation';
import { writePeer } from './peer';
import { createRedaction } from './sharing/redaction';

type Command = (...given: readonly unknown[]) => Promise<void> | void;

/** Registers all commands. */
export function registerCommands(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  captureCommands: CaptureCommands,
): vscode.Disposable {
  const redaction = createRedaction(client);
  const commands: Readonly<Record<CommandId, Command>> = {
    'iosCrypto.openSamples': () => openBeside(context, 'site-to-site-psk'),
    'iosCrypto.openFailure': () => openBeside(context, 'ikev2-no-common-proposal'),
    'iosCrypto.restartServer': async () => {
      await client.stop();
      await client.start();
    },
    'iosCrypto.showNegotiation': (...given) => {
      // What a code lens or a menu hands over; a command of the palette gets nothing.
      const [uri, peer] = given.filter((value) => typeof value === 'string');
      return showNegotiation(client, uri, peer);
    },
    'iosCrypto.writePeer': () => writePeer(client),
    'iosCrypto.redact': (given) => redaction.redact(Array.isArray(given) ? given : undefined),
    ...captureCommands,
  };
  return vscode.Disposable.from(
    redaction,
    ...commandIds.map((id) => vscode.commands.registerCommand(id, commands[id])),
  );
}

/** Opens both configurations of a sample, and beside them what the second router printed. */
async function openBeside(
  { extensionUri }: vscode.ExtensionContext,
  sample: string,
): Promise<void> {
  const folder = vscode.Uri.joinPath(extensionUri, 'samples', sample);
  const show = (name: string, viewColumn: vscode.ViewColumn) =>
    vscode.window.showTextDocument(vscode.Uri.joinPath(folder, name), {
      viewColumn,
      preview: false,
    });
  await show('r1.cfg', vscode.ViewColumn.One);
  await show('r2.cfg', vscode.ViewColumn.One);
  await show('r2-debug.log', vscode.ViewColumn.Two);
}
