import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DidChangeConfigurationNotification,
  ErrorCodes,
  HoverRequest,
  ResponseError,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import { startClient } from '../support/client';

const weak = `
hostname R1
crypto ikev2 proposal P
 encryption 3des
 integrity sha256
 group 19
`;

const debug = `
*Nov 11 19:30:34.811: IKEv2:(SA ID = 1):SM Trace-> SA: I_SPI=F074D8BBD5A59F0B R_SPI=0000000000000000 (I) MsgID = 00000000 CurState: IDLE Event: EV_INIT_SA
*Nov 11 19:30:34.811: IKEv2:(SA ID = 1):SM Trace-> SA: I_SPI=F074D8BBD5A59F0B R_SPI=0000000000000000 (I) MsgID = 00000000 CurState: I_BLD_INIT Event: EV_GET_IKE_POLICY
`;

test('a document of an id that is not ours is known by its content', async () => {
  const client = await startClient();
  const hover = async (uri: string, line: number, character: number) => {
    const position = { line, character };
    const found = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position,
    });
    return JSON.stringify(found?.contents ?? '');
  };
  await client.open('file:///r1.conf', 'conf', weak);
  await client.open('file:///r1.log', 'text', debug);
  await client.open('file:///notes.txt', 'text', 'Call the customer about the tunnel.\n');
  assert.match(await hover('file:///r1.conf', 3, 13), /3DES/);
  assert.match(await hover('file:///r1.log', 1, 125), /IDLE/);
  assert.equal(await hover('file:///notes.txt', 0, 5), '""');
  await client.change('file:///notes.txt', 2, weak);
  assert.match(await hover('file:///notes.txt', 3, 13), /3DES/);
  await client.close();
});

test('settings come by notification, with or without their section', async () => {
  for (const settings of [
    { algorithmPolicy: 'off' },
    { iosCrypto: { algorithmPolicy: 'off' } },
    { iosCrypto: { rules: { 'weak-algorithm': 'off' } } },
  ]) {
    const client = await startClient();
    const isWeak = async (uri: string) => {
      await client.open(uri, 'ios-config', weak);
      const found = await client.diagnostics(uri, 1);
      return found.some(({ code }) => code === 'weak-algorithm');
    };
    assert.equal(await isWeak('untitled:before'), true);
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings,
    });
    assert.equal(await isWeak('untitled:after'), false, JSON.stringify(settings));
    await client.close();
  }
});

test('malformed parameters are answered, and logged once', async () => {
  const client = await startClient();
  await client.open('untitled:r1', 'ios-config', weak);
  const textDocument = { uri: 'untitled:r1' };
  for (const params of [{}, { textDocument: {} }, { textDocument, position: 'x' }]) {
    await client.connection.sendRequest('textDocument/hover', params);
    await client.connection.sendRequest('textDocument/selectionRange', params);
    await client.connection.sendRequest('textDocument/codeAction', params);
  }
  await assert.rejects(client.connection.sendRequest('no/such/request', {}), /no\/such\/request/);
  assert.equal(client.log.length, new Set(client.log).size);
  assert.doesNotMatch(client.log.join('\n'), /3des/);
  const hover = await client.connection.sendRequest(HoverRequest.type, {
    textDocument,
    position: { line: 3, character: 13 },
  });
  assert.ok(hover);
  await client.close();
});

test('nothing is answered behind a shutdown', async () => {
  const client = await startClient();
  await client.connection.sendRequest(ShutdownRequest.type);
  const hover = client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: 'untitled:r1' },
    position: { line: 0, character: 0 },
  });
  await assert.rejects(
    hover,
    (error) => error instanceof ResponseError && error.code === ErrorCodes.InvalidRequest,
  );
  client.connection.dispose();
});
