import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from '../../server/src/lsp/server';
import type { Surroundings } from '../../server/src/lsp/session';

/** A language client over in-memory streams, with the server behind it. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Messages that the server logged. */
  readonly log: readonly string[];
  open(uri: string, languageId: string, text: string): Promise<void>;
  /** Replaces the whole text. */
  change(uri: string, version: number, text: string): Promise<void>;
  /** Waits for the diagnostics that are pushed for a version of a document. */
  diagnostics(uri: string, version: number): Promise<readonly Diagnostic[]>;
  close(): Promise<void>;
}

/** Starts a server and shakes hands with it. */
export async function startClient(
  capabilities: ClientCapabilities = {},
  surroundings: Surroundings = {},
): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(
    createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    surroundings,
  );
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const log: string[] = [];
  connection.onNotification(LogMessageNotification.type, ({ message }) => void log.push(message));
  const pushed = collectDiagnostics(connection);
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    initialized,
    log,
    open: (uri, languageId, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, text) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    diagnostics: pushed,
    close: () => closeClient(connection),
  };
}

/** The text without its cursor mark `|`, and the cursor's position. */
export function atCursor(marked: string): { text: string; position: Position } {
  const offset = marked.indexOf('|');
  const before = marked.slice(0, offset).split('\n');
  return {
    text: before.join('\n') + marked.slice(offset + 1),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}

function collectDiagnostics(connection: ProtocolConnection): TestClient['diagnostics'] {
  const received: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    received.push(params);
    for (const wake of waiting) wake();
  });
  const find = (uri: string, version: number) =>
    received.findLast((params) => params.uri === uri && params.version === version)?.diagnostics;
  return (uri, version) =>
    new Promise((resolve) => {
      const look = () => {
        const found = find(uri, version);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
}

async function closeClient(connection: ProtocolConnection): Promise<void> {
  await connection.sendRequest(ShutdownRequest.type);
  // The server answers `exit` by ending its process, which is ours here; closing the streams does for a test.
  connection.dispose();
}
