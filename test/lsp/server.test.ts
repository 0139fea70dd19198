import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CompletionRequest,
  CompletionResolveRequest,
  DocumentFormattingRequest,
  FoldingRangeRequest,
  HoverRequest,
  type MarkupContent,
  RenameRequest,
  SignatureHelpRequest,
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

test('a rename changes every use, and a refused one says why', async () => {
  const client = await startClient();
  await client.open(
    uri,
    'ios-config',
    'crypto ikev2 proposal P\n group 14\ncrypto ikev2 policy Q\n proposal P\n',
  );
  const rename = (newName: string) =>
    client.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri },
      position: { line: 3, character: 10 },
      newName,
    });
  const edit = await rename('STRONG');
  assert.deepEqual(
    edit?.changes?.[uri]?.map(({ range, newText }) => [range.start.line, newText]),
    [
      [0, 'STRONG'],
      [3, 'STRONG'],
    ],
  );
  await assert.rejects(rename('two words'), /blank|space|word/i);
  assert.deepEqual(client.log, []);
  await client.close();
});

test('formatting indents as a running-config does', async () => {
  const client = await startClient();
  await client.open(uri, 'cisco', 'crypto ikev2 proposal P\nencryption aes-gcm-256\n');
  const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, {
    textDocument: { uri },
    options: { tabSize: 1, insertSpaces: true },
  });
  assert.deepEqual(edits, [
    {
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
      newText: ' ',
    },
  ]);
  await client.close();
});

test('clients that cannot pull diagnostics get them pushed', async () => {
  const client = await startClient();
  await client.open(uri, 'ios-config', 'crypto ikev2 policy P\n proposal MISSING\n');
  const diagnostics = await client.diagnostics(uri, 1);
  assert.ok(diagnostics.some(({ code }) => code === 'undefined-reference'));
  await client.change(uri, 2, '!\n');
  assert.deepEqual(await client.diagnostics(uri, 2), []);
  await client.close();
});

test('a blank opens the list of words, or the signature where a value follows: never both', async () => {
  const client = await startClient({ textDocument: { signatureHelp: {} } });
  const shown = async (marked: string, version: number, triggerKind: 1 | 2) => {
    const { text, position } = atCursor(marked);
    await client.change(uri, version, text);
    const at = { textDocument: { uri }, position };
    const items = await client.connection.sendRequest(CompletionRequest.type, {
      ...at,
      context: { triggerKind, triggerCharacter: ' ' },
    });
    const help = await client.connection.sendRequest(SignatureHelpRequest.type, {
      ...at,
      context: { triggerKind, isRetrigger: false },
    });
    return [Array.isArray(items) && items.length > 0, help !== null];
  };
  await client.open(uri, 'ios-config', '');
  const value = 'crypto ikev2 profile P\n dpd |';
  const words = 'crypto ikev2 profile P\n authentication |';
  assert.deepEqual(await shown(value, 2, 2), [false, true]);
  assert.deepEqual(await shown(words, 3, 2), [true, false]);
  // Asked for by the user, both answer.
  assert.deepEqual(await shown(value, 4, 1), [true, true]);
  assert.deepEqual(await shown(words, 5, 1), [true, true]);
  await client.close();
});

const practices: readonly (readonly [what: string, load: () => Promise<string>])[] = [
  ['has a capture to practise with', async () => '*Nov 11 19:30:34.814: IKEv2:Got a packet\n'],
  ['finds none', () => Promise.reject(new Error('no such file'))],
];
for (const [what, loadPractice] of practices) {
  test(`a server answers at once when it ${what}, and logs nothing`, async () => {
    const client = await startClient({}, { loadPractice });
    await client.open(uri, 'ios-debug', '*Nov 11 19:30:34.814: IKEv2:No NAT found\n');
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 36 },
    });
    assert.ok(hover);
    assert.match((hover.contents as MarkupContent).value, /NAT/);
    assert.deepEqual(client.log, []);
    await client.close();
  });
}
