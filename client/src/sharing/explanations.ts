import * as vscode from 'vscode';
import { openPlaceCommand } from '../../../server/src/lsp/protocol';
import type { Requests } from '../captures/requests';
import type { Sources } from '../captures/source';
import { explanationHtml } from './explanationHtml';

/** The explanations of captures beside them, at most one for each. */
export interface Explanations extends vscode.Disposable {
  show(uri: string): Promise<void>;
}

/** Typing is over when nothing has been changed for so long. */
const QUIET_MS = 400;

export function createExplanations(requests: Requests, sources: Sources): Explanations {
  const panels = new Map<string, vscode.WebviewPanel>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = async (uri: string) => {
    const body = await requests.explanation({ uri });
    const panel = panels.get(uri);
    if (!panel || body === null) return;
    const html = explanationHtml(body);
    if (panel.webview.html !== html) panel.webview.html = html;
  };
  // A configuration that is changed may cure what is explained.
  const refreshLater = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const uri of panels.keys()) void refresh(uri);
    }, QUIET_MS);
  };
  const subscriptions = vscode.Disposable.from(
    vscode.commands.registerCommand(openPlaceCommand, openPlace),
    vscode.workspace.onDidChangeTextDocument(refreshLater),
    sources.onDidChange(refreshLater),
  );
  return {
    show: async (uri) => {
      const known = panels.get(uri);
      if (known) {
        known.reveal();
        return refresh(uri);
      }
      const panel = vscode.window.createWebviewPanel(
        'iosCrypto.explanation',
        `Explanation of ${nameOf(uri)}`,
        { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
        { enableCommandUris: [openPlaceCommand], enableFindWidget: true, localResourceRoots: [] },
      );
      panels.set(uri, panel);
      panel.onDidDispose(() => panels.delete(uri));
      await refresh(uri);
    },
    dispose: () => {
      clearTimeout(timer);
      subscriptions.dispose();
      for (const panel of panels.values()) panel.dispose();
    },
  };
}

/** Shows a line of a document where it is open, else beside the explanation. */
async function openPlace(uri: unknown, line: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof line !== 'number') return;
  const target = vscode.Uri.parse(uri, true);
  const open = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        input instanceof vscode.TabInputText && input.uri.toString() === target.toString(),
    ),
  );
  await vscode.commands.executeCommand('vscode.open', target, {
    viewColumn: open?.viewColumn ?? vscode.ViewColumn.One,
    selection: new vscode.Range(line, 0, line, 0),
  });
}

function nameOf(uri: string): string {
  return vscode.Uri.parse(uri, true).path.split('/').at(-1) ?? '';
}
