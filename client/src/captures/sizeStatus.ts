import * as vscode from 'vscode';
import { limitsOf } from './limits';
import type { Requests } from './requests';
import type { Sources } from './source';

/** Says, beside the language of a capture, what its size does not allow; there is nothing to say of most. */
export function startSizeStatus(requests: Requests, sources: Sources): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;
  const look = async () => {
    const { current } = sources;
    const size =
      current?.kind === 'document' ? await requests.size({ uri: current.uri }) : undefined;
    if (sources.current !== current) return;
    const limits = size ? limitsOf(size, mostFolds(current?.uri)) : [];
    item?.dispose();
    item = limits.length > 0 && current ? showLimits(current.uri, limits) : undefined;
  };
  void look();
  return vscode.Disposable.from(
    sources.onDidChange(() => void look()),
    { dispose: () => item?.dispose() },
  );
}

function showLimits(uri: string, limits: readonly string[]): vscode.LanguageStatusItem {
  const { path } = vscode.Uri.parse(uri, true);
  // No scheme: on a remote machine a file has another one in the window than here.
  const item = vscode.languages.createLanguageStatusItem('iosCrypto.size', {
    language: 'ios-debug',
    pattern: path.replace(/[[\]{}*?!]/g, '[$&]'),
  });
  item.name = 'IOS Crypto: Size of the Capture';
  item.text = 'Large capture';
  item.detail = limits.join(' ');
  item.severity = vscode.LanguageStatusSeverity.Warning;
  return item;
}

function mostFolds(uri: string | undefined): number {
  const scope = uri === undefined ? undefined : vscode.Uri.parse(uri, true);
  return vscode.workspace
    .getConfiguration('editor', scope && { uri: scope, languageId: 'ios-debug' })
    .get('foldingMaximumRegions', 5000);
}
