import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkConfiguration } from '../../server/src/config/check';
import { completeAt, resolveSuggestion } from '../../server/src/config/complete';
import { parseConfiguration } from '../../server/src/config/parse';
import type { Suggestion } from '../../server/src/text/results';
import { checkCompletion } from '../support/check';

function blocks(): readonly Suggestion[] {
  return completeAt(parseConfiguration(''), 0).filter(({ kind }) => kind === 'template');
}

/** A block as it stands when every tab stop keeps its value. */
function filledIn(text: string): string {
  return text.replace(
    /\$\{\d+[:|]([^|}]*)\|?\}/g,
    (_, values: string) => values.split(',')[0] ?? '',
  );
}

test('whole objects are offered where a line of global configuration begins', () => {
  checkCompletion('site|', ['site-to-site: keys …', 'site-to-site: certificates …']);
  checkCompletion('crypto ikev2 policy P\n site|', []);
  checkCompletion('interface Tunnel0\n ip mtu 1400\ncrypto ikev2 pro|', ['proposal', 'profile']);
});

test('a line of a mode can be taken back, and the mode left', () => {
  checkCompletion('crypto ikev2 policy P\n e|', ['exit']);
  checkCompletion('n|', ['no']);
  checkCompletion('crypto ikev2 policy P\n no e|', []);
});

test('every block explains itself', () => {
  assert.ok(blocks().length > 0);
  for (const { key, label } of blocks()) assert.ok(resolveSuggestion(key)?.summary, label);
});

for (const { label, text } of blocks()) {
  test(`the block "${label}" is good as it stands`, () => {
    const configuration = parseConfiguration(filledIn(text));
    const found = checkConfiguration(configuration, { algorithmPolicy: 'rfc' });
    const unexpected = found.filter(
      ({ code, severity }) =>
        severity !== 'hint' && !['placeholder-left', 'undefined-reference'].includes(code),
    );
    // What a single block refers to may be elsewhere; a whole tunnel refers only to interfaces.
    const missing = found.filter(({ code }) => code === 'undefined-reference');
    assert.deepEqual(unexpected, []);
    if (label.includes(':')) {
      assert.deepEqual(
        missing.filter(({ message }) => !message.startsWith('Interface')),
        [],
      );
    }
  });
}
