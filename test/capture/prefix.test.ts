import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facilities } from '../../server/src/capture/model';
import { createPrefix, readPrefix } from '../../server/src/capture/prefix/prefix';

/** Lines of captures, their facility, and what is left as their text. */
const lines: [line: string, facility: string, body: string][] = [
  ['*Nov 11 19:30:34.811: IKEv2:(SA ID = 1):No NAT found', 'IKEv2', 'No NAT found'],
  [
    'IKEv2-ERROR:(SESSION ID = 31,SA ID = 1):: Auth exchange failed',
    'IKEv2-ERROR',
    'Auth exchange failed',
  ],
  ['00:27:07: CryptoEngine0: generate alg parameter', 'CRYPTO_ENGINE', 'generate alg parameter'],
  ['Feb 23 00:19:54.625: ISAKMP: (1001):atts are acceptable.', 'ISAKMP', 'atts are acceptable.'],
  ['<189>: 11: sw01: 12: *Mar  1 00:00:01.1: %SYS-5-RESTART: on', 'SYSLOG', '%SYS-5-RESTART: on'],
  [
    'Jun  9 13:08:58.289: Trustpoint- client:Manual enrollment',
    '',
    'Trustpoint- client:Manual enrollment',
  ],
  [
    '*Nov 11 19:30:34.831: attrib type: Unknown - 28675, length: 0',
    '',
    'attrib type: Unknown - 28675, length: 0',
  ],
  ['2025/06/09 18:37:29.127271342 {iosrp_R0-0}{255}: [pki]', '', '{iosrp_R0-0}{255}: [pki]'],
];

test('the text of a record begins behind its stamp, host and facility', () => {
  for (const [line, facility, body] of lines) {
    const prefix = createPrefix();
    assert.ok(readPrefix(prefix, line, 0, line.length), line);
    assert.equal(facilities[prefix.facility], facility, line);
    assert.equal(line.slice(prefix.body), body, line);
  }
});

test('a line without stamp, facility or prompt begins no record', () => {
  for (const line of ['', '  AES-CBC   SHA96', 'Payload contents:', '2025/06/09']) {
    assert.ok(!readPrefix(createPrefix(), line, 0, line.length), line);
  }
});

/** Facility, id and text of a line; `-` for none. */
function read(line: string): string {
  const prefix = createPrefix();
  if (!readPrefix(prefix, line, 0, line.length)) return 'nothing';
  const id = prefix.sessionId >= 0 ? `${prefix.sessionId}/${prefix.saId}` : `${prefix.saId}`;
  const stamped = Number.isNaN(prefix.time) ? '' : ' stamped';
  const name = facilities[prefix.facility] || '-';
  return `${name} ${prefix.saId < 0 ? '-' : id}${stamped}: ${line.slice(prefix.body)}`;
}

test('every spelling of a facility and an id', () => {
  const lines: readonly (readonly [string, string])[] = [
    ['IKEv2:(SA ID = 1):x', 'IKEv2 1: x'],
    ['IKEv2:(SESSION ID = 31,SA ID = 1):x', 'IKEv2 31/1: x'],
    ['IKEv2:(SESSION ID = 31, SA ID = 1):x', 'IKEv2 31/1: x'],
    ['IKEv2:(1): x', 'IKEv2 -: x'],
    ['IKEv2:% Getting', 'IKEv2 -: % Getting'],
    ['IKEv2-ERROR:(SESSION ID = 31,SA ID = 1):: x', 'IKEv2-ERROR 31/1: x'],
    ['IKEv2-INTERNAL:(SESSION ID = 31,SA ID = 1):', 'IKEv2-INTERNAL 31/1: '],
    ['IKEv2-PAK:x', 'IKEv2-PAK -: x'],
    ['IKEv2-PROTO-5: (8): x', 'IKEv2-PROTO 8: x'],
    ['IKEv2-PLAT-3: x', 'IKEv2-PLAT -: x'],
    ['ISAKMP:(1001):x', 'ISAKMP 1001: x'],
    ['ISAKMP: (1001):x', 'ISAKMP 1001: x'],
    ['ISAKMP (0:2): x', 'ISAKMP 2: x'],
    ['ISAKMP (0/2004): x', 'ISAKMP 2004: x'],
    ['ISAKMP/xauth: x', 'ISAKMP -: x'],
    ['ISAKMP (2): x', 'ISAKMP 2: x'],
    ['ISAKMP :x', 'ISAKMP -: x'],
    ['ISAKMP: x', 'ISAKMP -: x'],
    ['ISAKMP:(0):: x', 'ISAKMP 0: x'],
    ['ISAKMP-PAK: (1001):x', 'ISAKMP-PAK 1001: x'],
    ['ISAKMP-ERROR: (0):x', 'ISAKMP-ERROR 0: x'],
    ['IPSEC(sa_request): ,', 'IPSEC -: IPSEC(sa_request): ,'],
    ['CRYPTO_PKI: x', 'CRYPTO_PKI -: x'],
    ['CRYPTO_PKI_SCEP: x', 'CRYPTO_PKI -: x'],
    ['crypto_engine: x', 'CRYPTO_ENGINE -: x'],
    ['Crypto mapdb : proxy_match', 'CRYPTO_MAP -: Crypto mapdb : proxy_match'],
    ['%CRYPTO-6-ISAKMP_ON_OFF: ISAKMP is ON', 'SYSLOG -: %CRYPTO-6-ISAKMP_ON_OFF: ISAKMP is ON'],
    ['<165>:%FTD-vpn-5-713041: x', 'SYSLOG -: %FTD-vpn-5-713041: x'],
    ['[IKEv1]: IP = x', 'SYSLOG -: [IKEv1]: IP = x'],
    ['[IKEv1 DEBUG]Group = x', 'SYSLOG -: [IKEv1 DEBUG]Group = x'],
    ['[IKEv1 something', 'nothing'],
    ['SA ID:2 SESSION ID:1 Remote: x', 'EVENT_TRACE 1/2: Remote: x'],
  ];
  for (const [line, expected] of lines) assert.equal(read(line), expected, line);
});

