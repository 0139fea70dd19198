import * as vscode from 'vscode';
import type { AloneAnswer, PlaceParams } from '../../../server/src/lsp/protocol';
import { type AloneTarget, aloneAddress, aloneScheme, readAloneQuery } from './aloneUri';
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

/** Lines around the visible ones that get their number too, so that scrolling does not outrun it. */
const margin = 100;

export function createAloneDocuments(requests: Requests, sources: Sources): AloneDocuments {
  const answers = new Map<string, AloneAnswer>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const numbers = vscode.window.createTextEditorDecorationType({});
  const load = async (uri: vscode.Uri): Promise<AloneAnswer | undefined> => {
    const target = readAloneQuery(uri.query);
    if (!target) return undefined;
    await openSource(target.source);
    const answer = await requests.alone({ uri: target.source, part: target.part });
    if (answer) answers.set(uri.toString(), answer);
    // A capture that was closed meanwhile is shown as it was.
    return answer ?? answers.get(uri.toString());
  };
  const show: AloneDocuments['show'] = async (target, line) => {
    const answer = await requests.alone({ uri: target.source, part: target.part });
    if (!answer) {
      await vscode.window.showInformationMessage('The capture has no such lines.');
      return;
    }
    const uri = vscode.Uri.from({ scheme: aloneScheme, ...aloneAddress(answer.title, target) });
    answers.set(uri.toString(), answer);
    const opened = await vscode.workspace.openTextDocument(uri);
    const document = await vscode.languages.setTextDocumentLanguage(opened, 'ios-debug');
    const at = Math.max(0, line === undefined ? 0 : answer.lines.indexOf(line));
    const selection = new vscode.Range(at, 0, at, 0);
    await vscode.window.showTextDocument(document, { selection, preview: false });
  };
  const decorate = (editor: vscode.TextEditor) => {
    const { document } = editor;
    if (document.uri.scheme !== aloneScheme) return;
    const answer = answers.get(document.uri.toString());
    if (!answer) return;
    editor.options = { lineNumbers: vscode.TextEditorLineNumbersStyle.Off };
    editor.setDecorations(numbers, numbersIn(editor, answer.lines));
  };
  const decorateAll = () => vscode.window.visibleTextEditors.forEach(decorate);
  decorateAll();
  const subscriptions = vscode.Disposable.from(
    changed,
    numbers,
    vscode.workspace.registerTextDocumentContentProvider(aloneScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => (await load(uri))?.text ?? '',
    }),
    vscode.window.onDidChangeVisibleTextEditors(decorateAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => decorate(textEditor)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.scheme === aloneScheme) decorateAll();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
      if (isClosed) answers.delete(uri.toString());
    }),
    sources.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments) {
        const isOfSource = readAloneQuery(uri.query)?.source === sources.current?.uri;
        if (uri.scheme === aloneScheme && isOfSource) changed.fire(uri);
      }
    }),
  );
  const originOf: AloneDocuments['originOf'] = ({ uri }, line) => {
    const origin = answers.get(uri.toString())?.lines[line];
    const source = readAloneQuery(uri.query)?.source;
    if (origin === undefined || source === undefined) return undefined;
    return { uri: source, line: origin, character: 0 };
  };
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
    // A file that is too large is read from disk by the server, if at all.
  }
}

/** The number that each line has in the capture, in front of the lines that are to be seen. */
function numbersIn(
  { document, visibleRanges }: vscode.TextEditor,
  lines: readonly number[],
): vscode.DecorationOptions[] {
  const width = `${(lines.at(-1) ?? 0) + 1}`.length;
  return visibleRanges.flatMap(({ start, end }) => {
    const first = Math.max(0, start.line - margin);
    const count = Math.min(document.lineCount, lines.length, end.line + margin) - first;
    return Array.from({ length: Math.max(0, count) }, (_, index) =>
      numberOf(first + index, lines[first + index] ?? 0, width),
    );
  });
}

function numberOf(line: number, origin: number, width: number): vscode.DecorationOptions {
  const hover = new vscode.MarkdownString(
    `Line ${origin + 1} of the capture · [Reveal](command:iosCrypto.revealInCapture?${line})`,
  );
  hover.isTrusted = { enabledCommands: ['iosCrypto.revealInCapture'] };
  return {
    range: new vscode.Range(line, 0, line, 1),
    hoverMessage: hover,
    renderOptions: {
      before: {
        contentText: `${origin + 1}`.padStart(width, '\u00a0'),
        color: new vscode.ThemeColor('editorLineNumber.foreground'),
        margin: '0 2ch 0 0',
      },
    },
  };
}
