import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type PeerConfigurationAnswer,
  type PlaceParams,
  peerConfigurationRequest,
} from '../../server/src/lsp/protocol';

/** Writes the configuration of the peer of the tunnel at the cursor into a new document beside it. */
export async function writePeer(client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { line, character } = editor.selection.active;
  const params: PlaceParams = { uri: editor.document.uri.toString(), line, character };
  const answer = await client.sendRequest<PeerConfigurationAnswer | null>(
    peerConfigurationRequest,
    params,
  );
  if (!answer) {
    vscode.window.showInformationMessage(
      'Put the cursor into a tunnel with a fixed destination, or into an entry of a crypto map: its other end can be written.',
    );
    return;
  }
  const language = editor.document.languageId;
  const document = await vscode.workspace.openTextDocument({ language, content: answer.text });
  await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
}
