import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import {
  type Position,
  type Range,
  TextDocument,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-textdocument';
import { type Lines, lineAt, lineSpan, splitLines } from '../text/lines';
import { type Pieces, piecesOf } from '../text/pieces';

/** UTF-16 units: shorter documents are changed as a whole, and so are long ones when more was appended. */
const longText = 1 << 17;

/** Makes and changes the documents that are open. Long ones that grow at their end are cheap to change. */
export function openDocuments(long = longText): TextDocumentsConfiguration<TextDocument> {
  return {
    create: (uri, languageId, version, text) =>
      new GrowingDocument(new UntouchedDocument(uri, languageId, version, text), long),
    update(document, changes, version) {
      if (document instanceof GrowingDocument) document.update(changes, version);
      return document;
    },
  };
}

/** The text of a document, in the pieces that it is kept in. */
export function textOf(document: TextDocument): Pieces {
  return document instanceof GrowingDocument ? document.pieces : piecesOf(document.getText());
}

/**
 * A document that is kept in two pieces once something was appended to it: whole lines that stay as they are, and
 * the lines behind them. A change of the last lines then does not copy a capture of megabytes.
 */
class GrowingDocument implements TextDocument {
  readonly uri: string;
  readonly languageId: string;
  private known: Pieces | undefined;
  private tail: TextDocument | undefined;

  constructor(
    private head: TextDocument,
    private readonly long: number,
  ) {
    this.uri = head.uri;
    this.languageId = head.languageId;
  }

  get version(): number {
    return this.tail?.version ?? this.head.version;
  }

  get lineCount(): number {
    return this.tail ? this.headLines + this.tail.lineCount : this.head.lineCount;
  }

  get pieces(): Pieces {
    this.known ??= piecesOf(this.head.getText(), this.tail?.getText());
    return this.known;
  }

  getText(range?: Range): string {
    if (!range) return this.pieces.toString();
    return this.pieces.slice(this.offsetAt(range.start), this.offsetAt(range.end));
  }

  offsetAt(position: Position): number {
    if (!this.tail || position.line < this.headLines) return this.head.offsetAt(position);
    return this.headLength + this.tail.offsetAt(moved(position, -this.headLines));
  }

  positionAt(offset: number): Position {
    if (!this.tail || offset < this.headLength) return this.head.positionAt(offset);
    return moved(this.tail.positionAt(offset - this.headLength), this.headLines);
  }

  getLineRange(line: number): Range {
    if (!this.tail || line < this.headLines) return this.head.getLineRange(line);
    const { start, end } = this.tail.getLineRange(line - this.headLines);
    return { start: moved(start, this.headLines), end: moved(end, this.headLines) };
  }

  getEOLCharacters(line: number): string {
    if (!this.tail || line < this.headLines) return this.head.getEOLCharacters(line);
    return this.tail.getEOLCharacters(line - this.headLines);
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.known = undefined;
    for (const change of changes) this.apply(change, version);
  }

  private apply(change: TextDocumentContentChangeEvent, version: number): void {
    const range = 'range' in change ? change.range : undefined;
    const first = range ? Math.min(range.start.line, range.end.line) : -1;
    if (first >= this.lineCount - 1) this.split();
    if (!this.tail || !range || first < this.headLines) {
      this.join();
      this.head = TextDocument.update(changeable(this.head), [change], version);
      return;
    }
    const { headLines } = this;
    const shifted = {
      range: { start: moved(range.start, -headLines), end: moved(range.end, -headLines) },
      text: change.text,
    };
    this.tail = TextDocument.update(this.tail, [shifted], version);
    if (this.tail.getText().length > this.long) this.join();
  }

  /** Lines of the head; its last one is empty, and the first of the tail. */
  private get headLines(): number {
    return this.head.lineCount - 1;
  }

  private get headLength(): number {
    return this.head.getText().length;
  }

  /** Divides a long document in front of its last line. */
  private split(): void {
    const text = this.head.getText();
    if (this.tail || text.length < this.long) return;
    const end = text.lastIndexOf('\n') + 1;
    if (end === 0) return;
    const { uri, languageId, version } = this;
    this.head = new UntouchedDocument(uri, languageId, version, text.slice(0, end));
    this.tail = TextDocument.create(uri, languageId, version, text.slice(end));
  }

  private join(): void {
    if (!this.tail) return;
    const { uri, languageId, version } = this;
    const text = this.head.getText() + this.tail.getText();
    this.head = new UntouchedDocument(uri, languageId, version, text);
    this.tail = undefined;
  }
}

/** A document that nobody has changed yet: where its lines begin is found faster than the library finds it. */
class UntouchedDocument implements TextDocument {
  private known: Lines | undefined;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    readonly version: number,
    private readonly text: string,
  ) {}

  get lineCount(): number {
    return this.lines.count;
  }

  getText(range?: Range): string {
    return range
      ? this.text.substring(this.offsetAt(range.start), this.offsetAt(range.end))
      : this.text;
  }

  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const { start, end } = lineSpan(this.lines, line);
    return Math.min(start + Math.max(0, character), end);
  }

  positionAt(offset: number): Position {
    const line = lineAt(this.lines, offset);
    const { start, end } = lineSpan(this.lines, line);
    return { line, character: Math.max(0, Math.min(offset, end) - start) };
  }

  getLineRange(line: number): Range {
    if (line < 0) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const last = Math.min(line, this.lines.count - 1);
    const { start, end } = lineSpan(this.lines, last);
    return { start: { line: last, character: 0 }, end: { line: last, character: end - start } };
  }

  getEOLCharacters(line: number): string {
    if (line < 0 || line >= this.lines.count) return '';
    return this.text.slice(lineSpan(this.lines, line).end, this.lines.starts[line + 1]);
  }

  private get lines(): Lines {
    this.known ??= splitLines(this.text);
    return this.known;
  }
}

/** The same document as the library keeps and changes it. */
function changeable(document: TextDocument): TextDocument {
  if (!(document instanceof UntouchedDocument)) return document;
  const { uri, languageId, version } = document;
  return TextDocument.create(uri, languageId, version, document.getText());
}

function moved({ line, character }: Position, lines: number): Position {
  return { line: line + lines, character };
}
