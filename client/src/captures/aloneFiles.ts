import * as vscode from 'vscode';
import type { AloneAnswer } from '../../../server/src/lsp/protocol';

/** A text with the lines of the capture that it comes from, and when it was read. */
interface Kept {
  readonly answer: AloneAnswer;
  readonly content: Uint8Array;
  readonly time: number;
}

/**
 * The documents alone as files that can only be read. Files, and not the texts of a content provider, because VS Code
 * starts the extension for them when it restores a window, and shows breadcrumbs.
 */
export interface AloneFiles extends vscode.Disposable {
  readonly provider: vscode.FileSystemProvider;
  answerOf(uri: vscode.Uri): AloneAnswer | undefined;
  keep(uri: vscode.Uri, answer: AloneAnswer): void;
  /** Reads a file again; whoever shows it takes up what has changed. */
  refresh(uri: vscode.Uri): Promise<void>;
  forget(uri: vscode.Uri): void;
}

/** `load` asks for what a file holds; undefined leaves it as it was. */
export function createAloneFiles(
  load: (uri: vscode.Uri) => Promise<AloneAnswer | undefined>,
): AloneFiles {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const files = new Map<string, Kept>();
  const keep: AloneFiles['keep'] = (uri, answer) => {
    const content = new TextEncoder().encode(answer.text);
    files.set(uri.toString(), { answer, content, time: Date.now() });
  };
  const fileOf = async (uri: vscode.Uri): Promise<Kept> => {
    const known = files.get(uri.toString());
    if (known) return known;
    const answer = await load(uri);
    if (answer) keep(uri, answer);
    const file = files.get(uri.toString());
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  };
  const refuse = () => {
    throw vscode.FileSystemError.NoPermissions('A part of a capture can only be read');
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat: async (uri) => {
      const { content, time } = await fileOf(uri);
      return { type: vscode.FileType.File, ctime: 0, mtime: time, size: content.length };
    },
    readFile: async (uri) => (await fileOf(uri)).content,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  return {
    provider,
    keep,
    answerOf: (uri) => files.get(uri.toString())?.answer,
    refresh: async (uri) => {
      const answer = await load(uri);
      if (!answer || answer.text === files.get(uri.toString())?.answer.text) return;
      keep(uri, answer);
      changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    },
    forget: (uri) => files.delete(uri.toString()),
    dispose: () => changed.dispose(),
  };
}
