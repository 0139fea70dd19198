import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  explainCaptureRequest,
  openPlaceCommand,
  type RedactionAnswer,
  redactionRequest,
  reportRequest,
} from '../../server/src/lsp/protocol';
import { startClient } from '../support/client';

const folder = join(__dirname, '../../../samples/ikev2-no-common-proposal');
const names = ['r1.cfg', 'r2.cfg', 'r2-debug.log'];
const uriOf = (name: string) => `file:///lab/${name}`;

async function startWithSamples() {
  const client = await startClient();
  for (const name of names) {
    const language = name.endsWith('.cfg') ? 'ios-config' : 'ios-debug';
    await client.open(uriOf(name), language, readFileSync(join(folder, name), 'utf8'));
  }
  return client;
}

test('an explanation leads to the lines of the capture and of both configurations', async () => {
  const client = await startWithSamples();
  const uri = uriOf('r2-debug.log');
  const html = await client.connection.sendRequest<string>(explainCaptureRequest, { uri });
  const links = [...html.matchAll(/href="command:([^"?]+)\?([^"]+)"/g)];
  assert.ok(links.every(([, command]) => command === openPlaceCommand));
  const places = links.map(([, , query = '']) => JSON.parse(decodeURIComponent(query)));
  for (const place of [
    [uri, 35],
    [uriOf('r1.cfg'), 4],
    [uriOf('r2.cfg'), 4],
  ]) {
    assert.ok(places.some((found) => String(found) === String(place)));
  }
  await client.close();
});

test('a report in three formats', async () => {
  const client = await startWithSamples();
  const ask = (format: string) =>
    client.connection.sendRequest<string>(reportRequest, { uri: uriOf('r2-debug.log'), format });
  assert.match(await ask('markdown'), /^# r2-debug\.log\n/);
  assert.match(await ask('html'), /^<!DOCTYPE html>/);
  const { captures, problems } = JSON.parse(await ask('json'));
  assert.equal(captures.length, 1);
  assert.equal(problems[0].rule, 'ike-proposal-mismatch');
  assert.match(problems[0].fixes[0].title, /^BRANCH: add/);
  const unknown = { uri: uriOf('none.log'), format: 'html' };
  assert.equal(await client.connection.sendRequest(reportRequest, unknown), null);
  await client.close();
});

test('documents are redacted together', async () => {
  const client = await startWithSamples();
  const answer = await client.connection.sendRequest<RedactionAnswer>(redactionRequest, {
    uris: names.map(uriOf),
  });
  assert.deepEqual(
    answer.texts.map(({ name, leaks }) => [name, leaks]),
    names.map((name) => [name, []]),
  );
  assert.doesNotMatch(answer.texts.map(({ text }) => text).join(''), /Harbor|BRANCH/);
  assert.match(answer.mapping, /"from": "branch"/);
  assert.ok(answer.counts.secrets > 0 && answer.counts.names > 0);
  await client.close();
});
