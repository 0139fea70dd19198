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
