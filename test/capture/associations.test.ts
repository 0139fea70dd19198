import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseCapture } from '../../server/src/capture/builder';
import { RecordFlag } from '../../server/src/capture/model';
import { capture, checkGolden, fixtures, renderCapture } from '../support/captures';

for (const { name, text } of fixtures()) {
  test(`the SAs of ${name}`, () => {
    checkGolden(name, renderCapture(parseCapture(text)));
  });
}

/** What the captures of a private collection hold: count, sides and outcomes. Extra checks where it is at hand. */
const corpus = process.env.CAPTURE_CORPUS ?? join(__dirname, '../../../../shared/corpus/captures');
const expected: Readonly<Record<string, string>> = {
  'asa-up-initiator-crlf.log': 'initiator up',
  'asa-up-responder-crlf.log': 'responder up',
  'asa-nat-t-up-responder.log': 'responder up',
  'asa-up-then-deleted-by-user-initiator.log': 'initiator deleted',
  'asa-psk-mismatch-responder.log': 'responder failed, responder failed',
  'asa-dh-group-mismatch-responder.log': 'responder failed, responder failed',
  'asa-ike-encryption-mismatch-responder.log': 'responder failed',
  'asa-transform-set-mismatch-initiator.log': 'initiator deleted, initiator deleted',
  'asa-crypto-acl-mismatch-responder.log': 'responder deleted',
  'asa-no-response-initiator.log': 'initiator failed',
  'ios-ikev1-pfs-mismatch.log': 'initiator deleted',
  'asa-ikev1-syslog-up.log': 'initiator up',
  '../../seed/both-routers-document-order.log':
    'initiator up, responder up, responder up, initiator up',
};

test('the outcomes of real captures', { skip: !existsSync(corpus) && 'no collection' }, () => {
  for (const [name, outcomes] of Object.entries(expected)) {
    const capture = parseCapture(readFileSync(join(corpus, name), 'utf8'));
    const found = capture.associations.map(({ role, outcome }) => `${role} ${outcome}`).join(', ');
    assert.equal(found, outcomes, name);
  }
});

test('what the crypto engine calls back belongs to the session that has its SA ID', () => {
  const lines = (session: number) => `
IKEv2:(SA ID = 1):[Crypto Engine -> IKEv2] DH key Computation PASSED
IKEv2:(SESSION ID = ${session},SA ID = 1):SM Trace-> SA: I_SPI=00000000000000A${session} R_SPI=00000000000000B1 (R) MsgID = 0 CurState: R_BLD_INIT Event: EV_OK_RECD_DH_PUBKEY_RESP
IKEv2:(SA ID = 1):[IKEv2 -> Crypto Engine] Calculate SKEYSEED and create rekeyed IKEv2 SA`;
  const { associations, records } = capture(`${lines(1)}${lines(2)}`);
  assert.equal(associations.length, 2);
  assert.deepEqual([...records.sa], [0, 0, 0, 0, 1, 1]);
});

test('the time of a line that tells no SA counts for none', () => {
  const { associations } = capture(`
*Nov 11 20:28:34.003: IKEv2:Got a packet from dispatcher
*Nov 11 19:30:34.811: IKEv2:(SA ID = 1):SM Trace-> SA: I_SPI=00000000000000A1 R_SPI=0000000000000000 (I) MsgID = 00000000 CurState: IDLE Event: EV_INIT_SA
*Nov 11 19:30:34.841: IKEv2:(SA ID = 1):SM Trace-> SA: I_SPI=00000000000000A1 R_SPI=00000000000000B1 (I) MsgID = 00000001 CurState: READY Event: EV_I_OK`);
  const [sa] = associations;
  assert.equal((sa?.end ?? 0) - (sa?.start ?? 0), 30);
});

