import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { events } from '../../server/src/capture/vocabulary/events';
import { isakmpStates } from '../../server/src/capture/vocabulary/isakmpStates';
import { messageFormats } from '../../server/src/capture/vocabulary/messageFormats';
import type { Event, MessageFormat } from '../../server/src/capture/vocabulary/schema';
import { states } from '../../server/src/capture/vocabulary/states';
import { notifyTypes } from '../../server/src/crypto/notifyTypes';
import { payloads } from '../../server/src/crypto/payloads';
import { checkScopes, checkTokenizes, loadGrammar, scopesOf } from '../support/tokenize';

const grammar = loadGrammar('ios-debug');

async function check(marked: string): Promise<void> {
  checkScopes(await grammar, marked);
}

/** The scope of the first piece that is this text. */
async function scopeIn(line: string, text: string): Promise<string | undefined> {
  const pieces = scopesOf(await grammar, line)[0] ?? [];
  return pieces.find((piece) => piece.text.trim() === text)?.scope;
}

test('a step of the state machine: quiet but for role, message, state and event', () =>
  check(`
*Nov 11 19:30:34.811: IKEv2:(SA ID = 1):SM Trace-> SA: I_SPI=F074D8BBD5A59F0B R_SPI=0000000000000000 (I) MsgID = 00000001 CurState: I_BLD_INIT Event: EV_OK_REC'D_DH_PUBKEY_RESP
!<---------------------------------------------------------------------------------------------------- comment.quiet
!                                                                                                    ^^^ storage.modifier
!                                                                                                                ^^^^^^^^ constant.numeric
!                                                                                                                                   ^^^^^^^^^^ entity.name.type
!                                                                                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ entity.name.function
`));

test('a step that was wrapped', () =>
  check(`
IKEv2:(SESSION ID = 31,SA ID = 1):SM Trace-> SA: I_SPI=99CC99CC99CC99CC
!<----------------------------------------------------------------------- comment.quiet
R_SPI=AADDAADDAADDAADD (R) MsgID = 0 CurState:
!<---------------------- comment.quiet
!                      ^^^ storage.modifier
R_VERIFY_AUTH Event:EV_AUTH_FAIL
!<------------- entity.name.type
!             ^^^^^^ comment.quiet
!                   ^^^^^^^^^^^^ token.error-token
`));

for (const prefix of [
  '*Nov 11 19:30:34.811: IKEv2:',
  'Nov 30 22:49:14.464: IKEv2:(1):',
  'Nov 30 2024 11:16:54.881 UTC: IKEv2:(SESSION ID = 31,SA ID = 1):',
  'Jun  8 19:14:38.051 GMT: ISAKMP:(1001):',
  '.Mar 26 20:49:19KST: ISAKMP (0:9577):',
  'May 6 16:13:09.123 UTC+07:30: ISAKMP-PAK: (0):',
  '2024 Aug 27 21:40:50 PDT: IKEv2-INTERNAL:(SESSION ID = 31, SA ID = 1):',
  '2023-03-22T15:10:19Z: ISAKMP: (1001):',
  'Fri Sep 06 14:32:18 2013: IKEv2-PROTO-5: (8):',
  'Jul 13 08:23:43 2328304: *Nov 11 19:30:34.811: IKEv2:',
  '<189>2328304: *Nov 11 19:30:34.811: IKEv2:(SA ID = 1)::',
  '<190>3132517: sw01: 3132513: Jun  8 19:14:38: ISAKMP:',
  '<189>2328304: sw01: 3132513: 2y10w: ISAKMP:',
  '<189>: 2a02:cf40::: Jun  8 19:14:38: ISAKMP :',
  '00:27:07: ISAKMP:',
  '2y10w: ISAKMP (2):',
  'IKEv2-PLAT-3:',
  'IPSEC(key_engine):',
  'CRYPTO_PKI:',
  '*Apr  4 00:17:00.424: SA ID:1 SESSION ID:2',
]) {
  test(`quiet up to the text: ${prefix}`, async () => {
    const pieces = scopesOf(await grammar, `${prefix} Told at last`)[0] ?? [];
    const spoken = pieces.filter(({ scope, text }) => scope !== 'comment.quiet' && text.trim());
    assert.deepEqual(
      spoken.map(({ text }) => text.trim()),
      ['Told at last'],
    );
  });
}

