import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ClientCapabilities,
  CodeActionRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DidChangeConfigurationNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  ErrorCodes,
  HoverRequest,
  InsertTextFormat,
  MarkupContent,
  MarkupKind,
  ReferencesRequest,
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

const uri = 'file:///r1.cfg';
const textDocument = { uri };

test('a client that knows no tab stops gets words to write over', async () => {
  const texts = async (capabilities: ClientCapabilities) => {
    const client = await startClient(capabilities);
    await client.open(uri, 'ios-config', 'crypto ikev2 policy P\n match address local \n');
    const items = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument,
      position: { line: 1, character: 21 },
    });
    const blocks = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument,
      position: { line: 2, character: 0 },
    });
    await client.close();
    const all = [items, blocks].flatMap((found) => (Array.isArray(found) ? found : []));
    return all.map(({ textEdit, insertTextFormat }) => [insertTextFormat, textEdit?.newText]);
  };
  const plain = await texts({});
  assert.deepEqual(plain[0], [InsertTextFormat.PlainText, '<ip>']);
  assert.ok(plain.length > 5);
  for (const [format, text] of plain) {
    assert.equal(format, InsertTextFormat.PlainText);
    assert.doesNotMatch(String(text), /\$\{/);
  }
  const rich = await texts({
    textDocument: { completion: { completionItem: { snippetSupport: true } } },
  });
  assert.deepEqual(rich[0], [InsertTextFormat.Snippet, `\${1:ip}`]);
});

test('a client that nests no symbols gets them one behind another', async () => {
  const symbols = async (hierarchicalDocumentSymbolSupport: boolean) => {
    const client = await startClient({
      textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport } },
    });
    await client.open(uri, 'ios-config', 'crypto ikev2 keyring K\n peer A\n  address 192.0.2.1\n');
    const found = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    await client.close();
    return (found ?? []).map((one) =>
      'location' in one
        ? [one.name, one.containerName, one.location.uri]
        : [one.name, one.children?.map(({ name }) => name)],
    );
  };
  assert.deepEqual(await symbols(true), [['K', ['A']]]);
  assert.deepEqual(await symbols(false), [
    ['K', undefined, uri],
    ['A', 'K', uri],
  ]);
});

test('a client that shows Markdown as it is written gets words without marks', async () => {
  const client = await startClient({
    textDocument: {
      hover: { contentFormat: [MarkupKind.PlainText] },
      completion: { completionItem: { documentationFormat: [MarkupKind.PlainText] } },
    },
  });
  await client.open(uri, 'ios-config', weak);
  const hover = await client.connection.sendRequest(HoverRequest.type, {
    textDocument,
    position: { line: 3, character: 13 },
  });
  const contents = hover?.contents;
  assert.ok(MarkupContent.is(contents) && contents.kind === MarkupKind.PlainText);
  assert.match(contents.value, /^3des · 3DES-CBC/);
  assert.doesNotMatch(contents.value, /\*\*|`|\]\(/);
  const items = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument,
    position: { line: 3, character: 12 },
  });
  assert.ok(Array.isArray(items) && items[0]);
  const { documentation } = await client.connection.sendRequest(
    CompletionResolveRequest.type,
    items[0],
  );
  assert.ok(MarkupContent.is(documentation) && documentation.kind === MarkupKind.PlainText);
  await client.close();
});

test('a definition is among the references once, and only where it is asked for', async () => {
  const client = await startClient();
  await client.open(uri, 'ios-config', `${weak}crypto ikev2 policy P2\n proposal P\n`);
  const lines = async (includeDeclaration: boolean, line: number, character: number) => {
    const found = await client.connection.sendRequest(ReferencesRequest.type, {
      textDocument,
      position: { line, character },
      context: { includeDeclaration },
    });
    return (found ?? []).map(({ range }) => range.start.line);
  };
  for (const [line, character] of [
    [2, 23],
    [7, 11],
  ] as const) {
    assert.deepEqual(await lines(true, line, character), [2, 7]);
    assert.deepEqual(await lines(false, line, character), [7]);
  }
  await client.close();
});

test('renaming is prepared for clients that ask before', async () => {
  for (const prepareSupport of [true, false]) {
    const client = await startClient({ textDocument: { rename: { prepareSupport } } });
    const { renameProvider } = client.initialized.capabilities;
    assert.deepEqual(renameProvider, prepareSupport ? { prepareProvider: true } : true);
    await client.close();
  }
});

test('other places beside a diagnostic are sent to clients that show them', async () => {
  const twice = 'crypto ikev2 policy P\n proposal default\n'.repeat(2);
  const found = async (capabilities: ClientCapabilities['textDocument'] = {}) => {
    const client = await startClient({ textDocument: capabilities });
    await client.open(uri, 'ios-config', twice);
    const pulled =
      capabilities.diagnostic &&
      (await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument }));
    const items = pulled?.kind === 'full' ? pulled.items : await client.diagnostics(uri, 1);
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } },
      context: { diagnostics: [] },
    });
    await client.close();
    const repeated = items.filter(({ code }) => code === 'duplicate-definition');
    assert.equal(repeated.length, 1);
    const fixed = (actions ?? []).flatMap((one) => ('diagnostics' in one ? one.diagnostics : []));
    return [...repeated, ...(fixed ?? [])].some((one) => one?.relatedInformation !== undefined);
  };
  const relatedInformation = true;
  assert.equal(await found(), false);
  assert.equal(await found({ diagnostic: {} }), false);
  assert.equal(await found({ publishDiagnostics: { relatedInformation: false } }), false);
  assert.equal(await found({ publishDiagnostics: { relatedInformation } }), true);
  assert.equal(await found({ diagnostic: { relatedInformation } }), true);
  assert.equal(await found({ diagnostic: {}, publishDiagnostics: { relatedInformation } }), true);
});
