import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CodeLens,
  type DocumentLink,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { kindOf } from '../config/compiled';
import type { Configuration } from '../config/model';
import {
  type GraphEdge,
  type GraphNode,
  objectAt,
  usedObjects,
  usersOf,
} from '../config/objectGraph';
import { definedObjects, usagesIn } from '../config/usage';
import { toRange } from './convert';
import { peekCommand } from './protocol';
import { onDocument, type Session } from './session';

/** How the objects of configurations hang together: call hierarchy, workspace symbols, links of comments. */
export function registerObjectViews(session: Session): void {
  const { connection, guard } = session;
  connection.languages.callHierarchy.onPrepare(
    onDocument(
      session,
      'callHierarchy',
      null as CallHierarchyItem[] | null,
      (document, _language, { position }) => {
        const configuration = session.workspace.configurationOf(document);
        const node = configuration && objectAt(configuration, document.offsetAt(position));
        return node ? [toItem(document, node)] : null;
      },
    ),
  );
  connection.languages.callHierarchy.onIncomingCalls(
    guard('incomingCalls', [] as CallHierarchyIncomingCall[], ({ item }) =>
      edgesOf(session, item, usersOf).map(({ item: from, ranges }) => ({
        from,
        fromRanges: ranges,
      })),
    ),
  );
  connection.languages.callHierarchy.onOutgoingCalls(
    guard('outgoingCalls', [] as CallHierarchyOutgoingCall[], ({ item }) =>
      edgesOf(session, item, usedObjects).map(({ item: to, ranges }) => ({
        to,
        fromRanges: ranges,
      })),
    ),
  );
  connection.onWorkspaceSymbol(
    guard('workspaceSymbol', [] as SymbolInformation[], ({ query }) =>
      workspaceSymbols(session, query),
    ),
  );
  connection.onDocumentLinks(
    onDocument(session, 'documentLink', [] as DocumentLink[], (document, language) =>
      language.citations(document).map(({ span, url, title }) => ({
        range: toRange(document, span),
        target: url,
        tooltip: title,
      })),
    ),
  );
}

/** `used by 2: Tunnel0, Tunnel1`, over each object that is used. */
export function usageLenses({ workspace }: Session, document: TextDocument): readonly CodeLens[] {
  const configuration = workspace.configurationOf(document);
  if (!configuration) return [];
  return usagesIn(configuration).map(({ title, span, places }) => {
    const range = toRange(document, span);
    const locations = places.map((place) => ({
      uri: document.uri,
      range: toRange(document, place),
    }));
    const command = {
      title,
      command: peekCommand,
      arguments: [document.uri, range.start, locations],
    };
    return { range, command };
  });
}

function toItem(document: TextDocument, node: GraphNode): CallHierarchyItem {
  return {
    name: node.title,
    detail: node.detail,
    kind: node.object?.kind === 'interface' ? SymbolKind.Interface : SymbolKind.Object,
    uri: document.uri,
    range: toRange(document, node.span),
    selectionRange: toRange(document, node.selection),
  };
}

/** What an item uses or what uses it. The item is found again by its place, as the text is now. */
function edgesOf(
  { workspace }: Session,
  { uri, selectionRange }: CallHierarchyItem,
  find: (
    configuration: Configuration,
    object: NonNullable<GraphNode['object']>,
  ) => readonly GraphEdge[],
) {
  const document = workspace.documentOf(uri);
  const configuration = document && workspace.configurationOf(document);
  if (!document || !configuration) return [];
  const node = objectAt(configuration, document.offsetAt(selectionRange.start));
  if (!node?.object) return [];
  return find(configuration, node.object).map((edge) => ({
    item: toItem(document, edge.node),
    ranges: edge.places.map((place) => toRange(document, place)),
  }));
}

const MOST_SYMBOLS = 1000;

/** The objects of all configurations whose name or kind holds the letters of a query in order. */
function workspaceSymbols({ workspace }: Session, query: string): SymbolInformation[] {
  const symbols: SymbolInformation[] = [];
  for (const document of workspace.documents()) {
    const configuration = workspace.configurationOf(document);
    if (!configuration) continue;
    for (const { kind, name, span } of definedObjects(configuration)) {
      const { title } = kindOf(kind);
      if (!holdsLetters(`${name} ${title}`, query)) continue;
      symbols.push({
        name,
        kind: kind === 'interface' ? SymbolKind.Interface : SymbolKind.Object,
        location: { uri: document.uri, range: toRange(document, span) },
        containerName: title,
      });
      if (symbols.length >= MOST_SYMBOLS) return symbols;
    }
  }
  return symbols;
}

function holdsLetters(text: string, query: string): boolean {
  const lower = text.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase()) {
    if (letter === ' ') continue;
    at = lower.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
