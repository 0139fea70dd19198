import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { parseCapture } from '../../server/src/capture/builder';
import type { TextFile } from '../../server/src/lsp/captureFiles';
import type {
  AloneAnswer,
  CapturePart,
  CaptureSize,
  IndexProgress,
  LadderAnswer,
  TreeAnswer,
  UnknownLines,
} from '../../server/src/lsp/protocol';
import * as protocol from '../../server/src/lsp/protocol';
import { renderCapture } from '../support/captures';
import { startClient, type TestClient } from '../support/client';
import { interleaved } from '../support/interleaved';

const uri = 'file:///capture.log';
const { text, lines } = interleaved(30);

function ask<Answer>({ connection }: TestClient, method: string, params: object = {}) {
  return connection.sendRequest<Answer>(method, { uri, ...params });
}

test('an open capture answers what the views ask', async () => {
  const client = await startClient();
  await client.open(uri, 'ios-debug', text);

  const tree = await ask<TreeAnswer>(client, protocol.treeRequest, {
    filter: { outcome: 'failed' },
  });
  assert.equal(tree.rows.length, 10);
  const parent = tree.rows[0]?.part;
  const below = await ask<TreeAnswer>(client, protocol.treeRequest, { parent });
  assert.deepEqual(
    below.rows.map(({ name }) => name),
    ["This router does not accept the peer's proof of identity", 'IKE_SA_INIT', 'IKE_AUTH'],
  );
  const symptom = await ask<string>(client, protocol.cardRequest, { part: below.rows[0]?.part });
  assert.match(symptom, /\*\*Do:\*\*/);
  const card = await ask<string>(client, protocol.cardRequest, { part: parent });
  assert.match(card, /203\.0\.113\.2; it failed/);

  const alone = await ask<AloneAnswer>(client, protocol.aloneRequest, { part: parent });
  assert.deepEqual(alone.lines, lines[1]);
  const place = { line: lines[1]?.[7], character: 3 };
  const parts = await ask<CapturePart[]>(client, protocol.partsAtRequest, place);
  assert.deepEqual(parts[0], parent);
  const next = await ask<number>(client, protocol.goToRequest, {
    ...place,
    destination: 'next-of-sa',
  });
  assert.ok(lines[1]?.includes(next), `${next}`);
  const atTime = await ask<number>(client, protocol.goToRequest, {
    ...place,
    destination: { time: '19:30' },
  });
  assert.equal(atTime, 0);

  const size = await ask<CaptureSize>(client, protocol.sizeRequest);
  assert.equal(size.associations, 30);
  assert.deepEqual(await ask<UnknownLines>(client, protocol.unknownLinesRequest), { forms: [] });
  await client.close();
});

test('the ladders of a capture show what is wrong where it shows', async () => {
  const client = await startClient();
  await client.open(uri, 'ios-debug', text);
  const { ladders, more } = await ask<LadderAnswer>(client, protocol.ladderRequest, { sa: 1 });
  assert.deepEqual([ladders.length, more], [30, 0]);
  const failed = ladders[1];
  assert.equal(failed?.outcome, 'failed');
  const symptoms = failed?.steps.filter(({ kind }) => kind === 'symptom') ?? [];
  assert.equal(symptoms.length, 1);
  assert.ok(lines[1]?.includes(symptoms[0]?.line ?? -1));
  const messages = failed?.steps.filter(({ kind }) => kind === 'message') ?? [];
  assert.equal(messages.length, 4);
  const askFor = async (params: object) =>
    (await ask<LadderAnswer>(client, protocol.ladderRequest, params)).sa;
  assert.equal(await askFor({ sa: 1 }), 1);
  assert.equal(await askFor({ line: lines[6]?.[9] }), 6);
  assert.equal(await askFor({}), undefined);
  await client.close();
});

test('the first ladders come alone, with the one that is wanted and the number of messages left out', async () => {
  const client = await startClient();
  await client.open(uri, 'ios-debug', text);
  const first = await ask<LadderAnswer>(client, protocol.ladderRequest, { most: 20, sa: 9 });
  const all = await ask<LadderAnswer>(client, protocol.ladderRequest);
  const drawn = first.ladders.map(({ sa }) => sa);
  assert.equal(drawn.length + first.more, 30);
  assert.ok(drawn.length < 9);
  assert.deepEqual(drawn, [...drawn.slice(0, -1).keys(), 9]);
  assert.deepEqual(first.ladders[0], all.ladders[0]);
  assert.ok(first.moreMessages > first.more);
  assert.deepEqual([all.more, all.moreMessages], [0, 0]);
  await client.close();
});

