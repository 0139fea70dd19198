import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Location, Position } from 'vscode-languageserver-protocol';
import { peekCommand } from '../../server/src/lsp/protocol';

/** Registers the command of code lenses that shows places of other documents in place. It is not for the palette. */
export function registerPeek(client: BaseLanguageClient): vscode.Disposable {
  const { protocol2CodeConverter: convert } = client;
  return vscode.commands.registerCommand(
    peekCommand,
    (uri: string, position: Position, locations: readonly Location[]) =>
      vscode.commands.executeCommand(
        'editor.action.peekLocations',
        convert.asUri(uri),
        convert.asPosition(position),
        locations.map((location) => convert.asLocation(location)),
        'peek',
      ),
  );
}
