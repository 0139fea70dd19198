import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Configuration } from '../config/model';
import type { Negotiation, Router } from '../relate/negotiation/model';
import { negotiatePair } from '../relate/negotiation/negotiate';
import { findPairs } from '../relate/negotiation/pairs';
import { problemsIn } from '../relate/negotiation/problems';
import { routerOf } from '../relate/negotiation/router';
import type { Problem } from '../text/results';
import type { WorkspaceFile } from './protocol';

/**
 * All documents that can be asked about each other: those that are open, and files of the workspace that the client
 * has read. What is open hides the file below it.
 */
export interface Workspace {
  documentOf(uri: string): TextDocument | undefined;
  documents(): readonly TextDocument[];
  /** Takes over files that changed; without text, a file is gone. */
  update(files: readonly WorkspaceFile[]): void;
  /** Every pair of routers among the configurations, negotiated on paper. */
  negotiations(): readonly Negotiation[];
  /** What a document does not have in common with the others. */
  problemsOf(document: TextDocument): readonly Problem[];
}

/** What the workspace needs to know of a session. */
export interface WorkspaceSource {
  openDocuments(): readonly TextDocument[];
  openDocument(uri: string): TextDocument | undefined;
  /** The model of a configuration; undefined for other languages. */
  configurationOf(document: TextDocument): Configuration | undefined;
}

export function createWorkspace(source: WorkspaceSource): Workspace {
  const files = new Map<string, TextDocument>();
  const negotiations = createNegotiations();
  const workspace: Workspace = {
    documentOf: (uri) => source.openDocument(uri) ?? files.get(uri),
    documents: () => [
      ...source.openDocuments(),
      ...[...files.values()].filter(({ uri }) => !source.openDocument(uri)),
    ],
    update: (changed) => {
      for (const { uri, languageId, text } of changed) {
        const version = (files.get(uri)?.version ?? 0) + 1;
        if (text === undefined) files.delete(uri);
        else files.set(uri, TextDocument.create(uri, languageId, version, text));
      }
    },
    negotiations: () =>
      negotiations(
        workspace.documents().flatMap((document) => {
          const configuration = source.configurationOf(document);
          return configuration ? [{ uri: document.uri, configuration }] : [];
        }),
      ),
    problemsOf: (document) =>
      source.configurationOf(document)
        ? workspace.negotiations().flatMap((found) => problemsIn(found, document.uri))
        : [],
  };
  return workspace;
}

interface Named {
  readonly uri: string;
  readonly configuration: Configuration;
}

interface Known {
  readonly configuration: Configuration;
  readonly router: Router;
}

/** Negotiates all pairs; the same configurations give the same answer without being looked at again. */
function createNegotiations() {
  let routers = new Map<string, Known>();
  let answer: readonly Negotiation[] = [];
  return (configurations: readonly Named[]): readonly Negotiation[] => {
    const isKnown = ({ uri, configuration }: Named) =>
      routers.get(uri)?.configuration === configuration;
    if (configurations.length === routers.size && configurations.every(isKnown)) return answer;
    routers = new Map(
      configurations.map((named) => {
        const { uri, configuration } = named;
        const router = isKnown(named) ? routers.get(uri)?.router : undefined;
        return [uri, { configuration, router: router ?? routerOf(configuration, uri) }];
      }),
    );
    answer = findPairs([...routers.values()].map(({ router }) => router)).map(negotiatePair);
    return answer;
  };
}
