import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CodeActionRequest,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { workspaceFilesNotification } from '../../server/src/lsp/protocol';
import { startClient, type TestClient } from '../support/client';

const uri = 'file:///lab/r1.cfg';
const pulling = { textDocument: { diagnostic: {} } };

const twice = `
crypto ikev2 policy P
 proposal default
 match fvrf any
 proposal default
`;

test('a client that has the diagnostics already is told so', async () => {
  const client = await startClient(pulling);
  await client.open(uri, 'ios-config', twice);
  const pull = (previousResultId?: string) =>
    client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId && { previousResultId }),
    });
  const first = await pull();
  assert.ok(first.kind === 'full' && first.items.length > 0);
  assert.equal((await pull(first.resultId)).kind, 'unchanged');
  await client.change(uri, 2, '!\n');
  const last = await pull(first.resultId);
  assert.ok(last.kind === 'full' && last.items.length === 0);
  await client.close();
});

test('the errors and warnings of files that are not open are reported, until they are gone', async () => {
  const client = await startClient(pulling);
  const file = 'file:///lab/r2.cfg';
  const share = (text?: string) =>
    client.connection.sendNotification(workspaceFilesNotification, [
      { uri: file, languageId: 'ios-config', ...(text !== undefined && { text }) },
    ]);
  const pull = async (previousResultIds: { uri: string; value: string }[]) => {
    const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds,
    });
    return items;
  };
  await client.open(uri, 'ios-config', twice);
  await share('crypto ikev2 policy P\n proposal MISSING\n proposal default\n proposal default\n');
  const [report, ...others] = await pull([]);
  assert.deepEqual(others, []);
  assert.ok(report?.kind === 'full');
  assert.equal(report.uri, file);
  assert.deepEqual(
    report.items.map(({ code }: Diagnostic) => code),
    ['undefined-reference'],
  );
  const known = [{ uri: file, value: report.resultId ?? '' }];
  assert.deepEqual(
    (await pull(known)).map(({ kind }) => kind),
    ['unchanged'],
  );
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
    settings: { iosCrypto: { checkWorkspace: false } },
  });
  const [silenced] = await pull(known);
  assert.ok(silenced?.kind === 'full' && silenced.items.length === 0);
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
    settings: { iosCrypto: {} },
  });
  await share();
  const [gone] = await pull(known);
  assert.ok(gone?.kind === 'full' && gone.items.length === 0 && gone.uri === file);
  await client.close();
});

async function actions(client: TestClient, only?: string[]) {
  const found = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
    context: { diagnostics: [], ...(only && { only }) },
  });
  return (found ?? []).map((action) => ('kind' in action ? [action.kind, action.title] : []));
}

test('all safe fixes are one action, which is given only where it is asked for', async () => {
  const client = await startClient();
  await client.open(uri, 'ios-config', twice);
  const all = ['source.fixAll.iosCrypto', 'Apply all safe fixes'];
  for (const kind of ['source', 'source.fixAll', 'source.fixAll.iosCrypto']) {
    assert.deepEqual(await actions(client, [kind]), [all]);
  }
  assert.deepEqual(await actions(client, ['source.organizeImports']), []);
  assert.deepEqual(await actions(client, ['quickfix']), await actions(client));
  assert.ok((await actions(client)).every(([kind]) => kind === 'quickfix'));
  await client.close();
});

test('a change in one file brings the problems of the others up to date', async () => {
  const client = await startClient();
  const fragment = 'file:///lab/r1-proposals.cfg';
  await client.open(uri, 'ios-config', 'hostname R1\ncrypto ikev2 policy P\n proposal A\n');
  const codes = async (version: number) =>
    (await client.diagnostics(uri, version)).map(({ code }) => code);
  assert.deepEqual(await codes(1), ['undefined-reference']);
  await client.open(fragment, 'ios-config', 'crypto ikev2 proposal A\n encryption aes-gcm-256\n');
  await client.diagnostics(fragment, 1);
  // An answer comes behind all that was pushed before it.
  await actions(client);
  assert.deepEqual(await codes(1), []);
  await client.close();
});
