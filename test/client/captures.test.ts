import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aloneAddress } from '../../client/src/captures/aloneUri';
import { limitsOf } from '../../client/src/captures/limits';
import { readAloneQuery } from '../../server/src/lsp/protocol';

const small = { characters: 1000, lines: 10, associations: 1, folds: 3 };

test('a capture of usual size has no limits', () => {
  assert.deepEqual(limitsOf(small, 5000), []);
});

test('what VS Code leaves out is said with its reason', () => {
  for (const size of [
    { ...small, characters: 21 * 1024 * 1024 },
    { ...small, lines: 300_001 },
  ]) {
    assert.match(limitsOf(size, 5000).join(), /^Above 20 MB .* leaves out folds/);
  }
  assert.deepEqual(limitsOf({ ...small, folds: 9000 }, 5000), [
    '5000 of 9000 folds are kept: editor.foldingMaximumRegions sets how many.',
  ]);
});

test('the URI of a document alone tells what it shows', () => {
  const target = { source: 'file:///a%20b.log', part: { kind: 'sa', index: 3 } } as const;
  const { path, query } = aloneAddress('SA 4 with 10.0.0.0/24', target);
  assert.equal(path, '/SA 4 with 10.0.0.0-24');
  assert.deepEqual(readAloneQuery(query), target);
  for (const foreign of ['', 'x', 'null', '{}', '{"source":1,"part":{}}']) {
    assert.equal(readAloneQuery(foreign), undefined, foreign);
  }
});
