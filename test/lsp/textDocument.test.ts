import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openDocuments, textOf } from '../../server/src/lsp/textDocument';
import { appendedTo } from '../../server/src/text/pieces';

/** Long documents begin here, so that a test's are long. */
const long = 12;
const texts = fc
  .array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', '\ud83d\ude00', 'x y'), { maxLength: 12 })
  .map((parts) => parts.join(''));
const positions = fc.record({ line: fc.nat(8), character: fc.nat(6) });
const changes = fc.record({
  /** Mostly at the end of the document, where a capture grows. */
  range: fc.option(fc.record({ start: positions, end: positions }), { freq: 1 }),
  text: texts,
});

test('a document in two pieces is like a whole one, whatever changes', () => {
  fc.assert(
    fc.property(texts, fc.array(changes, { maxLength: 8 }), (text, edits) => {
      const { create, update } = openDocuments(long);
      const whole = TextDocument.create('file:///a', 'ios-debug', 1, text);
      let document = create('file:///a', 'ios-debug', 1, text);
      assert.deepEqual(view(document), view(whole));
      for (const [index, { range, text: inserted }] of edits.entries()) {
        const end = whole.positionAt(whole.getText().length);
        const change = { range: range ?? { start: end, end }, text: inserted };
        TextDocument.update(whole, [change], index + 2);
        document = update(document, [change], index + 2);
        assert.deepEqual(view(document), view(whole));
        assert.equal(textOf(document).toString(), whole.getText());
      }
    }),
  );
});

function view(document: TextDocument) {
  const text = document.getText();
  const offsets = Array.from({ length: text.length + 2 }, (_, offset) => offset);
  const lines = Array.from({ length: document.lineCount + 1 }, (_, line) => line);
  return {
    text,
    version: document.version,
    lineCount: document.lineCount,
    positions: offsets.map((offset) => document.positionAt(offset)),
    offsets: lines.map((line) => document.offsetAt({ line, character: 2 })),
    lines: lines.map((line) => [document.getLineRange(line), document.getEOLCharacters(line)]),
    part: document.getText({ start: { line: 0, character: 1 }, end: { line: 3, character: 1 } }),
  };
}

test('what is appended to a long document leaves its head as it is', () => {
  const { create, update } = openDocuments(long);
  const document = create('file:///a', 'ios-debug', 1, 'a first line\na second line\n');
  const end = { line: 2, character: 0 };
  update(document, [{ range: { start: end, end }, text: 'third\n' }], 2);
  const before = textOf(document);
  const next = { line: 3, character: 0 };
  update(document, [{ range: { start: next, end: next }, text: 'x' }], 3);
  const after = textOf(document);
  assert.deepEqual([before.tail, after.tail], ['third\n', 'third\nx']);
  assert.equal(after.head, before.head);
  assert.equal(appendedTo(before, after), 'x');
});
