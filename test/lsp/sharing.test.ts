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
import type { Surroundings } from '../../server/src/lsp/session';
import { startClient } from '../support/client';
import { loadHighlight } from '../support/tokenize';

const folder = join(__dirname, '../../../samples/ikev2-no-common-proposal');
const names = ['r1.cfg', 'r2.cfg', 'r2-debug.log'];
const uriOf = (name: string) => `file:///lab/${name}`;

async function startWithSamples(surroundings: Surroundings = {}) {
  const client = await startClient({}, surroundings);
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

test('the colours of a report are loaded once, and with the first HTML', async () => {
  let loaded = 0;
  const client = await startWithSamples({
    loadHighlight: () => {
      loaded++;
      return loadHighlight();
    },
  });
  const ask = (format: string) =>
    client.connection.sendRequest<string>(reportRequest, { uri: uriOf('r2-debug.log'), format });
  await ask('markdown');
  await ask('json');
  assert.equal(loaded, 0);
  assert.match(await ask('html'), /<span class="t-word">encryption<\/span>/);
  await ask('html');
  assert.equal(loaded, 1);
  await client.close();
});

test('a report without colours is better than none', async () => {
  const client = await startWithSamples({ loadHighlight: () => Promise.reject(new TypeError()) });
  const params = { uri: uriOf('r2-debug.log'), format: 'html' };
  const html = await client.connection.sendRequest<string>(reportRequest, params);
  assert.match(html, / encryption aes-cbc-128 3des\n/);
  assert.deepEqual(client.log, ['no colours for reports: TypeError']);
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
