import * as vscode from 'vscode';
import type { AloneDocuments } from '../captures/alone';
import type { Requests } from '../captures/requests';
import type { Sources } from '../captures/source';
import { ladderHtml } from './ladderHtml';
import type { FromPage, ToPage } from './ladderMessages';

/** The drawings of captures, at most one for each. */
export interface LadderPanels extends vscode.Disposable {
  /** Opens the drawing of a capture, or brings it to the front; of one SA if it is given. */
  show(uri: string, sa?: number): void;
}

interface Panel {
  readonly view: vscode.WebviewPanel;
  refresh(sa?: number): Promise<void>;
  follow(line: number): Promise<void>;
}

export function createLadderPanels(
  extensionUri: vscode.Uri,
  requests: Requests,
  sources: Sources,
  alone: AloneDocuments,
): LadderPanels {
  const panels = new Map<string, Panel>();
  const subscriptions = vscode.Disposable.from(
    sources.onDidChange(() => {
      const panel = panels.get(sources.current?.uri ?? '');
      void panel?.refresh();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      const place = alone.placeOf(textEditor);
      if (place) void panels.get(place.uri)?.follow(place.line);
    }),
  );
  return {
    show: (uri, sa) => {
      const known = panels.get(uri);
      if (known) {
        known.view.reveal();
        void known.refresh(sa);
        return;
      }
      const panel = createPanel(extensionUri, requests, alone, uri, sa);
      panels.set(uri, panel);
      panel.view.onDidDispose(() => panels.delete(uri));
    },
    dispose: () => {
      subscriptions.dispose();
      for (const { view } of panels.values()) view.dispose();
    },
  };
}

function createPanel(
  extensionUri: vscode.Uri,
  requests: Requests,
  alone: AloneDocuments,
  uri: string,
  wanted: number | undefined,
): Panel {
  const scripts = vscode.Uri.joinPath(extensionUri, 'dist');
  const view = vscode.window.createWebviewPanel(
    'iosCrypto.ladder',
    `Ladder of ${nameOf(uri)}`,
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
    { enableScripts: true, localResourceRoots: [scripts], enableFindWidget: false },
  );
  const send = (message: ToPage) => view.webview.postMessage(message);
  const refresh = async (sa?: number) => {
    const part = sa === undefined ? {} : { sa };
    const answer = await requests.ladders({ uri, ...part });
    await send({ kind: 'show', ...answer, ...part });
  };
  const follow = async (line: number) => {
    const parts = await requests.partsAt({ uri, line, character: 0 });
    const sa = parts.find(({ kind }) => kind === 'sa')?.index;
    if (sa !== undefined) await send({ kind: 'cursor', line, sa });
  };
  /** The page starts anew whenever it was hidden; then it knows itself which SA it showed. */
  const start = async () => {
    const sa = wanted;
    wanted = undefined;
    await refresh(sa);
    for (const editor of vscode.window.visibleTextEditors) {
      const place = alone.placeOf(editor);
      if (place?.uri === uri) await follow(place.line);
    }
  };
  view.webview.onDidReceiveMessage(async (message: FromPage) => {
    switch (message.kind) {
      case 'ready':
        return start();
      case 'go':
        return goTo(uri, message.line);
      case 'save-svg':
        return saveSvg(uri, message.text);
      case 'show-mermaid':
        return showMarkdown(message.text);
    }
  });
  const script = view.webview.asWebviewUri(vscode.Uri.joinPath(scripts, 'ladderPage.js'));
  view.webview.html = ladderHtml(script.toString(), nonceOf());
  return {
    view,
    refresh,
    follow,
  };
}

/** Also shows files that are too large for extensions. */
async function goTo(uri: string, line: number): Promise<void> {
  const target = vscode.Uri.parse(uri, true);
  const editor = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === target.toString(),
  );
  await vscode.commands.executeCommand('vscode.open', target, {
    viewColumn: editor?.viewColumn ?? vscode.ViewColumn.One,
    selection: new vscode.Range(line, 0, line, 0),
  });
}

async function saveSvg(uri: string, text: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${nameOf(uri)}.svg`;
  const target = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { SVG: ['svg'] },
  });
  if (target) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
}

async function showMarkdown(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

/** A number that nobody can guess, for the scripts and styles of one page. */
function nonceOf(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