test('a child SA that the peer removes leaves the SA as it is', () => {
  const ready =
    'IKEv2:(SA ID = 1):SM Trace-> SA: I_SPI=00000000000000A1 R_SPI=00000000000000B1 (R) MsgID = 3 CurState: READY Event: EV_RECV_INFO_REQ\n';
  const asks = 'IKEv2:(SA ID = 1):Process delete request from peer\n';
  const child = 'IKEv2:(SA ID = 1):Processing DELETE INFO message for IPsec SA [SPI: 0x1F2E3D4C]\n';
  const whole =
    'IKEv2:(SA ID = 1):Processing DELETE INFO message for IKEv2 SA [ISPI: 0x00000000000000A1 RSPI: 0x00000000000000B1]\n';
  const outcome = (text: string) => capture(text).associations.get(0)?.outcome;
  assert.equal(outcome(ready + asks + child), 'up');
  assert.equal(outcome(ready + asks), 'deleted');
  assert.equal(outcome(ready + asks + whole), 'deleted');
});

test('both routers in one capture: every SA twice, each seen from one end', () => {
  const folder = join(__dirname, '../../../samples/site-to-site-psk');
  const [first, second] = ['r1-debug.log', 'r2-debug.log'].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  );
  const { associations } = parseCapture(`${first}####\n${second}`);
  assert.deepEqual(
    associations.map(({ role, outcome, counterpart, initiatorSpi }) =>
      [initiatorSpi?.slice(0, 4), role, outcome, counterpart].join(' '),
    ),
    ['F074 initiator up 2', '0C33 responder up 3', 'F074 responder up 0', '0C33 initiator up 1'],
  );
});

test('a negotiation of IKEv1 that cannot begin has failed at its initiator', () => {
  const lines = [
    'Created a peer struct for 192.0.2.9, peer port 500',
    'Can not start Aggressive mode, trying Main mode.',
    'No pre-shared key with 192.0.2.9!',
    'construct_initial_message: Can not start Main mode',
  ];
  const text = lines.map((line) => `*Mar  1 00:00:01.000: ISAKMP: (0):${line}`).join('\n');
  const [sa] = parseCapture(`${text}\n`).associations;
  assert.deepEqual([sa?.role, sa?.outcome], ['initiator', 'failed']);
  const [going] = parseCapture(`${text.split('\n').slice(0, 2).join('\n')}\n`).associations;
  assert.deepEqual([going?.role, going?.outcome], ['initiator', 'unfinished']);
});

test('a tunnel of which only quick mode is shown is up when its SAs are installed', () => {
  const lines = [
    'ISAKMP-PAK: (1001):received packet from 192.0.2.9 dport 500 sport 500 Global (R) QM_IDLE',
    'ISAKMP: (1001):QM Responder gets spi',
    'ISAKMP: (1001):Successfully installed IPSEC SA (SPI:0x63A278D7) on Dialer1',
  ];
  const outcomes = lines.map((_, at) =>
    parseCapture(`${lines.slice(0, at + 1).join('\n')}\n`).associations.map(
      ({ outcome, childSpis }) => `${outcome} ${childSpis.map(({ value }) => value).join()}`.trim(),
    ),
  );
  assert.deepEqual(outcomes, [['unknown'], ['unknown'], ['up 63A278D7']]);
});

test('what ends IKEv1 before its phase 1 stands has failed, also where the begin is cut off', () => {
  const outcome = (text: string) => capture(text).associations.get(0)?.outcome;
  const removed = (why: string, state: string) =>
    `ISAKMP:(1005):deleting SA reason "${why}" state (I) ${state} (peer 192.0.2.9)\n`;
  assert.equal(outcome(removed('Death by retransmission P1', 'MM_KEY_EXCH')), 'failed');
  assert.equal(outcome(removed('No reason', 'QM_IDLE')), 'deleted');
  const stands = 'ISAKMP:(1005):Old State = IKE_I_MM6  New State = IKE_P1_COMPLETE\n';
  assert.equal(outcome(stands + removed('Death by retransmission P2', 'QM_IDLE')), 'deleted');
});

test('an SA of IKEv1 without connection id is known by the peer that its lines name', () => {
  const named = (...lines: readonly string[]) =>
    capture(`${lines.map((line) => `ISAKMP:(0):${line}`).join('\n')}\n`).associations.map(
      ({ remote, outcome }) => `${remote?.address} ${outcome}`,
    );
  assert.deepEqual(
    named(
      'Checking ISAKMP transform 1 against priority 10 policy',
      'no offers accepted!',
      ' phase 1 SA policy not acceptable! (local 192.0.2.1 remote 192.0.2.9)',
    ),
    ['192.0.2.9 failed'],
  );
  assert.deepEqual(named('No pre-shared key with 192.0.2.9!'), ['192.0.2.9 unknown']);
  assert.deepEqual(named('Checking ISAKMP transform 1 against priority 10 policy'), []);
});

