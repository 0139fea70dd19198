import assert from 'node:assert/strict';
import { test } from 'node:test';
import { durationText } from '../../server/src/text/duration';

test('a time span is said in the units that matter', () => {
  const said: readonly [number, string][] = [
    [0, 'under 1 ms'],
    [7, '7 ms'],
    [999, '999 ms'],
    [1000, '1 s'],
    [2440, '2.4 s'],
    [9999, '9.9 s'],
    [31_980, '31 s'],
    [60_000, '1 min'],
    [90_000, '1 min 30 s'],
    [7_500_000, '2 h 5 min'],
    [273_600_000, '3 d 4 h'],
  ];
  for (const [milliseconds, text] of said) assert.equal(durationText(milliseconds), text);
});

test('a clock that shows seconds tells nothing below them', () => {
  assert.equal(durationText(0, 1000), 'under 1 s');
  assert.equal(durationText(2000, 1000), '2 s');
});
