import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfiguration } from '../../server/src/config/parse';
import { selectionRangesAt } from '../../server/src/config/selectionRanges';
import { takeCursor } from '../support/markers';

test('a selection grows from the word to the document', () => {
  const { text, offset } = takeCursor(
    'hostname R1\ncrypto ikev2 keyring KR\n peer A\n  address 192.0|.2.1 255.255.255.0\n',
  );
  const spans = selectionRangesAt(parseConfiguration(text), offset);
  assert.deepEqual(
    spans.map(({ start, end }) => text.slice(start, end)),
    [
      '192.0.2.1',
      'address 192.0.2.1 255.255.255.0',
      '  address 192.0.2.1 255.255.255.0',
      ' peer A\n  address 192.0.2.1 255.255.255.0',
      'crypto ikev2 keyring KR\n peer A\n  address 192.0.2.1 255.255.255.0',
      text,
    ],
  );
});
