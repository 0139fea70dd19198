import * as vscode from 'vscode';
import type { ReportFormat } from '../../../server/src/lsp/protocol';
import type { Requests } from '../captures/requests';

const formats: readonly (vscode.QuickPickItem & { format: ReportFormat; extension: string })[] = [
  {
    label: 'HTML',
    description: 'one file for a browser, with the ladder and the lines of evidence',
    format: 'html',
    extension: 'html',
  },
  {
    label: 'Markdown',
    description: 'for a ticket or a wiki',
    format: 'markdown',
    extension: 'md',
  },
  { label: 'JSON', description: 'for programs', format: 'json', extension: 'json' },
];

/** Saves the report of a capture in a format that the user chooses. */
export async function exportReport(requests: Requests, uri: string): Promise<void> {
  const chosen = await vscode.window.showQuickPick(formats, {
    placeHolder: 'Export as what? Keys are left out; names and addresses stay.',
  });
  if (!chosen) return;
  const text = await requests.report({ uri, format: chosen.format });
  if (text === null) return;
  const source = vscode.Uri.parse(uri, true);
  const name = source.path.replace(/(?:\.\w+)?$/, `-report.${chosen.extension}`);
  const target = await vscode.window.showSaveDialog({
    ...(source.scheme === 'untitled' ? {} : { defaultUri: source.with({ path: name }) }),
    filters: { [chosen.label]: [chosen.extension] },
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  if (chosen.format === 'html') await vscode.env.openExternal(target);
  else await vscode.window.showTextDocument(target, { viewColumn: vscode.ViewColumn.Beside });
}
