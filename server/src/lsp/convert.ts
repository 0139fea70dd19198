import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type FoldingRange,
  InsertTextFormat,
  type Location,
  type Hover as LspHover,
  type MarkupContent,
  MarkupKind,
  type Range,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { referenceUrl } from '../crypto/references';
import { renderMarkdown, renderText } from '../report/explanation';
import type {
  Explanation,
  Fix,
  Fold,
  Hover,
  OutlineItem,
  OutlineKind,
  Place,
  Problem,
  Severity,
  Suggestion,
  TextChange,
} from '../text/results';
import type { Span } from '../text/span';

/** Turns the core's values into protocol values: offsets become positions, kinds numbers, explanations Markdown. */

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated };

const symbolKinds: Record<OutlineKind, SymbolKind> = {
  object: SymbolKind.Object,
  interface: SymbolKind.Interface,
  key: SymbolKind.Key,
  sa: SymbolKind.Class,
  exchange: SymbolKind.Method,
  message: SymbolKind.Event,
  event: SymbolKind.Field,
  failure: SymbolKind.Null,
  show: SymbolKind.Array,
  runs: SymbolKind.Namespace,
};

const suggestionKinds: Record<Suggestion['kind'], CompletionItemKind> = {
  keyword: CompletionItemKind.Keyword,
  value: CompletionItemKind.Value,
  name: CompletionItemKind.Reference,
  template: CompletionItemKind.Snippet,
};

export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** Finds the text that a place of another document means; undefined when it is not open. */
export type DocumentOf = (uri: string) => TextDocument | undefined;

/** A location of a place; undefined when its document is not known, so that nothing points to a wrong line. */
export function toLocation(
  document: TextDocument,
  { uri, span }: Place,
  other: DocumentOf,
): Location | undefined {
  const target = uri === undefined || uri === document.uri ? document : other(uri);
  return target && { uri: target.uri, range: toRange(target, span) };
}

/** Where editors show no Markdown, code stands in quotes. */
function plainText(markdown: string): string {
  return markdown.replaceAll('`', "'");
}

export function toDiagnostic(
  document: TextDocument,
  problem: Problem,
  other: DocumentOf,
  { relatesDiagnostics }: { readonly relatesDiagnostics: boolean },
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(document, problem.span),
    severity: severities[problem.severity],
    source: 'ios-crypto',
    code: problem.code,
    message: plainText(problem.message),
  };
  const href = problem.reference && referenceUrl(problem.reference);
  if (href) diagnostic.codeDescription = { href };
  if (problem.tags) diagnostic.tags = problem.tags.map((tag) => tags[tag]);
  if (problem.related && relatesDiagnostics) {
    diagnostic.relatedInformation = problem.related.flatMap(({ place, message }) => {
      const location = toLocation(document, place, other);
      return location ? [{ location, message: plainText(message) }] : [];
    });
  }
  return diagnostic;
}

export function toCodeAction(
  document: TextDocument,
  problem: Problem,
  fix: Fix,
  other: DocumentOf,
  features: { readonly previewsEdits: boolean; readonly relatesDiagnostics: boolean },
): CodeAction {
  const edit = toWorkspaceEdit(document, fix.changes, other);
  return {
    title: plainText(fix.title),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(document, problem, other, features)],
    edit: fix.preview && features.previewsEdits ? shownFirst(edit, fix.title) : edit,
    isPreferred: problem.fixes?.[0] === fix,
    // For clients that have a better way to show it than to ask.
    ...(fix.preview && { data: { preview: true } }),
  };
}

/** The same edit as one that the editor shows before it makes it. */
function shownFirst({ changes = {} }: WorkspaceEdit, label: string) {
  const annotationId = 'cure';
  return {
    documentChanges: Object.entries(changes).map(([uri, edits]) => ({
      textDocument: { uri, version: null },
      edits: edits.map((edit) => ({ ...edit, annotationId })),
    })),
    changeAnnotations: { [annotationId]: { label: plainText(label), needsConfirmation: true } },
  } satisfies WorkspaceEdit;
}

export function toWorkspaceEdit(
  document: TextDocument,
  textChanges: readonly TextChange[],
  other: DocumentOf,
): WorkspaceEdit {
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const { place, text } of textChanges) {
    const location = toLocation(document, place, other);
    if (!location) continue;
    changes[location.uri] ??= [];
    changes[location.uri]?.push({ range: location.range, newText: text });
  }
  return { changes };
}

export function toFoldingRange({ startLine, endLine, kind, label }: Fold): FoldingRange {
  return {
    startLine,
    endLine,
    ...(kind === 'comment' ? { kind: 'comment' } : {}),
    ...(label === undefined ? {} : { collapsedText: label }),
  };
}

export function toDocumentSymbol(document: TextDocument, item: OutlineItem): DocumentSymbol {
  return {
    name: item.name || '(unnamed)',
    detail: item.detail,
    kind: symbolKinds[item.kind],
    range: toRange(document, item.span),
    selectionRange: toRange(document, item.selection),
    children: item.children.map((child) => toDocumentSymbol(document, child)),
  };
}

/** Symbols one behind another, each with the name of the one that it is in. */
export function toFlatSymbols(
  document: TextDocument,
  symbols: readonly DocumentSymbol[],
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri: document.uri, range }, ...(containerName && { containerName }) },
    ...toFlatSymbols(document, children, name),
  ]);
}

export function toHover(
  document: TextDocument,
  { span, explanation }: Hover,
  markdown: boolean,
): LspHover {
  return { contents: toMarkup(explanation, markdown), range: toRange(document, span) };
}

export function toMarkup(explanation: Explanation, markdown: boolean): MarkupContent {
  return markdown
    ? { kind: MarkupKind.Markdown, value: renderMarkdown(explanation) }
    : { kind: MarkupKind.PlainText, value: renderText(explanation) };
}

export function toCompletionItem(
  document: TextDocument,
  suggestion: Suggestion,
  index: number,
  { knowsSnippets }: { readonly knowsSnippets: boolean },
): CompletionItem {
  const { snippet, text, replace } = suggestion;
  const isSnippet = snippet && knowsSnippets;
  return {
    label: suggestion.label,
    kind: suggestionKinds[suggestion.kind],
    detail: suggestion.detail,
    // VS Code sorts by text; the index keeps the core's order within one rank.
    sortText: `${String(suggestion.order).padStart(4, '0')}${String(index).padStart(4, '0')}`,
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: toRange(document, replace),
      newText: snippet && !isSnippet ? withoutStops(text) : text,
    },
    data: { key: suggestion.key },
  };
}

/** A snippet as a text: what stands in its tab stops, or the first choice; a value alone becomes `<name>`. */
function withoutStops(snippet: string): string {
  return snippet
    .replace(/^\$\{1:([^{}]*)\}$/, '<$1>')
    .replace(/\$\{\d{1,3}:([^{}]*)\}/g, '$1')
    .replace(/\$\{\d{1,3}\|([^{},|]*)[^{}|]*\|\}/g, '$1');
}

/** Nested ranges, given from the innermost span outwards. */
export function toSelectionRange(
  document: TextDocument,
  spans: readonly Span[],
): SelectionRange | undefined {
  return spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: toRange(document, span), ...(parent ? { parent } : {}) }),
    undefined,
  );
}
