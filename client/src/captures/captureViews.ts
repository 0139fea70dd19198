import type { Disposable } from 'vscode';
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { createLadderPanels } from '../ladder/ladderPanels';
import { createExplanations } from '../sharing/explanations';
import { createAloneDocuments } from './alone';
import { createBothEnds } from './bothEnds';
import { type CaptureCommands, createCaptureCommands } from './captureCommands';
import { createLargeCaptures } from './largeCapture';
import { startQuietText } from './quietText';
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
  const ladders = createLadderPanels(requests, sources, alone);
  const bothEnds = createBothEnds(requests);
  const explanations = createExplanations(requests, sources);
  const large = createLargeCaptures(requests, sources);
  client.middleware.didOpen = async (document, send) => {
    await send(document);
    sources.opened(document.uri.toString());
  };
  const refreshFile = () => {
    if (sources.current?.kind === 'file') sources.refresh();
  };
  const parts = vscode.Disposable.from(
    tree,
    alone,
    large,
    ladders,
    bothEnds,
    explanations,
    startSizeStatus(requests, sources),
    startQuietText(requests),
    sources,
    // A server that has been started anew knows no files; documents are opened again.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) void large.readAgain().then(refreshFile);
    }),
  );
  return {
    commands: createCaptureCommands({
      requests,
      sources,
      tree,
      alone,
      large,
      ladders,
      bothEnds,
      explanations,
    }),
    dispose: () => parts.dispose(),
  };
}
