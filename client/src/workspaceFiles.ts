import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { looksLikeConfiguration } from '../../server/src/config/detect';
import { type WorkspaceFile, workspaceFilesNotification } from '../../server/src/lsp/protocol';

/** Files that can be configurations by their name; their content decides. */
const pattern = '**/{*.cfg,*.conf,*.config,*.ios,*.txt,*-confg}';
const ignored = '**/node_modules/**';
const MOST_FILES = 500;
const MOST_BYTES = 1_000_000;

/**
 * Tells the server the configurations of the workspace, also those that are not open, and what happens to them:
 * the other end of a tunnel is seldom open too.
 */
export async function shareWorkspaceFiles(client: BaseLanguageClient): Promise<vscode.Disposable> {
  const send = async (uris: readonly vscode.Uri[]) => {
    const files = await Promise.all(uris.map(readFile));
    const known = files.filter((file) => file !== undefined);
    if (known.length > 0) await client.sendNotification(workspaceFilesNotification, known);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  watcher.onDidChange((uri) => send([uri]));
  watcher.onDidCreate((uri) => send([uri]));
  watcher.onDidDelete((uri) =>
    client.sendNotification(workspaceFilesNotification, [gone(uri)] satisfies WorkspaceFile[]),
  );
  await send(await vscode.workspace.findFiles(pattern, ignored, MOST_FILES));
  return watcher;
}

/** The file as the server gets it; undefined for what is no configuration. */
async function readFile(uri: vscode.Uri): Promise<WorkspaceFile | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MOST_BYTES) return undefined;
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    return looksLikeConfiguration(text) ? { ...gone(uri), text } : undefined;
  } catch {
    // Gone or not readable: nothing to tell.
    return undefined;
  }
}

function gone(uri: vscode.Uri): WorkspaceFile {
  return { uri: uri.toString(), languageId: 'ios-config' };
}
