import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Statement } from '../../server/src/config/model';
import { parseConfiguration } from '../../server/src/config/parse';

/** Each statement as it hangs below its parent: `mode outcome first-words`. */
function shape(text: string): string {
  const { statements } = parseConfiguration(text.replace(/^\n/, ''));
  return statements
    .filter(({ parent }) => !parent)
    .map((statement) => lines(statement, 0))
    .join('\n');
}

function lines(statement: Statement, depth: number): string {
  const { mode, outcome, words } = statement.reading;
  const label = words
    .slice(0, 3)
    .map(({ text }) => text)
    .join(' ');
  const own = `${'  '.repeat(depth)}${label} (${mode} ${outcome.kind})`;
  return [own, ...statement.children.map((child) => lines(child, depth + 1))].join('\n');
}

function checkShape(text: string, expected: string): void {
  assert.equal(shape(text), expected.replace(/^\n|\n\s*$/g, ''));
}

test('a line that its mode does not know returns to the mode that knows it', () => {
  checkShape(
    `
crypto ikev2 keyring KR
peer A
address 192.0.2.1
peer B
crypto ikev2 policy P
proposal default
`,
    `
crypto ikev2 keyring (global command)
  peer A (ikev2-keyring command)
    address 192.0.2.1 (ikev2-keyring-peer command)
  peer B (ikev2-keyring command)
crypto ikev2 policy (global command)
  proposal default (ikev2-policy command)`,
  );
});

test('a block is open though words behind its beginning are not known', () => {
  checkShape(
    `
interface f0/0.23 (#7)
crypto map VPN
ip access-list extended TO-BRANCH (#4)
permit gre host 192.0.2.1 host 192.0.2.2
`,
    `
interface f0/0.23 (#7) (global foreign)
  crypto map VPN (interface command)
ip access-list extended (global foreign)
  permit gre host (acl command)`,
  );
});

test('lines outside of crypto hang below the line they are indented under', () => {
  checkShape(
    `
hostname R1
router bgp 65000
 address-family ipv4
  neighbor 192.0.2.1 activate
 exit-address-family
line vty 0 4
crypto ikev2 policy P
 proposal default
`,
    `
hostname R1 (global command)
router bgp 65000 (global foreign)
  address-family ipv4 (opaque foreign)
    neighbor 192.0.2.1 activate (opaque foreign)
  exit-address-family (opaque foreign)
line vty 0 (global foreign)
crypto ikev2 policy (global command)
  proposal default (ikev2-policy command)`,
  );
});

test('a misspelt line stays in the block that it is indented in', () => {
  checkShape(
    `
crypto ikev2 profile P
 match identity remot any
 aaa authorization group foo list L
 mach certificate M
  keyring local KR
!
ip forward-protocol nd
`,
    `
crypto ikev2 profile (global command)
  match identity remot (ikev2-profile command)
  aaa authorization group (ikev2-profile invalid)
  mach certificate M (ikev2-profile invalid)
  keyring local KR (ikev2-profile command)
ip forward-protocol nd (global foreign)`,
  );
});

test('without indentation, a line that nothing knows stands alone', () => {
  checkShape(
    `
crypto ikev2 policy P
ip cef
proposal default
`,
    `
crypto ikev2 policy (global command)
  proposal default (ikev2-policy command)
ip cef (global foreign)`,
  );
});

test('an indented line that its block does not know stays there, though another mode takes any such line', () => {
  checkShape(
    `
crypto ikev2 profile P
 aaa authorization user psk unheard of
 aaa authorization user psk list <LIST> of things
 virtual-template 1
`,
    `
crypto ikev2 profile (global command)
  aaa authorization user (ikev2-profile invalid)
  aaa authorization user (ikev2-profile foreign)
  virtual-template 1 (ikev2-profile command)`,
  );
});

test('directives of template languages are no commands', () => {
  checkShape(
    `
crypto ikev2 profile P
 <#if backup == "true">
  match identity remote any
 </#if>
 <% if dpd %>
 dpd 10 2 periodic
% Invalid input detected at '^' marker.
 lifetime 3600
`,
    `
crypto ikev2 profile (global command)
  match identity remote (ikev2-profile command)
  dpd 10 2 (ikev2-profile command)
  lifetime 3600 (ikev2-profile command)`,
  );
});

