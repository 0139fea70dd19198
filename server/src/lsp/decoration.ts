import {
  type InlayHint,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type MeaningToken, tokenModifiers, tokenTypes } from '../text/results';
import type { Span } from '../text/span';
import { onDocument, type Session } from './session';

/** The words by which semantic tokens are numbered. */
export const legend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

const nothing: SemanticTokens = { data: [] };

/** Semantic tokens and inlay hints: what is shown in the text beyond its letters. */
export function registerDecoration(session: Session): void {
  registerTokens(session);
  session.connection.languages.inlayHint.on(
    onDocument(session, 'inlayHint', [] as InlayHint[], (document, language, { range }) => {
      const part = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      return language.hints(document, part, session.settings).map((hint) => ({
        position: document.positionAt(hint.offset),
        label: hint.text,
        paddingLeft: true,
        ...(hint.tooltip === undefined ? {} : { tooltip: hint.tooltip }),
      }));
    }),
  );
}

function registerTokens(session: Session): void {
  const { semanticTokens } = session.connection.languages;
  // What was answered last for each document, to send only what changed.
  const builders = new Map<string, SemanticTokensBuilder>();
  session.documents.onDidClose(({ document }) => builders.delete(document.uri));
  const builderOf = (document: TextDocument) => {
    const builder = builders.get(document.uri) ?? new SemanticTokensBuilder();
    builders.set(document.uri, builder);
    return builder;
  };
  semanticTokens.on(
    onDocument(session, 'semanticTokens', nothing, (document, language) => {
      // A new beginning: what a delta was to be based on is gone.
      builders.delete(document.uri);
      const builder = builderOf(document);
      pushAll(builder, document, language.tokens(document, whole(document)));
      return builder.build();
    }),
  );
  semanticTokens.onDelta(
    onDocument(
      session,
      'semanticTokensDelta',
      nothing as SemanticTokens | SemanticTokensDelta,
      (document, language, { previousResultId }) => {
        const builder = builderOf(document);
        builder.previousResult(previousResultId);
        pushAll(builder, document, language.tokens(document, whole(document)));
        return builder.buildEdits();
      },
    ),
  );
  semanticTokens.onRange(
    onDocument(session, 'semanticTokensRange', nothing, (document, language, { range }) => {
      const part = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      const builder = new SemanticTokensBuilder();
      pushAll(builder, document, language.tokens(document, part));
      return builder.build();
    }),
  );
}

function whole(document: TextDocument): Span {
  return { start: 0, end: document.getText().length };
}

function pushAll(
  builder: SemanticTokensBuilder,
  document: TextDocument,
  tokens: readonly MeaningToken[],
): void {
  for (const { span, type, modifiers } of tokens) {
    const { line, character } = document.positionAt(span.start);
    const bits = modifiers.reduce((sum, word) => sum | (1 << tokenModifiers.indexOf(word)), 0);
    builder.push(line, character, span.end - span.start, tokenTypes.indexOf(type), bits);
  }
}
