import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlightsAt } from '../../server/src/capture/highlights';
import { capture } from '../support/captures';

const text = `*Nov 11 19:30:34.000: IKEv2:(SA ID = 1):SM Trace-> SA: I_SPI=AAAAAAAAAAAAAAAA R_SPI=BBBBBBBBBBBBBBBB (I) MsgID = 00000000 CurState: I_WAIT_INIT Event: EV_NO_EVENT
*Nov 11 19:30:34.000: IKEv2:(SA ID = 2):SM Trace-> SA: I_SPI=CCCCCCCCCCCCCCCC R_SPI=DDDDDDDDDDDDDDDD (I) MsgID = 00000000 CurState: I_WAIT_INIT Event: EV_NO_EVENT
*Nov 11 19:30:34.000: IKEv2:(SA ID = 1):SM Trace-> SA: I_SPI=AAAAAAAAAAAAAAAA R_SPI=BBBBBBBBBBBBBBBB (I) MsgID = 00000000 CurState: I_WAIT_INIT Event: EV_RE_XMT
*Nov 11 19:30:34.000: IKEv2:(SA ID = 1):Using IKEv2 profile 'SITE-1' for 10.0.0.2, not 10.0.0.21 nor SITE-12
*Nov 11 19:30:34.000: IKEv2:(SA ID = 1):Initiator SPI 0xaaaaaaaaaaaaaaaa of 10.0.0.2:500, profile SITE-1
`;

/** Lines of the highlights of the first occurrence of a word, counted from 1. */
function linesOf(word: string): readonly number[] {
  const spans = highlightsAt(capture(text), text.indexOf(word) + 2);
  return spans.map(({ start }) => text.slice(0, start).split('\n').length);
}

test('an SPI, an address and a name are found wherever they stand as a whole', () => {
  assert.deepEqual(linesOf('AAAAAAAAAAAAAAAA'), [1, 3, 5]);
  assert.deepEqual(linesOf('10.0.0.2,'), [4, 5]);
  assert.deepEqual(linesOf('SITE-1'), [4, 5]);
});

test('states and events are found in their SA', () => {
  assert.deepEqual(linesOf('I_WAIT_INIT'), [1, 3]);
  assert.deepEqual(linesOf('EV_RE_XMT'), [3]);
});

test('no word, no highlight', () => {
  assert.deepEqual(highlightsAt(capture(''), 0), []);
  assert.deepEqual(highlightsAt(capture('( ) '), 2), []);
});
