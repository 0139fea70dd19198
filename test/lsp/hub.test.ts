import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Diagnostic,
  DiagnosticRefreshRequest,
  DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { workspaceFilesNotification } from '../../server/src/lsp/protocol';
import { startClient } from '../support/client';

const hubUri = 'file:///lab/hub.cfg';
const peers = Array.from({ length: 45 }, (_, index) => index + 10);

/** A tunnel to an address, with an encryption of its own. */
function tunnel(own: string, other: string, number: number, transform: string): string {
  return `
crypto ipsec transform-set T${number} ${transform}
crypto ipsec profile P${number}
 set transform-set T${number}
interface Tunnel${number}
 ip address 10.0.${number}.1 255.255.255.252
 tunnel source ${own}
 tunnel mode ipsec ipv4
 tunnel destination ${other}
 tunnel protection ipsec profile P${number}`;
}

const common = 'crypto isakmp policy 10\n encryption aes 256\n hash sha256\n group 14';
const hub = `hostname HUB\n${common}${peers
  .map((peer) => tunnel('192.0.2.1', `192.0.2.${peer}`, peer, 'esp-aes 256 esp-sha256-hmac'))
  .join('')}\n`;
const branches = peers.map((peer) => ({
  uri: `file:///lab/branch-${peer}.cfg`,
  languageId: 'ios-config',
  text: `hostname B${peer}\n${common}${tunnel(
    `192.0.2.${peer}`,
    '192.0.2.1',
    peer,
    peer === 30 ? 'esp-gcm 256' : 'esp-aes 256 esp-sha256-hmac',
  )}\n`,
}));

test('typing in a hub does not wait for its negotiations; they are brought up to date behind it', async () => {
  const client = await startClient({
    textDocument: { diagnostic: {} },
    workspace: { diagnostics: { refreshSupport: true } },
  });
  let refresh = () => {};
  client.connection.onRequest(DiagnosticRefreshRequest.type, () => refresh());
  const pull = async () => {
    const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: hubUri },
    });
    assert.ok(report.kind === 'full');
    return report.items
      .filter(({ severity }: Diagnostic) => severity === 1)
      .map(({ code, range }: Diagnostic) => `${code} at line ${range.start.line}`);
  };
  const pullFiles = async () => {
    const params = { previousResultIds: [] };
    return (await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params)).items
      .flatMap((report) => (report.kind === 'full' ? report.items : []))
      .map(({ code }) => code);
  };
  await client.connection.sendNotification(workspaceFilesNotification, branches);
  await client.open(hubUri, 'ios-config', hub);
  const line = hub.split('\n').indexOf(' set transform-set T30');
  const before = `negotiation-transform-set at line ${line}`;
  const moved = `negotiation-transform-set at line ${line + 1}`;
  assert.deepEqual(await pull(), [before]);
  assert.ok((await pullFiles()).includes('negotiation-transform-set'));
  // Another line above; then one of the tunnels further down gets another encryption.
  await client.change(hubUri, 2, `!\n${hub}`);
  assert.deepEqual(await pull(), [moved]);
  assert.equal(new Set(await pullFiles()).size, 1);
  const refreshed = new Promise<void>((resolve) => {
    refresh = resolve;
  });
  await client.change(hubUri, 3, `!\n${hub.replace('T50 esp-aes 256', 'T50 esp-aes')}`);
  assert.deepEqual(await pull(), [moved]);
  await refreshed;
  const [first, second, ...others] = await pull();
  assert.equal(first, moved);
  assert.match(second ?? '', /^negotiation-transform-set at line /);
  assert.deepEqual(others, []);
  await client.close();
});
