import * as vscode from 'vscode';
import {
  type AloneTarget,
  aloneScheme,
  type PlaceParams,
  readAloneQuery,
} from '../../../server/src/lsp/protocol';
import { createAloneFiles } from './aloneFiles';
import { aloneAddress } from './aloneUri';
import { startOriginNumbers } from './originNumbers';
import type { Requests } from './requests';
import type { Sources } from './source';

/** The documents that show a part of a capture without the rest. */
export interface AloneDocuments extends vscode.Disposable {
  /** Opens one, with the cursor on a line of the capture if it is given. */
  show(target: AloneTarget, line?: number): Promise<void>;
  /** The place of a capture that a line of a document alone comes from. */
  originOf(document: vscode.TextDocument, line: number): PlaceParams | undefined;
  /** The cursor as a place of a capture, in a document alone too. */
  placeOf(editor: vscode.TextEditor): PlaceParams | undefined;
}

export function createAloneDocuments(requests: Requests, sources: Sources): AloneDocuments {
  const ask = async ({ source, part }: AloneTarget) =>
    (await requests.alone({ uri: source, part })) ?? undefined;
  const files = createAloneFiles(async ({ query }) => {
    const target = readAloneQuery(query);
    if (target) await openSource(target.source);
    return target && ask(target);
  });
  const show: AloneDocuments['show'] = async (target, line) => {
    const answer = await ask(target);
    if (!answer) {
      await vscode.window.showInformationMessage('The capture has no such lines.');
      return;
    }
    const uri = vscode.Uri.from({ scheme: aloneScheme, ...aloneAddress(answer.title, target) });
    files.keep(uri, answer);
    const at = Math.max(0, line === undefined ? 0 : answer.lines.indexOf(line));
    const selection = new vscode.Range(at, 0, at, 0);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.languages.setTextDocumentLanguage(document, 'ios-debug');
    await vscode.window.showTextDocument(document, { selection, preview: false });
    if (answer.isCut) {
      await vscode.window.showWarningMessage(
        'Only the first 20 MB are shown: VS Code shows more without colours and folds. Choose a shorter time.',
      );
    }
  };
  const refreshAll = () => {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme !== aloneScheme) continue;
      if (readAloneQuery(uri.query)?.source === sources.current?.uri) void files.refresh(uri);
    }
  };
  const originOf: AloneDocuments['originOf'] = ({ uri }, line) => {
    const origin = files.answerOf(uri)?.lines[line];
    const source = readAloneQuery(uri.query)?.source;
    if (origin === undefined || source === undefined) return undefined;
    return { uri: source, line: origin, character: 0 };
  };
  const subscriptions = vscode.Disposable.from(
    files,
    vscode.workspace.registerFileSystemProvider(aloneScheme, files.provider, { isReadonly: true }),
    startOriginNumbers((uri) => files.answerOf(uri)?.lines),
    sources.onDidChange(refreshAll),
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
      if (isClosed && uri.scheme === aloneScheme) files.forget(uri);
    }),
  );
  return {
    show,
    originOf,
    placeOf: ({ document, selection }) => {
      const { line, character } = selection.active;
      if (document.uri.scheme === aloneScheme) return originOf(document, line);
      return { uri: document.uri.toString(), line, character };
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** Makes the server know the capture of a document that VS Code has restored. */
async function openSource(source: string): Promise<void> {
  if (vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === source)) return;
  try {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(source, true));
    await vscode.languages.setTextDocumentLanguage(document, 'ios-debug');
  } catch {
    // A file that is too large for extensions: the server may have read it from disk.
  }
}
