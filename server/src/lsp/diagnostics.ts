import {
  type CodeAction,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { notSettled } from '../relate/oneRouter';
import type { Problem } from '../text/results';
import { toCodeAction, toDiagnostic } from './convert';
import { atLevels } from './languages';
import { onDocument, type Session } from './session';

/** Diagnostics are pulled by clients that can, and pushed to the others after each change. */
export function registerDiagnostics(session: Session): void {
  const { connection, documents, workspace } = session;
  documents.onDidChangeContent(({ document }) => {
    if (!session.features.pullsDiagnostics) push(session, document);
  });
  connection.languages.diagnostics.on(
    onDocument(
      session,
      'diagnostic',
      { kind: 'full', items: [] } as DocumentDiagnosticReport,
      (document) => ({ kind: 'full', items: diagnosticsOf(session, document) }),
    ),
  );
  connection.onCodeAction(
    onDocument(session, 'codeAction', [] as CodeAction[], (document, _language, { range }) => {
      const start = document.offsetAt(range.start);
      const end = document.offsetAt(range.end);
      return problemsOf(session, document)
        .filter(({ span }) => span.start <= end && start <= span.end)
        .flatMap((problem) =>
          (problem.fixes ?? []).map((fix) =>
            toCodeAction(document, problem, fix, workspace.documentOf),
          ),
        );
    }),
  );
}

/** Brings all diagnostics up to date after something beside the documents changed. */
export async function refreshDiagnostics(session: Session): Promise<void> {
  if (session.features.refreshesDiagnostics) {
    await session.connection.sendRequest(DiagnosticRefreshRequest.type);
  }
  if (session.features.pullsDiagnostics) return;
  for (const document of session.documents.all()) push(session, document);
}

function push(session: Session, document: TextDocument): void {
  const { uri, version } = document;
  if (!session.languages.of(document)) return;
  const send = session.guard('publishDiagnostics', undefined, () =>
    session.connection.sendDiagnostics({
      uri,
      version,
      diagnostics: diagnosticsOf(session, document),
    }),
  );
  void send(undefined);
}

function diagnosticsOf(session: Session, document: TextDocument): Diagnostic[] {
  return problemsOf(session, document).map((problem) =>
    toDiagnostic(document, problem, session.workspace.documentOf),
  );
}

/** What is wrong in the document itself, and what does not fit the routers that it meets. */
function problemsOf(session: Session, document: TextDocument): readonly Problem[] {
  const { languages, settings, workspace } = session;
  const own = unsettled(session, document, languages.of(document)?.problems(document, settings));
  return atLevels([...own, ...workspace.problemsOf(document)], settings);
}

/** Problems that no other open file of the same router settles. */
function unsettled(
  { workspace }: Session,
  document: TextDocument,
  problems: readonly Problem[] = [],
): readonly Problem[] {
  const configuration = workspace.configurationOf(document);
  if (!configuration) return problems;
  return notSettled({ uri: document.uri, configuration }, workspace.otherParts(document), problems);
}
