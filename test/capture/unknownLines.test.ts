import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCapture } from '../../server/src/capture/builder';
import { unknownLines } from '../../server/src/capture/unknownLines';
import { capture } from '../support/captures';
import { interleaved } from '../support/interleaved';

function formsOf(...bodies: string[]): readonly string[] {
  const lines = bodies.map((body) => `*Nov 11 19:30:34.814: IKEv2:(SA ID = 1):${body}`);
  return unknownLines(capture(lines.join('\n'))).forms.map(({ form }) => form);
}

test('a line that we cannot explain is told without what it says about anybody', () => {
  const forms: [string, string][] = [
    ['Flubbing peer 10.1.2.3:500 via 2001:db8::17', 'Flubbing peer <address> via <address>'],
    ["Flubbed profile ACME-vpn, 'Paris 7'", 'Flubbed profile <name>, <name>'],
    ['Flubbed keyring acme with 12 keys', 'Flubbed keyring <name> with <number> keys'],
    ['Flub: the pre-shared key is S3cr3t', 'Flub: the pre-shared key <removed>'],
    ['Flub password=hunter2 now', 'Flub password <removed>'],
    ['Flub secret: two words', 'Flub secret <removed>'],
    ['Flub user joe@acme.example for hub.acme.example', 'Flub user <name> for <name>'],
    ['Flub spi 0xA1B2C3D4 DEADBEEF01', 'Flub spi <hex> <hex>'],
    ['Flub DN cn=R1,ou=acme', 'Flub DN cn=<name>'],
    ['Flub kmi_flub_initiator failed', 'Flub kmi_flub_initiator failed'],
    ['Flub ACMECORP and IKEv2', 'Flub <name> and IKEv2'],
  ];
  for (const [body, form] of forms) assert.deepEqual(formsOf(body), [`IKEv2: ${form}`], body);
});

test('the id of an ASA on the next line is no part of the message', () => {
  const read = capture(
    'IKEv2-PROTO-1:\n(27): REAL Decrypted packet:(27): Data: 208 bytes\nIKEv2-PROTO-1:\n(27): Flub\n',
  );
  assert.deepEqual(unknownLines(read).forms, [{ form: 'IKEv2-PROTO: Flub', count: 1 }]);
});

test('equal forms are counted', () => {
  const read = capture(
    [1, 2, 3].map((number) => `*Nov 11 19:30:34.814: IKEv2:Flub number ${number}`).join('\n'),
  );
  assert.deepEqual(unknownLines(read).forms, [{ form: 'IKEv2: Flub number <number>', count: 3 }]);
});

test('states and events without an entry are told by name', () => {
  const trace = 'SM Trace-> SA: I_SPI=AAAAAAAAAAAAAAAA R_SPI=BBBBBBBBBBBBBBBB (I) MsgID = 00000000';
  assert.deepEqual(
    formsOf(
      `${trace} CurState: I_FLUB Event: EV_OK`,
      `${trace} CurState: I_WAIT_INIT Event: EV_FLUB_NOW`,
    ),
    ['state I_FLUB', 'event EV_FLUB_NOW'],
  );
});

test('what we know is not told', () => {
  assert.deepEqual(unknownLines(parseCapture(interleaved(3).text)).forms, []);
  assert.deepEqual(unknownLines(capture('r1#show clock\n19:30:34.814 UTC\n')).forms, []);
});
