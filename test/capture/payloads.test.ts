import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Capture } from '../../server/src/capture/model';
import {
  findChosenTransforms,
  type Payload,
  type Proposal,
  parsePayloads,
  parsePolicies,
} from '../../server/src/capture/payloads';
import { capture } from '../support/captures';

const spis = 'I_SPI=D7307E13C686A26E R_SPI=1FDBEBAAE40753CF';

/** One payload on a line, its parts indented below; every span is checked against the text. */
function render(read: Capture, payloads: readonly Payload[]): string {
  const text = read.lines.text.slice(0);
  return payloads
    .flatMap(({ name, notifyType, nameSpan, length, fields, proposals }) => {
      assert.equal(text.slice(nameSpan.start, nameSpan.end), name);
      const head = [name, notifyType, length].filter((part) => part !== undefined).join(' ');
      const shown = fields.map((field) => `  ${field.name}=${field.value}`);
      return [
        head,
        ...shown,
        ...proposals.map((proposal) => `  ${renderProposal(text, proposal)}`),
      ];
    })
    .join('\n');
}

function renderProposal(text: string, { number, protocol, transforms }: Proposal): string {
  const names = transforms.map(({ type, name, span }) => {
    assert.equal(text.slice(span.start, span.end), name);
    return `${type}:${name}`;
  });
  return `${protocol} ${number} ${names.join(' ')}`;
}

function firstMessage(read: Capture): string {
  const [message] = read.messages;
  assert.ok(message);
  return render(read, parsePayloads(read, message));
}

test('an IOS dump, with records of the parser in between', () => {
  const read = capture(`
*Nov 11 19:30:34.823: IKEv2:(SA ID = 1):Next payload: SA, version: 2.0 Exchange type: IKE_SA_INIT, flags: RESPONDER MSG-RESPONSE Message id: 0, length: 449
Payload contents:
 SA Next payload: KE, reserved: 0x0, length: 48
  last proposal: 0x0, reserved: 0x0, length: 44
  Proposal: 1, Protocol id: IKE, SPI size: 0, #trans: 2    last transform: 0x3, reserved: 0x0: length: 12
    type: 1, reserved: 0x0, id: AES-CBC
    last transform: 0x0, reserved: 0x0: length: 8
    type: 4, reserved: 0x0, id: DH_GROUP_1024_MODP/Group 2
 KE Next payload: N, reserved: 0x0, length: 136
     DH group: 2, Reserved: 0x0
*Nov 11 19:30:34.823: IKEv2:Parse Notify Payload: NAT_DETECTION_SOURCE_IP
 NOTIFY(NAT_DETECTION_SOURCE_IP) Next payload: NONE, reserved: 0x0, length: 28
     Security protocol id: IKE, spi size: 0, type: NAT_DETECTION_SOURCE_IP
*Nov 11 19:30:34.824: IKEv2:(SA ID = 1):SM Trace-> SA: ${spis} (I) MsgID = 00000000 CurState: I_WAIT_INIT Event: EV_RECV_INIT
`);
  assert.equal(
    firstMessage(read),
    `SA 48
  IKE 1 ENCR:AES-CBC D-H:DH_GROUP_1024_MODP/Group 2
KE 136
  DH group=2
NOTIFY NAT_DETECTION_SOURCE_IP 28
  Security protocol id=IKE
  spi size=0
  type=NAT_DETECTION_SOURCE_IP`,
  );
  const [sa] = read.associations;
  assert.ok(sa);
  assert.deepEqual(
    findChosenTransforms(read, sa)?.value.map(({ name }) => name),
    ['AES-CBC', 'DH_GROUP_1024_MODP/Group 2'],
  );
});

