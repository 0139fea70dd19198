import * as vscode from 'vscode';

/** A sample of the open folder. */
export function sampleUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a sample in an editor, and waits until it has a language. */
export async function openSample(name: string, language: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(sampleUri(name));
  await vscode.window.showTextDocument(document);
  return inLanguage(document, language);
}

/** Waits until a document has a language. */
export function inLanguage(document: vscode.TextDocument, language: string) {
  return eventually(vscode.workspace.onDidOpenTextDocument, () =>
    document.languageId === language ? document : undefined,
  );
}

/** Gives what `look` finds, now or after one of the events. */
export function eventually<Found>(
  event: vscode.Event<unknown>,
  look: () => Found | undefined,
): Promise<Found> {
  return new Promise((resolve) => {
    const subscription = event(check);
    check();
    function check() {
      const found = look();
      if (found === undefined) return;
      subscription?.dispose();
      resolve(found);
    }
  });
}

/** The diagnostics of a document that are ours, as soon as there are some. */
export function problemsOf(document: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  return eventually(vscode.languages.onDidChangeDiagnostics, () => {
    const ours = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === 'ios-crypto');
    return ours.length > 0 ? ours : undefined;
  });
}

/** The position of a text in a document, `within` characters behind its beginning. */
export function positionOf(document: vscode.TextDocument, text: string, within = 0) {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`the document does not hold ${text}`);
  return document.positionAt(offset + within);
}

/** The hover at a place as plain Markdown. */
export async function hoverAt(document: vscode.TextDocument, position: vscode.Position) {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** An unsaved document of a language. */
export function unsaved(language: string, content: string): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument({ language, content });
}

/** What is offered behind a text, as labels. */
export async function offeredBehind(document: vscode.TextDocument, text: string) {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    positionOf(document, text, text.length),
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** The ranges that can be closed, as pairs of lines in the words of the first. */
export async function foldsOf(document: vscode.TextDocument): Promise<string[]> {
  const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
    'vscode.executeFoldingRangeProvider',
    document.uri,
  );
  return ranges.map(({ start, end }) => `${document.lineAt(start).text} (${end - start})`);
}

/** The names in the outline of a document, without what is below them. */
export async function outlineOf(document: vscode.TextDocument): Promise<string[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return symbols.map(({ name }) => name);
}

/** The text of the line that F12 leads to. */
export async function definitionAt(document: vscode.TextDocument, position: vscode.Position) {
  const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    position,
  );
  const [place] = places;
  if (!place) return undefined;
  const [uri, range] =
    'targetUri' in place ? [place.targetUri, place.targetRange] : [place.uri, place.range];
  return (await vscode.workspace.openTextDocument(uri)).lineAt(range.start).text;
}
