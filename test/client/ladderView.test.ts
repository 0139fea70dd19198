import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exchangeBeside, layOut, rowAtLine, rowBeside } from '../../client/src/ladder/ladderView';
import { parseCapture } from '../../server/src/capture/builder';
import { laddersOf } from '../../server/src/report/ladder';
import { interleaved } from '../support/interleaved';

const { text, lines } = interleaved(30);
const { ladders } = laddersOf(parseCapture(text));
const view = layOut(ladders, 800);

test('rows stand one below the other, in chunks without gap', () => {
  assert.equal(ladders.length, 30);
  let top = 0;
  for (const row of view.rows) {
    assert.equal(row.top, top);
    top += row.height;
  }
  assert.equal(view.height, top);
  assert.equal(
    view.chunks.reduce((sum, { height }) => sum + height, 0),
    top,
  );
  assert.deepEqual(
    view.chunks.map(({ start }) => start).slice(1),
    view.chunks.map(({ end }) => end).slice(0, -1),
  );
});

test('the cursor in the capture is in the row of its own SA', () => {
  const sa = 4;
  for (const line of lines[sa] ?? []) {
    const row = view.rows[rowAtLine(view, sa, line)];
    assert.deepEqual(row?.associations, [sa]);
    assert.ok((row?.line ?? Number.POSITIVE_INFINITY) <= line);
  }
  assert.equal(rowAtLine(view, 99, 7), -1);
});

test('arrow keys stop at messages and failures, and at nothing beyond the ends', () => {
  const stops: number[] = [];
  for (let row = rowBeside(view, -1, 1); row !== stops.at(-1); row = rowBeside(view, row, 1)) {
    stops.push(row);
  }
  const kinds = new Set(stops.map((row) => view.rows[row]?.kind));
  assert.deepEqual([...kinds].sort(), ['failure', 'message']);
  const [first = -1, second = -1] = stops;
  assert.equal(rowBeside(view, second, -1), first);
  assert.equal(rowBeside(view, first, -1), first);
  assert.equal(view.rows[rowBeside(view, first, 1, true)]?.kind, 'state');
  assert.equal(view.rows[exchangeBeside(view, first, 1)]?.kind, 'exchange');
});
