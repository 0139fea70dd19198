import * as vscode from 'vscode';
import { changedScheme } from '../../server/src/lsp/protocol';
import { choose } from './choose';

const command = 'iosCrypto.previewFix';

/**
 * Turns an action whose change is to be seen first into one that shows it. VS Code's own preview comes with every box
 * unticked: whoever applies it changes nothing.
 */
export function previewed(action: vscode.Command | vscode.CodeAction): typeof action {
  if (!('edit' in action && action.edit && isSeenFirst(action))) return action;
  const edit = new vscode.WorkspaceEdit();
  for (const [uri, changes] of action.edit.entries()) edit.set(uri, changes);
  const { title } = action;
  const shown = new vscode.CodeAction(title, action.kind);
  if (action.diagnostics) shown.diagnostics = action.diagnostics;
  if (action.isPreferred !== undefined) shown.isPreferred = action.isPreferred;
  shown.command = { command, title, arguments: [title, edit] };
  return shown;
}

/** The server says so in the data of an action. */
function isSeenFirst(action: vscode.CodeAction & { readonly data?: unknown }): boolean {
  const { data } = action;
  return typeof data === 'object' && data !== null && 'preview' in data && data.preview === true;
}

/** Registers the command of such actions. It is not for the palette. */
export function registerFixPreview(): vscode.Disposable {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const show = async (title: string, edit: vscode.WorkspaceEdit) => {
    const pairs = edit.entries().map(async ([uri, changes]) => {
      const shown = uri.with({ scheme: changedScheme, query: uri.toString() });
      texts.set(shown.toString(), await textWith(uri, changes));
      changed.fire(shown);
      return [uri, uri, shown];
    });
    await vscode.commands.executeCommand('vscode.changes', title, await Promise.all(pairs));
    const make = 'Make the Change';
    const answer = await choose(`${title}?`, [make, 'Leave It as It Is']);
    await vscode.window.tabGroups.close(tabsNamed(title));
    if (answer !== make) return;
    await vscode.workspace.applyEdit(edit);
    await showFirst(edit);
  };
  return vscode.Disposable.from(
    changed,
    vscode.commands.registerCommand(command, show),
    // A change of language closes the document and opens it again, yet it is not closed.
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
      if (isClosed) texts.delete(uri.toString());
    }),
    vscode.workspace.registerTextDocumentContentProvider(changedScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.toString()),
    }),
  );
}

/** VS Code adds the number of files to the name. */
function tabsNamed(title: string): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ label }) => label.startsWith(title));
}

/** The text of a document as it would be. */
async function textWith(uri: vscode.Uri, changes: readonly vscode.TextEdit[]): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.getText();
  return changes
    .toSorted((a, b) => b.range.start.compareTo(a.range.start))
    .reduce((whole, { range, newText }) => {
      const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      return `${whole.slice(0, start)}${newText}${whole.slice(end)}`;
    }, text);
}

/** Shows what has been changed; it is not saved. */
async function showFirst(edit: vscode.WorkspaceEdit): Promise<void> {
  const [uri, [first]] = edit.entries()[0] ?? [undefined, []];
  if (!uri || !first) return;
  const { start } = first.range;
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(start, start) });
}
