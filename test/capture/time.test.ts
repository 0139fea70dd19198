import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStamp } from '../../server/src/capture/time';
import { capture } from '../support/captures';

/** The stamp as the clock of the router showed it; without a year `2000`. */
function read(text: string): string {
  const stamp = readStamp(text, 0);
  if (stamp === undefined) return 'none';
  return `${new Date(stamp.time).toISOString()} ${text.slice(stamp.end)}`;
}

test('time stamps with and without year, zone and milliseconds', () => {
  assert.equal(read('*Nov 11 19:30:34.811: x'), '2000-11-11T19:30:34.811Z x');
  assert.equal(read('Nov 30 2024 11:16:54.881 UTC: x'), '2024-11-30T11:16:54.881Z x');
  assert.equal(read('.Mar 26 20:49:19KST: x'), '2000-03-26T20:49:19.000Z x');
  assert.equal(read('2024 Aug 27 21:40:50 PDT: x'), '2024-08-27T21:40:50.000Z x');
  assert.equal(read('Fri Sep 06 14:32:18 2013: x'), '2013-09-06T14:32:18.000Z x');
  assert.equal(read('2023-03-22T15:10:19Z: x'), '2023-03-22T15:10:19.000Z x');
  assert.equal(read('00:27:07: x'), '1970-01-01T00:27:07.000Z x');
  assert.equal(read('3d04h: x'), '1970-01-04T04:00:00.000Z x');
});

test('other numbers and words are no time stamps', () => {
  const texts = [
    '',
    '06 0a fc 7b',
    'Nov',
    'Now 11 19:30:34: x',
    '192.0.2.1:500',
    '0x12:34:56',
    '12h',
  ];
  for (const text of texts) assert.equal(read(text), 'none', text);
});

test('time goes on over the turn of the year', () => {
  const { records } = capture(`
*Dec 31 23:59:59.900: IKEv2:a
*Jan  1 00:00:00.100: IKEv2:b
*Jan  1 00:00:00.300: IKEv2:c
`);
  const [first = 0, second = 0, third = 0] = records.time;
  assert.deepEqual([second - first, third - second], [200, 200]);
});
