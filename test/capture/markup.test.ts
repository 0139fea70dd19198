import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCapture } from '../../server/src/capture/builder';

/** State and event of each step that a text holds. */
function stepsOf(text: string): readonly string[] {
  const { records, states, events } = parseCapture(text);
  const steps: string[] = [];
  for (let record = 0; record < records.count; record++) {
    const state = states[records.state[record] ?? 0];
    const event = events[records.event[record] ?? 0];
    if (state || event) steps.push(`${state} ${event}`);
  }
  return steps;
}

const head = '*Nov 11 19:30:34.811: IKEv2:(SA ID = 1):SM Trace-';
const spis = 'I_SPI=F074D8BBD5A59F0B R_SPI=0000000000000000 (I) MsgID = 00000000';

test('a step is read through the marks of a web page and of Markdown', () => {
  for (const text of [
    `<p>${head}&gt; SA: ${spis} CurState: <b>I_BLD_INIT</b>Event: EV_BLD_MSG</p>`,
    `<p>${head}&gt; SA:</p>\n<p>${spis} CurState: I_BLD_INIT Event: EV_BLD_MSG</p>`,
    `\\${head}> SA:  \n ${spis.replaceAll('_', '\\_')} CurState: I\\_BLD\\_INIT  \n Event:**EV\\_BLD\\_MSG**`,
    `${head}> SA: ${spis} CurState: I_BLD_INIT\n\nEvent: EV_BLD_MSG\n`,
  ]) {
    assert.deepEqual(stepsOf(text), ['I_BLD_INIT EV_BLD_MSG'], text);
  }
});

test('a remark in place of a state is no state', () => {
  assert.deepEqual(stepsOf(`${head}> SA: ${spis} CurState: Responder answers Event: EV_X\n`), []);
});
