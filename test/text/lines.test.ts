import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineAt, lineText, splitLines } from '../../server/src/text/lines';

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
