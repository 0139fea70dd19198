import * as vscode from 'vscode';
import { aloneScheme, readAloneQuery } from '../../../server/src/lsp/protocol';

/** The capture that the views show. */
export interface Source {
  readonly uri: string;
  /** A document that is open, or a file that the server has read from disk. */
  readonly kind: 'document' | 'file';
}

/** Follows which capture the user works with: the last one that was in front and is still open. */
export interface Sources extends vscode.Disposable {
  readonly current: Source | undefined;
  /** Another capture, or another text of it. */
  readonly onDidChange: vscode.Event<void>;
  /** Tells everybody to ask again. */
  readonly refresh: () => void;
  /** The server has been told of a document: not before can it be asked about it. */
  opened(uri: string): void;
  showFile(uri: string): void;
  closeFile(uri: string): void;
}

/** Typing is over when nothing has been changed for so long. */
const QUIET_MS = 300;

export function createSources(): Sources {
  const changed = new vscode.EventEmitter<void>();
  const files = new Set<string>();
  let current: Source | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (source: Source | undefined) => {
    if (source?.uri === current?.uri && source?.kind === current?.kind) return;
    current = source;
    void vscode.commands.executeCommand('setContext', 'iosCrypto.capture', source?.kind);
    changed.fire();
  };
  const look = () => {
    const uri = captureUriOf(vscode.window.activeTextEditor?.document);
    if (uri !== undefined && isOpen(uri)) set({ uri, kind: 'document' });
    else if (uri !== undefined && files.has(uri)) set({ uri, kind: 'file' });
    else if (current?.kind === 'document' && !isOpen(current.uri)) set(undefined);
  };
  const lookLater = () => {
    clearTimeout(timer);
    timer = setTimeout(() => changed.fire(), QUIET_MS);
  };
  look();
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.workspace.onDidCloseTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() === current?.uri) lookLater();
    }),
  );
  return {
    get current() {
      return current;
    },
    onDidChange: changed.event,
    refresh: () => changed.fire(),
    opened: (uri) => {
      const before = current;
      look();
      if (current === before && current?.uri === uri) changed.fire();
    },
    showFile: (uri) => {
      files.add(uri);
      if (current?.uri === uri && current.kind === 'file') changed.fire();
      else set({ uri, kind: 'file' });
    },
    closeFile: (uri) => {
      files.delete(uri);
      if (current?.uri === uri) set(undefined);
      look();
    },
    dispose: () => {
      clearTimeout(timer);
      subscriptions.dispose();
    },
  };
}

/** The capture that a document is or shows a part of. */
function captureUriOf(document: vscode.TextDocument | undefined): string | undefined {
  if (document?.uri.scheme === aloneScheme) return readAloneQuery(document.uri.query)?.source;
  return document?.languageId === 'ios-debug' ? document.uri.toString() : undefined;
}

function isOpen(uri: string): boolean {
  return vscode.workspace.textDocuments.some(
    (document) => document.uri.toString() === uri && document.languageId === 'ios-debug',
  );
}
