import type { Disposable } from 'vscode';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { createAloneDocuments } from './alone';
import { type CaptureCommands, createCaptureCommands } from './captureCommands';
import { createLargeCaptures } from './largeCapture';
import { createRequests } from './requests';
import { startSizeStatus } from './sizeStatus';
import { createSources } from './source';
import { createSaTree } from './tree';

/** The views over captures and their commands. */
export function startCaptureViews(
  client: BaseLanguageClient,
): Disposable & { readonly commands: CaptureCommands } {
  const requests = createRequests(client);
  const sources = createSources();
  const alone = createAloneDocuments(requests, sources);
  const tree = createSaTree(requests, sources, alone);
  const large = createLargeCaptures(requests, sources);
  const parts = vscode.Disposable.from(
    tree,
    alone,
    large,
    startSizeStatus(requests, sources),
    sources,
  );
  return {
    commands: createCaptureCommands({ requests, sources, tree, alone, large }),
    dispose: () => parts.dispose(),
  };
}
