import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type NegotiationAnswer,
  type NegotiationParams,
  negotiationRequest,
} from '../../server/src/lsp/protocol';

const scheme = 'ios-crypto-negotiation';

/** Serves the text of negotiations to the Markdown preview, always as the configurations are now. */
export function provideNegotiations(client: BaseLanguageClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const shown = new Set<string>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeTextDocument(() => {
      for (const uri of shown) changed.fire(vscode.Uri.parse(uri));
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri.toString())),
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => {
        shown.add(uri.toString());
        const answers = await ask(client, JSON.parse(uri.query));
        return answers.map(({ markdown }) => markdown).join('\n');
      },
    }),
  );
}

/** Shows how a configuration negotiates with another; without `peer`, lets the user choose among those it meets. */
export async function showNegotiation(
  client: BaseLanguageClient,
  uri = vscode.window.activeTextEditor?.document.uri.toString(),
  peer?: string,
): Promise<void> {
  if (!uri) return;
  const other = peer ?? (await choosePeer(await ask(client, { uri })));
  if (!other) return;
  const params: NegotiationParams = { uri, peer: other };
  const document = vscode.Uri.from({
    scheme,
    path: `/${nameOf(uri)} and ${nameOf(other)}.md`,
    query: JSON.stringify(params),
  });
  await vscode.commands.executeCommand('markdown.showPreviewToSide', document);
}

async function choosePeer(answers: readonly NegotiationAnswer[]): Promise<string | undefined> {
  if (answers.length === 0) {
    vscode.window.showInformationMessage(
      'No other configuration in this workspace leads to this router: none has a tunnel or a crypto map to one of its addresses, and back.',
    );
    return undefined;
  }
  if (answers.length === 1) return answers[0]?.peer;
  const items = answers.map(({ title, verdict, peer }) => ({
    label: title,
    description: verdict,
    peer,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: 'Negotiate with which peer?',
  });
  return chosen?.peer;
}

function ask(client: BaseLanguageClient, params: NegotiationParams): Promise<NegotiationAnswer[]> {
  return client.sendRequest(negotiationRequest, params);
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