test('a message in short, with its payloads', () =>
  check(`
IKEv2:(SESSION ID = 31,SA ID = 1):Sending Packet [To 203.0.113.7:500/From 2001:db8::1:500/VRF i0:f0]
!                                 ^^^^^^^^^^^^^^ entity.name.function
!                                                    ^^^^^^^^^^^^^^^ constant.numeric.address
!                                                                         ^^^^^^^^^^^^^^^ constant.numeric.address
Initiator SPI : 77AA77AA77AA77AA - Responder SPI : 0000000000000000 Message id: 12
!<------------------------------------------------------------------------------- comment.quiet
!                                                                               ^^ constant.numeric
IKEv2 IKE_AUTH Exchange RESPONSE
!     ^^^^^^^^ constant.language
!                       ^^^^^^^^ storage.modifier
Payload contents:
!<----------------- comment.quiet
 VID IDi NOTIFY(INITIAL_CONTACT) NOTIFY(AUTHENTICATION_FAILED)
!    ^^^ entity.name.tag
!               ^^^^^^^^^^^^^^^ entity.name.tag
!                                ^^^^^^ entity.name.tag
!                                       ^^^^^^^^^^^^^^^^^^^^^ token.error-token
`));

test('a message in full', () =>
  check(`
IKEv2:(SA ID = 1):Next payload: SA, version: 2.0 Exchange type: IKE_SA_INIT, flags: INITIATOR Message id: 0, length: 344
!                               ^^ entity.name.tag
!                                                               ^^^^^^^^^^^ constant.language
!                                                                                   ^^^^^^^^^ storage.modifier
 SA Next payload: KE, reserved: 0x0, length: 56
!^^ entity.name.tag
!   ^^^^^^^^^^^^^^^^ comment.quiet
!                     ^^^^^^^^^^^^^^ comment.quiet
    last transform: 0x3, reserved: 0x0: length: 12
!   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comment.quiet
    type: 1, reserved: 0x0, id: 3DES
!                               ^^^^ variable.other.enummember
    type: 4, reserved: 0x0, id: DH_GROUP_1024_MODP/Group 2
!                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ variable.other.enummember
 N Next payload: VID, reserved: 0x0, length: 24
!^ entity.name.tag
     3f 2a 00 11 22 33 44 55
!    ^^^^^^^^^^^^^^^^^^^^^^^ comment.quiet
`));

test('proposals beside each other', () =>
  check(`
Proposal 1:  AES-CBC-256 SHA256 SHA96 DH_GROUP_2048_MODP/Group 14
!            ^^^^^^^^^^^ variable.other.enummember
!                        ^^^^^^ variable.other.enummember
!                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable.other.enummember
`));

test('failures and oddities, and what they name', () =>
  check(`
IKEv2-ERROR:(SESSION ID = 31,SA ID = 1):: Failed to authenticate the IKE SA
!<----------------------------------------- comment.quiet
!                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token.error-token
ISAKMP-ERROR: (0):Told by nobody else about 10.0.0.1
!<------------------ comment.quiet
!                 ^^^^^^^^^^^^^^^^^^^^^^^^^ token.warn-token
!                                           ^^^^^^^^ constant.numeric.address
IKEv2:(SA ID = 1):Deleting SA
!                 ^^^^^^^^^^^ token.warn-token
IKEv2:(SA ID = 1):Deleting SAs of it
!                 ^^^^^^^^^^^^^^^^^^ plain
`));

test('names in messages', () =>
  check(`
IKEv2:(1): Choosing IKE profile IKEV2-SETUP
!                               ^^^^^^^^^^^ string.unquoted
IKEv2:Adding Proposal PHASE1-prop to toolkit policy
!                     ^^^^^^^^^^^ string.unquoted
!                                 ^^^^^^^^^^^^^^^^^ plain
IKEv2:Found Policy 'HUB'
!                   ^^^ string.unquoted
IKEv2:% Getting preshared key by address 10.0.0.2
!                                        ^^^^^^^^ constant.numeric.address
`));

test('IKEv1', () =>
  check(`
ISAKMP:(1001):Node 2971027657, Input = IKE_MESG_INTERNAL, IKE_INIT_QM
!                                      ^^^^^^^^^^^^^^^^^ entity.name.function
!                                                         ^^^^^^^^^^^ entity.name.function
ISAKMP:(1001):Old State = IKE_I_MM4  New State = .IKE_P1_COMPLETE
!                         ^^^^^^^^^ entity.name.type
!                                                 ^^^^^^^^^^^^^^^ entity.name.type
ISAKMP:(1001): sending packet to 192.0.2.2 my_port 500 peer_port 500 (I) QM_IDLE
!                                ^^^^^^^^^ constant.numeric.address
!                                                                    ^^^ storage.modifier
!                                                                        ^^^^^^^ entity.name.type
`));

