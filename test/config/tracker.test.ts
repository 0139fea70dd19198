import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTracker, isSame } from '../../server/src/config/tracker';

test('what is asked for inside is asked for outside too, and nothing afterwards', () => {
  const tracker = createTracker();
  const outer = tracker.watch(() => {
    tracker.note('one');
    return tracker.watch(() => tracker.note('two')).asked;
  });
  tracker.note('three');
  assert.deepEqual([...outer.value], ['two']);
  assert.deepEqual([...outer.asked], ['one', 'two']);
});

test('lists are the same when their items are', () => {
  const item = {};
  assert.ok(isSame([item, 1], [item, 1]));
  assert.ok(isSame('a', 'a'));
  assert.ok(!isSame([item], [item, item]));
  assert.ok(!isSame([item], [{}]));
});