test('the letter in a quick mode is the role in phase 1', () => {
  const [sa] = capture(`
ISAKMP-PAK: (1001):received packet from 192.0.2.9 dport 500 sport 500 Global (R) QM_IDLE
ISAKMP: (1001):QM Responder gets spi
`).associations;
  assert.equal(sa?.role, 'responder');
});

test('a negotiation that cannot go on has failed, also where its end is cut off', () => {
  const trace = (event: string) =>
    `IKEv2:(SESSION ID = 7,SA ID = 8):SM Trace-> SA: I_SPI=00000000000000A1 R_SPI=00000000000000B1 (R) MsgID = 1 CurState: R_VERIFY_AUTH Event: ${event}\n`;
  const outcome = (text: string) => capture(text).associations.get(0)?.outcome;
  assert.equal(outcome(trace('EV_VERIFY_X509_CERTS')), 'unfinished');
  assert.equal(outcome(trace('EV_VERIFY_X509_CERTS') + trace('EV_CERT_FAIL')), 'failed');
  assert.equal(outcome(`${trace('EV_VERIFY_AUTH')}IKEv2:% IKEv2 profile not found\n`), 'failed');
  assert.equal(
    outcome(
      `${trace('EV_VERIFY_AUTH')}IKEv2:(SESSION ID = 7,SA ID = 8):Verification of peer's authentication data FAILED\n`,
    ),
    'failed',
  );
  assert.equal(
    outcome(`
IKEv2-PROTO-1: (16): Received Policies:
Proposal 1: AES-CBC-256 SHA1 SHA96 DH_GROUP_1024_MODP/Group 2
IKEv2-PROTO-1: (16): Failed to find a matching policy
`),
    'failed',
  );
});

test('behind NAT the identity of IKEv1 is not the address', () => {
  const lines = [
    'ISAKMP: (0):Created a peer struct for 203.0.113.9, peer port 512',
    'ISAKMP: (1003):processing ID payload. message ID = 0',
    'ISAKMP: (1003):ID payload ',
    '        next-payload : 8',
    'ISAKMP: (1003): address      : 10.64.1.2',
    'ISAKMP: (1003):SA has been authenticated with 203.0.113.9',
    'ISAKMP: (0):Trying to insert a peer 198.51.100.1/203.0.113.9/4501/, ',
    'ISAKMP: (1003):SA is doing ',
    'ISAKMP: (1003):pre-shared key authentication using id type ID_FQDN',
    'ISAKMP: (1003):ID payload ',
    'ISAKMP: (1003): FQDN name    : hub.example.net',
  ];
  const [sa] = capture(`${lines.join('\n')}\n`).associations;
  assert.equal(sa?.remoteIdentity?.value, '10.64.1.2');
  assert.equal(sa?.localIdentity?.value, 'hub.example.net');
  assert.equal(sa?.local?.address, '198.51.100.1');
  const [old] = capture(
    `${lines.filter((line) => !line.includes('ID payload')).join('\n')}\n`,
  ).associations;
  assert.equal(old?.remoteIdentity?.value, '203.0.113.9');
});

test('a second SA with a peer that is known is an SA of its own', () => {
  const begins = (how: string) => [
    `ISAKMP: (0):${how} a peer struct for 192.0.2.9, peer port 500`,
    'ISAKMP: (0):beginning Main Mode exchange',
    'ISAKMP: (0):deleting SA reason "Death by retransmission P1" state (I) MM_NO_STATE (peer 192.0.2.9)',
  ];
  const text = [...begins('Created'), ...begins('Found')].join('\n');
  assert.equal(parseCapture(`${text}\n`).associations.length, 2);
  const arrives = [
    'ISAKMP-PAK: (0):received packet from 192.0.2.9 dport 500 sport 500 Global (N) NEW SA',
    'ISAKMP: (0):Found a peer struct for 192.0.2.9, peer port 500',
    'ISAKMP: (0):Old State = IKE_READY  New State = IKE_R_MM1',
  ].join('\n');
  assert.equal(parseCapture(`${arrives}\n`).associations.length, 1);
});

