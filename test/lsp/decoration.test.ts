import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SemanticTokensDeltaRequest, SemanticTokensRequest } from 'vscode-languageserver/node';
import { startClient } from '../support/client';

const uri = 'untitled:r1';
const textDocument = { uri };

test('after an edit only the tokens that changed are sent', async () => {
  const client = await startClient();
  await client.open(uri, 'ios-config', 'crypto ikev2 proposal P\n group 14\n');
  const full = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  assert.equal(full?.data.length, 6 * 5);
  await client.change(uri, 2, 'crypto ikev2 proposal P\n group 14 19\n');
  const delta = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
    textDocument,
    previousResultId: full?.resultId ?? '',
  });
  assert.ok(delta && 'edits' in delta);
  assert.deepEqual(
    delta.edits.map(({ deleteCount, data }) => [deleteCount, data?.length]),
    [[0, 5]],
  );
  await client.close();
});
