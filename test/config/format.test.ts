import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatConfiguration } from '../../server/src/config/format';
import { parseConfiguration } from '../../server/src/config/parse';
import { applyChanges } from '../support/check';

function format(text: string): string {
  return applyChanges(text, formatConfiguration(parseConfiguration(text)));
}

test('lines are indented as IOS prints them', () => {
  assert.equal(
    format(`
  crypto ikev2 keyring KR
\tpeer A
\t\taddress 192.0.2.1
crypto isakmp profile I
 keyring default
!
 interface Tunnel0
shutdown
`),
    `
crypto ikev2 keyring KR
 peer A
  address 192.0.2.1
crypto isakmp profile I
   keyring default
!
interface Tunnel0
 shutdown
`,
  );
});

test('bodies, comments and captured prompts stay as they are', () => {
  const text = `banner motd ^C
   crypto ikev2 policy P
^C
crypto pki certificate chain TP
 certificate ca 01
      30820201
  quit
   ! a remark
R1(config)#   crypto ikev2 policy P
`;
  assert.equal(format(text), text);
});

test('lines of another world move with the line above them', () => {
  assert.equal(
    format('   router bgp 1\n     address-family ipv4\n       network 10.0.0.0\n'),
    'router bgp 1\n  address-family ipv4\n    network 10.0.0.0\n',
  );
});
