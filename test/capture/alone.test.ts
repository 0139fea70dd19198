import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberedAsIn, showAlone } from '../../server/src/capture/alone';
import { parseCapture } from '../../server/src/capture/builder';
import { outlineCapture } from '../../server/src/capture/outline';
import { lineNumberOf } from '../../server/src/capture/spot';
import { capture, fixtures } from '../support/captures';
import { interleaved } from '../support/interleaved';

const step = 'IKEv2:(SA ID = 1):SM Trace-> SA: I_SPI=AAAAAAAAAAAAAAAA R_SPI=BBBBBBBBBBBBBBBB';

test('an SA alone has its lines, and nothing of the 29 others between them', () => {
  const { text, lines } = interleaved(30);
  const whole = parseCapture(text);
  const source = text.split('\n');
  assert.equal(whole.associations.length, 30);
  for (const [index, own] of lines.entries()) {
    const alone = showAlone(whole, { kind: 'sa', index });
    assert.deepEqual(alone?.lines, own);
    assert.equal(alone?.text, own.map((line) => source[line]).join('\n'));
  }
});

test('an SA alone is read as the same SA', () => {
  const { text, outcomes } = interleaved(30);
  const whole = parseCapture(text);
  for (const { index, initiatorSpi, exchanges } of whole.associations) {
    const alone = parseCapture(showAlone(whole, { kind: 'sa', index })?.text ?? '');
    const [only, ...others] = alone.associations;
    assert.deepEqual(others, []);
    assert.equal(only?.initiatorSpi, initiatorSpi);
    assert.equal(only?.outcome, outcomes[index]);
    assert.equal(only?.exchanges.length, exchanges.length);
  }
});

test('each line alone is the end of its line in the capture', () => {
  for (const { name, text } of fixtures()) {
    const whole = parseCapture(text);
    const source = text.split(/\r\n|\n|\r/);
    for (const { index } of whole.associations) {
      const alone = showAlone(whole, { kind: 'sa', index });
      const lines = alone?.text.split(/\r\n|\n|\r/) ?? [];
      assert.equal(lines.length, alone?.lines.length, name);
      for (const [line, content] of lines.entries()) {
        // Records can be glued together on a line: a line alone can be a part of one.
        const original = source[alone?.lines[line] ?? -1];
        assert.ok(original?.includes(content), `${name}: ${content}`);
      }
    }
  }
});

test('an exchange, and a time range', () => {
  const whole = capture(`
*Nov 11 19:30:33.000: ${step} (I) MsgID = 00000000 CurState: I_WAIT_INIT Event: EV_NO_EVENT
*Nov 11 19:30:34.500: ${step} (I) MsgID = 00000001 CurState: I_WAIT_AUTH Event: EV_NO_EVENT
 still this record
*Nov 11 19:31:00.000: ${step} (I) MsgID = 00000001 CurState: AUTH_DONE Event: EV_OK
`);
  assert.deepEqual(showAlone(whole, { kind: 'exchange', index: 1 })?.lines, [1, 2, 3]);
  const range = (from: string, to: string) => showAlone(whole, { kind: 'time', from, to })?.lines;
  assert.deepEqual(range('19:30:34', '19:30:34'), [1, 2]);
  assert.deepEqual(range('19:30', '19:30'), [0, 1, 2]);
  assert.deepEqual(range('Nov 11 19:30:34.500', '19:35'), [1, 2, 3]);
  assert.equal(range('19:32', '19:35'), undefined);
  assert.equal(range('noon', '19:35'), undefined);
});

test('what does not exist cannot be shown', () => {
  assert.equal(showAlone(capture('nothing'), { kind: 'sa', index: 0 }), undefined);
  assert.equal(showAlone(capture(''), { kind: 'exchange', index: 3 }), undefined);
});

test('what is too long is cut behind a whole record', () => {
  const line = `*Nov 11 19:30:33.000: ${step} (I) MsgID = 00000000 CurState: I_WAIT_INIT Event: EV_NO_EVENT`;
  const whole = parseCapture(`${line}\n`.repeat(10));
  const alone = (lines: number) =>
    showAlone(whole, { kind: 'sa', index: 0 }, lines * (line.length + 1));
  assert.equal(alone(10)?.isCut, false);
  const { text, lines, isCut } = alone(4.5) ?? {};
  assert.equal(isCut, true);
  assert.deepEqual(lines, [0, 1, 2, 3]);
  assert.ok(text?.endsWith(line));
});

test('an SA alone keeps its number, and its lines keep theirs', () => {
  const { text, lines } = interleaved(30);
  const whole = parseCapture(text);
  const answer = showAlone(whole, { kind: 'sa', index: 6 });
  assert.ok(answer);
  const alone = numberedAsIn(parseCapture(answer.text), whole, answer.lines);
  assert.deepEqual(
    outlineCapture(alone).map(({ name }) => name),
    ['SA 7'],
  );
  const last = alone.associations.get(0)?.lastRecord;
  assert.equal(lineNumberOf(alone, last ?? -1), (lines[6]?.at(-1) ?? 0) + 1);
});
