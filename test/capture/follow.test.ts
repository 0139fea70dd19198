import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseCapture } from '../../server/src/capture/builder';
import { readCapture } from '../../server/src/capture/follow';
import { fixtures, renderCapture, renderRecords } from '../support/captures';
import { interleaved } from '../support/interleaved';

const { text } = interleaved(4);

/** What both routers print of one negotiation, one after the other. */
function two(): { readonly text: string } {
  const [first, second] = ['r1', 'r2'].map((router) =>
    readFileSync(`samples/site-to-site-psk/${router}-debug.log`, 'utf8'),
  );
  return { text: `${first}${second}` };
}

function assertRead(read: ReturnType<typeof readCapture>, whole: string): void {
  assert.equal(renderCapture(read), renderCapture(parseCapture(whole)));
  assert.equal(renderRecords(read), renderRecords(parseCapture(whole)));
}

test('a capture that grows is read like a whole one', () => {
  let read = readCapture('');
  for (let end = 1; end <= text.length; end += 333) {
    read = readCapture(text.slice(0, end), read);
    assertRead(read, text.slice(0, end));
  }
});

for (const { name, text: whole } of fixtures()) {
  test(`${name} is read the same in pieces, the last line complete or not`, () => {
    const step = Math.ceil(whole.length / 9);
    let read = readCapture('');
    for (let end = step; end < whole.length + step; end += step) {
      read = readCapture(whole.slice(0, end), read);
      assertRead(read, whole.slice(0, end));
    }
  });
}

test('two routers that only the second half tells apart are told apart from the start', () => {
  const { text: both } = two();
  let read = readCapture(both.slice(0, both.length / 2));
  for (const part of [0.6, 0.7, 0.8, 0.9, 1]) {
    read = readCapture(both.slice(0, both.length * part), read);
    assertRead(read, both.slice(0, both.length * part));
  }
  assert.ok(read.associations.some(({ counterpart }) => counterpart !== undefined));
});

test('reading on does not change what was read before', () => {
  const half = readCapture(text.slice(0, 3000));
  const before = renderRecords(half);
  readCapture(text, half);
  assert.equal(renderRecords(half), before);
  // The follower is further now, so this is read anew.
  assertRead(readCapture(text.slice(0, 3500), half), text.slice(0, 3500));
});

test('a capture that changed is read anew', () => {
  const read = readCapture(text);
  assertRead(readCapture(text.slice(500), read), text.slice(500));
  const changed = text.replace('203.0.113.1', '203.0.113.9');
  assertRead(readCapture(changed, readCapture(text)), changed);
});

test('only what was appended is read', () => {
  const read = readCapture(text);
  const appended: string[] = [];
  const append = read.follower.builder.append;
  read.follower.builder.append = (piece) => {
    appended.push(piece);
    append(piece);
  };
  readCapture(`${text}one more line\n`, read);
  assert.deepEqual(appended, ['one more line\n']);
});

test('whose an address is waits for the lines that tell it', () => {
  const lines = [
    'IKEv2:% Getting preshared key by address 192.0.2.2',
    'IKEv2:(SA ID = 2):Failed to find a matching policy',
    'IKEv2:(SA ID = 1):SM Trace-> SA: I_SPI=A1B2C3D4E5F60718 R_SPI=0000000000000000 (I) MsgID = 00000000 CurState: IDLE Event: EV_INIT_SA',
    'IKEv2:(SA ID = 1):Next payload: SA, version: 2.0 Exchange type: IKE_SA_INIT, flags: RESPONDER MSG-RESPONSE Message id: 0, length: 449',
    'IKEv2:(SA ID = 2):SM Trace-> SA: I_SPI=C0FFEE0011223344 R_SPI=5566778899AABBCC (R) MsgID = 00000000 CurState: R_INIT Event: EV_NO_PROP_CHOSEN',
  ].map((line, second) => `*Mar  3 09:15:0${second}.100: ${line}`);
  let read = readCapture('');
  for (let count = 1; count <= lines.length; count++) {
    const part = lines.slice(0, count).join('\n');
    assertRead(readCapture(part), part);
    read = readCapture(part, read);
    assertRead(read, part);
  }
});

test('an address ends where a line without its beginning was glued to it', () => {
  const read = readCapture(`*Mar  3 09:15:01.100: IKEv2:% Getting preshared key by address 192.0.2.2
M Trace-> SA: I_SPI=C0FFEE0011223344 R_SPI=5566778899AABBCC (R) MsgID = 00000000 CurState: R_INIT Event: EV_PROC_MSG
*Mar  3 09:15:01.100: IKEv2:(SA ID = 1):SM Trace-> SA: I_SPI=A1B2C3D4E5F60718 R_SPI=0000000000000000 (I) MsgID = 00000000 CurState: IDLE Event: EV_INIT_SA`);
  assert.equal(read.associations.get(0)?.remote?.address, '192.0.2.2');
});
