import type { CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import * as protocol from '../../../server/src/lsp/protocol';

/** What the views ask the server, by the URI of a capture. A server that does not answer knows nothing. */
export type Requests = ReturnType<typeof createRequests>;

export function createRequests(client: BaseLanguageClient) {
  const ask = async <Answer>(
    method: string,
    neutral: Answer,
    params: protocol.CaptureParams,
    token?: CancellationToken,
  ): Promise<Answer> => {
    try {
      return await client.sendRequest<Answer>(method, params, token);
    } catch {
      return neutral;
    }
  };
  return {
    tree: (params: protocol.TreeParams) =>
      ask<protocol.TreeAnswer>(protocol.treeRequest, { rows: [], more: 0 }, params),
    card: (params: protocol.PartParams) => ask<string | null>(protocol.cardRequest, null, params),
    explanation: (params: protocol.CaptureParams) =>
      ask<string | null>(protocol.explainCaptureRequest, null, params),
    report: (params: protocol.ReportParams) =>
      ask<string | null>(protocol.reportRequest, null, params),
    partsAt: (params: protocol.PlaceParams) =>
      ask<readonly protocol.CapturePart[]>(protocol.partsAtRequest, [], params),
    alone: (params: protocol.AloneParams) =>
      ask<protocol.AloneAnswer | null>(protocol.aloneRequest, null, params),
    ladders: (params: protocol.LadderParams) =>
      ask<protocol.LadderAnswer>(
        protocol.ladderRequest,
        { ladders: [], more: 0, moreMessages: 0 },
        params,
      ),
    pair: (params: protocol.TwoCapturesParams) =>
      ask<string | null>(protocol.pairRequest, null, params),
    compare: (params: protocol.CompareParams) =>
      ask<string | null>(protocol.compareRequest, null, params),
    goTo: (params: protocol.GoToParams) => ask<number | null>(protocol.goToRequest, null, params),
    quiet: (params: protocol.LinesParams) =>
      ask<readonly protocol.QuietPiece[]>(protocol.quietRequest, [], params),
    size: (params: protocol.CaptureParams) =>
      ask<protocol.CaptureSize | null>(protocol.sizeRequest, null, params),
    unknownLines: (params: protocol.CaptureParams) =>
      ask<protocol.UnknownLines>(protocol.unknownLinesRequest, { forms: [] }, params),
    index: (params: protocol.CaptureParams, token?: CancellationToken) =>
      ask<protocol.CaptureSize | null>(protocol.indexRequest, null, params, token),
    forget: (params: protocol.CaptureParams) =>
      void client.sendNotification(protocol.forgetNotification, params).catch(() => undefined),
    onProgress: (listener: (progress: protocol.IndexProgress) => void) =>
      client.onNotification(protocol.indexProgress, listener),
  };
}
