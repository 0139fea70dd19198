import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCapture } from '../../server/src/capture/builder';
import { RecordFlag } from '../../server/src/capture/model';

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

test('a step is read across another column of a page', () => {
  const column = 'This router  \n builds its  \n answer';
  for (const text of [
    `${head}> SA:\n\n${column}\n\n### Relevant Configurat\n\n\t<p>${spis} CurState: I_BLD_INIT Event: EV_BLD_MSG</p>`,
    `${head}&gt; SA: ${spis.replace(' 00000000', '')}</p>\t<p>${column}</p>\n00000000 CurState: I_BLD_INIT Event: EV_BLD_MSG`,
    `${head}> SA: ${spis} CurState:</p>\t<p>${column}</p>\n--\t---\t---\n\t\tI_BLD_INIT Event: EV_BLD_MSG`,
    `${head}> SA: ${spis} CurState: I_BLD_INIT</p>\n\n\`\`\`\n\nEvent:EV_BLD_MSG\n`,
    `${head}> SA: ${spis} CurState: I_BLD_INIT Event:\n\n${column}\n\n- Nonce\n\n<p>EV_BLD_MSG</p>`,
  ]) {
    assert.deepEqual(stepsOf(text), ['I_BLD_INIT EV_BLD_MSG'], text);
  }
});

test('a step whose facility stands in another place is read by itself', () => {
  const text = `${head}> SA:\n\n\tID = 1):SM Trace-> SA: ${spis} CurState: IDLE Event: EV_INIT_SA\n`;
  assert.deepEqual(stepsOf(text), ['IDLE EV_INIT_SA']);
  assert.equal(parseCapture(text).records.count, 2);
});

test('a step that is cut takes nothing from the next one', () => {
  const text = `${head}> SA:\n\n${head}> SA: ${spis} CurState: IDLE Event: EV_INIT_SA\n`;
  assert.deepEqual(stepsOf(text), ['IDLE EV_INIT_SA']);
});

test('a step as long as a terminal is wide is not damaged', () => {
  const step = `${head}> SA: ${spis} CurState: IDLE Event: EV_INIT_SA`;
  const text = `${step.padEnd(132, ' ')}\n\nfurther text\n`;
  assert.equal((parseCapture(text).records.flags[0] ?? 0) & RecordFlag.damaged, 0);
});
