import * as vscode from 'vscode';
import type { Requests } from './requests';
import type { Sources } from './source';
import { watchTooLarge } from './tooLarge';

/** Captures that are read from disk without being opened. */
export interface LargeCaptures extends vscode.Disposable {
  /** Shows the SAs of a file: the given one, else one in front that is too large for extensions, else one asked for. */
  open(uri?: vscode.Uri): Promise<void>;
  close(): void;
  /** Lets the server read all files that it had read. */
  readAgain(): Promise<void>;
}

/** A file that is being written is read on when it has been quiet for so long. */
const QUIET_MS = 500;

export function createLargeCaptures(requests: Requests, sources: Sources): LargeCaptures {
  const watchers = new Map<string, vscode.Disposable>();
  const tooLarge = watchTooLarge();
  const watch = (uri: vscode.Uri) => {
    const source = uri.toString();
    if (watchers.has(source)) return;
    watchers.set(
      source,
      watchFile(uri, async () => {
        const size = await requests.index({ uri: source });
        if (size && sources.current?.uri === source) sources.showFile(source);
      }),
    );
  };
  return {
    open: async (given) => {
      const uri = given ?? tooLarge.inFront ?? (await pickFile());
      if (!uri) return;
      const answer = await readWithProgress(requests, uri);
      if (answer === 'canceled') return;
      if (answer === 'unreadable') {
        await vscode.window.showErrorMessage(
          `${uri.path} cannot be read from disk here. Open it in an editor instead.`,
        );
        return;
      }
      watch(uri);
      sources.showFile(uri.toString());
      await vscode.commands.executeCommand('iosCrypto.associations.focus');
    },
    readAgain: async () => {
      await Promise.all([...watchers.keys()].map((uri) => requests.index({ uri })));
    },
    close: () => {
      const { current } = sources;
      if (current?.kind !== 'file') return;
      watchers.get(current.uri)?.dispose();
      watchers.delete(current.uri);
      requests.forget({ uri: current.uri });
      sources.closeFile(current.uri);
    },
    dispose: () => {
      tooLarge.dispose();
      for (const watcher of watchers.values()) watcher.dispose();
    },
  };
}

async function pickFile(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: 'Open Large Capture',
    openLabel: 'Read SAs',
  });
  return picked?.[0];
}

/** Reads a file, with its progress to be seen, until it ends or the user has enough. */
async function readWithProgress(
  requests: Requests,
  uri: vscode.Uri,
): Promise<'read' | 'canceled' | 'unreadable'> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: `Reading ${uri.path.split('/').at(-1)}`,
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    let shown = 0;
    const listener = requests.onProgress(({ uri: source, read, total }) => {
      const percent = total === 0 ? 100 : Math.floor((read / total) * 100);
      if (source !== uri.toString() || percent === shown) return;
      progress.report({ increment: percent - shown, message: `${percent} %` });
      shown = percent;
    });
    try {
      const size = await requests.index({ uri: uri.toString() }, token);
      return token.isCancellationRequested ? 'canceled' : size ? 'read' : 'unreadable';
    } finally {
      listener.dispose();
    }
  });
}

/** Calls back some time after a file has changed. */
function watchFile(uri: vscode.Uri, onChange: () => void): vscode.Disposable {
  const folder = vscode.Uri.joinPath(uri, '..');
  const name = uri.path.split('/').at(-1) ?? '';
  const pattern = new vscode.RelativePattern(folder, name.replace(/[[\]{}*?!]/g, '[$&]'));
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_MS);
  };
  return vscode.Disposable.from(watcher, watcher.onDidChange(later), watcher.onDidCreate(later), {
    dispose: () => clearTimeout(timer),
  });
}
