import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCapture } from '../../server/src/capture/builder';
import { foldCapture } from '../../server/src/capture/fold';
import { lineText } from '../../server/src/text/lines';
import type { Fold } from '../../server/src/text/results';
import { capture, checkGolden, fixtures } from '../support/captures';

/** The text with its folds in the gutter, long lines cut: `┌` begins one, `└` ends one, `│` is inside. */
function renderFolds(text: string): string {
  const { lines } = parseCapture(text);
  const folds = foldCapture(parseCapture(text));
  return Array.from({ length: lines.count }, (_, line) => {
    const gutter = folds
      .filter(({ startLine, endLine }) => startLine <= line && line <= endLine)
      .map(({ startLine, endLine }) => (startLine === line ? '┌' : endLine === line ? '└' : '│'))
      .join('');
    const labels = folds.filter((fold) => fold.startLine === line).map(describe);
    const shown = lineText(lines, line)
      .replace(/\s+/g, ' ')
      .replace(/I_SPI.*CurState/, '…');
    return `${gutter.padEnd(4)}${shown.slice(0, 90)}${labels.length > 0 ? `  « ${labels.join(' ')}` : ''}`.trimEnd();
  }).join('\n');
}

function describe({ kind, label }: Fold): string {
  return label === undefined ? kind : `${kind}: ${label}`;
}

for (const { name, text } of fixtures()) {
  test(`the folds of ${name}`, () => {
    checkGolden(name.replace('.log', '.folds.log'), renderFolds(text));
  });
}

test('folds nest, hold at least two lines and begin on lines of their own', () => {
  const lines = fixtures().flatMap(({ text }) => text.split(/(?<=\n)/));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lines, '\n'), { maxLength: 60 }), (parts) => {
      const read = parseCapture(parts.join(''));
      const open: Fold[] = [];
      let last = -1;
      for (const fold of foldCapture(read)) {
        assert.ok(fold.startLine > last, 'in order, none on the line of another');
        assert.ok(fold.endLine > fold.startLine && fold.endLine < read.lines.count);
        last = fold.startLine;
        while ((open.at(-1)?.endLine ?? Infinity) < fold.startLine) open.pop();
        assert.ok(fold.endLine <= (open.at(-1)?.endLine ?? Infinity), 'nested');
        open.push(fold);
      }
    }),
  );
});

test('a text without a capture has no folds', () => {
  assert.deepEqual(foldCapture(capture('\nhello\nworld\n\n  indented\n')), []);
});
