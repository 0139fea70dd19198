import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isAlike } from '../../server/src/lsp/alike';

test('values are alike when their JSON is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const copy: unknown = JSON.parse(JSON.stringify(one));
      assert.ok(isAlike(one, copy));
      assert.equal(
        isAlike(copy, other),
        JSON.stringify(sorted(copy)) === JSON.stringify(sorted(other)),
      );
      assert.ok(!isAlike([one, 1], [one, 2]) && !isAlike([one], [one, 1]) && !isAlike([], {}));
    }),
  );
});

test('a member that is undefined is none', () => {
  assert.ok(isAlike({ message: 'A', tags: undefined }, { message: 'A' }));
  assert.ok(isAlike({ message: 'A' }, { message: 'A', tags: undefined }));
  assert.ok(!isAlike({ message: 'A' }, { message: 'A', tags: [1] }));
  assert.ok(!isAlike({ message: 'A', tags: [1] }, { message: 'A' }));
});

/** The same with the members of all objects in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, item]) => [key, sorted(item)]);
  return { members };
}
