import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksLikeCapture } from '../../server/src/capture/detect';
import { textKind } from '../../server/src/relate/textKind';
import { looksLikeShowOutput } from '../../server/src/show/detect';
import { showFixtures } from '../support/shows';
import { configurations, strangers } from '../support/texts';

const prompt = /^[\w-]{1,20}# ?(?:\S.*)?$/gm;

test('every show output says what it is, with its prompt and without', () => {
  for (const { name, text } of showFixtures()) {
    for (const output of text
      .split(/^(?=[\w-]{1,20}# ?sh)/m)
      .filter((part) => part.trim() !== '')) {
      assert.ok(isKnown(output), `${name}: ${output.slice(0, 60)}`);
      const bare = output.replace(prompt, '');
      assert.ok(bare.trim() === '' || isKnown(bare), `${name}: ${bare.slice(0, 60)}`);
    }
  }
});

function isKnown(text: string): boolean {
  return looksLikeCapture(text) || looksLikeShowOutput(text);
}

test('what is no show output is not taken for one', () => {
  for (const [name, text] of Object.entries({ ...configurations, ...strangers })) {
    assert.equal(looksLikeShowOutput(text), false, name);
  }
});

test('the command line reads an output that stands alone as a capture', () => {
  const output =
    '10.0.0.2/32 via 10.0.0.2\n   Tunnel0 created 00:00:05, expire 00:02:24\n   Type: dynamic, Flags: registered\n';
  assert.equal(textKind(output, 'configuration'), 'capture');
});