test('every piece that can stand in front', () => {
  const prefixes = [
    '*Nov 11 19:30:34.811: ',
    'Nov 30 22:49:14.464: ',
    'Nov 30 2024 11:16:54.881 UTC: ',
    'Jun  8 19:14:38.051 GMT: ',
    '.Mar 26 20:49:19KST: ',
    'Jan 16 2022 22:11:43 EDT: ',
    'May 6 16:13:09.123 UTC+07:30: ',
    '2024 Aug 27 21:40:50 PDT: ',
    '2023-03-22T15:10:19Z: ',
    '00:27:07: ',
    '2y10w: ',
    '3d04h: ',
    'Fri Sep 06 14:32:18 2013: ',
    '<189>Jul 13 08:23:43 192.168.100.2 2328304: *Jul 13 08:23:42.100: ',
    '<190>3132517: sw01: 3132513: Jan 16 2022 22:11:43 EDT: ',
    '<189>: 2024-10-11T10:15:31.208321-05:00 TestDevice ',
    '<189>: 2a02:cf40::: *Jul 13 08:23:42.100: ',
    '2328304: *Mar  3 09:15:01.100: ',
    '> *Nov 11 19:30:34.811: ',
    '- Mar 11 19:30:34.811: ',
    '> - Mar 11 19:30:34.811: ',
    '  1. *Nov 11 19:30:34.811: ',
    ' *Nov 11 19:30:34.811: ',
    '<p>*Nov 11 19:30:34.811: ',
    'Hub# *Nov 11 19:30:34.811: ',
    ' --More-- \b\b\b\b         \b\b\b*Nov 11 19:30:34.811: ',
    '\ufeff*Nov 11 19:30:34.811: ',
    '\u0000*Nov 11 19:30:34.811: ',
  ];
  for (const prefix of prefixes) {
    assert.equal(read(`${prefix}IKEv2:(SA ID = 1):x`), 'IKEv2 1 stamped: x', prefix);
  }
});

test('what continues a record has no prefix', () => {
  const lines = [
    '',
    'Payload contents: ',
    ' SA Next payload: KE, reserved: 0x0, length: 48',
    '     06 0a fc 7b 80 77 f9 0d 2d 98 da 97 6a 30 d0 df',
    '(16):  N(16):   Next payload: VID, reserved: 0x0, length: 68',
    'Initiator SPI : D7307E13C686A26E - Responder SPI : 0000000000000000 Message id: 0',
    'IKEv2 IKE_SA_INIT Exchange REQUEST',
    'Proposal 1:  AES-CBC-128 SHA1 SHA256 DH_GROUP_2048_MODP/Group 14',
    'CONNECTION STATUS: UP... peer: 30.30.30.1:500, phase1_id: 30.30.30.1',
    '\taddress      : 122.122.122.122',
    'Trace-> SA: I_SPI=',
  ];
  for (const line of lines) assert.equal(read(line), 'nothing', line);
});