test('an address between lines of two SAs is given to neither', () => {
  const trace = (slot: number, spi: string) =>
    `IKEv2-INTERNAL:(SESSION ID = ${slot},SA ID = ${slot}):SM Trace-> SA: I_SPI=${spi.repeat(16)} R_SPI=${spi.repeat(16)} (R) MsgID = 1 CurState: R_VERIFY_AUTH Event: EV_VERIFY_AUTH`;
  const between = '\nIKEv2:% Getting preshared key by address 203.0.113.2\n';
  const peers = (text: string) =>
    parseCapture(text).associations.map(({ remote }) => remote?.address);
  assert.deepEqual(peers(`${trace(1, '1')}${between}${trace(2, '2')}`), [undefined, undefined]);
  assert.deepEqual(peers(`${trace(1, '1')}${between}${trace(1, '1')}`), ['203.0.113.2']);
});

test('a capture that begins with the end of an SA does not end the next one in its slot', () => {
  const end = `
IKEv2:(SESSION ID = 4,SA ID = 1):Delete all IKE SAs
IKEv2:(SESSION ID = 4,SA ID = 1):Deleting SA`;
  const trace = (state: string) => `
IKEv2:(SESSION ID = 4,SA ID = 1):SM Trace-> SA: I_SPI=00000000000000A1 R_SPI=00000000000000B1 (I) MsgID = 1 CurState: ${state}`;
  const next =
    capture(`${end}${trace('I_WAIT_AUTH Event: EV_RECV_AUTH')}${trace('READY Event: EV_I_OK')}
IKEv2:(SESSION ID = 4,SA ID = 1):Load IPSEC key material`);
  assert.deepEqual([...next.records.sa], [-1, -1, 0, 0, 0]);
  assert.equal(next.associations.get(0)?.outcome, 'up');
  const own = capture(`${end}${trace('EXIT Event: EV_FREE_NEG')}`);
  assert.deepEqual([...own.records.sa], [0, 0, 0]);
  assert.equal(own.associations.get(0)?.outcome, 'deleted');
});

const asa = (code: number, remote: string, said: string) =>
  `%ASA-5-${code}: Local:192.0.2.1:500 Remote:${remote}:500 Username:Unknown IKEv2 ${said}`;

test('an ASA of which only the syslog is there: SAs by the address of the peer', () => {
  const { associations, records } = capture(
    [
      asa(750002, '198.51.100.1', 'Received a IKE_INIT_SA request'),
      asa(750007, '198.51.100.9', 'SA DOWN. Reason: peer lost'),
      asa(750006, '198.51.100.1', 'SA UP. Reason: New Connection Established'),
      asa(750001, '198.51.100.2', 'Received request to establish an IPsec tunnel; local ...'),
      asa(750003, '198.51.100.2', 'Negotiation aborted due to ERROR: Auth exchange failed'),
    ].join('\n'),
  );
  assert.deepEqual([...records.sa], [0, 1, 0, 2, 2]);
  assert.deepEqual(
    associations.map(({ protocol, role, remote, outcome }) =>
      [protocol, role, remote?.address, outcome].join(' '),
    ),
    [
      'ikev2 responder 198.51.100.1 up',
      'ikev2  198.51.100.9 deleted',
      'ikev2 initiator 198.51.100.2 failed',
    ],
  );
});

/** Beside the syslog of an ASA: what its debug tells about an SA and its peer. */
const asaTrace = (spi: string, remote: string, step: string) =>
  `IKEv2-PROTO-4: (${spi}): Received Packet [From ${remote}:500/To 192.0.2.1:500/VRF i0:f0]
Initiator SPI : 00000000000000A${spi} - Responder SPI : 00000000000000B${spi} Message id: 1
IKEv2 IKE_AUTH Exchange REQUEST
IKEv2-PROTO-5: (${spi}): SM Trace-> SA: I_SPI=00000000000000A${spi} R_SPI=00000000000000B${spi} (R) MsgID = 00000001 CurState: ${step}`;

