import assert from 'node:assert/strict';
import { test } from 'node:test';
import { captureWing } from '../../server/src/lsp/captureWing';
import { defaultSettings } from '../../server/src/lsp/settings';
import { readShownCapture } from '../../server/src/relate/shownCapture';
import { piecesOf } from '../../server/src/text/pieces';

test('a document that holds only a show output is folded, outlined, explained and checked', () => {
  const text = 'R1#show crypto session\nInterface: Tunnel0\nSession status: DOWN\nR1#\n';
  const model = readShownCapture(piecesOf(text), undefined);
  assert.deepEqual(
    captureWing.problems(model, defaultSettings).map(({ code }) => code),
    ['not-up'],
  );
  assert.deepEqual(
    captureWing.folds(model).map(({ label }) => label),
    ['show crypto session', 'Tunnel0: DOWN'],
  );
  assert.deepEqual(
    captureWing.outline(model).map(({ name }) => name),
    ['show crypto session'],
  );
  const hover = captureWing.hover(model, text.indexOf('DOWN'));
  assert.equal(hover?.explanation.name, 'Session status: DOWN');
});
