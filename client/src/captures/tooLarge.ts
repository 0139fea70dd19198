import * as vscode from 'vscode';
import { mostBytesForExtensions } from './limits';

/** Files that VS Code shows and keeps from extensions. */
export interface TooLarge extends vscode.Disposable {
  /** The one in front; undefined for all others. */
  readonly inFront: vscode.Uri | undefined;
}

/** Follows whether a capture may be in front that only the server can read; the view of SAs then offers it. */
export function watchTooLarge(): TooLarge {
  let inFront: vscode.Uri | undefined;
  const look = async () => {
    const uri = uriInFront();
    const found = uri && (await isTooLarge(uri)) ? uri : undefined;
    if (uri?.toString() !== uriInFront()?.toString()) return;
    inFront = found;
    await vscode.commands.executeCommand('setContext', 'iosCrypto.tooLarge', found !== undefined);
  };
  void look();
  const subscription = vscode.window.tabGroups.onDidChangeTabs(() => void look());
  return {
    get inFront() {
      return inFront;
    },
    dispose: () => subscription.dispose(),
  };
}

/** The file in front, if it is one that no extension sees and that may be a capture. */
function uriInFront(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputText) || input.uri.scheme !== 'file') return undefined;
  const { uri } = input;
  if (!/(?:\.(?:log|txt|cap|out)|\/[^/.]+)$/i.test(uri.path)) return undefined;
  const isSeen = vscode.workspace.textDocuments.some(
    (document) => document.uri.toString() === uri.toString(),
  );
  return isSeen ? undefined : uri;
}

async function isTooLarge(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).size > mostBytesForExtensions;
  } catch {
    return false;
  }
}
