import {
  type CompletionContext,
  type CompletionItem,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import type { Suggestion } from '../text/results';
import { toCompletionItem, toMarkup } from './convert';
import { onDocument, type Session } from './session';

/** Completion; the explanation of an item is made when the user looks at it. */
export function registerCompletion(session: Session): void {
  session.connection.onCompletion(
    onDocument(
      session,
      'completion',
      [] as CompletionItem[],
      (document, language, { position, context }) => {
        const suggestions = language.complete(document, document.offsetAt(position));
        if (leavesToSignature(session, suggestions, context)) return [];
        return suggestions.map((suggestion, index) =>
          toCompletionItem(document, suggestion, index, session.features),
        );
      },
    ),
  );
  session.connection.onCompletionResolve(async (item) => {
    const resolve = session.guard<CompletionItem, CompletionItem>('resolve', item, (given) => {
      const explanation = session.languages.explainSuggestion(String(given.data?.key));
      return explanation
        ? { ...given, documentation: toMarkup(explanation, session.features.completesMarkdown) }
        : given;
    });
    return resolve(item);
  });
}

/** Where only a value can follow, the blank in front of it opens signature help instead: one of both is enough. */
function leavesToSignature(
  { features }: Session,
  suggestions: readonly Suggestion[],
  context: CompletionContext | undefined,
): boolean {
  const isTyped = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
  return isTyped && features.showsSignatures && onlyValues(suggestions);
}

/** Nothing to choose from: the suggestions only say what kind of value to write. */
export function onlyValues(suggestions: readonly Suggestion[]): boolean {
  return suggestions.every(({ kind }) => kind === 'template');
}
