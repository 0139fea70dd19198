import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCapture } from '../../server/src/capture/builder';
import { type HintChoice, inlayHints } from '../../server/src/capture/inlayHints';
import { semanticTokens } from '../../server/src/capture/semanticTokens';
import { lineAt, splitLines } from '../../server/src/text/lines';

const spis = 'I_SPI=F074D8BBD5A59F0B R_SPI=F94020DD8CB4B9C4';
const capture = `
*Nov 11 19:30:34.000: IKEv2:(SA ID = 1):SM Trace-> SA: ${spis} (R) MsgID = 00000000 CurState: R_INIT Event: EV_PROC_MSG
*Nov 11 19:30:34.000: IKEv2:Failed to verify the proposed policies
*Nov 11 19:30:34.250: IKEv2:(SA ID = 1):SM Trace-> SA: ${spis} (R) MsgID = 00000000 CurState: R_INIT Event: EV_NO_PROP_CHOSEN
*Nov 11 19:30:36.750: IKEv2:(SA ID = 1):SM Trace-> SA: ${spis} (R) MsgID = 00000000 CurState: INIT_DONE Event: EV_FAIL
`.trim();

/** The tokens of a text, one a line: `EV_FAIL event failed`. */
function tokens(text: string, part = { start: 0, end: text.length }): string[] {
  return semanticTokens(parseCapture(text), part).map(({ span, type, modifiers }) =>
    [text.slice(span.start, span.end), type, ...modifiers].join(' '),
  );
}

/** The hints of a text behind the number of their line. */
function hints(choice: HintChoice): string[] {
  const lines = splitLines(capture);
  return inlayHints(parseCapture(capture), { start: 0, end: capture.length }, choice).map(
    ({ offset, text }) => `${lineAt(lines, offset)} ${text}`,
  );
}

test('states and events are told apart, failures stand out, what is concluded is marked', () => {
  assert.deepEqual(tokens(capture), [
    'IKEv2:(SA ID = 1): attribution sa1',
    'R_INIT state',
    'EV_PROC_MSG event',
    'IKEv2: attribution inferred sa1',
    'IKEv2:(SA ID = 1): attribution sa1',
    'R_INIT state',
    'EV_NO_PROP_CHOSEN event failed',
    'IKEv2:(SA ID = 1): attribution sa1',
    'INIT_DONE state',
    'EV_FAIL event failed',
  ]);
});

test('only the part that is asked for is coloured', () => {
  const last = capture.lastIndexOf('*Nov');
  assert.deepEqual(tokens(capture, { start: last, end: capture.length }).slice(1), [
    'INIT_DONE state',
    'EV_FAIL event failed',
  ]);
  assert.deepEqual(tokens(''), []);
});

test('each SA has its accent', () => {
  const other = capture
    .replaceAll('SA ID = 1', 'SA ID = 2')
    .replaceAll('F074D8BBD5A59F0B', '0C33DB40DBAAADE6');
  const accents = new Set(
    tokens(`${capture}\n${other}`).flatMap((text) => text.match(/sa\d/) ?? []),
  );
  assert.deepEqual([...accents], ['sa1', 'sa2']);
});

test('hints tell the next state and the time until then', () => {
  assert.deepEqual(hints('all'), [
    '0 250 ms to the next step',
    '2 → INIT_DONE after 2.5 s',
    '3 end of the trace of this SA',
  ]);
  assert.deepEqual(hints('slow'), ['2 → INIT_DONE after 2.5 s']);
  assert.deepEqual(hints('off'), []);
});
