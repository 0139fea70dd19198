import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CallHierarchyItem,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeLensRequest,
  DefinitionRequest,
  DocumentLinkRequest,
  ReferencesRequest,
  RenameRequest,
  type SymbolInformation,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { workspaceFilesNotification } from '../../server/src/lsp/protocol';
import { startClient } from '../support/client';

const router = 'file:///lab/r1.cfg';
const fragment = 'file:///lab/r1-ikev2.cfg';

const interfaces = `
hostname R1
crypto ipsec profile S
 set ikev2-profile P
interface Tunnel0
 tunnel protection ipsec profile S
`;
const ikev2 = `
! RFC 7296
crypto ikev2 keyring K
crypto ikev2 profile P
 keyring local K
`;

async function startLab() {
  const client = await startClient();
  await client.open(router, 'ios-config', interfaces);
  await client.open(fragment, 'ios-config', ikev2);
  return client;
}

test('the call hierarchy leads along the chain', async () => {
  const client = await startClient();
  await client.open(router, 'ios-config', interfaces + ikev2);
  const position = { line: 4, character: 12 };
  const prepared = await client.connection.sendRequest(CallHierarchyPrepareRequest.type, {
    textDocument: { uri: router },
    position,
  });
  const names: string[] = [];
  let item: CallHierarchyItem | undefined = prepared?.[0];
  while (item) {
    names.push(item.name);
    const calls: { to: CallHierarchyItem }[] | null = await client.connection.sendRequest(
      CallHierarchyOutgoingCallsRequest.type,
      { item },
    );
    item = calls?.[0]?.to;
  }
  assert.deepEqual(names, ['Tunnel0', 'S', 'P', 'K']);
  await client.close();
});

test('workspace symbols are found by letters of their name and kind, also in files', async () => {
  const client = await startLab();
  await client.connection.sendNotification(workspaceFilesNotification, [
    { uri: 'file:///lab/r2.cfg', languageId: 'ios-config', text: 'crypto ikev2 keyring FAR' },
  ]);
  const find = async (query: string) => {
    const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query });
    return (found as SymbolInformation[]).map(({ name, location }) => [name, location.uri]);
  };
  assert.deepEqual(await find('keyring'), [
    ['K', fragment],
    ['FAR', 'file:///lab/r2.cfg'],
  ]);
  assert.deepEqual(await find('tun0'), [['Tunnel0', router]]);
  await client.close();
});

test('the open files of one router are asked together', async () => {
  const client = await startLab();
  const problems = await client.diagnostics(fragment, 1);
  assert.deepEqual(
    problems.filter(({ code }) => code === 'undefined-reference'),
    [],
  );
  const use = { textDocument: { uri: router }, position: { line: 3, character: 20 } };
  const definition = await client.connection.sendRequest(DefinitionRequest.type, use);
  assert.deepEqual(
    [definition]
      .flat()
      .map((found) => found && 'uri' in found && [found.uri, found.range.start.line]),
    [[fragment, 3]],
  );
  for (const [includeDeclaration, files] of [
    [true, [fragment, router]],
    [false, [router]],
  ] as const) {
    const places = await client.connection.sendRequest(ReferencesRequest.type, {
      ...use,
      context: { includeDeclaration },
    });
    assert.deepEqual(places?.map(({ uri }) => uri).sort(), files);
  }
  const edit = await client.connection.sendRequest(RenameRequest.type, { ...use, newName: 'HUB' });
  assert.deepEqual(Object.keys(edit?.changes ?? {}).sort(), [fragment, router]);
  await client.close();
});

test('what comments cite is linked, and what is used says so', async () => {
  const client = await startLab();
  const textDocument = { uri: fragment };
  const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
  assert.deepEqual(
    links?.map(({ target }) => target),
    ['https://www.rfc-editor.org/rfc/rfc7296.html'],
  );
  const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
  assert.deepEqual(
    lenses?.map(({ command }) => [command?.title, command?.command]),
    [['used by IKEv2 profile P', 'iosCrypto.peek']],
  );
  await client.close();
});
