import * as vscode from 'vscode';
import { aloneScheme } from '../../../server/src/lsp/protocol';

/** Lines around the visible ones that get their number too, so that scrolling does not outrun it. */
const margin = 100;

/**
 * Shows in front of each line of a document alone which line of the capture it is, in place of the editor's own
 * numbers. `linesOf` gives the lines of the capture, 0-based.
 */
export function startOriginNumbers(
  linesOf: (uri: vscode.Uri) => readonly number[] | undefined,
): vscode.Disposable {
  const numbers = vscode.window.createTextEditorDecorationType({});
  const decorate = (editor: vscode.TextEditor) => {
    if (editor.document.uri.scheme !== aloneScheme) {
      if (switchedOff) giveNumbersBack(editor);
      return;
    }
    const lines = linesOf(editor.document.uri);
    if (!lines) return;
    switchedOff = true;
    editor.options = { lineNumbers: vscode.TextEditorLineNumbersStyle.Off };
    editor.setDecorations(numbers, numbersIn(editor, lines));
  };
  let switchedOff = false;
  const decorateAll = () => vscode.window.visibleTextEditors.forEach(decorate);
  decorateAll();
  return vscode.Disposable.from(
    numbers,
    vscode.window.onDidChangeVisibleTextEditors(decorateAll),
    vscode.window.onDidChangeActiveTextEditor(decorateAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => decorate(textEditor)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.scheme === aloneScheme) decorateAll();
    }),
  );
}

/** VS Code shows the next document in the same editor, and leaves off what was switched off. */
function giveNumbersBack(editor: vscode.TextEditor): void {
  const { On, Off, Relative, Interval } = vscode.TextEditorLineNumbersStyle;
  if (editor.options.lineNumbers !== Off) return;
  const wanted = vscode.workspace.getConfiguration('editor', editor.document).get('lineNumbers');
  if (wanted === 'off') return;
  const lineNumbers = wanted === 'relative' ? Relative : wanted === 'interval' ? Interval : On;
  editor.options = { lineNumbers };
}

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
