import {
  type Diagnostic,
  DiagnosticRefreshRequest,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { notSettled } from '../relate/oneRouter';
import type { Problem } from '../text/results';
import type { Span } from '../text/span';
import { isAlike } from './alike';
import { toDiagnostic } from './convert';
import { atLevels } from './languages';
import { isRepetition } from './protocol';
import { onDocument, type Session } from './session';
import type { Settings } from './settings';

/** Diagnostics are pulled by clients that can, and pushed to the others after each change. */
export function registerDiagnostics(session: Session): void {
  const { connection, guard } = session;
  registerPush(session);
  const isWaiting = registerRefresh(session);
  const reportFor = createReports(session);
  const nameOf = createNames();
  connection.languages.diagnostics.on(
    onDocument(
      session,
      'diagnostic',
      { kind: 'full', items: [] } as DocumentDiagnosticReport,
      (document, _language, { previousResultId }) => {
        const problems = problemsOf(session, document, isWaiting() ? 'soon' : 'now');
        const items = toDiagnostics(session, document, problems);
        return reportOf(items, nameOf(document, items), previousResultId);
      },
    ),
  );
  connection.languages.diagnostics.onWorkspace(
    guard('workspaceDiagnostic', { items: [] } as WorkspaceDiagnosticReport, (params) => {
      const state = isWaiting() ? undefined : session.workspace.state();
      const reportNow = (document: TextDocument) => reportFor(document, state);
      return { items: workspaceReports(session, reportNow, params.previousResultIds) };
    }),
  );
}

/**
 * Pushes after a change, once the requests that came with it are answered: folds and outline of a document that was
 * just opened do not wait for its diagnosis.
 */
function registerPush(session: Session): void {
  const { documents } = session;
  const changed = new Set<string>();
  // What was sent last for each document, to be silent where a change elsewhere changes nothing.
  const sent = new Map<string, string>();
  const pushAll = () => {
    const isChanged = ({ uri }: TextDocument) => changed.has(uri);
    const open = documents.all();
    // A change in one document can be a problem, or the end of one, in those beside it.
    const inOrder = [...open.filter(isChanged), ...open.filter((other) => !isChanged(other))];
    const due = new Set(changed);
    changed.clear();
    for (const document of inOrder) push(session, document, due.has(document.uri), sent);
  };
  documents.onDidChangeContent(({ document }) => {
    if (session.features.pullsDiagnostics) return;
    if (changed.size === 0) setTimeout(pushAll, 0);
    changed.add(document.uri);
  });
  documents.onDidClose(({ document }) => sent.delete(document.uri));
}

/** Typing is over when nothing has been changed for so long. */
const QUIET_MS = 400;

/**
 * Makes clients that pull ask again when a configuration was changed and typing is over: for the document in front they
 * do not do so by themselves when another one is changed, as by a quick fix of the capture that is being read. Tells
 * whether negotiations can wait for that: a router with many peers is being typed in.
 */
function registerRefresh(session: Session): () => boolean {
  const { documents, guard, models, workspace } = session;
  const refresh = guard('refresh', undefined, () => refreshDiagnostics(session));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting = false;
  documents.onDidChangeContent(({ document }) => {
    if (!session.features.pullsDiagnostics || models.kindOf(document) !== 'configuration') return;
    const isSlow = session.features.refreshesDiagnostics && workspace.hasManyPeers(document);
    if (!isSlow && !documents.all().some((open) => models.kindOf(open) === 'capture')) return;
    waiting ||= isSlow;
    clearTimeout(timer);
    timer = setTimeout(() => {
      waiting = false;
      if (session.phase === 'running') void refresh(undefined);
    }, QUIET_MS);
  });
  return () => waiting;
}

/** Full, or `unchanged` where the client has the same already: what it has is known by its content alone. */
function reportOf(
  items: Diagnostic[],
  resultId: string,
  previous: string | undefined,
): DocumentDiagnosticReport {
  return previous === resultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/**
 * Names what was found in an open document: the same as before while that is the same. Compared with the last, which
 * takes less time than a fingerprint.
 */
function createNames(): (document: TextDocument, items: readonly Diagnostic[]) => string {
  const last = new WeakMap<
    TextDocument,
    { readonly items: readonly Diagnostic[]; readonly name: string }
  >();
  const start = Date.now().toString(36);
  let count = 0;
  return (document, items) => {
    const known = last.get(document);
    if (known && isAlike(known.items, items)) return known.name;
    const name = `${start}-${count++}`;
    last.set(document, { items, name });
    return name;
  };
}

/**
 * The errors and warnings of a document, made again only after something changed: clients ask every few seconds. Without
 * a state, those that were made last will do.
 */
function createReports(session: Session) {
  const made = new WeakMap<TextDocument, Report>();
  return (document: TextDocument, state: object | undefined): Report => {
    const { settings } = session;
    const { version } = document;
    const known = made.get(document);
    const isCurrent = state === undefined || known?.state === state;
    if (known && isCurrent && known.settings === settings && known.version === version) {
      return known;
    }
    const items = toDiagnostics(session, document, problemsOf(session, document)).filter(isSerious);
    const resultId = fingerprint(JSON.stringify(items));
    const report = { state, settings, version, items, resultId };
    made.set(document, report);
    return report;
  };
}

interface Report {
  readonly state: object | undefined;
  readonly settings: Settings;
  readonly version: number;
  readonly items: Diagnostic[];
  readonly resultId: string;
}

/** FNV-1a, and the length. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return `${hash.toString(36)}-${text.length.toString(36)}`;
}

/** The errors and warnings of files that are not open: more would bury the files at hand. */
function workspaceReports(
  session: Session,
  reportFor: (document: TextDocument) => Report,
  previous: readonly PreviousResultId[],
): WorkspaceDocumentDiagnosticReport[] {
  const { documents, settings, workspace } = session;
  const known = new Map(previous.map(({ uri, value }) => [uri, value]));
  const files = settings.checkWorkspace ? workspace.documents() : [];
  const closed = files.filter(({ uri }) => !documents.get(uri));
  const reported = new Set(closed.map(({ uri }) => uri));
  const reports = closed.map((document) => {
    const { uri } = document;
    const { items, resultId } = reportFor(document);
    return { ...reportOf(items, resultId, known.get(uri)), uri, version: null };
  });
  const gone = [...known.keys()]
    .filter((uri) => !reported.has(uri) && !documents.get(uri))
    .map((uri): WorkspaceDocumentDiagnosticReport => {
      return { kind: DocumentDiagnosticReportKind.Full, items: [], uri, version: null };
    });
  return [...reports, ...gone];
}

function isSerious({ severity }: Diagnostic): boolean {
  return severity === DiagnosticSeverity.Error || severity === DiagnosticSeverity.Warning;
}

/** Brings all diagnostics up to date after something beside the documents changed. */
export async function refreshDiagnostics(session: Session): Promise<void> {
  if (session.features.refreshesDiagnostics) {
    await session.connection.sendRequest(DiagnosticRefreshRequest.type);
  }
  if (session.features.pullsDiagnostics) return;
  for (const document of session.documents.all()) push(session, document);
}

/** Sends the diagnostics of a document; with `isDue` false only those that differ from what was sent. */
function push(
  session: Session,
  document: TextDocument,
  isDue = true,
  sent = new Map<string, string>(),
): void {
  const { uri, version } = document;
  if (session.phase !== 'running' || !session.languages.of(document)) return;
  const send = session.guard('publishDiagnostics', undefined, () => {
    const diagnostics = toDiagnostics(session, document, problemsOf(session, document));
    const content = fingerprint(JSON.stringify(diagnostics));
    if (!isDue && sent.get(uri) === content) return undefined;
    sent.set(uri, content);
    return session.connection.sendDiagnostics({ uri, version, diagnostics });
  });
  void send(undefined);
}

function toDiagnostics(
  { features, workspace }: Session,
  document: TextDocument,
  problems: readonly Problem[],
): Diagnostic[] {
  return problems.map((problem) => toDiagnostic(document, problem, workspace.documentOf, features));
}

/**
 * What is wrong in the document itself, and what does not fit the routers that it meets. A document that
 * repeats another one has none: they stand there. Of a capture only those of a part are looked for, if one is given.
 */
export function problemsOf(
  session: Session,
  document: TextDocument,
  when: 'now' | 'soon' = 'now',
  part?: Span,
): readonly Problem[] {
  const { documents, languages, settings, workspace } = session;
  if (isRepetition(document.uri)) return [];
  const language = languages.of(document);
  const isOpen = documents.get(document.uri) === document;
  const find = isOpen ? language?.problems : language?.problemsOnce;
  const own =
    workspace.symptomsOf(document, part) ??
    unsettled(session, document, find?.(document, settings));
  return atLevels([...own, ...workspace.problemsOf(document, when)], settings);
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