test('show commands: states, SPIs and algorithms', () =>
  check(`
1	10.0.0.1/500	10.0.0.2/500	none/none	READY
! ^^^^^^^^^^^^ constant.numeric.address
!                                     ^^^^^ entity.name.type
Session status: UP-ACTIVE
!               ^^^^^^^^^ entity.name.type
Session status: DOWN-NEGOTIATING
!               ^^^^^^^^^^^^^^^^ token.warn-token
  Crypto map tag: Tunnel0-head-0,
! ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ plain
spi: 0x6B74CB79(1802816377)
!    ^^^^^^^^^^ constant.numeric
  transform: esp-aes 256 esp-sha-hmac ,
!            ^^^^^^^^^^^ variable.other.enummember
!                        ^^^^^^^^^^^^ variable.other.enummember
`));

test('log messages by their severity', () =>
  check(`
%SYS-2-MALLOCFAIL: Memory allocation of 65536 bytes failed
!<------------------ token.error-token
%LINK-3-UPDOWN: Interface Tunnel0, changed state to down
!<--------------- token.warn-token
%CRYPTO-6-ISAKMP_ON_OFF: ISAKMP is ON
!<------------------------ token.info-token
!                        ^^^^^^^^^^^^ plain
`));

test('prompts, with what was typed, or with a record behind them', () =>
  check(`
R1#debug crypto ikev2
!<--- comment.quiet
!  ^^^^^^^^^^^^^^^^^^ storage.modifier
Hub# *Nov 11 19:30:34.811: IKEv2:Got a packet from dispatcher
!<--------------------------------- comment.quiet
`));

test('every state and event of the vocabulary', async () => {
  for (const [name, { samples }] of Object.entries(states)) {
    for (const sample of samples) assert.equal(await scopeIn(sample, name), 'entity.name.type');
  }
  for (const [name, { kind, samples }] of Object.entries<Event>(events)) {
    const scope = kind === 'failure' ? 'token.error-token' : 'entity.name.function';
    const line = `CurState: READY Event: ${name}`;
    assert.equal(await scopeIn(line, name), scope);
    for (const sample of samples) {
      const spelling = /Event:\s*(\S+)/.exec(sample)?.[1] ?? name;
      assert.equal(await scopeIn(sample, spelling), scope);
    }
  }
  for (const name of Object.keys(isakmpStates)) {
    assert.equal(await scopeIn(`ISAKMP:(0):New State = ${name}`, name), 'entity.name.type');
  }
});

test('every payload and notification of the registries', async () => {
  for (const { name, spellings = [] } of payloads.entries) {
    for (const spelling of [name, ...spellings].filter((text) => /^\w+$/.test(text))) {
      const line = ` ${spelling} Next payload: VID, reserved: 0x0, length: 24`;
      assert.equal(await scopeIn(line, spelling), 'entity.name.tag', spelling);
    }
  }
  for (const { name, number = 16384 } of notifyTypes.entries) {
    const scope = number < 16384 ? 'token.error-token' : 'entity.name.tag';
    assert.equal(await scopeIn(` NOTIFY(${name}) `, name), scope, name);
  }
});

test('messages of failures stand out, and no others', async () => {
  const loaded = await grammar;
  const standsOut = (sample: string, kind: string) =>
    scopesOf(loaded, `IKEv2:${sample}`)[0]?.some(({ scope }) => scope === `token.${kind}-token`);
  const samplesOf = (severity: MessageFormat['severity']) =>
    messageFormats.filter((format) => format.severity === severity).flatMap((f) => f.samples);
  assert.deepEqual(
    samplesOf('error').filter((sample) => !standsOut(sample, 'error')),
    [],
  );
  assert.deepEqual(
    samplesOf('warning').filter((sample) => !standsOut(sample, 'warn')),
    [],
  );
  assert.deepEqual(
    samplesOf('normal').filter((sample) => standsOut(sample, 'error')),
    [],
  );
});

test('no line is too long or too odd', async () => {
  const loaded = await grammar;
  const piece = fc.oneof(
    fc.constantFrom(
      'IKEv2:',
      '(SA ID = 1):',
      ' ',
      '*Nov 11 ',
      '19:30:34.811',
      '<189>',
      '12: ',
      'sw01: ',
    ),
    fc.constantFrom(
      ' SA',
      ' KE',
      ' NOTIFY(',
      ')',
      "'",
      '"',
      '0x',
      'ab:',
      '1.',
      'SHA',
      '%A-4-B',
      '3f ',
    ),
    fc.constantFrom(...messageFormats.flatMap(({ samples }) => samples)),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(1500), (pieces, times) => {
      const text = pieces.join('');
      checkTokenizes(loaded, `${text}\n${text.repeat(times).slice(0, 20_000)}\n${text}`);
    }),
    { numRuns: 30 },
  );
});
