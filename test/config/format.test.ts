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
!
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

test('a line that follows a block is moved and separated in one change', () => {
  const text = 'crypto ikev2 policy P\n proposal default\nend\n   hostname R1\n';
  assert.equal(format(text), 'crypto ikev2 policy P\n proposal default\n!\nend\nhostname R1\n');
  const close = 'crypto ikev2 policy P\n proposal default\n no shutdown\n hostname R1\n';
  const changes = formatConfiguration(parseConfiguration(close));
  assert.equal(new Set(changes.map(({ place }) => place.span.start)).size, changes.length);
  const indented = formatConfiguration(parseConfiguration(text), 'indentation');
  assert.ok(indented.every(({ text: added }) => added.trim() === ''));
});

test('a separator stands behind each block of ours, once, in the line endings of the file', () => {
  const text = `crypto ikev2 policy P\r
 proposal default\r
hostname R1\r
interface Tunnel0\r
 shutdown\r
\r
router bgp 1\r
 bgp log-neighbor-changes\r
crypto ikev2 policy Q\r
 proposal default\r
exit\r
end\r
`;
  const formatted = text.replace('hostname', '!\r\nhostname').replace('exit\r\n', 'exit\r\n!\r\n');
  assert.equal(format(text), formatted);
  assert.equal(format(formatted), formatted);
});