test('a known command leaves a mode that knows its beginning alone, however it is indented', () => {
  checkShape(
    `
interface Tunnel0
ip mtu 1400
  crypto ikev2 keyring K
   peer A
`,
    `
interface Tunnel0 (global command)
  ip mtu 1400 (interface command)
crypto ikev2 keyring (global command)
  peer A (ikev2-keyring command)`,
  );
});

test('a name is known though the rest of its line is a placeholder', () => {
  const text = 'crypto ipsec transform-set TS {{ cipher }} {{ hash }}';
  const { symbols } = parseConfiguration(text);
  assert.equal(symbols.definitions('ipsec-transform-set', 'TS').length, 1);
});

test('exit leaves one mode, end leaves all', () => {
  checkShape(
    `
crypto ikev2 keyring KR
 peer A
  address 192.0.2.1
  exit
 peer B
end
proposal default
`,
    `
crypto ikev2 keyring (global command)
  peer A (ikev2-keyring command)
    address 192.0.2.1 (ikev2-keyring-peer command)
    exit (ikev2-keyring-peer foreign)
  peer B (ikev2-keyring command)
end (global foreign)
proposal default (global foreign)`,
  );
});

test('a captured session is read without its prompts and pager', () => {
  checkShape(
    `
R1#conf t
R1(config)#crypto ikev2 keyring KR
R1(config-ikev2-keyring)# peer A
R1(config-ikev2-keyring-peer)#address 192.0.2.1
R1(config-ikev2-keyring)# peer B
R1(config-ikev2-keyring-peer)#
R1#show run
Building configuration...
crypto ikev2 policy P
 --More-- \b\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\b\b proposal default
`,
    `
conf t (global foreign)
crypto ikev2 keyring (global command)
  peer A (ikev2-keyring command)
    address 192.0.2.1 (ikev2-keyring-peer command)
  peer B (ikev2-keyring command)
show run (global foreign)
Building configuration... (global foreign)
crypto ikev2 policy (global command)
  proposal default (ikev2-policy command)`,
  );
});

test('banners and certificates are bodies, not commands', () => {
  checkShape(
    `
banner motd ^C
crypto ikev2 policy NOT-ONE
^C
crypto pki certificate chain TP
 certificate ca 01
  30820201 3082016A
  DEADBEEF
  quit
crypto ikev2 policy P
-----BEGIN CERTIFICATE-----
MIIB
-----END CERTIFICATE-----
banner login #never closed
crypto ikev2 policy Q
`,
    `
banner motd ^C (global foreign)
crypto pki certificate (global command)
  certificate ca 01 (cert-chain command)
crypto ikev2 policy (global command)
banner login #never (global foreign)
crypto ikev2 policy (global command)`,
  );
});

test('a block ends with its last line', () => {
  const { statements } = parseConfiguration(
    'crypto ikev2 keyring KR\n peer A\n  address 192.0.2.1\n !\n!\nhostname R1\n',
  );
  assert.deepEqual(
    statements.map(({ endLine }) => endLine),
    [2, 2, 2, 5],
  );
});

test('byte order mark, tabs, NUL and CRLF do not matter', () => {
  checkShape(
    '\uFEFFcrypto ikev2 policy P\r\n\tproposal\0default \r\nhostname R1',
    `
crypto ikev2 policy (global command)
  proposal default (ikev2-policy command)
hostname R1 (global command)`,
  );
});

test('a very long line is passed over', () => {
  const { statements } = parseConfiguration(`hostname R1\n${'x '.repeat(1_000_000)}\nend`);
  assert.deepEqual(
    statements.map(({ line }) => line),
    [0, 2],
  );
});

test('a template is not judged where a value is still to come', () => {
  checkShape(
    `
crypto ikev2 proposal <NAME>
{% for cipher in ciphers %}
 encryption {{ cipher }}
{% endfor %}
 group $GROUP
 integrity sha256
`,
    `
crypto ikev2 proposal (global command)
  encryption {{ cipher }} (ikev2-proposal foreign)
  group $GROUP (ikev2-proposal foreign)
  integrity sha256 (ikev2-proposal command)`,
  );
});
