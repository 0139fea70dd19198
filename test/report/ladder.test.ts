import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseCapture } from '../../server/src/capture/builder';
import { ladderOf } from '../../server/src/report/ladder';
import type { Mark } from '../../server/src/report/ladderModel';
import { ladderText } from '../../server/src/report/ladderText';
import { mermaidLadder } from '../../server/src/report/mermaid';
import { checkGolden, fixtures } from '../support/captures';

const sample = join(__dirname, '../../../samples/site-to-site-psk/r2-debug.log');

/** The ladders of a capture, one below the other. */
function draw(text: string, marks: readonly Mark[] = []): string {
  const capture = parseCapture(text);
  return capture.associations.map((sa) => ladderText(ladderOf(capture, sa, marks))).join('\n');
}

function check(text: string, expected: string): void {
  assert.equal(draw(text.trimStart()).trim(), expected.trim());
}

for (const { name, text } of fixtures()) {
  test(`the ladders of ${name}`, () => {
    checkGolden(name.replace('.log', '.ladder.log'), draw(text));
  });
}

test('the sample tunnel comes up and rekeys', () => {
  checkGolden('sample.ladder.log', draw(readFileSync(sample, 'utf8')));
});

const trace = (letter: string, id: number, state: string, event: string) =>
  `IKEv2:(SA ID = 1):SM Trace-> SA: I_SPI=A1B2C3D4E5F60718 R_SPI=0F1E2D3C4B5A6978 (${letter}) MsgID = 0000000${id} CurState: ${state} Event: ${event}`;

test('messages that the debug does not print are inferred from the states', () => {
  check(
    `
*Mar  3 09:15:01.100: ${trace('I', 0, 'I_BLD_INIT', 'EV_BLD_MSG')}
*Mar  3 09:15:01.100: ${trace('I', 0, 'I_WAIT_INIT', 'EV_NO_EVENT')}
*Mar  3 09:15:03.600: ${trace('I', 0, 'I_WAIT_INIT', 'EV_RECV_INIT')}
*Mar  3 09:15:03.600: ${trace('I', 0, 'I_PROC_INIT', 'EV_PROC_MSG')}
*Mar  3 09:15:03.700: ${trace('I', 0, 'I_BLD_AUTH', 'EV_GEN_AUTH')}
*Mar  3 09:15:03.700: ${trace('I', 1, 'I_WAIT_AUTH', 'EV_NO_EVENT')}
`,
    `
SA 1, unfinished
initiator, this router                           responder, peer
|  IKE_SA_INIT (asked here)                                    | 1
| I_BLD_INIT                                                   | 1
|- IKE_SA_INIT request (inferred) ............................>| 2
| I_WAIT_INIT                                                  | 2
| ... 2.5 s later ...                                          |
|<........................... IKE_SA_INIT response (inferred) -| 3
| I_PROC_INIT                                                  | 4
|  IKE_AUTH (asked here)                                       | 5
| I_BLD_AUTH                                                   | 5
|- IKE_AUTH request (inferred) ...............................>| 6
| I_WAIT_AUTH                                                  | 6
| = unfinished                                                 | 6
`,
  );
});

test('a cause stands where it shows', () => {
  const text = [
    trace('R', 1, 'R_WAIT_AUTH', 'EV_RECV_AUTH'),
    trace('R', 1, 'R_VERIFY_AUTH', 'EV_VERIFY_AUTH'),
    trace('R', 1, 'AUTH_DONE', 'EV_FAIL'),
  ].join('\n');
  const drawn = draw(text, [{ record: 1, title: 'The keys differ.' }]).split('\n');
  const at = drawn.findIndex((line) => line.includes('The keys differ.'));
  assert.match(drawn[at - 1] ?? '', /R_VERIFY_AUTH/);
  assert.match(drawn[at + 1] ?? '', /AUTH_DONE ! EV_FAIL/);
});

test('a ladder as a Mermaid diagram', () => {
  const capture = parseCapture(readFileSync(sample, 'utf8'));
  const [sa] = capture.associations;
  assert.ok(sa);
  const lines = mermaidLadder(ladderOf(capture, sa)).split('\n');
  assert.deepEqual(lines.slice(0, 7), [
    '---',
    'title: "SA 1, up"',
    '---',
    'sequenceDiagram',
    '  participant A as initiator, peer<br/>10.0.0.1',
    '  participant B as responder, this router',
    '  Note over A,B: IKE_SA_INIT (answered here)',
  ]);
  const arrows = lines.filter((line) => /->>/.test(line)).map((line) => line.split(' (line')[0]);
  assert.equal(arrows.length, 4);
  assert.match(arrows[0] ?? '', /^ {2}A->>B: IKE_SA_INIT request 0: SA, KE, Ni, V/);
  assert.match(arrows[3] ?? '', /^ {2}B->>A: IKE_AUTH response 1/);
});

test('what Mermaid would take for its own is escaped', () => {
  const lane = { place: 'peer', address: 'a;b#1' } as const;
  const ladder = {
    sa: 0,
    title: 'SA 1',
    outcome: 'up',
    left: lane,
    right: lane,
    steps: [],
  } as const;
  assert.match(mermaidLadder(ladder), /participant A as peer<br\/>a#59;b#35;1\n/);
});

test('an empty capture has no ladder', () => {
  assert.equal(draw(''), '');
});