/** SAs of the records in the syslog. */
function ofSyslog(lines: readonly string[]): readonly number[] {
  const { records, lines: text } = capture(lines.join('\n'));
  return [...records.sa].filter((_, record) =>
    text.text.slice(records.start[record] ?? 0, records.start[record + 1]).includes('%ASA'),
  );
}

test('how a session ended belongs to its SA, whichever protocol that is', () => {
  const ended = (peer: string) =>
    `%ASA-4-113019: Group = ${peer}, Username = ${peer}, IP = ${peer}, Session disconnected. Session Type: LAN-to-LAN, Duration: 1h:00m:00s, Bytes xmt: 1, Bytes rcv: 1, Reason: User Requested`;
  const { associations } = capture(
    [
      asa(750006, '198.51.100.1', 'SA UP. Reason: New Connection Established'),
      asa(750007, '198.51.100.1', 'SA DOWN. Reason: local failure'),
      ended('198.51.100.1'),
      '%ASA-5-713119: Group = 198.51.100.2, IP = 198.51.100.2, PHASE 1 COMPLETED',
      ended('198.51.100.2'),
    ].join('\n'),
  );
  assert.deepEqual(
    associations.map(({ protocol, outcome }) => `${protocol} ${outcome}`),
    ['ikev2 deleted', 'ikev1 deleted'],
  );
});

test('the syslog beside a debug of an ASA belongs to the only SA of its peer', () => {
  const waits = 'R_WAIT_AUTH Event: EV_RECV_AUTH';
  const frees = 'EXIT Event: EV_FREE_SA';
  const one = asaTrace('1', '198.51.100.1', waits);
  const up = (peer: string) => asa(750006, peer, 'SA UP. Reason: New Connection Established');
  const down = asa(750007, '198.51.100.1', 'SA DOWN. Reason: peer lost');
  const begins = asa(750002, '198.51.100.1', 'Received a IKE_INIT_SA request');
  const other = asaTrace('2', '198.51.100.2', waits);
  assert.deepEqual(
    ofSyslog([one, other, up('198.51.100.1'), up('198.51.100.9'), down]),
    [0, -1, 0],
  );
  const second = asaTrace('3', '198.51.100.1', waits);
  assert.deepEqual(ofSyslog([one, second, up('198.51.100.1')]), [-1]);
  const ended = asaTrace('1', '198.51.100.1', frees);
  assert.deepEqual(ofSyslog([one, begins, ended, up('198.51.100.1')]), [-1, -1]);
  assert.deepEqual(ofSyslog([one, ended, second, up('198.51.100.1'), down]), [1, -1]);
});

test('what the syslog beside a debug tells is marked as inferred and ends the SA', () => {
  const down = asa(750007, '198.51.100.1', 'SA DOWN. Reason: peer lost');
  const { records, associations } = capture(
    `${asaTrace('1', '198.51.100.1', 'READY Event: EV_I_OK')}\n${down}`,
  );
  assert.equal(associations.get(0)?.outcome, 'deleted');
  assert.equal((records.flags[records.count - 1] ?? 0) & RecordFlag.inferred, RecordFlag.inferred);
});

test('the syslog beside a debug of an ASA makes no SAs of its own', () => {
  const { associations } = capture(
    [
      asa(750002, '198.51.100.1', 'Received a IKE_INIT_SA request'),
      'IKEv2-PROTO-5: (8): SM Trace-> SA: I_SPI=00000000000000A1 R_SPI=00000000000000B1 (R) MsgID = 00000000 CurState: IDLE Event: EV_RECV_INIT',
    ].join('\n'),
  );
  assert.equal(associations.length, 1);
});

test('the letter of the state in which an ISAKMP SA is deleted is the role of this router', () => {
  for (const [letter, role] of [
    ['I', 'initiator'],
    ['R', 'responder'],
  ]) {
    const { associations } = capture(
      `*Mar  1 00:01:02.003: ISAKMP:(0):deleting SA reason "Death by retransmission P1" state (${letter}) MM_NO_STATE (peer 192.0.2.2)`,
    );
    assert.deepEqual(
      associations.map((sa) => sa.role),
      [role],
    );
  }
});
