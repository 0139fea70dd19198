import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeChanges } from '../../server/src/text/fixes';
import type { Problem } from '../../server/src/text/results';

const problem = (start: number, end: number, text: string, safe: boolean): Problem => ({
  code: 'x',
  severity: 'error',
  span: { start, end },
  message: '',
  fixes: [{ title: '', changes: [{ place: { span: { start, end } }, text }], safe }],
});

test('only safe fixes are applied, in document order, none over another', () => {
  const changes = safeChanges([
    problem(10, 12, 'b', true),
    problem(0, 4, 'a', true),
    problem(3, 6, 'overlaps', true),
    problem(20, 22, 'unsafe', false),
    problem(30, 30, 'first', true),
    problem(30, 30, 'second', true),
  ]);
  assert.deepEqual(
    changes.map(({ text }) => text),
    ['a', 'b', 'first'].sort((one, other) => (one < other ? -1 : 1)),
  );
});