test('two captures are paired and compared', async () => {
  const client = await startClient();
  await client.open(uri, 'ios-debug', text);
  const other = 'file:///of%20the%20peer.log';
  await client.open(other, 'ios-debug', text.replaceAll('(R)', '(I)'));
  assert.match(await ask<string>(client, protocol.pairRequest, { other }), /of the peer\.log/);
  const compared = await ask<string>(client, protocol.compareRequest, { other: uri, sa: 1 });
  assert.match(compared, /Here: SA 2, failed\. Good: SA 1, up\./);
  assert.equal(await ask(client, protocol.pairRequest, { other: 'file:///unknown' }), null);
  await client.close();
});

test('what was appended is in the tree', async () => {
  const client = await startClient();
  await client.open(uri, 'ios-debug', text.slice(0, text.length / 100));
  const before = await ask<TreeAnswer>(client, protocol.treeRequest);
  await client.change(uri, 2, text);
  const after = await ask<TreeAnswer>(client, protocol.treeRequest);
  assert.ok(before.rows.length < 30);
  assert.equal(after.rows.length, 30);
  await client.close();
});

test('a document alone has all language features', async () => {
  const client = await startClient();
  await client.open(uri, 'ios-debug', text);
  const alone = await ask<AloneAnswer>(client, protocol.aloneRequest, {
    part: { kind: 'sa', index: 3 },
  });
  const virtual = 'ios-crypto:/SA%204?1';
  await client.open(virtual, 'ios-debug', alone.text);
  const line = alone.text.split('\n').findIndex((content) => content.includes('R_VERIFY_AUTH'));
  const hover = await client.connection.sendRequest<{ contents: { value: string } }>(
    'textDocument/hover',
    {
      textDocument: { uri: virtual },
      position: { line, character: (alone.text.split('\n')[line] ?? '').indexOf('R_VERIFY') + 2 },
    },
  );
  assert.match(hover.contents.value, /R_VERIFY_AUTH/);
  await client.close();
});

test('a capture that is not known, and a configuration, give neutral answers', async () => {
  const client = await startClient();
  await client.open(uri, 'ios-config', 'crypto ikev2 policy P');
  assert.deepEqual(await ask(client, protocol.treeRequest), { rows: [], more: 0 });
  assert.equal(await ask(client, protocol.aloneRequest, { part: { kind: 'sa', index: 0 } }), null);
  assert.equal(await ask(client, protocol.sizeRequest), null);
  // Without files, as in a browser.
  assert.equal(await ask(client, protocol.indexRequest), null);
  await client.close();
});

test('a file is read from disk, and read on when it grows', async () => {
  const disk = { text: text.slice(0, 20_001) };
  const client = await startClient({}, { openFile: async () => fileOf(disk) });
  const progress: IndexProgress[] = [];
  client.connection.onNotification(protocol.indexProgress, (params) => void progress.push(params));
  await ask<CaptureSize>(client, protocol.indexRequest);
  assert.equal(progress.at(-1)?.read, 20_001);
  disk.text = text;
  const size = await ask<CaptureSize>(client, protocol.indexRequest);
  assert.equal(size.characters, text.length);
  const alone = await ask<AloneAnswer>(client, protocol.aloneRequest, {
    part: { kind: 'sa', index: 29 },
  });
  assert.deepEqual(alone.lines, lines[29]);
  assert.equal(renderCapture(parseCapture(alone.text)).match(/┌ SA/g)?.length, 1);

  await client.connection.sendNotification(protocol.forgetNotification, { uri });
  assert.equal(await ask(client, protocol.sizeRequest), null);
  await client.close();
});

test('reading a file can be canceled', async () => {
  const client = await startClient({}, { openFile: async () => fileOf({ text }) });
  const { token, cancel } = cancellation();
  client.connection.onNotification(protocol.indexProgress, cancel);
  assert.equal(await client.connection.sendRequest(protocol.indexRequest, { uri }, token), null);
  assert.equal(await ask(client, protocol.sizeRequest), null);
  await client.close();
});

function cancellation() {
  const source = new CancellationTokenSource();
  return { token: source.token, cancel: () => source.cancel() };
}

/** A file in memory that is given out in pieces of 1000 characters. */
function fileOf(disk: { text: string }): TextFile {
  let read = 0;
  return {
    get length() {
      return read;
    },
    slice: (start, end) => disk.text.slice(start, end),
    charCodeAt: (offset) => disk.text.charCodeAt(offset),
    async *pieces() {
      while (read < disk.text.length) {
        const piece = disk.text.slice(read, read + 1000);
        read += piece.length;
        yield { text: piece, read, total: disk.text.length };
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    isReplaced: async () => false,
    close: () => {},
  };
}
