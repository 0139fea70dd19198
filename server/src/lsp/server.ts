import {
  type Connection,
  DidChangeConfigurationNotification,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { registerBothEnds } from './bothEnds';
import { registerCaptureViews } from './captureViews';
import { codeActionKinds, registerCodeActions } from './codeActions';
import { registerCompletion } from './completion';
import { legend, registerDecoration } from './decoration';
import { refreshDiagnostics, registerDiagnostics } from './diagnostics';
import { registerEditing } from './editing';
import { registerNavigation } from './navigation';
import { registerObjectViews } from './objectViews';
import { practise } from './practice';
import { registerReading } from './reading';
import {
  type ClientFeatures,
  createSession,
  featuresOf,
  type Session,
  type Surroundings,
} from './session';
import { readSettings } from './settings';
import { registerSharing } from './sharing';
import { registerWorkspaceViews } from './workspaceViews';

/** Serves both languages over a connection until it closes. */
export function startServer(connection: Connection, surroundings: Surroundings = {}): void {
  const session = createSession(connection, surroundings);
  registerLife(session, surroundings);
  registerDiagnostics(session);
  registerCodeActions(session);
  registerReading(session);
  registerObjectViews(session);
  registerNavigation(session);
  registerDecoration(session);
  registerEditing(session);
  registerCompletion(session);
  registerCaptureViews(session);
  registerBothEnds(session);
  registerWorkspaceViews(session);
  registerSharing(session);
  session.documents.listen(connection);
  connection.listen();
}

function registerLife(session: Session, { loadPractice }: Surroundings): void {
  const { connection, documents, guard, languages } = session;
  connection.onInitialize((params) => {
    session.features = featuresOf(params);
    session.settings = readSettings(params.initializationOptions);
    session.phase = 'running';
    return {
      capabilities: capabilitiesFor(session.features),
      serverInfo: { name: 'IOS Crypto Lens' },
    };
  });
  connection.onInitialized(
    guard('initialized', undefined, async () => {
      const { answersSettings, registersSettings } = session.features;
      const section = { section: 'iosCrypto' };
      if (registersSettings) {
        await connection.client.register(DidChangeConfigurationNotification.type, section);
      }
      if (answersSettings) await updateSettings(session, undefined);
      const text = await loadPractice?.().catch(() => undefined);
      if (text !== undefined) practise(session, text);
    }),
  );
  connection.onDidChangeConfiguration(
    guard('settings', undefined, (params) => updateSettings(session, params?.settings)),
  );
  connection.onShutdown(() => {
    session.phase = 'stopped';
  });
  documents.onDidClose(({ document }) => languages.forget(document.uri));
}

/** Asks the client for the settings where it answers, else takes what it sent; what says nothing changes nothing. */
async function updateSettings(session: Session, sent: unknown): Promise<void> {
  const { answersSettings } = session.features;
  const asked = answersSettings
    ? await session.connection.workspace.getConfiguration('iosCrypto')
    : undefined;
  const given = asked ?? sent;
  if (given === undefined || given === null) return;
  session.settings = readSettings(given);
  await refreshDiagnostics(session);
}

function capabilitiesFor({ pullsDiagnostics, preparesRename }: ClientFeatures): ServerCapabilities {
  return {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    hoverProvider: true,
    foldingRangeProvider: true,
    documentSymbolProvider: true,
    documentHighlightProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    inlayHintProvider: true,
    semanticTokensProvider: { legend, full: { delta: true }, range: true },
    codeLensProvider: {},
    callHierarchyProvider: true,
    workspaceSymbolProvider: true,
    documentLinkProvider: {},
    selectionRangeProvider: true,
    renameProvider: preparesRename ? { prepareProvider: true } : true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    signatureHelpProvider: { triggerCharacters: [' '] },
    codeActionProvider: { codeActionKinds },
    completionProvider: { triggerCharacters: [' '], resolveProvider: true },
    ...(pullsDiagnostics
      ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } }
      : {}),
  };
}
