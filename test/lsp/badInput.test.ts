import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startClient } from '../support/client';
import { askEverything } from '../support/requests';

const clean = join(__dirname, '../../../test/fixtures/configs/clean');
const configuration = readdirSync(clean)
  .map((file) => readFileSync(join(clean, file), 'utf8'))
  .join('\n');
const bytes = Array.from({ length: 4096 }, (_, index) =>
  String.fromCharCode((index * 197 + (index >> 3)) % 256),
).join('');

/** Texts that nobody means to open. */
const texts: Readonly<Record<string, string>> = {
  empty: '',
  blank: '\n\n \n\t\n',
  'binary bytes': bytes,
  'lone surrogates': 'crypto ikev2 proposal \ud800\n encryption \udc00 3des\n',
  'a line of 2 MB': `crypto ikev2 policy ${'x'.repeat(2e6)}`,
  'a line of many words': `crypto ikev2 proposal P\n encryption ${'3des '.repeat(4e5)}`,
  CRLF: configuration.replaceAll('\n', '\r\n'),
  tabs: configuration.replace(/^ +/gm, '\t'),
  'a byte order mark': `\ufeff${configuration}`,
  'one word a line': configuration.replaceAll(' ', '\n'),
};

for (const [name, text] of Object.entries(texts)) {
  test(`all requests answer on ${name}`, async () => {
    const client = await startClient();
    for (const languageId of ['ios-config', 'ios-debug', 'text']) {
      const uri = `untitled:${languageId}`;
      await client.open(uri, languageId, text);
      const lines = text.split('\n');
      const middle = lines.length >> 1;
      for (const line of [0, middle, lines.length - 1]) {
        await askEverything(client, uri, { line, character: (lines[line] ?? '').length >> 1 });
      }
      await askEverything(client, uri, { line: lines.length + 5, character: 9 });
    }
    assert.deepEqual(client.log, []);
    await client.close();
  });
}

test('all requests answer on a file that is cut after any line', async () => {
  const client = await startClient();
  const lines = readFileSync(join(clean, 'certificates.cfg'), 'utf8').split('\n');
  await client.open('untitled:cut', 'ios-config', '');
  for (let line = 1; line <= lines.length; line++) {
    await client.change('untitled:cut', line + 1, lines.slice(0, line).join('\n'));
    const character = (lines[line - 1] ?? '').length;
    await askEverything(client, 'untitled:cut', { line: line - 1, character });
  }
  assert.deepEqual(client.log, []);
  await client.close();
});
