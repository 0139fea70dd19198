import type {
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver';
import { withConfiguration } from '../relate/captureLinks';
import { withDefaultProposal } from '../report/defaultProposal';
import { withMatrix } from '../report/proposalMatrix';
import {
  toDocumentSymbol,
  toFlatSymbols,
  toFoldingRange,
  toHover,
  toRange,
  toSelectionRange,
} from './convert';
import { onDocument, type Session } from './session';

/** Hover, folds, outline, highlights and selection: what helps to read a document. */
export function registerReading(session: Session): void {
  const { connection } = session;
  connection.onHover(
    onDocument(session, 'hover', null as Hover | null, (document, language, { position }) => {
      const hover = language.hover(document, document.offsetAt(position));
      const context = hover && session.workspace.contextOf(document);
      if (!hover) return null;
      const { hoversMarkdown } = session.features;
      if (!context) return toHover(document, hover, hoversMarkdown);
      const whole = withMatrix(context, withConfiguration(context, hover));
      return toHover(document, withDefaultProposal(context, whole), hoversMarkdown);
    }),
  );
  connection.onFoldingRanges(
    onDocument(session, 'foldingRange', [] as FoldingRange[], (document, language) =>
      language.folds(document).map(toFoldingRange),
    ),
  );
  connection.onDocumentSymbol(
    onDocument(
      session,
      'documentSymbol',
      [] as DocumentSymbol[] | SymbolInformation[],
      (document, language) => {
        const symbols = language.outline(document).map((item) => toDocumentSymbol(document, item));
        return session.features.nestsSymbols ? symbols : toFlatSymbols(document, symbols);
      },
    ),
  );
  connection.onSelectionRanges(
    onDocument(session, 'selectionRange', [] as SelectionRange[], (document, language, params) =>
      params.positions.map((position) => {
        const spans = language.selectionRanges(document, document.offsetAt(position));
        return toSelectionRange(document, spans) ?? { range: { start: position, end: position } };
      }),
    ),
  );
  connection.onDocumentHighlight(
    onDocument(
      session,
      'documentHighlight',
      [] as DocumentHighlight[],
      (document, language, { position }) =>
        language
          .highlights(document, document.offsetAt(position))
          .map((span) => ({ range: toRange(document, span) })),
    ),
  );
}