test('an ASA dump: ids inside of lines, several records on one', () => {
  const read = capture(`
IKEv2-PROTO-2: (16): Building packet for encryption.
(16):
Payload contents:
(16):  IDr(16):   Next payload: AUTH, reserved: 0x0, length: 12
(16):     Id type: IPv4 address, Reserved: 0x0 0x0
(16):
(16):      1e 1e 1e 01
(16):  AUTH(16):   Next payload: SA, reserved: 0x0, length: 28
(16):     Auth method PSK, reserved: 0x0, reserved 0x0
(16):  SA(16):   Next payload: TSi, reserved: 0x0, length: 44
(16):   last proposal: 0x0, reserved: 0x0, length: 40
  Proposal: 1, Protocol id: ESP, SPI size: 4, #trans: 2(16):     last transform: 0x3, reserved: 0x0: length: 12
    type: 1, reserved: 0x0, id: AES-CBC
(16):     last transform: 0x0, reserved: 0x0: length: 8
    type: 5, reserved: 0x0, id: Don't use ESN
(16):  TSi(16):   Next payload: NONE, reserved: 0x0, length: 40
(16):     Num of TSs: 1, reserved 0x0, reserved 0x0
(16):     TS type: TS_IPV4_ADDR_RANGE, proto id: 0, length: 16
(16):     start port: 0, end port: 65535
(16):     start addr: 10.0.0.0, end addr: 10.0.0.255
IKEv2-PROTO-5: (16): SM Trace-> SA: ${spis} (R) MsgID = 00000001 CurState: R_BLD_AUTH Event: EV_ENCRYPT_MSG
IKEv2-PROTO-2: (16): Sending Packet [To 192.0.2.2:500/From 192.0.2.1:500/VRF i0:f0]
(16): Initiator SPI : D7307E13C686A26E - Responder SPI : 1FDBEBAAE40753CF Message id: 1
(16): IKEv2 IKE_AUTH Exchange RESPONSEIKEv2-PROTO-3: (16): Next payload: ENCR, version: 2.0 (16): Exchange type: IKE_AUTH, flags: RESPONDER MSG-RESPONSE (16): Message id: 1, length: 240(16):
Payload contents:
(16):  ENCR(16):   Next payload: IDr, reserved: 0x0, length: 212
`);
  assert.equal(
    firstMessage(read),
    `IDr 12
  Id type=IPv4 address
AUTH 28
  Auth method=PSK
SA 44
  ESP 1 ENCR:AES-CBC ESN:Don't use ESN
TSi 40
  Num of TSs=1
  TS type=TS_IPV4_ADDR_RANGE
  proto id=0
  length=16
  start port=0
  end port=65535
  start addr=10.0.0.0
  end addr=10.0.0.255
ENCR 212`,
  );
});

test('an IOS XE summary names the payloads', () => {
  const read = capture(`
IKEv2:(SESSION ID = 31,SA ID = 1):Sending Packet [To 192.0.2.2:500/From 192.0.2.1:500/VRF i0:f0]${' '}
Initiator SPI : D7307E13C686A26E - Responder SPI : 1FDBEBAAE40753CF Message id: 1
IKEv2 IKE_AUTH Exchange RESPONSE${' '}
Payload contents:${' '}
 VID IDr AUTH NOTIFY(NO_PROPOSAL_CHOSEN)${' '}

IKEv2:(SESSION ID = 31,SA ID = 1):Check for existing active SA
`);
  assert.equal(firstMessage(read), 'VID\nIDr\nAUTH\nNOTIFY NO_PROPOSAL_CHOSEN');
});

/** Both lists of a capture: `received IKE 1 ENCR:...`. */
function policies(text: string): string {
  const read = capture(text);
  return Array.from({ length: read.records.count }, (_, record) => {
    const found = parsePolicies(read, record);
    if (found === undefined) return [];
    const shown = found.proposals.map((proposal) =>
      renderProposal(read.lines.text.slice(0), proposal),
    );
    return `${found.list} ${shown.join(', ')}`.trim();
  })
    .flat()
    .join('\n');
}

test('lists of what is received and expected are proposals', () => {
  assert.equal(
    policies(`
IKEv2-PROTO-1: (1): Received Policies:
Proposal 1:  AES-CBC-128 SHA1 SHA256 DH_GROUP_2048_MODP/Group 14

IKEv2-PROTO-1: (1): Failed to find a matching policy
IKEv2-PROTO-1: (1): Expected Policies:
Proposal 1:  AES-GCM-256 SHA384 DH_GROUP_256_ECP/Group 19
Proposal 2:  AES-CBC-256 SHA512 SHA384 SHA512 SHA384 DH_GROUP_2048_MODP/Group 14
`),
    `received IKE 1 ENCR:AES-CBC-128 PRF:SHA1 INTEG:SHA256 D-H:DH_GROUP_2048_MODP/Group 14
expected IKE 1 ENCR:AES-GCM-256 PRF:SHA384 D-H:DH_GROUP_256_ECP/Group 19, IKE 2 ENCR:AES-CBC-256 PRF:SHA512 PRF:SHA384 INTEG:SHA512 INTEG:SHA384 D-H:DH_GROUP_2048_MODP/Group 14`,
  );
});

test('a list of ESP proposals, an empty list, and one with labels on one line', () => {
  assert.equal(
    policies(`
IKEv2-PROTO-1: (27): Received Policies:
ESP: Proposal 1:  AES-CBC-256 SHA256 Don't use ESN

IKEv2-PROTO-1: (27): Expected Policies:
IKEv2-PROTO-5: (27): Failed to verify the proposed policies
IKEv2-ERROR:(SESSION ID = 1,SA ID = 1):Received Policies: : Failed to find a matching policyProposal 1:  ENCRYPTION: AES-CBC-256 PRF: SHA512 INTEGRITY: SHA512 DH GROUP: DH_GROUP_521_ECP/Group 21
`),
    `received ESP 1 ENCR:AES-CBC-256 INTEG:SHA256 ESN:Don't use ESN
expected
received IKE 1 ENCR:AES-CBC-256 PRF:SHA512 INTEG:SHA512 D-H:DH_GROUP_521_ECP/Group 21`,
  );
});
