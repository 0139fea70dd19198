import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CompletionRequest,
  CompletionResolveRequest,
  FoldingRangeRequest,
  HoverRequest,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { atCursor, startClient } from '../support/client';

const uri = 'untitled:r1';

test('completion, its explanation, hover and folds reach the client', async () => {
  const client = await startClient();
  const { text, position } = atCursor(`
crypto ikev2 proposal STRONG
 encryption aes-gcm-256
crypto ikev2 policy P
 proposal |
`);
  await client.open(uri, 'ios-config', text);
  const textDocument = { uri };
  const completed = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument,
    position,
  });
  const items = Array.isArray(completed) ? completed : (completed?.items ?? []);
  assert.deepEqual(items.map(({ label }) => label).sort(), ['STRONG', 'default']);

  const first = items[0];
  assert.ok(first);
  const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, first);
  assert.match((resolved.documentation as MarkupContent).value, /proposal/);

  const hover = await client.connection.sendRequest(HoverRequest.type, {
    textDocument,
    position: { line: 2, character: 14 },
  });
  assert.ok(hover);
  assert.match((hover.contents as MarkupContent).value, /AES-GCM/);

  const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
  assert.deepEqual(
    folds?.map(({ startLine, endLine }) => [startLine, endLine]),
    [
      [1, 2],
      [3, 4],
    ],
  );
  await client.close();
});

test('a document that is not open, and one of another language, get neutral answers', async () => {
  const client = await startClient();
  await client.open('file:///note.md', 'markdown', '# crypto ikev2 proposal P');
  for (const other of ['file:///missing.cfg', 'file:///note.md']) {
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: other },
      position: { line: 0, character: 4 },
    });
    assert.equal(hover, null);
  }
  assert.deepEqual(client.log, []);
  await client.close();
});
