import * as vscode from 'vscode';
import type { LadderParams } from '../../../server/src/lsp/protocol';
import type { AloneDocuments } from '../captures/alone';
import type { Requests } from '../captures/requests';
import type { Sources } from '../captures/source';
import { ladderHtml } from './ladderHtml';
import type { FromPage, ToPage } from './ladderMessages';

/** The drawings of captures, at most one for each. */
export interface LadderPanels extends vscode.Disposable {
  /** Opens the drawing of a capture, or brings it to the front. */
  show(target: LadderTarget): void;
}

/** A capture, and the SA in it that is wanted, if it is one: by its index, or by a line of it. */
export type LadderTarget = Omit<LadderParams, 'most'>;

interface Panel {
  readonly view: vscode.WebviewPanel;
  refresh(target: LadderTarget): Promise<void>;
  follow(line: number): Promise<void>;
}

/** More than can be in sight: the rest comes behind the first picture. */
const firstMessages = 300;

export function createLadderPanels(
  requests: Requests,
  sources: Sources,
  alone: AloneDocuments,
): LadderPanels {
  const panels = new Map<string, Panel>();
  const subscriptions = vscode.Disposable.from(
    sources.onDidChange(() => {
      const { uri = '' } = sources.current ?? {};
      void panels.get(uri)?.refresh({ uri });
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      const place = alone.placeOf(textEditor);
      if (place) void panels.get(place.uri)?.follow(place.line);
    }),
  );
  return {
    show: (target) => {
      const known = panels.get(target.uri);
      if (known) {
        known.view.reveal();
        void known.refresh(target);
        return;
      }
      const panel = createPanel(requests, alone, target);
      panels.set(target.uri, panel);
      panel.view.onDidDispose(() => panels.delete(target.uri));
    },
    dispose: () => {
      subscriptions.dispose();
      for (const { view } of panels.values()) view.dispose();
    },
  };
}

function createPanel(requests: Requests, alone: AloneDocuments, target: LadderTarget): Panel {
  const { uri } = target;
  // The server draws while VS Code opens the page.
  const first = requests.ladders({ ...target, most: firstMessages });
  const view = vscode.window.createWebviewPanel(
    'iosCrypto.ladder',
    `Ladder of ${nameOf(uri)}`,
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
    { enableScripts: true, localResourceRoots: [], enableFindWidget: false },
  );
  let isOpen = true;
  view.onDidDispose(() => {
    isOpen = false;
  });
  const send = async (message: ToPage) => isOpen && view.webview.postMessage(message);
  const follow = async (line: number) => {
    const parts = await requests.partsAt({ uri, line, character: 0 });
    const sa = parts.find(({ kind }) => kind === 'sa')?.index;
    if (sa !== undefined) await send({ kind: 'cursor', line, sa });
  };
  const followAll = async () => {
    for (const editor of vscode.window.visibleTextEditors) {
      const place = alone.placeOf(editor);
      if (place?.uri === uri) await follow(place.line);
    }
  };
  const showAll = async () => {
    // The page knows itself which SA it shows.
    await send({ kind: 'show', ...(await requests.ladders({ uri })) });
    await followAll();
  };
  const begin = async () => {
    const answer = await first;
    // VS Code keeps it for a page that is not there yet.
    await send({ kind: 'begin', ...answer });
    await (answer.more > 0 ? showAll() : followAll());
  };
  let beginning: Promise<void> | undefined = begin().finally(() => {
    beginning = undefined;
  });
  view.webview.onDidReceiveMessage(async (message: FromPage) => {
    switch (message.kind) {
      case 'ask':
        return beginning ?? showAll();
      case 'go':
        return goTo(uri, message.line);
      case 'save-svg':
        return saveSvg(uri, message.text);
      case 'show-mermaid':
        return showMarkdown(message.text);
    }
  });
  view.webview.html = ladderHtml(nonceOf());
  return {
    view,
    refresh: async (wanted) => {
      await send({ kind: 'show', ...(await requests.ladders(wanted)) });
    },
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
