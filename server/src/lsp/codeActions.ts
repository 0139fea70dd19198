import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { safeChanges } from '../text/fixes';
import { meets } from '../text/span';
import { toCodeAction, toWorkspaceEdit } from './convert';
import { problemsOf } from './diagnostics';
import { onDocument, type Session } from './session';

/** Kind of the action that applies all safe fixes of a document. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.iosCrypto`;

export const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind];

/** Cures of problems: one by one, or all that are safe. */
export function registerCodeActions(session: Session): void {
  session.connection.onCodeAction(
    onDocument(
      session,
      'codeAction',
      [] as CodeAction[],
      (document, _language, { range, context: { only } }) => [
        ...(asksFor(only, CodeActionKind.QuickFix) ? quickFixes(session, document, range) : []),
        ...(only && asksFor(only, fixAllKind) ? fixAll(session, document) : []),
      ],
    ),
  );
}

/** A kind asks for all kinds below it. */
function asksFor(only: readonly string[] | undefined, kind: string): boolean {
  return !only || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`) || !asked);
}

function quickFixes(session: Session, document: TextDocument, range: Range): CodeAction[] {
  const part = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return problemsOf(session, document, 'now', part)
    .filter(({ span }) => meets(span, part))
    .flatMap((problem) =>
      (problem.fixes ?? []).map((fix) =>
        toCodeAction(document, problem, fix, session.workspace.documentOf, session.features),
      ),
    );
}

function fixAll(session: Session, document: TextDocument): CodeAction[] {
  const changes = safeChanges(problemsOf(session, document));
  if (changes.length === 0) return [];
  const edit = toWorkspaceEdit(document, changes, session.workspace.documentOf);
  return [{ title: 'Apply all safe fixes', kind: fixAllKind, edit }];
}
