import {
  type Connection,
  type InitializeParams,
  MarkupKind,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Highlight, noHighlight } from '../report/highlight';
import type { Place } from '../text/results';
import { type CaptureFiles, createCaptureFiles, type OpenFile } from './captureFiles';
import { toLocation } from './convert';
import { createGuard, type Guard, type Phase } from './guard';
import { numberedAsInSource } from './knownCaptures';
import {
  createLanguageModels,
  createLanguages,
  type Language,
  type LanguageModels,
  type Languages,
} from './languages';
import { defaultSettings, type Settings } from './settings';
import { openDocuments } from './textDocument';
import { createWorkspace, type Workspace } from './workspace';

/** What the client can do, as far as it changes what we answer. */
export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  /** Shows other places beside a diagnostic. */
  readonly relatesDiagnostics: boolean;
  /** Shows an edit before it makes it, where the edit asks for it. */
  readonly previewsEdits: boolean;
  readonly showsSignatures: boolean;
  /** Knows tab stops in what a completion inserts. */
  readonly knowsSnippets: boolean;
  /** Shows symbols in each other; else it takes a flat list. */
  readonly nestsSymbols: boolean;
  /** Renames after asking what can be renamed. */
  readonly preparesRename: boolean;
  /** Where Markdown is shown as written, words without marks are sent. */
  readonly hoversMarkdown: boolean;
  readonly completesMarkdown: boolean;
  /** Settings can be asked for. */
  readonly answersSettings: boolean;
  /** Tells changes of settings only where that was asked for. */
  readonly registersSettings: boolean;
}

/** What the server gets from where it runs, beside the connection. */
export interface Surroundings {
  /** Without it no files are read. */
  readonly openFile?: OpenFile;
  /** Without it the lines of a report have no colours. It is asked for with the first of them. */
  readonly loadHighlight?: () => Promise<Highlight>;
  /** A capture to practise with; without it the first one that is opened takes longer. */
  readonly loadPractice?: () => Promise<string>;
}

/** What lives as long as the connection. Handlers get it and keep nothing of their own. */
export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly languages: Languages;
  /** What the languages answer from. */
  readonly models: LanguageModels;
  /** Open documents and files of the workspace, to be asked about each other. */
  readonly workspace: Workspace;
  /** Captures that are not open. */
  readonly files: CaptureFiles;
  /** The colours of lines in a report. */
  readonly highlight: () => Promise<Highlight>;
  readonly guard: Guard;
  /** When the client asked for something last, in milliseconds as `Date.now` tells them. */
  askedAt: number;
  phase: Phase;
  features: ClientFeatures;
  settings: Settings;
}

export function createSession(
  connection: Connection,
  { openFile = async () => undefined, loadHighlight = async () => noHighlight }: Surroundings,
): Session {
  const documents = new TextDocuments(openDocuments());
  const models = createLanguageModels((capture, document) =>
    numberedAsInSource(session, capture, document),
  );
  const session: Session = {
    connection,
    documents,
    languages: createLanguages(models),
    models,
    workspace: createWorkspace({
      openDocuments: () => documents.all(),
      openDocument: (uri) => documents.get(uri),
      configurationOf: (document) =>
        models.kindOf(document) === 'configuration'
          ? models.configurations.of(document)
          : undefined,
      captureOf: (document) =>
        models.kindOf(document) === 'capture' ? models.captures.of(document) : undefined,
    }),
    files: createCaptureFiles(openFile),
    highlight: lazily(() =>
      loadHighlight().catch((error) => {
        connection.console.error(`no colours for reports: ${error?.name}`);
        return noHighlight;
      }),
    ),
    guard: createGuard(
      (message) => connection.console.error(message),
      () => session.phase,
      () => {
        session.askedAt = Date.now();
      },
    ),
    askedAt: Date.now(),
    phase: 'starting',
    features: {
      pullsDiagnostics: false,
      refreshesDiagnostics: false,
      relatesDiagnostics: false,
      previewsEdits: false,
      showsSignatures: false,
      knowsSnippets: false,
      nestsSymbols: false,
      preparesRename: false,
      hoversMarkdown: true,
      completesMarkdown: true,
      answersSettings: false,
      registersSettings: false,
    },
    settings: defaultSettings,
  };
  return session;
}

/** Does it with the first call, and gives the same to all. */
function lazily<Result>(load: () => Result): () => Result {
  let loaded: { readonly result: Result } | undefined;
  return () => {
    loaded ??= { result: load() };
    return loaded.result;
  };
}

export function featuresOf({ capabilities }: InitializeParams): ClientFeatures {
  const { textDocument, workspace } = capabilities;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    // Said where diagnostics are pulled or where they are pushed; a client that does both says it once.
    relatesDiagnostics: [textDocument?.diagnostic, textDocument?.publishDiagnostics].some(
      (can) => can?.relatedInformation === true,
    ),
    previewsEdits:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    showsSignatures: textDocument?.signatureHelp !== undefined,
    knowsSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    hoversMarkdown: takesMarkdown(textDocument?.hover?.contentFormat),
    completesMarkdown: takesMarkdown(textDocument?.completion?.completionItem?.documentationFormat),
    answersSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
  };
}

/** A client that does not say takes Markdown: all but the plainest do. */
function takesMarkdown(formats: readonly MarkupKind[] | undefined): boolean {
  return formats?.includes(MarkupKind.Markdown) ?? true;
}

/**
 * The handler of a request about one document: `answer` gets the document and its language; documents that are not
 * open or not ours, and failures, give `neutral`.
 */
export function onDocument<Params extends { textDocument: { uri: string } }, Result>(
  session: Session,
  name: string,
  neutral: Result,
  answer: (document: TextDocument, language: Language, params: Params) => Result,
) {
  return session.guard<Params, Result>(name, neutral, (params) => {
    const document = session.documents.get(params.textDocument.uri);
    const language = document && session.languages.of(document);
    return document && language ? answer(document, language, params) : neutral;
  });
}

/** The places that are in known documents, as locations. */
export function locations(session: Session, document: TextDocument, places: readonly Place[]) {
  return places.flatMap((place) => toLocation(document, place, session.workspace.documentOf) ?? []);
}
