import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CodeAction,
  CodeActionRequest,
  CodeLensRequest,
  DefinitionRequest,
  HoverRequest,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import {
  type NegotiationAnswer,
  negotiationRequest,
  type PeerConfigurationAnswer,
  peerConfigurationRequest,
  type WorkspaceFile,
  workspaceFilesNotification,
} from '../../server/src/lsp/protocol';
import { startClient, type TestClient } from '../support/client';

const first = 'file:///lab/first.cfg';
const second = 'file:///lab/second.cfg';

/** A router with a tunnel from 192.0.2.`own` to 192.0.2.`other`. */
function router(own: number, other: number, key: string): string {
  return `
hostname R${own}
crypto ikev2 proposal P
 encryption aes-cbc-256
 integrity sha256
 group 19
crypto ikev2 policy P
 proposal P
crypto ikev2 keyring K
 peer P
  address 192.0.2.${other}
  pre-shared-key ${key}
crypto ikev2 profile P
 match identity remote address 192.0.2.${other} 255.255.255.255
 authentication remote pre-share
 authentication local pre-share
 keyring local K
crypto ipsec transform-set T esp-gcm 256
crypto ipsec profile P
 set transform-set T
 set ikev2-profile P
interface Tunnel0
 ip address 10.0.0.${own} 255.255.255.0
 tunnel source 192.0.2.${own}
 tunnel mode ipsec ipv4
 tunnel destination 192.0.2.${other}
 tunnel protection ipsec profile P
interface Ethernet0
 ip address 192.0.2.${own} 255.255.255.0
`;
}

async function lensesOf(client: TestClient, uri: string) {
  const textDocument = { uri };
  const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
  const titles = (lenses ?? []).map(({ command }) => command?.title ?? '');
  return titles.filter((title) => !title.startsWith('used by'));
}

const relates = { publishDiagnostics: { relatedInformation: true } };

test('keys that differ are an error on the open router, its peer only a file', async () => {
  const client = await startClient({ textDocument: relates });
  const peer: WorkspaceFile = {
    uri: second,
    languageId: 'ios-config',
    text: router(2, 1, 'one-very-long-key'),
  };
  await client.connection.sendNotification(workspaceFilesNotification, [peer]);
  await client.open(first, 'ios-config', router(1, 2, 'another-key'));
  const found = (await client.diagnostics(first, 1)).filter(({ severity }) => severity === 1);
  assert.equal(found.length, 1);
  assert.match(String(found[0]?.code), /^negotiation-/);
  assert.equal(found[0]?.relatedInformation?.[0]?.location.uri, second);
  assert.doesNotMatch(JSON.stringify(found), /very-long|another-key/);
  await client.close();
});

test('two routers in one document are negotiated with each other, an error at each end', async () => {
  const client = await startClient({ textDocument: relates });
  const [one, two] = [router(1, 2, 'one-very-long-key'), router(2, 1, 'another-key')];
  await client.open(first, 'ios-config', one + two);
  const found = (await client.diagnostics(first, 1)).filter(({ severity }) => severity === 1);
  const border = one.split('\n').length;
  assert.deepEqual(
    found.map(({ range, relatedInformation }) => [
      range.start.line < border,
      (relatedInformation?.[0]?.location.range.start.line ?? 0) < border,
    ]),
    [
      [true, false],
      [false, true],
    ],
  );
  await client.close();
});

test('a code lens names the peer and leads to the negotiation', async () => {
  const client = await startClient();
  await client.open(first, 'ios-config', router(1, 2, 'the-same-key'));
  assert.deepEqual(await lensesOf(client, first), []);
  await client.open(second, 'cisco', router(2, 1, 'the-same-key'));
  assert.deepEqual(await lensesOf(client, first), ['negotiates with R2 (Tunnel0): ok']);
  const answers = await client.connection.sendRequest<readonly NegotiationAnswer[]>(
    negotiationRequest,
    { uri: first },
  );
  assert.deepEqual(
    answers.map(({ peer, verdict }) => [peer, verdict]),
    [[second, 'works']],
  );
  await client.close();
});

test('the configuration of the peer is written without its keys', async () => {
  const client = await startClient();
  await client.open(first, 'ios-config', router(1, 2, 'the-same-key'));
  const answer = await client.connection.sendRequest<PeerConfigurationAnswer | null>(
    peerConfigurationRequest,
    { uri: first, line: 0, character: 0 },
  );
  assert.equal(answer?.title, 'Peer of Tunnel0 of R1');
  assert.match(answer.text, /^ tunnel destination 192\.0\.2\.1$/m);
  assert.doesNotMatch(answer.text, /the-same-key/);
  await client.close();
});

const trace = (spi: string, state: string, event: string) =>
  `*Nov 11 19:30:34.811: IKEv2:(SA ID = 1):SM Trace-> SA: I_SPI=F074D8BBD5A59F0B R_SPI=${spi} (I) MsgID = 00000000 CurState: ${state} Event: ${event}`;

