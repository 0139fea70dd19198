import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lineAt, lineText, splitChanged, splitLines } from '../../server/src/text/lines';

test('lines end at LF, CRLF and a lone CR', () => {
  const lines = splitLines('a\nbb\r\nccc\rd');
  assert.deepEqual(
    Array.from({ length: lines.count }, (_, line) => lineText(lines, line)),
    ['a', 'bb', 'ccc', 'd'],
  );
});

test('an offset belongs to the line that it is in, outside offsets to the nearest', () => {
  const lines = splitLines('a\nbb\n');
  assert.deepEqual(
    [-1, 0, 1, 2, 4, 5, 99].map((offset) => lineAt(lines, offset)),
    [0, 0, 0, 1, 1, 2, 2],
  );
});

test('a text that was changed in one place has the same lines as when it is split anew', () => {
  const part = fc.string({ unit: fc.constantFrom('a', '\n', '\r'), maxLength: 12 });
  fc.assert(
    fc.property(part, part, part, part, (before, removed, inserted, after) => {
      const old = splitLines(before + removed + after);
      const text = before + inserted + after;
      const lines = splitChanged(text, old, { start: before.length, end: after.length });
      assert.deepEqual(lines, splitLines(text));
    }),
    { numRuns: 1000 },
  );
});
