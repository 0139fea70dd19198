import type { CompletionItem } from 'vscode-languageserver';
import { toCompletionItem, toMarkup } from './convert';
import { onDocument, type Session } from './session';

/** Completion; the explanation of an item is made when the user looks at it. */
export function registerCompletion(session: Session): void {
  session.connection.onCompletion(
    onDocument(session, 'completion', [] as CompletionItem[], (document, language, { position }) =>
      language
        .complete(document, document.offsetAt(position))
        .map((suggestion, index) => toCompletionItem(document, suggestion, index)),
    ),
  );
  session.connection.onCompletionResolve(async (item) => {
    const resolve = session.guard<CompletionItem, CompletionItem>('resolve', item, (given) => {
      const explanation = session.languages.explainSuggestion(String(given.data?.key));
      return explanation ? { ...given, documentation: toMarkup(explanation) } : given;
    });
    return resolve(item);
  });
}
