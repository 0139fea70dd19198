import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  aloneScheme,
  changedScheme,
  type RedactionAnswer,
  redactedScheme,
  redactionRequest,
} from '../../../server/src/lsp/protocol';
import { choose } from '../choose';
import { servedLanguages } from '../languages';

/** Redacted copies of documents: shown as differences first, then saved. */
export interface Redaction extends vscode.Disposable {
  /** Without `uris`, lets the user choose among what is open. */
  redact(uris?: readonly string[]): Promise<void>;
}

export function createRedaction(client: BaseLanguageClient): Redaction {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(redactedScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.toString()),
    }),
    // A change of language closes the document and opens it again, yet it is not closed.
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
      if (isClosed) texts.delete(uri.toString());
    }),
  );
  const preview = async (answer: RedactionAnswer) => {
    const changes = answer.texts.map(({ uri, name, text }) => {
      const redacted = vscode.Uri.from({ scheme: redactedScheme, path: `/${name}`, query: uri });
      texts.set(redacted.toString(), text);
      changed.fire(redacted);
      const original = vscode.Uri.parse(uri, true);
      return [original, original, redacted];
    });
    await vscode.commands.executeCommand('vscode.changes', 'Redacted for Sharing', changes);
  };
  return {
    redact: async (given) => {
      const uris = given ?? (await chooseDocuments());
      if (!uris || uris.length === 0) return;
      const answer = await client.sendRequest<RedactionAnswer | null>(redactionRequest, { uris });
      if (!answer) return;
      await preview(answer);
      if (!(await isRefused(answer))) void offerToSave(answer);
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** All that is open is chosen first: a capture is worth little without its configurations. */
async function chooseDocuments(): Promise<readonly string[] | undefined> {
  const items = vscode.workspace.textDocuments
    .filter(({ languageId, uri }) => isServed(languageId) && isOriginal(uri))
    .map(({ uri }) => ({
      label: uri.path.split('/').at(-1) ?? '',
      description: vscode.workspace.asRelativePath(uri),
      picked: true,
      uri: uri.toString(),
    }));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    placeHolder: 'Redact which documents together? What is the same stays the same in all.',
  });
  return chosen?.map(({ uri }) => uri);
}

function isServed(languageId: string): boolean {
  return servedLanguages.some((language) => language === languageId);
}

function isOriginal({ scheme }: vscode.Uri): boolean {
  return ![aloneScheme, changedScheme, redactedScheme, 'git', 'output'].includes(scheme);
}

/** Nothing is saved while a secret remains. */
async function isRefused({ texts }: RedactionAnswer): Promise<boolean> {
  const leaking = texts.find(({ leaks }) => leaks.length > 0);
  if (!leaking) return false;
  const line = leaking.leaks[0] ?? 0;
  const show = 'Show the Line';
  const answer = await vscode.window.showErrorMessage(
    `Nothing can be saved: a known secret remains in line ${line + 1} of ${leaking.name}. Remove it by hand, and redact again.`,
    show,
  );
  if (answer === show) {
    const selection = new vscode.Range(line, 0, line, 0);
    await vscode.window.showTextDocument(vscode.Uri.parse(leaking.uri, true), { selection });
  }
  return true;
}

async function offerToSave(answer: RedactionAnswer): Promise<void> {
  const { secrets, names, addresses } = answer.counts;
  const save = 'Save Copies...';
  const saveBoth = 'Save Copies and Mapping...';
  const chosen = await choose(
    `Replaced: keys and passwords ${secrets}, names ${names}, public addresses ${addresses}`,
    [save, saveBoth, 'Save Nothing'],
    'Look the copies through before you give them away',
  );
  if (chosen !== save && chosen !== saveBoth) return;
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: 'Save Here',
      title: 'Folder for the redacted copies',
    })) ?? [];
  if (!folder || !(await isFree(folder, answer))) return;
  for (const { name, text } of answer.texts) {
    await write(vscode.Uri.joinPath(folder, name), text);
  }
  if (chosen === saveBoth) await saveMapping(answer.mapping);
}

/** A copy must not replace a file, least of all its original. */
async function isFree(folder: vscode.Uri, { texts }: RedactionAnswer): Promise<boolean> {
  const present = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  const taken = texts.map(({ name }) => name).find((name) => present.includes(name));
  if (taken === undefined) return true;
  await vscode.window.showErrorMessage(
    `Nothing is saved: ${taken} exists already in this folder. Choose an empty one.`,
  );
  return false;
}

/** The mapping leads back to the names and addresses: it is asked for apart from the copies. */
async function saveMapping(mapping: string): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    title: 'Mapping: keep it to yourself',
    filters: { JSON: ['json'] },
  });
  if (target) await write(target, mapping);
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
