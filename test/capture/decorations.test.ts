import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCapture } from '../../server/src/capture/builder';
import { type HintChoice, inlayHints } from '../../server/src/capture/inlayHints';
import { quietText } from '../../server/src/capture/quiet';
import { semanticTokens } from '../../server/src/capture/semanticTokens';
import { lineAt, splitLines } from '../../server/src/text/lines';
import { interleaved } from '../support/interleaved';

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

test('where the lines of another SA begin, a hint names it', () => {
  const { text } = interleaved(2);
  const part = { start: 0, end: text.length };
  const lines = splitLines(text);
  const named = inlayHints(parseCapture(text), part, 'slow').map(
    ({ offset, text: hint }) => `${lineAt(lines, offset) + 1} ${hint}`,
  );
  assert.deepEqual(named.slice(0, 3), [
    '1 SA 1 with 203.0.113.1, IKE_SA_INIT',
    '7 SA 2 with 203.0.113.2, IKE_SA_INIT',
    '13 SA 1 with 203.0.113.1, IKE_SA_INIT',
  ]);
  const start = lines.starts[12] ?? 0;
  const rest = inlayHints(parseCapture(text), { start, end: text.length }, 'slow');
  assert.match(rest[0]?.text ?? '', /^SA 1 /);
});

/** A capture with its quiet text between marks: `[` and `]`, where it repeats the step before `{` and `}`. */
function quiet(text: string): string {
  return quietText(parseCapture(text), { start: 0, end: text.length })
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((marked, { span: { start, end }, repeated }) => {
      const [open, close] = repeated ? ['{', '}'] : ['[', ']'];
      return `${marked.slice(0, start)}${open}${marked.slice(start, end)}${close}${marked.slice(end)}`;
    }, text);
}

test('all but what a step tells is quiet, and repeated SPIs are told apart', () => {
  const [first = '', , second = ''] = capture.split('\n');
  assert.equal(
    quiet(`${first}\n${second}`),
    `
[*Nov 11 19:30:34.000: IKEv2:(SA ID = 1):][SM Trace-> SA: ${spis}] (R) [MsgID =] 00000000 [CurState:] R_INIT [Event:] EV_PROC_MSG
[*Nov 11 19:30:34.250: IKEv2:(SA ID = 1):]{SM Trace-> SA: ${spis}} (R) [MsgID =] 00000000 [CurState:] R_INIT [Event:] EV_NO_PROP_CHOSEN
`.trim(),
  );
});

test('of a message its type, its payloads and its algorithms stay', () => {
  assert.equal(
    quiet(`
*Nov 11 19:30:34.814: IKEv2:(SA ID = 1):Received Packet [From 192.0.2.1:500/To 192.0.2.2:500/VRF i0:f0]
Initiator SPI : F074D8BBD5A59F0B - Responder SPI : 0000000000000000 Message id: 0
IKEv2 IKE_SA_INIT Exchange REQUEST
Payload contents:
 SA Next payload: KE, reserved: 0x0, length: 56
  last proposal: 0x0, reserved: 0x0, length: 52
    type: 1, reserved: 0x0, id: 3DES
`),
    `
[*Nov 11 19:30:34.814: IKEv2:(SA ID = 1):]Received Packet [From 192.0.2.1:500/To 192.0.2.2:500/VRF i0:f0]
[Initiator SPI : F074D8BBD5A59F0B -] [Responder SPI : 0000000000000000] [Message id:] 0
[IKEv2] IKE_SA_INIT Exchange REQUEST
[Payload contents:]
 SA [Next payload: KE,] [reserved: 0x0,] [length: 56]
  [last proposal: 0x0,] [reserved: 0x0,] [length: 52]
    type: 1, [reserved: 0x0,] id: 3DES
`,
  );
});

test('nothing of another SA counts as repeated, and nothing is quiet outside the part', () => {
  const [first = ''] = capture.split('\n');
  const other = first.replaceAll('F074D8BBD5A59F0B', '0C33DB40DBAAADE6').replace('= 1', '= 2');
  const text = `${first}\n${other}`;
  assert.doesNotMatch(quiet(text), /\{/);
  // The labels tell one SA from the other.
  assert.match(quiet(text), /\]IKEv2:\(SA ID = 1\):\[[^\n]*\n[^\n]*\]IKEv2:\(SA ID = 2\):\[/);
  assert.deepEqual(quietText(parseCapture(''), { start: 0, end: 0 }), []);
  const part = { start: first.length + 1, end: text.length };
  const pieces = quietText(parseCapture(text), part);
  assert.ok(pieces.every(({ span }) => span.start >= part.start));
});
