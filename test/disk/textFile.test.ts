import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openTextFile } from '../../server/src/disk/textFile';
import type { TextFile } from '../../server/src/lsp/captureFiles';

/** Text of more than one block, with characters of one to four bytes at all distances. */
const long = Array.from(
  { length: 30_000 },
  (_, line) => `${line} aé→😀${'b'.repeat(line % 7)}`,
).join('\r\n');

test('a file is read in pieces and by offset', () =>
  withFile(Buffer.from(long), async ({ open }) => {
    const file = await open();
    assert.equal(await readAll(file), long);
    assert.equal(file.length, long.length);
    assert.equal(file.slice(0), long);
    for (let at = 0; at < long.length; at += 4999) {
      assert.equal(file.slice(at, at + 50), long.slice(at, at + 50));
      assert.equal(file.charCodeAt(at), long.charCodeAt(at));
    }
    assert.equal(file.slice(long.length), '');
    assert.ok(Number.isNaN(file.charCodeAt(long.length)));
  }));

test('what is appended is read on, a character that was cut too', () =>
  withFile(Buffer.from('one é').subarray(0, 5), async ({ open, path }) => {
    const file = await open();
    assert.equal(await readAll(file), 'one ');
    appendFileSync(path, Buffer.from('é').subarray(1));
    appendFileSync(path, 'two');
    assert.equal(await readAll(file), 'étwo');
    assert.equal(await readAll(file), '');
    assert.equal(file.slice(2), 'e étwo');
    assert.equal(await file.isReplaced(), false);
    writeFileSync(path, 'new');
    assert.equal(await file.isReplaced(), true);
  }));

test('UTF-16 with a byte order mark is text', () =>
  withFile(Buffer.from(`\uFEFF${long}`, 'utf16le'), async ({ open }) => {
    const file = await open();
    assert.equal(await readAll(file), long);
    assert.equal(file.slice(200_000, 200_050), long.slice(200_000, 200_050));
  }));

test('UTF-16 without a mark, and what Windows wrote before UTF-8, are text', async () => {
  const line = 'hostname Zürich\r\n';
  for (const content of [
    Buffer.from(line, 'utf16le'),
    Buffer.from(line, 'latin1'),
    Buffer.from(line),
  ]) {
    await withFile(content, async ({ open }) => assert.equal(await readAll(await open()), line));
  }
});

test('bytes that are no text do not stop the reading', () =>
  withFile(
    Buffer.from([0x61, 0xff, 0x80, 0x80, 0x80, 0x80, 0x0a, 0x62, 0xf0]),
    async ({ open }) => {
      const file = await open();
      assert.match(await readAll(file), /^a.+\nb.?$/s);
    },
  ));

test('only files of this disk are opened', async () => {
  assert.equal(await openTextFile('vscode-vfs://github/x/capture.log'), undefined);
});

async function readAll(file: TextFile): Promise<string> {
  let all = '';
  for await (const { text } of file.pieces()) all += text;
  return all;
}

interface Opened {
  readonly path: string;
  readonly open: () => Promise<TextFile>;
}

async function withFile(content: Buffer, use: (opened: Opened) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ios-crypto-'));
  const path = join(folder, 'capture.log');
  writeFileSync(path, content);
  const opened: TextFile[] = [];
  const open = async () => {
    const file = await openTextFile(pathToFileURL(path).href);
    assert.ok(file);
    opened.push(file);
    return file;
  };
  try {
    await use({ path, open });
  } finally {
    for (const file of opened) file.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
