import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serverFlags } from '../../client/src/serverFlags';

test('the engine of the server gets one thread less than there are cores, where they are few', () => {
  const { electron, ...versions } = process.versions;
  const flags = [1, 2, 3, 4, 16].map((cores) => serverFlags(cores, versions));
  const [one, two] = [['--v8-pool-size=1'], ['--v8-pool-size=2']];
  assert.deepEqual([electron, ...flags], [undefined, one, one, two, [], []]);
  assert.deepEqual(serverFlags(2, { ...versions, electron: '37.2.3' }), []);
});