const capture = [
  '*Nov 11 19:30:34.811: IKEv2:% Getting preshared key by address 192.0.2.2',
  '*Nov 11 19:30:34.811: IKEv2:Adding Proposal P to toolkit policy',
  '*Nov 11 19:30:34.811: IKEv2:(1): Choosing IKE profile P',
  trace('0000000000000000', 'IDLE', 'EV_INIT_SA'),
  trace('0000000000000000', 'I_BLD_INIT', 'EV_GET_IKE_POLICY'),
  '',
].join('\n');

test('a capture leads to the configuration behind it, and a configuration to its captures', async () => {
  const client = await startClient();
  const debug = 'file:///lab/first.log';
  await client.open(first, 'ios-config', router(1, 2, 'the-same-key'));
  await client.open(debug, 'ios-debug', capture);
  const textDocument = { uri: debug };
  const linesAt = async (line: number, word: string) => {
    const character = capture.split('\n')[line]?.indexOf(word) ?? 0;
    const found = await client.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position: { line, character: character + 1 },
    });
    const source = router(1, 2, '').split('\n');
    return (Array.isArray(found) ? found : []).map((place) =>
      'range' in place ? source[place.range.start.line]?.trim() : '',
    );
  };
  assert.deepEqual(await linesAt(1, 'P to'), ['crypto ikev2 proposal P']);
  assert.deepEqual(await linesAt(2, 'P'), ['crypto ikev2 profile P']);
  assert.ok((await linesAt(0, '192.0')).includes('tunnel destination 192.0.2.2'));

  const hover = await client.connection.sendRequest(HoverRequest.type, {
    textDocument,
    position: { line: 1, character: (capture.split('\n')[1]?.indexOf('P to') ?? 0) + 1 },
  });
  assert.match(JSON.stringify(hover), /On R1:.*encryption aes-cbc-256/);

  const uses = await client.connection.sendRequest(ReferencesRequest.type, {
    textDocument: { uri: first },
    position: { line: 2, character: 24 },
    context: { includeDeclaration: false },
  });
  assert.ok(uses?.some(({ uri }) => uri === debug));
  const [lens] = await lensesOf(client, debug);
  assert.match(lens ?? '', /^R1: /);
  assert.deepEqual(client.log, []);
  await client.close();
});

test('the cure of a symptom is an edit of a configuration that the client shows first', async () => {
  const client = await startClient({
    textDocument: relates,
    workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  });
  const weak = (text: string) => text.replace('aes-cbc-256', 'aes-cbc-128');
  await client.connection.sendNotification(workspaceFilesNotification, [
    { uri: first, languageId: 'ios-config', text: weak(router(1, 2, 'the-same-key')) },
    { uri: second, languageId: 'ios-config', text: router(2, 1, 'the-same-key') },
  ]);
  const uri = 'file:///lab/debug.log';
  await client.open(uri, 'ios-debug', refusedOffer);
  const [problem] = await client.diagnostics(uri, 1);
  assert.equal(problem?.code, 'ike-proposal-mismatch');
  assert.ok(problem?.relatedInformation?.some(({ location }) => location.uri === second));
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: problem?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [] },
  });
  const [cure] = (actions ?? []).filter((action) => CodeAction.is(action));
  assert.equal(cure?.title, "R1: add 'encryption aes-cbc-256' to proposal 'P'");
  const { documentChanges = [], changeAnnotations = {} } = cure?.edit ?? {};
  assert.deepEqual(
    documentChanges.map((change) => 'textDocument' in change && change.textDocument.uri),
    [first],
  );
  assert.ok(Object.values(changeAnnotations).every(({ needsConfirmation }) => needsConfirmation));

  await client.open('ios-crypto:/SA%201', 'ios-debug', refusedOffer);
  assert.deepEqual(await client.diagnostics('ios-crypto:/SA%201', 1), []);
  await client.close();
});

const refusedOffer = `
*Nov 11 19:30:34.810: IKEv2:(SESSION ID = 1,SA ID = 1):Received Packet [From 192.0.2.2:500/To 192.0.2.1:500/VRF i0:f0]
Initiator SPI : F074D8BBD5A59F0B - Responder SPI : 0000000000000000 Message id: 0
IKEv2 IKE_SA_INIT Exchange REQUEST
Payload contents:
 SA KE N VID

*Nov 11 19:30:34.811: IKEv2-ERROR:(SESSION ID = 1,SA ID = 1):Received Policies: : Failed to find a matching policyProposal 1:  AES-CBC-256 SHA256 SHA256 DH_GROUP_256_ECP/Group 19

*Nov 11 19:30:34.811: IKEv2-ERROR:(SESSION ID = 1,SA ID = 1):Expected Policies: : Failed to find a matching policyProposal 1:  AES-CBC-128 SHA256 SHA256 DH_GROUP_256_ECP/Group 19

*Nov 11 19:30:34.811: IKEv2-ERROR:(SESSION ID = 1,SA ID = 1):: Failed to find a matching policy
*Nov 11 19:30:34.811: IKEv2:(SESSION ID = 1,SA ID = 1):Sending no proposal chosen notify
*Nov 11 19:30:34.812: IKEv2:(SESSION ID = 1,SA ID = 1):Failed SA init exchange
`;
