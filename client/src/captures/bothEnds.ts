import * as vscode from 'vscode';
import type { CompareParams, TwoCapturesParams } from '../../../server/src/lsp/protocol';
import type { Requests } from './requests';

const scheme = 'ios-crypto-captures';

type Question =
  | ({ readonly kind: 'pair' } & TwoCapturesParams)
  | ({ readonly kind: 'compare' } & CompareParams);

/** What two captures tell about each other, as Markdown documents. */
export interface BothEnds extends vscode.Disposable {
  /** Asks for the capture of the peer and shows both ends of the negotiations. */
  pair(uri: string): Promise<void>;
  /** Asks for a good capture and shows where this one parts from it. */
  compare(uri: string, sa?: number): Promise<void>;
}

export function createBothEnds(requests: Requests): BothEnds {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const shown = new Map<string, Question>();
  const answer = async (question: Question) =>
    question.kind === 'pair' ? requests.pair(question) : requests.compare(question);
  const show = async (question: Question) => {
    const name = question.kind === 'pair' ? 'Both ends' : 'Beside a good one';
    const uri = vscode.Uri.from({
      scheme,
      path: `/${name}: ${nameOf(question.uri)}, ${nameOf(question.other)}.md`,
      query: JSON.stringify(question),
    });
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => {
        const question: Question = JSON.parse(uri.query);
        shown.set(uri.toString(), question);
        await openCapture(question.uri);
        await openCapture(question.other);
        return (await answer(question)) ?? 'One of the captures shows no SA.';
      },
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      const uri = document.uri.toString();
      for (const [key, question] of shown) {
        if (question.uri === uri || question.other === uri) changed.fire(vscode.Uri.parse(key));
      }
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri.toString())),
  );
  return {
    pair: async (uri) => {
      const other = await pickCapture(uri, "The capture of the peer's debugs", true);
      if (other) await show({ kind: 'pair', uri, other });
    },
    compare: async (uri, sa) => {
      const other = await pickCapture(uri, 'A capture in which it worked', false);
      if (other) await show({ kind: 'compare', uri, other, ...(sa !== undefined && { sa }) });
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** Asks for a capture: one that is open, or a file. */
async function pickCapture(
  uri: string,
  placeHolder: string,
  allowsSame: boolean,
): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments
    .filter(({ languageId }) => languageId === 'ios-debug')
    .map((document) => document.uri.toString())
    .filter((other) => other !== uri);
  const items = [
    ...open.map((other) => ({
      label: nameOf(other),
      description: vscode.workspace.asRelativePath(vscode.Uri.parse(other)),
      uri: other,
    })),
    ...(allowsSame ? [{ label: 'Both routers are in this capture', description: '', uri }] : []),
    { label: 'Choose a file...', description: '', uri: '' },
  ];
  const chosen = await vscode.window.showQuickPick(items, { placeHolder });
  if (chosen?.uri !== '') return chosen?.uri;
  const [file] = (await vscode.window.showOpenDialog({ title: placeHolder })) ?? [];
  return file?.toString();
}

/** Makes the server know a capture; one that is too large to open may be known to it already. */
async function openCapture(uri: string): Promise<void> {
  try {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    if (document.languageId !== 'ios-debug') {
      await vscode.languages.setTextDocumentLanguage(document, 'ios-debug');
    }
  } catch {
    // Then the answer says so.
  }
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
