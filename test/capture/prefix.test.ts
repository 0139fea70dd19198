import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facilities } from '../../server/src/capture/model';
import { createPrefix, readPrefix } from '../../server/src/capture/prefix';

/** Lines of captures, their facility, and what is left as their text. */
const lines: [line: string, facility: string, body: string][] = [
  ['*Nov 11 19:30:34.811: IKEv2:(SA ID = 1):No NAT found', 'IKEv2', 'No NAT found'],
  [
    'IKEv2-ERROR:(SESSION ID = 31,SA ID = 1):: Auth exchange failed',
    'IKEv2-ERROR',
    'Auth exchange failed',
  ],
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
