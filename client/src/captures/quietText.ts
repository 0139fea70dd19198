import * as vscode from 'vscode';
import type { QuietPiece } from '../../../server/src/lsp/protocol';
import { clientSettings } from '../settings';
import type { Requests } from './requests';

/** Lines around the visible ones that are looked at too, so that scrolling does not outrun it. */
const margin = 150;

/** Scrolling goes on when it has not stopped for so long. */
const QUIET_MS = 40;

type Wish = 'quiet' | 'short' | 'plain';

/**
 * Makes what repeats itself quiet, in the colour of line numbers: time stamps, labels, SPIs, hex. Shortened, an ellipsis
 * stands for the SPIs that the step before has as well; the cursor in it brings them back.
 */
export function startQuietText(requests: Requests): vscode.Disposable {
  const brush = createBrush();
  const timers = new Map<vscode.TextEditor, ReturnType<typeof setTimeout>>();
  const decorate = async (editor: vscode.TextEditor) => {
    const { document, visibleRanges } = editor;
    if (document.languageId !== 'ios-debug') return;
    const { version } = document;
    const wish = wishFor(document);
    const pieces = wish === 'plain' ? [] : await piecesIn(requests, document, visibleRanges);
    const isOld = document.version !== version || timers.has(editor);
    if (!isOld) brush.paint(editor, pieces, wish);
  };
  const later = (editor: vscode.TextEditor, wait = QUIET_MS) => {
    clearTimeout(timers.get(editor));
    const start = () => {
      timers.delete(editor);
      void decorate(editor);
    };
    timers.set(editor, setTimeout(start, wait));
  };
  const all = () => {
    for (const editor of vscode.window.visibleTextEditors) later(editor, 0);
  };
  all();
  return vscode.Disposable.from(
    brush,
    vscode.window.onDidChangeVisibleTextEditors(all),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => later(textEditor)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => later(textEditor, 0)),
    vscode.workspace.onDidOpenTextDocument(all),
    vscode.workspace.onDidChangeTextDocument(all),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('iosCrypto.repetition')) all();
    }),
    {
      dispose: () => {
        for (const timer of timers.values()) clearTimeout(timer);
      },
    },
  );
}

interface Brush extends vscode.Disposable {
  paint(editor: vscode.TextEditor, pieces: readonly QuietPiece[], wish: Wish): void;
}

function createBrush(): Brush {
  const color = new vscode.ThemeColor('editorLineNumber.foreground');
  const quiet = vscode.window.createTextEditorDecorationType({ color });
  // VS Code has no property for it; what is hidden is copied and found like the rest.
  const hidden = vscode.window.createTextEditorDecorationType({
    textDecoration: 'none; display: none',
  });
  const ellipsis = vscode.window.createTextEditorDecorationType({
    before: { contentText: '\u2026', color },
  });
  return {
    paint: (editor, pieces, wish) => {
      const isLookedAt = (range: vscode.Range) =>
        editor.selections.some(({ active }) => range.contains(active));
      const isShort = (piece: QuietPiece) =>
        wish === 'short' && piece.repeated && !isLookedAt(rangeOf(piece));
      const short = pieces.filter(isShort).map(rangeOf);
      const starts = short.map(({ start }) => new vscode.Range(start, start));
      editor.setDecorations(quiet, pieces.filter((piece) => !isShort(piece)).map(rangeOf));
      editor.setDecorations(hidden, short);
      editor.setDecorations(ellipsis, starts);
    },
    dispose: () => vscode.Disposable.from(quiet, hidden, ellipsis).dispose(),
  };
}

/** Shortens the lines of all captures, or restores them. */
export async function toggleShortLines(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('iosCrypto');
  const wish: Wish = settings.get('repetition') === 'short' ? 'quiet' : 'short';
  await settings.update('repetition', wish, vscode.ConfigurationTarget.Global);
}

function wishFor(document: vscode.TextDocument): Wish {
  return vscode.workspace
    .getConfiguration('iosCrypto', document)
    .get<Wish>('repetition', clientSettings.repetition);
}

/** Between folds there are several visible ranges; each line is asked for once. */
async function piecesIn(
  requests: Requests,
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
): Promise<readonly QuietPiece[]> {
  const uri = document.uri.toString();
  const last = ranges.length - 1;
  const parts = ranges.map(({ start, end }, index) =>
    requests.quiet({
      uri,
      from: Math.max(0, start.line - (index === 0 ? margin : 0)),
      to: Math.min(document.lineCount - 1, end.line + (index === last ? margin : 0)),
    }),
  );
  return (await Promise.all(parts)).flat();
}

function rangeOf({ line, start, end }: QuietPiece): vscode.Range {
  return new vscode.Range(line, start, line, end);
}
