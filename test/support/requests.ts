import type { Position } from 'vscode-languageserver/node';
import type { TestClient } from './client';

/** All that an editor may ask about a place of a document, by method, with what else the request carries. */
function requestsAt(position: Position): Readonly<Record<string, object>> {
  const range = { start: { line: 0, character: 0 }, end: position };
  return {
    'textDocument/codeAction': { range, context: { diagnostics: [] } },
    'textDocument/codeLens': {},
    'textDocument/completion': { position },
    'textDocument/definition': { position },
    'textDocument/diagnostic': {},
    'textDocument/documentHighlight': { position },
    'textDocument/documentLink': {},
    'textDocument/documentSymbol': {},
    'textDocument/foldingRange': {},
    'textDocument/formatting': { options: { tabSize: 1, insertSpaces: true } },
    'textDocument/hover': { position },
    'textDocument/inlayHint': { range },
    'textDocument/onTypeFormatting': { position, ch: '\n', options: {} },
    'textDocument/prepareCallHierarchy': { position },
    'textDocument/rangeFormatting': { range, options: {} },
    'textDocument/references': { position, context: { includeDeclaration: true } },
    'textDocument/selectionRange': { positions: [position] },
    'textDocument/semanticTokens/full': {},
    'textDocument/semanticTokens/range': { range },
    'textDocument/signatureHelp': { position },
  };
}

/** Asks everything at a place of an open document and waits for the answers. */
export async function askEverything(
  { connection }: TestClient,
  uri: string,
  position: Position,
): Promise<void> {
  const requests = Object.entries(requestsAt(position)).map(([method, params]) =>
    connection.sendRequest(method, { textDocument: { uri }, ...params }),
  );
  await Promise.all(requests);
}
