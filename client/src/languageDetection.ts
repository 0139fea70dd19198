import * as vscode from 'vscode';
import { type TextKind, textKind } from '../../server/src/relate/textKind';
import { type servedLanguages, vagueLanguages } from './languages';

/** A document says what it is early; more of a long one is not fetched. */
const LINES_LOOKED_AT = 1000;

/**
 * Gives documents that nothing else has claimed one of our languages when their content says so. A document whose
 * language has been changed once, by us or by the user, is left alone until it is closed.
 */
export function startLanguageDetection(): vscode.Disposable {
  const changed = new Set<string>();
  const look = (document: vscode.TextDocument) => {
    if (!changed.has(document.uri.toString())) switchLanguage(document);
  };
  vscode.workspace.textDocuments.forEach(look);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.some(({ text }) => text.includes('\n'))) look(document);
    }),
    // A change of language closes the document and opens it again, yet it is not closed.
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
      if (isClosed) changed.delete(uri.toString());
      else changed.add(uri.toString());
    }),
  );
}

function switchLanguage(document: vscode.TextDocument): void {
  if (!vagueLanguages.some((language) => language === document.languageId)) return;
  const settings = vscode.workspace.getConfiguration('iosCrypto', document);
  if (!settings.get<boolean>('detectLanguage')) return;
  const beginning = new vscode.Range(0, 0, LINES_LOOKED_AT, 0);
  const language = languageOf(document.getText(beginning));
  if (language) vscode.languages.setTextDocumentLanguage(document, language);
}

function languageOf(text: string): Language | undefined {
  const kind = textKind(text);
  return kind && languages[kind];
}

type Language = (typeof servedLanguages)[number];

const languages: Readonly<Record<TextKind, Language>> = {
  capture: 'ios-debug',
  configuration: 'ios-config',
};
