import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generatedFiles, presentText } from './support/generated';

for (const [path, text] of Object.entries(generatedFiles)) {
  test(`${path} is up to date (else: npm run generate)`, () => {
    assert.equal(presentText(path), text());
  });
}
