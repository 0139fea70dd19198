import assert from 'node:assert/strict';
import type { Suite } from './index';
import { openSample, problemsOf } from './support';

export const configuration: Suite = {
  'a configuration is recognized by its content': async () => {
    await openSample('r1.cfg', 'ios-config');
  },
  'valid configurations have problems, but no errors': async () => {
    for (const name of ['r1.cfg', 'r2.cfg']) {
      const problems = await problemsOf(await openSample(name, 'ios-config'));
      assert.deepEqual(
        problems.filter(({ severity }) => severity === 0),
        [],
      );
    }
  },
};
