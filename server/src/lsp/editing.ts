import {
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type SignatureHelp,
  type SignatureHelpContext,
  SignatureHelpTriggerKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Configuration } from '../config/model';
import { type Part, renamableAcross, renameAcross } from '../relate/oneRouter';
import { onlyValues } from './completion';
import { toRange, toWorkspaceEdit } from './convert';
import type { Language } from './languages';
import { onDocument, type Session } from './session';

/** Rename, formatting and signature help: what helps to write a document. */
export function registerEditing(session: Session): void {
  const { connection } = session;
  connection.onDocumentFormatting(
    onDocument(session, 'formatting', [] as TextEdit[], (document, language) =>
      editsOf(document, language),
    ),
  );
  connection.onDocumentRangeFormatting(
    onDocument(session, 'rangeFormatting', [] as TextEdit[], (document, language, { range }) =>
      editsOf(document, language, range),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    onDocument(session, 'onTypeFormatting', [] as TextEdit[], (document, language, params) => {
      // The line that Enter has just completed; the new line keeps the indentation that the editor gave it.
      const line = Math.max(0, params.position.line - 1);
      const start = { line, character: 0 };
      const typed = { start, end: { ...start, line: line + 1 } };
      return editsOf(document, language, typed, 'indentation');
    }),
  );
  connection.onSignatureHelp(
    onDocument(
      session,
      'signatureHelp',
      null as SignatureHelp | null,
      (document, language, { position, context }) =>
        leavesToCompletion(document, language, position, context)
          ? null
          : signatureHelp(document, language, position),
    ),
  );
  registerRename(session);
}

function registerRename(session: Session): void {
  const { connection, workspace } = session;
  connection.onPrepareRename(
    onDocument(session, 'prepareRename', null as Range | null, (document, language, params) => {
      const offset = document.offsetAt(params.position);
      const own = workspace.configurationOf(document);
      const name = own
        ? renamableAcross(partOf(document, own), workspace.otherParts(document), offset)
        : language.renamable(document, offset);
      if (name?.refused) refuse(name.refused);
      return name ? toRange(document, name.span) : null;
    }),
  );
  connection.onRenameRequest(
    onDocument(session, 'rename', null as WorkspaceEdit | null, (document, language, params) => {
      const offset = document.offsetAt(params.position);
      const own = workspace.configurationOf(document);
      const renaming = own
        ? renameAcross(
            partOf(document, own),
            workspace.otherParts(document),
            offset,
            params.newName,
          )
        : language.rename(document, offset, params.newName);
      if (!renaming) return null;
      if (renaming.kind === 'refused') refuse(renaming.reason);
      return toWorkspaceEdit(document, renaming.changes, workspace.documentOf);
    }),
  );
}

function partOf({ uri }: TextDocument, configuration: Configuration): Part {
  return { uri, configuration };
}

/** Ends a request with a sentence that the client shows to the user. */
function refuse(reason: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

/** The edits that format a document, or those of the lines that a range touches. */
function editsOf(
  document: TextDocument,
  language: Language,
  range?: Range,
  extent: 'all' | 'indentation' = 'all',
): TextEdit[] {
  const start = range ? document.offsetAt({ ...range.start, character: 0 }) : 0;
  const end = range ? document.offsetAt(range.end) : Number.POSITIVE_INFINITY;
  return language
    .format(document, extent)
    .filter(({ place: { span } }) => start <= span.start && span.start < end)
    .map(({ place: { span }, text }) => ({ range: toRange(document, span), newText: text }));
}

/** Where there are words or names to choose from, a blank opens the list of them and no signature over it. */
function leavesToCompletion(
  document: TextDocument,
  language: Language,
  position: Position,
  context: SignatureHelpContext | undefined,
): boolean {
  if (context?.triggerKind !== SignatureHelpTriggerKind.TriggerCharacter) return false;
  return (
    !context.isRetrigger && !onlyValues(language.complete(document, document.offsetAt(position)))
  );
}

function signatureHelp(
  document: TextDocument,
  language: Language,
  position: Position,
): SignatureHelp | null {
  const signatures = language.signatures(document, document.offsetAt(position));
  if (signatures.length === 0) return null;
  return {
    activeSignature: 0,
    signatures: signatures.map(({ label, help, parts, active }) => ({
      label,
      documentation: help,
      activeParameter: active,
      parameters: parts.map((part) => ({
        label: [part.start, part.end],
        documentation: part.help,
      })),
    })),
  };
}
