import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineAtTime, lineInSa, lineOfFailure } from '../../server/src/capture/goTo';
import { capture } from '../support/captures';

const first = 'IKEv2:(SA ID = 1):SM Trace-> SA: I_SPI=AAAAAAAAAAAAAAAA R_SPI=BBBBBBBBBBBBBBBB';
const second = 'IKEv2:(SA ID = 2):SM Trace-> SA: I_SPI=CCCCCCCCCCCCCCCC R_SPI=DDDDDDDDDDDDDDDD';

const two = capture(`
*Nov 11 23:59:58.000: ${first} (I) MsgID = 00000000 CurState: I_WAIT_INIT Event: EV_NO_EVENT
*Nov 11 23:59:58.500: ${second} (I) MsgID = 00000000 CurState: I_WAIT_INIT Event: EV_NO_EVENT
*Nov 12 00:00:01.000: ${first} (I) MsgID = 00000001 CurState: I_WAIT_AUTH Event: EV_NO_EVENT
*Nov 12 00:00:02.000: ${second} (I) MsgID = 00000000 CurState: INIT_DONE Event: EV_FAIL
*Nov 12 00:00:03.000: IKEv2-ERROR:(SA ID = 2):: Auth exchange failed
*Nov 12 00:00:04.000: ${first} (I) MsgID = 00000001 CurState: AUTH_DONE Event: EV_OK
`);

function offsetOf(line: number): number {
  return two.lines.starts[line] ?? 0;
}

test('the next record of an SA passes those of others', () => {
  assert.equal(lineInSa(two, offsetOf(0), 1), 2);
  assert.equal(lineInSa(two, offsetOf(2), 1), 5);
  assert.equal(lineInSa(two, offsetOf(5), 1), undefined);
  assert.equal(lineInSa(two, offsetOf(3), -1), 1);
  assert.equal(lineInSa(capture(''), 0, 1), undefined);
});

test('failures come round', () => {
  assert.equal(lineOfFailure(two, offsetOf(0), 1), 3);
  assert.equal(lineOfFailure(two, offsetOf(3), 1), 4);
  assert.equal(lineOfFailure(two, offsetOf(4), 1), 3);
  assert.equal(lineOfFailure(two, offsetOf(0), -1), 4);
  assert.equal(lineOfFailure(capture('nothing failed'), 0, 1), undefined);
});

test('a time leads to the first record from then on', () => {
  const lines: [string, number | undefined][] = [
    ['23:59', 0],
    ['23:59:58', 0],
    ['23:59:58.200', 1],
    ['23:59:59', 2],
    // After midnight.
    ['00:00:02', 3],
    ['0:00', 2],
    ['Nov 12 00:00:03', 4],
    ['Nov 12 00:00', 2],
    ['05:00', 5],
    ['soon', undefined],
    ['', undefined],
    ['25', undefined],
  ];
  for (const [time, line] of lines) assert.equal(lineAtTime(two, time), line, time);
  assert.equal(lineAtTime(capture('no time stamps'), '10:00'), undefined);
});
