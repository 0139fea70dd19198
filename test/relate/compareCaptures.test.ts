import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCapture } from '../../server/src/capture/builder';
import { align } from '../../server/src/relate/align';
import { compareCaptures } from '../../server/src/relate/compareCaptures';
import { comparisonMarkdown } from '../../server/src/report/comparison';

const trace = (spi: string, state: string, event: string) =>
  `*Mar  1 10:00:00.000: IKEv2:(SA ID = 1):SM Trace-> SA: I_SPI=${spi} R_SPI=0F1E2D3C4B5A6978 (R) MsgID = 00000001 CurState: ${state} Event: ${event}`;

/** A responder that tests the proof of the initiator, whose group is given, and goes on as given. */
function responder(spi: string, group: number, ...rest: readonly (readonly [string, string])[]) {
  return [
    `*Mar  1 10:00:00.000: IKEv2:(SA ID = 1):Next payload: SA, version: 2.0 Exchange type: IKE_SA_INIT, flags: INITIATOR Message id: 0, length: 344`,
    'Payload contents:',
    ' KE Next payload: NONE, reserved: 0x0, length: 136',
    `     DH group: ${group}, Reserved: 0x0`,
    trace(spi, 'R_WAIT_AUTH', 'EV_RECV_AUTH'),
    trace(spi, 'R_VERIFY_AUTH', 'EV_VERIFY_AUTH'),
    ...rest.map(([state, event]) => trace(spi, state, event)),
    '',
  ].join('\n');
}

const good = responder(
  'A1B2C3D4E5F60718',
  14,
  ['R_VERIFY_AUTH', 'EV_CHK4_IC'],
  ['AUTH_DONE', 'EV_GEN_LOAD_IPSEC'],
  ['READY', 'EV_R_OK'],
);

function compared(text: string): string {
  const [reference, capture] = [parseCapture(good), parseCapture(text)];
  const comparison = compareCaptures(reference, capture);
  assert.ok(comparison);
  return comparisonMarkdown(
    comparison,
    { capture: reference, name: 'good.log' },
    { capture, name: 'here.log' },
  );
}

test('the first step on which both part is told in words', () => {
  const text = responder(
    'B1B2C3D4E5F60718',
    2,
    ['R_VERIFY_AUTH', 'EV_AUTH_FAIL'],
    ['AUTH_DONE', 'EV_FAIL'],
  );
  const [, , headline, , ends, ...table] = compared(text).split('\n');
  assert.equal(
    headline,
    'Both go the same way as far as `R_VERIFY_AUTH` `EV_VERIFY_AUTH` (line 6). Then comes `R_VERIFY_AUTH` `EV_AUTH_FAIL`, `AUTH_DONE` `EV_FAIL` here, `R_VERIFY_AUTH` `EV_CHK4_IC`, `AUTH_DONE` `EV_GEN_LOAD_IPSEC`, `READY` `EV_R_OK` in the good capture. What they say differs before: IKE_SA_INIT request of the initiator: KE: DH group.',
  );
  assert.equal(ends, 'Here: SA 1, failed. Good: SA 1, up.');
  assert.ok(
    table.includes('| IKE_SA_INIT request of the initiator: KE: DH group | 2 | 14 | 1 / 1 |'),
  );
});

test('SPIs and times make no difference', () => {
  const again = good.replaceAll('A1B2C3D4', 'FFFF0000').replaceAll('10:00:00', '17:31:02');
  assert.match(compared(again), /Both go the same way: 6 steps and messages agree\./);
});

test('of the other role only the messages are compared', () => {
  const text = good
    .replaceAll('(R)', '(I)')
    .replaceAll('R_WAIT', 'I_WAIT')
    .replaceAll('R_VERIFY', 'I_PROC');
  assert.match(compared(text), /only messages are compared, not states/);
  assert.doesNotMatch(compared(text), /\| after/);
});

test('an empty capture cannot be compared', () => {
  assert.equal(compareCaptures(parseCapture(''), parseCapture(good)), undefined);
  assert.equal(compareCaptures(parseCapture(good), parseCapture('')), undefined);
});

test('an alignment covers both sequences in order', () => {
  const sequence = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
  fc.assert(
    fc.property(sequence, sequence, (left, right) => {
      const { pairs, hunks } = align(left, right, (item) => item);
      for (const [i, j] of pairs) assert.equal(left[i], right[j]);
      const size = (side: 'left' | 'right') =>
        hunks.reduce((sum, hunk) => sum + hunk[side].end - hunk[side].start, pairs.length);
      assert.deepEqual([size('left'), size('right')], [left.length, right.length]);
      if (left.join() === right.join()) assert.deepEqual(hunks, []);
    }),
  );
});

test('messages of main mode have numbers, whatever the two captures lost of it', () => {
  const line = (text: string) => `*Mar  1 10:00:00.000: ISAKMP${text}\n`;
  const sent = (state: string) =>
    line(`:(0): sending packet to 192.0.2.2 my_port 500 peer_port 500 (I) ${state}`);
  const received = (state: string) =>
    line(` (0): received packet from 192.0.2.2 dport 500 sport 500 Global (I) ${state}`);
  const begin = line(':(0): beginning Main Mode exchange') + sent('MM_NO_STATE');
  const answered = begin + received('MM_NO_STATE') + sent('MM_SA_SETUP');
  const [reference, capture] = [answered + received('MM_SA_SETUP'), answered].map(parseCapture);
  assert.ok(reference && capture);
  const comparison = compareCaptures(reference, capture);
  assert.ok(comparison);
  const named = [
    { capture: reference, name: 'good.log' },
    { capture, name: 'here.log' },
  ] as const;
  assert.match(
    comparisonMarkdown(comparison, ...named),
    /as far as main mode message 3 of the initiator .*main mode message 4 of the responder/,
  );
});
